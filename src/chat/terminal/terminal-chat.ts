import { createInterface } from 'node:readline';
import type { Library } from '../../answer/library.ts';
import type { Language } from '../messages.ts';
import { parseChatLine } from './chat-line.ts';
import { greeting } from './greeting.ts';
import { printable } from './printable.ts';
import { TerminalTalk } from './terminal-talk.ts';

/** Where the chat reads and writes, and what the other end can do. */
export interface TerminalIo {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly colors: boolean;
  /** Whether a person types at a terminal; else lines are piped in, and echoed so that the output reads as a talk. */
  readonly interactive: boolean;
}

/** How the chat speaks and greets. */
export interface TerminalChatOptions {
  readonly language: Language;
  /** Whether it goes over to the script of each question, or stays with the language. */
  readonly followsScript: boolean;
  /** Whether the greeting tells how to get the bot. */
  readonly botHint: boolean;
}

const PROMPT = '> ';

/**
 * Talks in the terminal, one question a line, until the input ends, /quit is typed or the signal comes. Greets first
 * with what the collection holds and questions to begin with. A fault of the library is told and does not end the talk.
 *
 * @example
 * await runTerminalChat(library, { input: process.stdin, output: process.stdout, colors: true, interactive: true },
 *   { language: 'zh-Hans', followsScript: true, botHint: true }, controller.signal);
 */
export async function runTerminalChat(
  library: Library,
  io: TerminalIo,
  options: TerminalChatOptions,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  io.output.write(`${greeting(await library.overview(), { ...io, ...options })}\n\n`);
  const talk = new TerminalTalk(library, { ...options, colors: io.colors });
  const lines = createInterface({
    input: io.input,
    output: io.interactive ? io.output : undefined,
    terminal: io.interactive,
    prompt: PROMPT,
    signal,
  });
  if (io.interactive) lines.prompt();
  for await (const typed of lines) {
    if (!io.interactive) io.output.write(`${PROMPT}${printable(typed)}\n`);
    const line = parseChatLine(typed);
    const said = await talk.reply(line);
    if (said !== '') io.output.write(`${said}\n\n`);
    if (line.kind === 'quit' || signal.aborted) break;
    if (io.interactive) lines.prompt();
  }
  lines.close();
}
