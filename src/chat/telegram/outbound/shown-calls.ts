/** The calls that would show twice if they were carried out twice. */
export const SHOWN_TWICE: ReadonlySet<string> = new Set(['sendMessage', 'sendDocument']);
