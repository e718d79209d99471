import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chat } from 'grammy/types';
import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import type { InlineResults } from '../../fake-bot-api/inline-queries.ts';
import { type Deed, LIBRARIAN, type Place } from './step.ts';

/** The program, as it is built. */
export const MAIN = join(import.meta.dirname, '../../../dist/main.js');
/** The number of the librarian's account. */
export const LIBRARIAN_ID = 9_001;
/** The number of the topic. */
export const TOPIC = 77;

/** Where a table is played: Telegram, and the folder in which the bot runs. */
export interface Stage {
  readonly telegram: FakeBotApi;
  readonly folder: string;
}

let pages = 0;

/** What there is while a table is played: the people, their group, and what was last on the screen. */
export class Scene {
  readonly telegram: FakeBotApi;
  /** The number of the report that was last told of. */
  id = '';
  /** What was last typed behind the bot's name, and what came of it. */
  typed = { query: '', offset: '' };
  results: InlineResults | undefined;
  /** Where in the journal what comes by itself begins. */
  since = 0;
  readonly #folder: string;
  readonly #languageCode: string;
  readonly #people = new Map<string, FakeUser>();
  readonly #chats = new Map<Place, Chat>();
  /** The bot's last message in each chat, the newest last. */
  readonly #last = new Map<number, SeenMessage>();

  constructor({ telegram, folder }: Stage, languageCode: string) {
    this.telegram = telegram;
    this.#folder = folder;
    this.#languageCode = languageCode;
  }

  /** Whoever goes by a name. */
  person({ by = 'somebody' }: Pick<Deed, 'by'>): FakeUser {
    const known = this.#people.get(by);
    const id = by === LIBRARIAN ? { id: LIBRARIAN_ID } : {};
    const person = known ?? this.telegram.user({ first_name: by, language_code: this.#languageCode, ...id });
    this.#people.set(by, person);
    return person;
  }

  /** The chat of a place, which is made when it is first needed. */
  chat(place: Exclude<Place, 'a strange group'>): Chat {
    const known = this.#chats.get(place);
    const chat = known ?? this.telegram.group(place === 'a topic' ? { topics: [TOPIC] } : {});
    this.#chats.set(place, chat);
    return chat;
  }

  /** From here on this is the bot's last message. */
  hears(message: SeenMessage): void {
    this.#last.delete(message.chat.id);
    this.#last.set(message.chat.id, message);
    this.results = undefined;
    this.id = /（([0-9a-f]{12})）/.exec(message.text ?? '')?.[1] ?? this.id;
  }

  /** The bot's last message to a person; to whom it has told nothing, its last one of all. */
  lastMessage(deed: Deed): SeenMessage {
    const last = this.#last.get(this.person(deed).person.id) ?? [...this.#last.values()].at(-1);
    if (last !== undefined) return last;
    throw new Error(`${JSON.stringify(deed)}: expected a message of the bot before, there is none`);
  }

  /** Adds pages by the command line, in a process of its own. */
  async addByCommandLine(texts: readonly string[]): Promise<void> {
    const names = texts.map(() => `page-${++pages}.txt`);
    for (const [i, name] of names.entries()) writeFileSync(join(this.#folder, name), texts[i] ?? '');
    const child = spawn(process.execPath, [MAIN, 'add', ...names], { cwd: this.#folder, stdio: 'ignore' });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`yinju add ${names.join(' ')}: status ${String(status)}, expected 0`);
  }
}
