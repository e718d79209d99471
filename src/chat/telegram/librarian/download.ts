import { type Api, GrammyError } from 'grammy';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log/log.ts';
import { apiSignal } from '../outbound/api-signal.ts';

/** Bytes of a file that bots may download. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Milliseconds that a download may take: who has sent the file waits for it, and so do all that come after. */
const LONGEST = 20_000;

/** A file's bytes, or why there are none. */
export type Downloaded =
  | { readonly outcome: 'bytes'; readonly bytes: Uint8Array }
  | { readonly outcome: 'too-large' | 'failed' };

/** Gets a file that was sent to the bot, by the id that Telegram gave it; `api` asks where it is. */
export type Download = (fileId: string, api: Api) => Promise<Downloaded>;

/** What a downloader works with. */
export interface DownloadSettings {
  readonly apiRoot: string;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds that a download may take, from the question where the file is to its last byte; 20,000 if left out. */
  readonly longest?: number;
}

/** The bytes of a body, of which no more is read than a file may have. */
async function readBody(body: ReadableStream<Uint8Array>): Promise<Downloaded> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_FILE) return { outcome: 'too-large' };
    chunks.push(chunk);
  }
  return { outcome: 'bytes', bytes: Buffer.concat(chunks) };
}

/**
 * Makes the way to files that were sent to the bot. The address of a file holds the bot's token: it is passed to nobody,
 * and what goes wrong is told without it.
 *
 * @example const download = downloader({ apiRoot, token, signal, log });
 */
export function downloader({ apiRoot, token, signal, log, longest = LONGEST }: DownloadSettings): Download {
  return async (fileId, api) => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
    try {
      const { file_path: path } = await api.getFile(fileId, apiSignal(patience));
      if (path === undefined) throw new Error('getFile: no file_path');
      const response = await fetch(`${apiRoot}/file/bot${token}/${encodeURI(path)}`, {
        signal: patience,
        redirect: 'error',
      });
      if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
      return await readBody(response.body);
    } catch (error) {
      if (error instanceof GrammyError && error.description.includes('file is too big'))
        return { outcome: 'too-large' };
      log.warn(`a file could not be downloaded: ${describeError(error, [token, fileId])}`);
      return { outcome: 'failed' };
    }
  };
}
