import type { ServingForms } from './types.ts';

/** What these settings must be, in English. */
export const serving: ServingForms = {
  'log-level': 'debug, info, warn or error',
  'log-format': 'text or json',
  'webhook-url':
    'an https:// address (http:// only for this machine) without name and password, and not /healthz, /readyz or /metrics',
  'webhook-secret': '16 to 256 of the characters A-Z a-z 0-9 _ -, as WEBHOOK_URL is not served without it',
  listen: 'a port, or an address of this machine and a port, such as 127.0.0.1:8080',
};
