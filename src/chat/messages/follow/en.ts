import type { FollowMessages } from './types.ts';

/** What is said about alerts, in English. */
export const followEn: FollowMessages = {
  askWhat: 'Write behind /follow a person, a body or words to follow, for example: /follow 复学',
  tooLong: 'That is too long to follow: 40 characters at most, please.',
  privately: 'Alerts come in a private chat only: say /follow to me there.',
  followed: (what, kind, daily) => {
    const followed = { person: `what ${what} says`, body: `what ${what} does and says`, words: `“${what}”` };
    return `Following ${followed[kind]}: new reports that have it are sent to you ${daily ? 'once a day' : 'as they come'}.`;
  },
  already: (what) => `You follow “${what}” already.`,
  tooMany: (most) => `${most} is the most that can be followed: end some with /following first.`,
  none: 'You follow nothing yet. Begin with /follow and a name, a body or words.',
  following: (count) => `You follow ${count}; tap one to end it:`,
  ended: (what) => `No longer following “${what}”.`,
  gone: 'You do not follow this any more.',
  alert: (what) => `A new report has “${what}”, which you follow:`,
  alerts: (count) => `New words of what you follow: ${count}.`,
  unshown: (count) => `${count} more are not shown here; ask me, and I find them.`,
  digest: (count) => `New words today of what you follow: ${count}.`,
  buttons: { atOnce: 'As they come', daily: 'Once a day', end: (what) => `✕ ${what}` },
};
