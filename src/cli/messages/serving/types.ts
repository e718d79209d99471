/** What a setting of the log or of what is served by HTTP must be. */
export type ServingForm = 'log-level' | 'log-format' | 'webhook-url' | 'webhook-secret' | 'listen';

export type ServingForms = Readonly<Record<ServingForm, string>>;
