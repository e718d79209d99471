/** How Telegram brings updates by itself. */
export interface WebhookSettings {
  /** The address under which Telegram reaches this bot; its path is the one that is served. */
  readonly url: string;
  /** What Telegram shows with each delivery. A secret: it is never logged. */
  readonly secret: string;
}

/** Telegram takes these characters, up to 256 of them; fewer than 16 could be guessed. */
export const WEBHOOK_SECRET_FORM = /^[A-Za-z0-9_-]{16,256}$/;

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The paths at which the bot's health is told. */
export const OWN_PATHS = { live: '/healthz', ready: '/readyz', metrics: '/metrics' } as const;

/**
 * Whether updates may be brought to this address: encrypted, unless it is on this machine, and at a path of its own.
 *
 * @example isWebhookUrl('https://bot.example.org/updates') // true
 */
export function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  if (Object.values<string>(OWN_PATHS).includes(pathname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
