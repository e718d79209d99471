import type { Chat, User } from 'grammy/types';
import { z } from 'zod';
import type { Content, SeenMessage } from './chats.ts';
import type { FakeBotApi } from './fake-bot-api.ts';
import { type InlineResults, type SeenResult, seenGuestAnswer, seenInlineAnswer } from './inline-queries.ts';
import type { Call } from './journal.ts';
import type { Standing } from './members.ts';

/** Who talks to the bot. */
export type Person = User;

/** What came of pressing a button. */
export interface Pressed {
  /** The line that Telegram shows for a moment, if the bot sent one. */
  readonly notice: string | undefined;
  /** The message of the button as it stands after. */
  readonly message: SeenMessage;
}

/** What a press may lead to. */
const LEADS_TO = ['editMessageText', 'editMessageReplyMarkup', 'sendMessage', 'sendDocument'];

let queries = 0;

/** A person who talks to the bot as people do: writes, presses buttons, reads what comes. */
export class FakeUser {
  readonly person: Person;
  readonly ownChat: Chat.PrivateChat;
  readonly #telegram: FakeBotApi;

  constructor(telegram: FakeBotApi, person: Person) {
    this.#telegram = telegram;
    this.person = person;
    this.ownChat = { id: person.id, type: 'private', first_name: person.first_name };
  }

  /** Sends anything (a voice message, a text in a group) and waits for nothing. Returns the update's number. */
  sends(content: Content, chat: Chat = this.ownChat): number {
    const { chats, updates } = this.#telegram;
    const isGiven = this.#telegram.isGivenToBot(content, chat);
    const message = chats.say(chat, { from: this.person, ...content });
    if (chats.members.of(chat.id, this.person.id) === undefined) chats.members.set(chat.id, this.person, 'member');
    return isGiven ? updates.offer({ message }) : updates.skip();
  }

  /** The message that this person has sent last in the chat. */
  lastSaid(chat: Chat = this.ownChat): SeenMessage {
    return this.#telegram.chats.lastOf(this.person.id, chat.id);
  }

  /** Edits a message of one's own, and waits for nothing. Returns the update's number. */
  edits(message: SeenMessage, content: Content): number {
    const { chats, updates } = this.#telegram;
    const edited_message = chats.rewrite(message, content);
    return this.#telegram.isGivenToBot(edited_message, message.chat)
      ? updates.offer({ edited_message })
      : updates.skip();
  }

  /** What this person writes as a reply to a message: to be sent by `sends` or `shows`. */
  replying(to: SeenMessage, content: Content): Content {
    const thread = to['message_thread_id'];
    return { ...(thread === undefined ? {} : { message_thread_id: thread }), ...content, reply_to_message: to };
  }

  /** Forwards what somebody else has written; of whoever hides, Telegram tells the name only. */
  forwarding(content: Content, writer: Person | string): Content {
    const date = 1_893_000_000;
    const forward_origin =
      typeof writer === 'string'
        ? { type: 'hidden_user', sender_user_name: writer, date }
        : { type: 'user', sender_user: writer, date };
    return { ...content, forward_origin };
  }

  /** Adds the bot to a chat, sends it away, or blocks it in one's own (`kicked`). Returns the update's number. */
  changesBot(status: Standing, chat: Chat = this.ownChat): number {
    const { chats, updates, me } = this.#telegram;
    const before = chats.members.of(chat.id, me.id)?.status ?? (chat.type === 'private' ? 'member' : 'left');
    chats.open(chat);
    chats.members.set(chat.id, me, status);
    const seen = (standing: string): object => ({ user: me, status: standing });
    const change = { old_chat_member: seen(before), new_chat_member: seen(status) };
    return updates.offer({ my_chat_member: { chat, from: this.person, date: 1_893_456_000, ...change } });
  }

  /** Sends anything, and waits for what the bot says to it in the same chat. */
  async shows(content: Content, chat: Chat = this.ownChat): Promise<SeenMessage> {
    const from = this.#telegram.journal.length;
    this.sends(content, chat);
    return this.hears(from, chat);
  }

  /** Writes a text, and waits for the bot's reply. */
  says(text: string, chat: Chat = this.ownChat): Promise<SeenMessage> {
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    const entities = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
    return this.shows({ text, ...(entities.length === 0 ? {} : { entities }) }, chat);
  }

  /** The bot's first message in the chat from that place of the journal on. */
  async hears(from: number, chat: Chat = this.ownChat): Promise<SeenMessage> {
    const isHere = (call: Call): boolean =>
      ['sendMessage', 'sendDocument'].includes(call.method) && call.outcome.ok && call.payload['chat_id'] === chat.id;
    const call = await this.#telegram.journal.next(`a message of the bot in chat ${chat.id}`, isHere, from);
    const sent = z.object({ result: z.object({ message_id: z.int() }) }).parse(call.outcome);
    return this.#telegram.chats.message(chat.id, sent.result.message_id);
  }

  /** Types this behind the bot's name, and waits for nothing. Returns the query's number. */
  types(query: string, offset = ''): string {
    const id = `inline-${++queries}`;
    this.#telegram.inline.open(id);
    this.#telegram.updates.add({ inline_query: { id, from: this.person, query, offset } });
    return id;
  }

  /** Types this behind the bot's name, and waits for the results. */
  async queries(query: string, offset = ''): Promise<InlineResults> {
    const { journal } = this.#telegram;
    const from = journal.length;
    const id = this.types(query, offset);
    const isIts = (call: Call): boolean => call.outcome.ok && call.payload['inline_query_id'] === id;
    return seenInlineAnswer((await journal.next(`the results for ${query}`, isIts, from)).payload);
  }

  /** Sends a result to a chat where the bot is not; Telegram tells the bot. */
  picks(result: SeenResult, query = ''): void {
    this.#telegram.updates.add({ chosen_inline_result: { result_id: result.id, from: this.person, query } });
  }

  /** Writes a message with the bot's name in it in a group where it is no member; waits for what it says there. */
  async summons(text: string, content: Content = {}): Promise<SeenResult> {
    const { journal, inline, me, updates } = this.#telegram;
    const id = `guest-${++queries}`;
    const from = journal.length;
    inline.open(id);
    const offset = text.indexOf(`@${me.username}`);
    const entities = offset < 0 ? [] : [{ type: 'mention', offset, length: me.username.length + 1 }];
    const chat = { id: -1_000_000_000_077, type: 'supergroup', title: '别处' };
    const message = { message_id: 1, date: 1_893_456_000, chat, from: this.person, text, entities, ...content };
    updates.add({ guest_message: { ...message, guest_query_id: id } });
    const isIts = (call: Call): boolean => call.outcome.ok && call.payload['guest_query_id'] === id;
    return seenGuestAnswer((await journal.next('the answer to a guest', isIts, from)).payload);
  }

  /** Presses the button whose label begins so, and waits until the bot has answered the press and done what it asks. */
  async presses(message: SeenMessage, label: string): Promise<Pressed> {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(({ text }) => text.replace('‹ ', '').startsWith(label));
    if (button?.callback_data === undefined) {
      throw new Error(`no button ${label}; there are: ${buttons.map(({ text }) => text).join(', ') || 'none'}`);
    }
    return this.pressesData(message, button.callback_data);
  }

  /** Presses a button that carries this, whether there is such a one or not. */
  async pressesData(message: SeenMessage, data: string): Promise<Pressed> {
    const { journal, updates, openQueries, chats } = this.#telegram;
    const id = `query-${++queries}`;
    const from = journal.length;
    openQueries.add(id);
    const now = chats.message(message.chat.id, message.message_id);
    updates.offer({ callback_query: { id, from: this.person, chat_instance: '1', data, message: now } });
    const answered = await journal.next(
      'the answer to the press',
      (call) => call.payload['callback_query_id'] === id,
      from,
    );
    const notice = answered.payload['text'];
    if (notice === undefined) {
      const isHere = (call: Call): boolean =>
        call.payload['chat_id'] === message.chat.id && LEADS_TO.includes(call.method);
      await journal.next('what the press leads to', isHere, from);
    }
    return {
      notice: typeof notice === 'string' ? notice : undefined,
      message: chats.message(message.chat.id, message.message_id),
    };
  }
}
