import { BotFault, runTelegramBot } from '../../chat/telegram/telegram-bot.ts';
import { CollectionFault } from '../../collection/collection-fault.ts';
import { Extractor } from '../../collection/formats/extractor.ts';
import { type Context, complain, type ExitStatus, errorInWords } from '../context.ts';
import { CollectionDesk } from '../librarian-desk.ts';
import { servingLibrary, withShelf } from '../serving.ts';
import { sweepDaily } from '../sweep-daily.ts';
import { upkeepMessages } from '../upkeep-in-words.ts';

/** Serves Telegram until it is stopped. */
export async function bot(context: Context, signal: AbortSignal): Promise<ExitStatus> {
  const { config, messages } = context;
  const token = config.botToken;
  if (token === undefined) {
    complain(context, messages.noToken);
    return 2;
  }
  return withShelf(context, async (shelf) => {
    const collection = shelf.open();
    if (!collection.writable) throw new CollectionFault('unwritable', context.data, 'EACCES');
    const rival = await collection.writers.enter('bot', 'bot');
    if (rival !== undefined) {
      complain(context, upkeepMessages[config.language].botIsThere(context.data, rival.pid));
      return 2;
    }
    complain(context, messages.startsBot);
    const log = (line: string): void => complain(context, `${new Date().toISOString()} ${line}`);
    const { telegramApiRoot: apiRoot, librarians, countsUnanswered, limits } = config;
    const extractor = new Extractor();
    const librarianDesk = new CollectionDesk(collection, extractor);
    const settings = { token, apiRoot, librarians, countsUnanswered, limits, librarianDesk };
    const stopSweeping = sweepDaily(collection.state, (error) => log(errorInWords(error, messages)));
    try {
      await runTelegramBot(servingLibrary(context, shelf), collection.state, settings, log, signal);
      return 0;
    } catch (error) {
      if (!(error instanceof BotFault)) throw error;
      complain(context, error.message);
      return error.kind === 'unauthorized' ? 2 : 1;
    } finally {
      await stopSweeping();
      await extractor.close();
    }
  });
}
