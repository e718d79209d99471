import type { Chat, User } from 'grammy/types';
import { z } from 'zod';
import { checkText, type SeenEntity } from './checks.ts';
import { documentContent } from './documents.ts';
import { checkMarkup, type SeenKeyboard } from './keyboards.ts';
import { Members } from './members.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Payload } from './request-body.ts';

/** What a message holds, besides where and when it was sent. */
export interface Content {
  readonly from?: User;
  readonly text?: string;
  readonly entities?: readonly (
    | SeenEntity
    | { readonly type: string; readonly offset: number; readonly length: number }
  )[];
  readonly reply_markup?: SeenKeyboard;
  readonly reply_to_message?: { readonly from?: { readonly id: number }; readonly text?: string };
  readonly link_preview_options?: unknown;
  /** Voice, photos and whatever else people send. */
  readonly [other: string]: unknown;
}

/** A message as both ends see it. */
export interface SeenMessage extends Content {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
}

interface OpenChat {
  readonly chat: Chat;
  /** Of a group with topics: their numbers. */
  readonly topics: ReadonlySet<number>;
  readonly messages: Map<number, SeenMessage>;
}

const reply = z.object({ message_id: z.int(), allow_sending_without_reply: z.boolean().default(false) });

/** The day of all that is said here. */
const NOW = 1_893_456_000;

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const look = (message: SeenMessage): string =>
  JSON.stringify([message.text ?? message['caption'], message.entities ?? [], message.reply_markup ?? null]);

function keyboardOf(payload: Payload): Pick<Content, 'reply_markup'> {
  const keyboard = checkMarkup(payload);
  return keyboard === undefined ? {} : { reply_markup: keyboard };
}

/** The chats that the bot knows, with what was said in them. */
export class Chats {
  readonly #bot: User;
  readonly #chats = new Map<number, OpenChat>();
  readonly #blocked = new Set<number>();
  readonly members = new Members();
  #nextMessage = 1;

  constructor(bot: User) {
    this.#bot = bot;
  }

  open(chat: Chat, topics: readonly number[] = []): void {
    if (this.#chats.has(chat.id)) return;
    this.#chats.set(chat.id, { chat, topics: new Set(topics), messages: new Map() });
  }

  isOpen(chatId: number): boolean {
    return this.#chats.has(chatId);
  }

  /** Whether no other bot has written in the chat since this one did. */
  botWroteLast(chatId: number): boolean {
    const said = [...(this.#chats.get(chatId)?.messages.values() ?? [])];
    const last = said.findLast(({ from }) => from?.is_bot === true);
    return last === undefined || last.from?.id === this.#bot.id;
  }

  /** From here on the bot may not write to this chat. */
  block(chatId: number): void {
    this.#blocked.add(chatId);
  }

  /** Puts a message into its chat. Returns it with its number. */
  say(chat: Chat, content: Content): SeenMessage {
    this.open(chat);
    const { messages, topics } = this.#find(chat.id);
    const inTopic = topics.has(Number(content['message_thread_id'])) ? { is_topic_message: true } : {};
    const message = { ...inTopic, ...content, message_id: this.#nextMessage++, date: NOW, chat };
    messages.set(message.message_id, message);
    return message;
  }

  /** Puts other words into a message, as its writer does who edits it. */
  rewrite(before: SeenMessage, content: Content): SeenMessage {
    const after = { ...before, ...content, edit_date: NOW + 60 };
    this.#find(before.chat.id).messages.set(before.message_id, after);
    return after;
  }

  /** A message as it stands now. */
  message(chatId: number, messageId: number): SeenMessage {
    const found = this.#find(chatId).messages.get(messageId);
    if (found === undefined) throw badRequest('message to edit not found');
    return found;
  }

  /** What somebody has said last in a chat. */
  lastOf(personId: number, chatId: number): SeenMessage {
    const found = [...this.#find(chatId).messages.values()].findLast(({ from }) => from?.id === personId);
    if (found === undefined) throw new Error(`${personId} has said nothing in chat ${chatId}`);
    return found;
  }

  /** sendMessage */
  send(payload: Payload): SeenMessage {
    return this.#post(payload, () => this.#content(payload));
  }

  /** sendDocument */
  sendDocument(payload: Payload): SeenMessage {
    return this.#post(payload, () => ({ ...documentContent(payload), ...keyboardOf(payload) }));
  }

  /** editMessageText */
  edit(payload: Payload): SeenMessage {
    const before = this.#ownMessage(payload);
    if (before.text === undefined) throw badRequest('there is no text in the message to edit');
    const { text, entities, reply_markup, link_preview_options, ...rest } = before;
    return this.#change(before, { ...rest, ...this.#content(payload) });
  }

  /** editMessageReplyMarkup */
  editKeyboard(payload: Payload): SeenMessage {
    const before = this.#ownMessage(payload);
    const { reply_markup, ...rest } = before;
    return this.#change(before, { ...rest, ...keyboardOf(payload) });
  }

  /** Puts a message of the bot into a chat and a topic of it, as a reply where it is to be one. */
  #post(payload: Payload, content: () => Content): SeenMessage {
    const { chat, topics } = this.#writable(payload['chat_id']);
    const thread = payload['message_thread_id'];
    if (thread !== undefined && !topics.has(Number(thread))) throw badRequest('message thread not found');
    const inThread = thread === undefined ? {} : { message_thread_id: Number(thread) };
    return this.say(chat, { from: this.#bot, ...content(), ...inThread, ...this.#answered(chat.id, payload) });
  }

  #answered(chatId: number, payload: Payload): Pick<Content, 'reply_to_message'> {
    const read = reply.safeParse(payload['reply_parameters']);
    if (!read.success) return {};
    const to = this.#find(chatId).messages.get(read.data.message_id);
    if (to !== undefined) return { reply_to_message: to };
    if (read.data.allow_sending_without_reply) return {};
    throw badRequest('message to be replied not found');
  }

  #ownMessage(payload: Payload): SeenMessage {
    const messageId = payload['message_id'];
    if (typeof messageId !== 'number') throw badRequest('message identifier is not specified');
    const { chat } = this.#writable(payload['chat_id']);
    const before = this.message(chat.id, messageId);
    if (before.from?.id !== this.#bot.id) throw badRequest("message can't be edited");
    return before;
  }

  #change(before: SeenMessage, after: SeenMessage): SeenMessage {
    if (look(before) === look(after)) throw badRequest(NOT_MODIFIED);
    this.#find(before.chat.id).messages.set(before.message_id, after);
    return after;
  }

  #content(payload: Payload): Content {
    const { text, entities } = checkText(payload);
    return {
      text,
      ...(entities.length === 0 ? {} : { entities }),
      ...keyboardOf(payload),
      ...(payload['link_preview_options'] === undefined
        ? {}
        : { link_preview_options: payload['link_preview_options'] }),
    };
  }

  #writable(chatId: unknown): OpenChat {
    const found = this.#find(chatId);
    if (this.#blocked.has(found.chat.id)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    this.members.checkWritable(found.chat, this.#bot.id);
    return found;
  }

  #find(chatId: unknown): OpenChat {
    if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty');
    const found = this.#chats.get(Number(chatId));
    if (found === undefined) throw badRequest('chat not found');
    return found;
  }
}
