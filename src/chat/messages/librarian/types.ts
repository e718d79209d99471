/** What librarians are told: those who may add, correct and take out reports from their chat with the bot. */
export interface LibrarianMessages {
  /** What the menu says of each command that is theirs alone. */
  readonly commands: Readonly<Record<'verdicts' | 'stats' | 'add' | 'remove' | 'set', string>>;
  /** To whoever gives a command that is not theirs; with the number by which the settings would name them. */
  notForYou(id: number): string;
  readonly buttonNotForYou: string;
  readonly inPrivate: string;
  /** To others than librarians who send a file. */
  readonly filesNotTaken: string;
  readonly noDesk: string;
  readonly howToAdd: string;
  readonly howToRemove: string;
  readonly howToSet: string;
  readonly tooLarge: string;
  readonly notDownloaded: string;
  /** The label of a meeting's day. */
  readonly day: string;
  readonly buttons: Readonly<Record<'add' | 'discard' | 'remove' | 'keep', string>>;
  readonly readHeading: string;
  /** Into how many passages a page was read, and how many of its lines are left out. */
  readAs(passages: number, leftOut: number): string;
  reprintOf(title: string): string;
  readonly isHeld: string;
  refused(file: string, why: string): string;
  morePages(pages: number): string;
  readonly added: Readonly<
    Record<'added' | 'updated' | 'unchanged' | 'reprint', (title: string, id: string) => string>
  >;
  readonly discarded: string;
  readonly draftGone: string;
  noReport(id: string): string;
  removeThis(title: string): string;
  removed(title: string): string;
  notRemoved(title: string): string;
  readonly goneAlready: string;
  readonly stats: {
    holds(reports: number, passages: number): string;
    asked(days: number, asked: number, notFound: number): string;
    /** Within how many milliseconds 95 of 100 answers came; may be infinite. */
    p95(milliseconds: number): string;
    missedHeading(questions: number): string;
    missed(question: string, count: number): string;
  };
}
