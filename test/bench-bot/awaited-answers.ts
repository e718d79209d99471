import { type Awaited, editOf, type Sent } from './server-updates.ts';

/** One update on its way. */
interface OnTheWay {
  /** When it was due, in milliseconds. */
  readonly due: number;
  /** Calls that are still to come. */
  calls: number;
}

const chatKey = (chat: unknown): string => `chat/${String(chat)}`;
const queryKey = (id: unknown): string => `query/${String(id)}`;
const editKey = (edited: string): string => `edit/${edited}`;

function keysOf(awaited: Awaited): readonly string[] {
  switch (awaited.kind) {
    case 'message':
      return [chatKey(awaited.chat)];
    case 'query':
      return [queryKey(awaited.id)];
    case 'press':
      return awaited.edits === undefined ? [queryKey(awaited.id)] : [queryKey(awaited.id), editKey(awaited.edits)];
  }
}

/** The calls by which a bot answers: a message to a chat is for the oldest update of that chat. */
export class AwaitedAnswers {
  readonly #byKey = new Map<string, OnTheWay[]>();
  readonly #answered: (due: number) => void;
  #size = 0;

  /** @param answered told when the last call of an answer has come, with when its update was due */
  constructor(answered: (due: number) => void) {
    this.#answered = answered;
  }

  /** How many updates have no answer yet. */
  get size(): number {
    return this.#size;
  }

  expect({ awaited }: Sent, due: number): void {
    const keys = keysOf(awaited);
    const one = { due, calls: keys.length };
    for (const key of keys) {
      const list = this.#byKey.get(key);
      if (list === undefined) this.#byKey.set(key, [one]);
      else list.push(one);
    }
    this.#size++;
  }

  /** Takes a call of the bot's. */
  see(method: string, body: Readonly<Record<string, unknown>>): void {
    if (method === 'sendMessage') this.#take(chatKey(body['chat_id']));
    else if (method === 'answerCallbackQuery') this.#take(queryKey(body['callback_query_id']));
    else if (method === 'answerInlineQuery') this.#take(queryKey(body['inline_query_id']));
    else if (method === 'editMessageText') this.#take(editKey(editOf(body['chat_id'], body['message_id'])));
  }

  /** Forgets what has no answer; gives back how many that are. */
  clear(): number {
    const left = this.#size;
    this.#byKey.clear();
    this.#size = 0;
    return left;
  }

  #take(key: string): void {
    const list = this.#byKey.get(key);
    const one = list?.shift();
    if (list?.length === 0) this.#byKey.delete(key);
    if (one === undefined || --one.calls > 0) return;
    this.#size--;
    this.#answered(one.due);
  }
}
