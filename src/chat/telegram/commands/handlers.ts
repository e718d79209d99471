import type { Command } from '../incoming.ts';
import { onAdd } from './add.ts';
import { onCheck } from './check.ts';
import type { CommandHandler } from './command.ts';
import { onHelp } from './help.ts';
import { onList } from './list.ts';
import { onNew } from './new.ts';
import { onPrivacy } from './privacy.ts';
import { onRemove } from './remove.ts';
import { onSet } from './set.ts';
import { onStart } from './start.ts';
import { onStats } from './stats.ts';
import { onVerdictsCommand } from './verdicts.ts';
import { onWho } from './who.ts';

/** What each command does. */
export const COMMAND_HANDLERS: Readonly<Record<Command, CommandHandler>> = {
  start: onStart,
  help: onHelp,
  new: onNew,
  who: onWho,
  check: onCheck,
  list: onList,
  privacy: onPrivacy,
  verdicts: onVerdictsCommand,
  stats: onStats,
  add: onAdd,
  remove: onRemove,
  set: onSet,
};
