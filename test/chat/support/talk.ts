import { PassThrough, Readable } from 'node:stream';
import type { Library } from '../../../src/answer/library.ts';
import type { Language } from '../../../src/chat/messages.ts';
import { runTerminalChat } from '../../../src/chat/terminal/terminal-chat.ts';

/** How a talk is set up, where it differs from lines piped into a chat in simplified Chinese without colours. */
export interface Setup {
  readonly language?: Language;
  readonly followsScript?: boolean;
  readonly botHint?: boolean;
  readonly colors?: boolean;
}

/** Pipes the lines into the terminal chat and gives everything that it printed. */
export async function talk(library: Library, lines: readonly string[], setup: Setup = {}): Promise<string> {
  const { language = 'zh-Hans', followsScript = true, botHint = false, colors = false } = setup;
  const output = new PassThrough();
  const printed: Buffer[] = [];
  output.on('data', (chunk: Buffer) => printed.push(chunk));
  const input = Readable.from(lines.map((line) => `${line}\n`));
  const io = { input, output, colors, interactive: false };
  await runTerminalChat(library, io, { language, followsScript, botHint }, new AbortController().signal);
  return Buffer.concat(printed).toString();
}

/** The same, from the first line on: without the greeting. */
export async function replies(library: Library, lines: readonly string[], setup: Setup = {}): Promise<string> {
  const all = await talk(library, lines, setup);
  return all.slice(all.indexOf('\n> ') + 1);
}
