import { BotFault, runTelegramBot } from '../../chat/telegram/telegram-bot.ts';
import { CollectionFault } from '../../collection/collection-fault.ts';
import { Extractor } from '../../collection/formats/extractor.ts';
import { PageThread } from '../../collection/thread/page-thread.ts';
import { type Context, complain, type ExitStatus, errorInWords } from '../context.ts';
import { CollectionDesk } from '../librarian-desk.ts';
import { withLibraryOver, withShelf } from '../serving.ts';
import { sweepDaily } from '../sweep-daily.ts';

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
    complain(context, messages.startsBot);
    const log = (line: string): void => complain(context, `${new Date().toISOString()} ${line}`);
    const { telegramApiRoot: apiRoot, librarians, countsUnanswered, limits } = config;
    const threads = { extractor: new Extractor(), pages: new PageThread() };
    const librarianDesk = new CollectionDesk(collection, threads, shelf);
    const settings = { token, apiRoot, librarians, countsUnanswered, limits, librarianDesk };
    const stopSweeping = sweepDaily(collection.state, (error) => log(errorInWords(error, messages)));
    try {
      await withLibraryOver(shelf, context, (library) =>
        runTelegramBot(library, collection.state, settings, log, signal),
      );
      return 0;
    } catch (error) {
      if (!(error instanceof BotFault)) throw error;
      complain(context, error.message);
      return error.kind === 'unauthorized' ? 2 : 1;
    } finally {
      await stopSweeping();
      await Promise.all([threads.extractor.close(), threads.pages.close()]);
    }
  });
}
