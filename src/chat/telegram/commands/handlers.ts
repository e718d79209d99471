import { onAdd } from './add.ts';
import { onAsk } from './ask.ts';
import { onCheck } from './check.ts';
import type { CommandHandler } from './command.ts';
import { onExport } from './export.ts';
import { onFollow } from './follow.ts';
import { onFollowing } from './following.ts';
import { onForget } from './forget.ts';
import { onHelp } from './help.ts';
import { onLang } from './lang.ts';
import { onList } from './list.ts';
import { onMeeting } from './meeting.ts';
import type { Command } from './names.ts';
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
  follow: onFollow,
  following: onFollowing,
  privacy: onPrivacy,
  meeting: onMeeting,
  export: onExport,
  ask: onAsk,
  lang: onLang,
  forget: onForget,
  verdicts: onVerdictsCommand,
  stats: onStats,
  add: onAdd,
  remove: onRemove,
  set: onSet,
};
