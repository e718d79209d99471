import type { Context, Filter } from 'grammy';
import type { Language } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';
import type { Talker } from '../talk-memory.ts';

/** A command with the words behind it. */
export interface Commanded {
  readonly words: string;
  readonly ctx: Filter<Context, 'message'>;
  readonly language: Language;
  readonly talker: Talker;
}

/** What a command is replied with. */
export type CommandHandler = (commanded: Commanded, parts: BotParts) => Promise<OutgoingMessage>;
