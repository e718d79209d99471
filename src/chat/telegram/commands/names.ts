/** The commands for everybody, in the order of the bot's menu. */
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

/** The commands that are for librarians alone: they stand in no menu but theirs. */
export const LIBRARIAN_COMMANDS = ['verdicts', 'stats', 'add', 'remove', 'set'] as const;

/** All commands that the bot knows. */
export const ALL_COMMANDS = [...COMMANDS, ...LIBRARIAN_COMMANDS] as const;

/** One of the commands for everybody. */
export type MenuCommand = (typeof COMMANDS)[number];

/** One of the commands that the bot knows. */
export type Command = (typeof ALL_COMMANDS)[number];
