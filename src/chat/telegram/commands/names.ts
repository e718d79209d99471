/** The commands that the bot knows, in the order of its menu. */
export const COMMANDS = [
  'start',
  'help',
  'ask',
  'check',
  'who',
  'list',
  'meeting',
  'export',
  'follow',
  'following',
  'new',
  'lang',
  'privacy',
  'forget',
] as const;

/** One of the commands that the bot knows. */
export type Command = (typeof COMMANDS)[number];
