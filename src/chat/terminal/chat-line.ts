/** What a line typed in the terminal chat asks for. */
export type ChatLine =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'check'; readonly sentence: string }
  | { readonly kind: 'who'; readonly name: string }
  | { readonly kind: 'show'; readonly wanted: string }
  | { readonly kind: 'next' | 'around' | 'new' | 'list' | 'help' | 'quit' | 'blank' }
  | { readonly kind: 'unknown'; readonly name: string };

const COMMANDS: Readonly<Record<string, (rest: string) => ChatLine>> = {
  n: () => ({ kind: 'next' }),
  '/next': () => ({ kind: 'next' }),
  m: () => ({ kind: 'around' }),
  '/more': () => ({ kind: 'around' }),
  '/new': () => ({ kind: 'new' }),
  '/list': () => ({ kind: 'list' }),
  '/help': () => ({ kind: 'help' }),
  '/quit': () => ({ kind: 'quit' }),
  '/exit': () => ({ kind: 'quit' }),
  '/who': (rest) => ({ kind: 'who', name: rest }),
  '/show': (rest) => ({ kind: 'show', wanted: rest }),
  '/check': (rest) => ({ kind: 'check', sentence: rest }),
};

/**
 * Reads a line typed in the terminal chat. What starts with a slash is a command; n and m alone are, too.
 *
 * @example parseChatLine('/show 3') // { kind: 'show', wanted: '3' }
 */
export function parseChatLine(line: string): ChatLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const name = word.toLowerCase();
  const isCommand = name.startsWith('/') || rest === '';
  const command = isCommand && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(rest);
  return name.startsWith('/') ? { kind: 'unknown', name: word } : { kind: 'question', text };
}
