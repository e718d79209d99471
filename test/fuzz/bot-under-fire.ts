import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { z } from 'zod';
import { runTelegramBot } from '../../src/chat/telegram/telegram-bot.ts';
import { CollectionDesk } from '../../src/cli/librarian-desk.ts';
import { ServingLibrary } from '../../src/cli/serving-library.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import { Extractor } from '../../src/collection/formats/extractor.ts';
import { PageThread } from '../../src/collection/thread/page-thread.ts';
import type { Source } from '../../src/report/page/page.ts';
import { plainLog } from '../chat/support/plain-log.ts';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../fake-bot-api/fake-user.ts';
import type { Call } from '../fake-bot-api/journal.ts';
import { isSafeMessage } from './safe-message.ts';
import type { WatchedTree } from './watched-tree.ts';

const LIBRARIAN = 9_001;

/** What Telegram rightly says to a bot that was told of chats and messages that there are not. */
const RIGHTLY_REFUSED =
  /chat not found|query is too old|message to edit not found|message is not modified|user not found|PARTICIPANT_ID_INVALID/;

/** How a line of the log begins where the program is wrong, and not what it was given. */
const FAULT = /\b(?:Type|Range|Reference|Syntax|URI|Zod|Assertion)?Error\b/;

const content = z.object({ message_text: z.string(), entities: z.array(z.any()).default([]) });
const results = z.array(z.object({ id: z.string(), input_message_content: content }));
const message = z.object({ text: z.string(), entities: z.array(z.any()).default([]) });

function isSafe({ method, payload, outcome }: Call): void {
  if (!outcome.ok)
    assert.match(outcome.description, RIGHTLY_REFUSED, `${method}: ${outcome.description}: ${JSON.stringify(payload)}`);
  assert.equal(payload['parse_mode'], undefined, 'markup is made of text');
  if (method === 'sendMessage' || method === 'editMessageText') isSafeMessage(message.parse(payload));
  if (method === 'answerInlineQuery') {
    for (const { input_message_content: sent } of results.parse(payload['results'])) {
      isSafeMessage({ text: sent.message_text, entities: sent.entities });
    }
  }
}

/** What is asked within a second counts as asked by many. */
const BOUNDLESS = { questions: 1e6, group: 1e6, inline: 1e6, presses: 1e6, files: 1e6 };

/** A bot over a collection on disk, in a process that is ours, with people who mean it no good. */
export class BotUnderFire {
  readonly telegram: FakeBotApi;
  readonly user: FakeUser;
  readonly librarian: FakeUser;
  readonly #sentinel: FakeUser;
  readonly #tree: WatchedTree;
  readonly #log: string[] = [];
  readonly #stop = new AbortController();
  readonly #threads = { extractor: new Extractor(), pages: new PageThread() };
  readonly #shelf: Shelf;
  #ended: Promise<void> = Promise.resolve();

  private constructor(telegram: FakeBotApi, tree: WatchedTree) {
    this.telegram = telegram;
    this.#tree = tree;
    this.#shelf = new Shelf({ directory: join(tree.inside, 'index'), tell: () => undefined });
    this.user = telegram.user({ language_code: 'zh-hans' });
    this.librarian = telegram.user({ id: LIBRARIAN, language_code: 'en' });
    this.#sentinel = telegram.user({ language_code: 'zh-hant' });
  }

  /** Starts it with these pages in its collection. */
  static async start(tree: WatchedTree, pages: readonly Source[]): Promise<BotUnderFire> {
    const bot = new BotUnderFire(await FakeBotApi.start(), tree);
    const collection = bot.#shelf.open();
    for (const page of pages) await collection.add(page, null);
    const { token, apiRoot } = bot.telegram;
    const librarianDesk = new CollectionDesk(collection, bot.#threads, bot.#shelf);
    const settings = {
      token,
      apiRoot,
      pollTimeoutSeconds: 2,
      librarians: [LIBRARIAN],
      librarianDesk,
      limits: BOUNDLESS,
    };
    const library = new ServingLibrary(bot.#shelf, () => undefined);
    const log = plainLog((line) => bot.#log.push(line));
    bot.#ended = runTelegramBot(library, collection.state, settings, log, bot.#stop.signal);
    await bot.#sentinel.says('/help');
    return bot;
  }

  /**
   * Does something to it; fails unless the bot goes on as if nothing had been, and all that it sent is safe. Only over
   * what has no form of Telegram's a handler may fail, which is a line in the log.
   */
  async stands(attack: () => unknown, { formless = false } = {}): Promise<void> {
    const [call, line] = [this.telegram.journal.length, this.#log.length];
    await attack();
    await this.#sentinel.says('/help');
    for (const one of this.telegram.journal.calls().slice(call)) isSafe(one);
    for (const told of formless ? [] : this.#log.slice(line)) assert.doesNotMatch(told, FAULT, told);
    assert.equal(this.#tree.touched(), '', 'something outside was touched');
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
    await this.telegram.stop();
    await Promise.all([this.#threads.extractor.close(), this.#threads.pages.close()]);
    await this.#shelf.close();
  }
}
