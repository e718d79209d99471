import { makeLog } from '../../chat/telegram/log/log.ts';
import { personHashOf } from '../../chat/telegram/log/person-hash.ts';
import { redactor } from '../../chat/telegram/log/redactor.ts';
import type { AnsweredQuestion } from '../../chat/telegram/stats/answer-counts.ts';
import { BotFault, runTelegramBot } from '../../chat/telegram/telegram-bot.ts';
import type { Collection } from '../../collection/collection.ts';
import { CollectionFault } from '../../collection/collection-fault.ts';
import { Extractor } from '../../collection/formats/extractor.ts';
import { PageThread } from '../../collection/thread/page-thread.ts';
import { secretsOf } from '../config.ts';
import { printError } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { keepMemoryFlat } from '../heap.ts';
import { CollectionDesk } from '../librarian-desk.ts';
import { hookProcess } from '../process-log.ts';
import { withLibraryOver, withShelf } from '../serving.ts';
import type { Shelf } from '../shelf.ts';
import { sweepDaily } from '../sweep-daily.ts';
import { upkeepMessages } from '../upkeep-in-words.ts';

/** What a bot is served with. */
interface Served {
  readonly context: Context;
  readonly token: string;
  readonly shelf: Shelf;
  readonly collection: Collection;
  readonly signal: AbortSignal;
}

/** Serves until the signal comes, with all that goes wrong told in the log. */
async function serve({ context, token, shelf, collection, signal }: Served): Promise<ExitStatus> {
  const { telegramApiRoot: apiRoot, librarians, countsUnanswered, limits, log: settings, http } = context.config;
  const redact = redactor(secretsOf(context.config));
  const personHash = await personHashOf(collection.state);
  const write = (line: string): void => printError(context.console.errors, line);
  const log = makeLog({ settings, redact, personHash, write });
  const unhook = hookProcess(process, { log, redact, close: () => shelf.close() });
  const threads = { extractor: new Extractor(), pages: new PageThread() };
  const librarianDesk = new CollectionDesk(collection, threads, shelf);
  const tell = settings.questions ? log : log.debug;
  const botSettings = {
    ...{ token, apiRoot, librarians, countsUnanswered, limits, librarianDesk },
    logsQuestions: settings.questions,
    http,
    answered: (facts: AnsweredQuestion) => tell('a question was answered', { ...facts }),
  };
  const stopSweeping = sweepDaily(collection.state, (error) => log.error('what has expired stays', { error }));
  try {
    await withLibraryOver(shelf, context, (library) =>
      runTelegramBot(library, collection.state, botSettings, log, signal),
    );
    return 0;
  } catch (error) {
    if (error instanceof CollectionFault) throw error;
    if (error instanceof BotFault) complain(context, redact(error.message));
    else log.error('the bot has ended', { error });
    return error instanceof BotFault && error.kind === 'unauthorized' ? 2 : 1;
  } finally {
    await stopSweeping();
    await Promise.all([threads.extractor.close(), threads.pages.close()]);
    unhook();
  }
}

/** Serves Telegram until it is stopped. */
export async function bot(context: Context, signal: AbortSignal): Promise<ExitStatus> {
  const { config, messages } = context;
  const token = config.botToken;
  if (token === undefined) {
    complain(context, messages.noToken);
    return 2;
  }
  keepMemoryFlat();
  return withShelf(context, async (shelf) => {
    const collection = shelf.open();
    if (!collection.writable) throw new CollectionFault('unwritable', context.data, 'EACCES');
    const rival = await collection.writers.enter('bot', 'bot');
    if (rival !== undefined) {
      complain(context, upkeepMessages[config.language].botIsThere(context.data, rival.pid));
      return 2;
    }
    complain(context, messages.startsBot);
    return serve({ context, token, shelf, collection, signal });
  });
}
