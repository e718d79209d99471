import type { Chat, User } from 'grammy/types';
import { z } from 'zod';
import { checkEntities, checkMarkup, checkText, type SeenEntity, type SeenKeyboard } from './checks.ts';
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
  readonly messages: Map<number, SeenMessage>;
}

const reply = z.object({ message_id: z.int() });

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const look = (message: SeenMessage): string =>
  JSON.stringify([message.text, message.entities ?? [], message.reply_markup ?? null]);

/** The chats that the bot knows, with what was said in them. */
export class Chats {
  readonly #bot: User;
  readonly #chats = new Map<number, OpenChat>();
  readonly #blocked = new Set<number>();
  #nextMessage = 1;

  constructor(bot: User) {
    this.#bot = bot;
  }

  open(chat: Chat): void {
    if (!this.#chats.has(chat.id)) this.#chats.set(chat.id, { chat, messages: new Map() });
  }

  /** From here on the bot may not write to this chat. */
  block(chatId: number): void {
    this.#blocked.add(chatId);
  }

  /** Puts a message into its chat. Returns it with its number. */
  say(chat: Chat, content: Content): SeenMessage {
    this.open(chat);
    const message = { ...content, message_id: this.#nextMessage++, date: 1_893_456_000, chat };
    this.#find(chat.id).messages.set(message.message_id, message);
    return message;
  }

  /** A message as it stands now. */
  message(chatId: number, messageId: number): SeenMessage {
    const found = this.#find(chatId).messages.get(messageId);
    if (found === undefined) throw badRequest('message to edit not found');
    return found;
  }

  /** sendMessage */
  send(payload: Payload): SeenMessage {
    const { chat } = this.#writable(payload['chat_id']);
    const content = this.#content(payload);
    const answered = reply.safeParse(payload['reply_parameters']);
    const to = answered.success ? { reply_to_message: this.message(chat.id, answered.data.message_id) } : {};
    return this.say(chat, { from: this.#bot, ...content, ...to });
  }

  /** editMessageText */
  edit(payload: Payload): SeenMessage {
    const messageId = payload['message_id'];
    if (typeof messageId !== 'number') throw badRequest('message identifier is not specified');
    const { chat, messages } = this.#writable(payload['chat_id']);
    const before = this.message(chat.id, messageId);
    if (before.from?.id !== this.#bot.id) throw badRequest("message can't be edited");
    const after = { from: this.#bot, ...this.#content(payload), message_id: messageId, date: before.date, chat };
    if (look(before) === look(after)) throw badRequest(NOT_MODIFIED);
    messages.set(messageId, after);
    return after;
  }

  /** editMessageReplyMarkup */
  editMarkup(payload: Payload): SeenMessage {
    const messageId = payload['message_id'];
    if (typeof messageId !== 'number') throw badRequest('message identifier is not specified');
    const { chat, messages } = this.#writable(payload['chat_id']);
    const { reply_markup: _, ...before } = this.message(chat.id, messageId);
    if (before.from?.id !== this.#bot.id) throw badRequest("message can't be edited");
    const markup = checkMarkup(payload);
    const after = { ...before, ...(markup === undefined ? {} : { reply_markup: markup }) };
    if (look(this.message(chat.id, messageId)) === look(after)) throw badRequest(NOT_MODIFIED);
    messages.set(messageId, after);
    return after;
  }

  #content(payload: Payload): Content {
    const text = checkText(payload['text']);
    const entities = checkEntities(text, payload);
    const markup = checkMarkup(payload);
    return {
      text,
      ...(entities.length === 0 ? {} : { entities }),
      ...(markup === undefined ? {} : { reply_markup: markup }),
      ...(payload['link_preview_options'] === undefined
        ? {}
        : { link_preview_options: payload['link_preview_options'] }),
    };
  }

  #writable(chatId: unknown): OpenChat {
    const found = this.#find(chatId);
    if (this.#blocked.has(found.chat.id)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    return found;
  }

  #find(chatId: unknown): OpenChat {
    if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty');
    const found = this.#chats.get(Number(chatId));
    if (found === undefined) throw badRequest('chat not found');
    return found;
  }
}
