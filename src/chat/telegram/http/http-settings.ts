import type { WebhookSettings } from './webhook-settings.ts';

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  /** 0 for whichever is free. */
  readonly port: number;
}

/** What the bot serves by HTTP. */
export interface HttpSettings {
  /** No server if left out. */
  readonly listen?: ListenAddress;
  /** Updates are fetched if left out. */
  readonly webhook?: WebhookSettings;
}
