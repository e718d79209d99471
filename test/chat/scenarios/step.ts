/** Where something is said, besides the person's own chat with the bot. */
export type Place = 'the group' | 'a topic' | 'a strange group';

/** What somebody does. Labels of buttons may be given by their beginning; `@bot` stands for the bot's name. */
type Doing =
  /** `replyingTo`: the bot's last message, or these words of a neighbour. */
  | { readonly says: string; readonly in?: Place; readonly replyingTo?: string }
  /** A button of the bot's last message. */
  | { readonly presses: string }
  /** A button that sends a file. */
  | { readonly pressesForFile: string }
  /** What no button carries, as a program could send it. */
  | { readonly pressesMadeUp: string }
  /** Sends what a button under somebody else's message carries as if it stood under the own one. */
  | { readonly stealsButton: string; readonly from: string }
  | { readonly forwards: string }
  /** Puts other words into his or her own last message. */
  | { readonly editsTo: string }
  /** Types behind the bot's name, in whatever chat. */
  | { readonly types: string }
  /** Goes on to the next page of the results. */
  | { readonly scrolls: true }
  /** The share button under the bot's last message: fills in what is typed behind the bot's name. */
  | { readonly shares: true }
  /** Follows the link under the first of the results, or of the bot's last message. */
  | { readonly followsLink: true }
  | { readonly sends: 'voice' | 'sticker' | 'photo' | 'poll' }
  | { readonly sendsFile: string; readonly holding: string }
  | { readonly addsBotToGroup: true }
  | { readonly blocksBot: boolean }
  /** In another process, as `yinju add` does; alerts of it are waited for. */
  | { readonly addsByCommandLine: readonly string[] }
  /** Gets a message that nobody asked for, the first since the reports were added. */
  | { readonly hears: true }
  /** Has got no further message since then. */
  | { readonly hearsNoMore: true };

/** `by`: who does it, by any name; the table's own person where nobody is named. */
export type Deed = Doing & { readonly by?: string };

/** A deed, and what is on the screen after: pieces of it, in their order; a notice counts as on the screen. */
export type Step = readonly [deed: Deed, ...shows: readonly string[]];

/** What is on the screen where the bot says nothing. */
export const SILENCE = '(silence)';
/** The name of whoever may add, correct and take out reports. */
export const LIBRARIAN = 'the librarian';

/** A talk: what it is about, the language that the person's Telegram is in, and the steps. */
export type Table = readonly [title: string, languageCode: string, steps: readonly Step[]];
