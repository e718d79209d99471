import { z } from 'zod';
import type { HttpSettings } from '../chat/telegram/http/http-settings.ts';
import { isWebhookUrl, WEBHOOK_SECRET_FORM } from '../chat/telegram/http/webhook-settings.ts';
import { LOG_LEVELS, type LogSettings } from '../chat/telegram/log/log-settings.ts';
import type { SettingForm } from './messages/message-types.ts';
import { unset } from './unset.ts';

/** What the settings say about the log, and about what the bot serves by HTTP. */
export interface ServingConfig {
  readonly log: LogSettings;
  readonly http: HttpSettings;
}

/** Where HTTP is served if only a webhook is told: for a proxy on the same machine alone. */
const DEFAULT_LISTEN = { host: '127.0.0.1', port: 8080 };

/** What these settings must be. */
export const SERVING_FORMS = [
  'log-level',
  'log-format',
  'webhook-url',
  'webhook-secret',
  'listen',
] as const satisfies readonly SettingForm[];

/** A port, or a host and a port; the host of IPv6 in brackets. */
const LISTEN = /^(?:(?<host>[\w.-]{1,255}|\[[0-9a-f:.]{2,45}\]):)?(?<port>\d{1,5})$/i;

function addressOf(text: string): { readonly host: string; readonly port: number } | undefined {
  const { host, port } = LISTEN.exec(text)?.groups ?? {};
  const number = Number(port ?? Number.NaN);
  if (!(number <= 65_535)) return undefined;
  return { host: (host ?? DEFAULT_LISTEN.host).replace(/[[\]]/g, ''), port: number };
}

const listen = z
  .string()
  .trim()
  .transform(addressOf)
  .refine((address) => address !== undefined, { error: 'listen' });

/** The variables, as they are read. */
export const servingVariables = {
  LOG_LEVEL: z.preprocess(unset, z.enum(LOG_LEVELS, { error: 'log-level' }).default('info')),
  LOG_FORMAT: z.preprocess(unset, z.enum(['text', 'json'], { error: 'log-format' }).default('text')),
  LOG_QUESTIONS: z.preprocess(unset, z.enum(['0', '1'], { error: 'switch' }).default('0')),
  WEBHOOK_URL: z.preprocess(unset, z.string().trim().refine(isWebhookUrl, { error: 'webhook-url' }).optional()),
  WEBHOOK_SECRET: z.preprocess(unset, z.string().regex(WEBHOOK_SECRET_FORM, { error: 'webhook-secret' }).optional()),
  HTTP_LISTEN: z.preprocess(unset, listen.optional()),
};

type Read = z.infer<z.ZodObject<typeof servingVariables>>;

/** Makes these settings out of the variables; a webhook without a secret would take in what anybody sends. */
export function servingConfig(read: Read): ServingConfig | 'no-secret' {
  const log = { level: read.LOG_LEVEL, format: read.LOG_FORMAT, questions: read.LOG_QUESTIONS === '1' };
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, HTTP_LISTEN: address } = read;
  if (url === undefined) return { log, http: address === undefined ? {} : { listen: address } };
  if (secret === undefined) return 'no-secret';
  return { log, http: { listen: address ?? DEFAULT_LISTEN, webhook: { url, secret } } };
}
