import type { Chat, User } from 'grammy/types';
import { z } from 'zod';
import type { Content, SeenMessage } from './chats.ts';
import type { FakeBotApi } from './fake-bot-api.ts';
import type { Call } from './journal.ts';

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
const LEADS_TO = ['editMessageText', 'editMessageReplyMarkup', 'sendMessage'];

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
    const message = this.#telegram.chats.say(chat, { from: this.person, ...content });
    return this.#telegram.updates.add({ message });
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
      call.method === 'sendMessage' && call.outcome.ok && call.payload['chat_id'] === chat.id;
    const call = await this.#telegram.journal.next(`a message of the bot in chat ${chat.id}`, isHere, from);
    const sent = z.object({ result: z.object({ message_id: z.int() }) }).parse(call.outcome);
    return this.#telegram.chats.message(chat.id, sent.result.message_id);
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
    updates.add({ callback_query: { id, from: this.person, chat_instance: '1', data, message: now } });
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
