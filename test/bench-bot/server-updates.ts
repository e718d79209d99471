import type { PeopledReports } from '../bench/peopled-reports.ts';
import type { Workload } from './phase.ts';
import type { Pressable } from './pressables.ts';
import { deedOf } from './workloads.ts';

/** People who send in turn: so many that hardly any has to wait for the own update before. */
const PEOPLE = 5_000;
const FIRST_PERSON = 1_000_000;

/** How its answer is known: a message to the chat, or what names the press or the query; with the edit of a message where the press of a real button leads to one. */
export type Awaited =
  | { readonly kind: 'message'; readonly chat: number }
  | { readonly kind: 'query'; readonly id: string }
  | { readonly kind: 'press'; readonly id: string; readonly edits?: string };

/** An update and how its answer is known. */
export interface Sent {
  readonly id: number;
  readonly update: object;
  readonly awaited: Awaited;
}

const personOf = (id: number) => ({ id, is_bot: false, first_name: '读者', language_code: 'zh-hans' });
const chatOf = (id: number) => ({ id, type: 'private', first_name: '读者' });

/** Which message of which chat is edited. */
export const editOf = (chat: unknown, message: unknown): string => `${String(chat)}/${String(message)}`;

function saying(id: number, person: number, text: string): Sent {
  const entities = text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] } : {};
  const message = { message_id: id, date: seconds(), chat: chatOf(person), from: personOf(person), text, ...entities };
  return { id, update: { update_id: id, message }, awaited: { kind: 'message', chat: person } };
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** The press of a button that is there, else of one that never was. */
function pressing(id: number, stranger: number, button: Pressable | undefined): Sent {
  const { chat, message, data } = button ?? { chat: stranger, message: 1, data: 'none' };
  const query = {
    id: String(id),
    from: personOf(chat),
    chat_instance: String(chat),
    message: { message_id: message, date: seconds(), chat: chatOf(chat), text: '…' },
    data,
  };
  const edits = button === undefined ? {} : { edits: editOf(chat, message) };
  return { id, update: { update_id: id, callback_query: query }, awaited: { kind: 'press', id: query.id, ...edits } };
}

function typing(id: number, person: number, query: string): Sent {
  const inline = { id: String(id), from: personOf(person), query, offset: '' };
  return { id, update: { update_id: id, inline_query: inline }, awaited: { kind: 'query', id: inline.id } };
}

/** Makes updates: one person after the other sends one. */
export class Crowd {
  readonly #reports: PeopledReports;
  readonly #buttons: () => Pressable | undefined;
  /** Higher in each run than in all before, as Telegram's numbers are. */
  #id = Date.now() * 1000;
  #number = 0;

  /** @param buttons gives a button that the bot has sent and nobody has pressed, if there is one */
  constructor(reports: PeopledReports, buttons: () => Pressable | undefined) {
    this.#reports = reports;
    this.#buttons = buttons;
  }

  next(workload: Workload): Sent {
    const id = this.#id++;
    const person = FIRST_PERSON + (this.#number % PEOPLE);
    const deed = deedOf(workload, this.#reports, this.#number++);
    switch (deed.kind) {
      case 'says':
        return saying(id, person, deed.text);
      case 'presses':
        return pressing(id, person, this.#buttons());
      case 'types':
        return typing(id, person, deed.query);
    }
  }
}
