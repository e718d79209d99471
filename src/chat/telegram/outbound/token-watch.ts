import type { Transformer } from 'grammy';
import { BotFault } from '../bot-fault.ts';

/**
 * Tells when Telegram no longer takes the token: a bot that goes on would be deaf and dumb. A poll finds out by itself.
 *
 * @example api.config.use(watchToken((fault) => end(fault)));
 */
export function watchToken(refused: (fault: BotFault) => void): Transformer {
  return async (prev, method, payload, signal) => {
    const response = await prev(method, payload, signal);
    if (!response.ok && response.error_code === 401) refused(new BotFault('unauthorized', '401'));
    return response;
  };
}
