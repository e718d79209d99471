import { runTerminalChat } from '../../chat/terminal/terminal-chat.ts';
import type { Context, ExitStatus } from '../context.ts';
import { withLibraryOver, withShelf } from '../serving.ts';

/** Talks in the terminal; its greeting tells what it is, what it holds and how to get the bot. */
export function chat(context: Context, signal: AbortSignal): Promise<ExitStatus> {
  const { console, config } = context;
  const { input, output, colors, interactive } = console;
  const io = { input, output, colors, interactive: interactive.input && interactive.output };
  return withShelf(context, async (shelf) => {
    const { language, languageIsChosen } = config;
    const options = { language, followsScript: !languageIsChosen, botHint: config.botToken === undefined };
    await withLibraryOver(shelf, context, (library) => runTerminalChat(library, io, options, signal));
    return 0;
  });
}
