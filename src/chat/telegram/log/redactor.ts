/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** What stands in the place of what must not be read. */
export const LEFT_OUT = '[left out]';

/** A run of characters so short is not known for a part of a secret. */
const SHORTEST_PART = 8;

/** Whatever has the form of a bot's token, whosever it is. */
const ANY_TOKEN = /\d{5,16}(?::|%3a|%253a)[\w-]{20,200}/gi;

/** Name and password in an address. */
const CREDENTIALS = /:\/\/[^\s/@]{1,300}@/g;

/**
 * The forms in which a secret may be met. No writer of URLs, JSON or HTML alters the characters of a token's second half:
 * without it the rest is worth nothing, however its colon is written.
 */
function formsOf(secret: string): readonly string[] {
  // The first half is the bot's number, which is no secret.
  const parts = secret.split(/[^\w-]+/).filter((part) => part.length >= SHORTEST_PART && !/^\d+$/.test(part));
  return [secret, encodeURIComponent(secret), ...parts];
}

/**
 * Makes what takes these secrets out of any text, however they are written in it, together with whatever else has the form
 * of a token and with passwords in addresses.
 *
 * @example redactor(['42:secret-of-the-bot'])('GET /bot42%3Asecret-of-the-bot/getMe') // 'GET /bot[left out]/getMe'
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const forms = secrets
    .flatMap((secret) => (secret === undefined || secret === '' ? [] : formsOf(secret)))
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/[^\w]/g, '\\$&'));
  // Without any form: what never fits.
  const own = new RegExp(forms.join('|') || '(?!)', 'gi');
  return (text) => text.replace(own, LEFT_OUT).replace(ANY_TOKEN, LEFT_OUT).replace(CREDENTIALS, `://${LEFT_OUT}@`);
}
