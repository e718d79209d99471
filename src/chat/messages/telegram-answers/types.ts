/** What `/forget` has removed: how many answers with their buttons, and what else. */
export interface Removed {
  readonly talk: boolean;
  readonly language: boolean;
  readonly answers: number;
  /** Notes of which message answers which. */
  readonly replies: number;
  /** What could be sent as a file. */
  readonly result: boolean;
  /** What was followed. */
  readonly follows: number;
}

/** What the Telegram bot says around its answers: sharing them, groups, languages, forgetting. */
export interface TelegramAnswersMessages {
  readonly buttons: Readonly<
    Record<
      'share' | 'copy' | 'speech' | 'backToQuote' | 'previousPage' | 'nextPage' | 'convert' | 'unconvert' | 'automatic',
      string
    >
  >;
  /** A citation to paste elsewhere: the words in quotation marks, then where they are from. */
  cited(words: string, from: readonly string[]): string;
  /** Above a page of all the quotes of an answer; `first` where there may be more than these. */
  quotesFound(question: string, quotes: number, first: boolean): string;
  speechHeading(speaker: string): string;
  /** Above words that were converted to the reader's script. */
  readonly converted: string;
  /** Above a check of the beginning of a text, as it is too long. */
  checkedBeginning(checked: number, length: number): string;
  readonly nothingToCheck: string;
  readonly askQuestion: string;
  /** When the bot was added to a group: how to address it. */
  joined(username: string): string;
  /** What the bot does not see there. */
  readonly privacyModeHides: string;
  readonly chooseLanguage: string;
  /** After a choice; in the language chosen. */
  readonly languageChosen: string;
  readonly languageAutomatic: string;
  forgotten(removed: Removed): string;
  /** To a button pressed again whose answer has just been sent. */
  readonly alreadyAnswered: string;
}
