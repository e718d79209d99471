import { GrammyError, HttpError } from 'grammy';

/** The code of a network error (ECONNREFUSED), which grammY and fetch wrap; their own messages hold the URL. */
export function networkCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at instanceof HttpError ? at.error : at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if ('type' in at && at.type === 'invalid-json') return 'no Bot API answer';
  }
  return 'no answer';
}

function inWords(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return `network: ${networkCode(error)}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * An error in one line for the log. The secrets, such as the token and what the user wrote, are left out wherever they
 * stand: a fault names its facts, and these may be among them.
 *
 * @example describeError(new Error('cannot read 四早'), ['四早']) // 'Error: cannot read [left out]'
 */
export function describeError(error: unknown, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret !== '');
  const line = known.reduce((text, secret) => text.replaceAll(secret, '[left out]'), inWords(error));
  return line.replace(/\s+/g, ' ');
}
