/** What librarians are told: those who may add, correct and take out reports from their chat with the bot. */
export interface LibrarianMessages {
  /** What the menu says of each command that is theirs alone. */
  readonly commands: Readonly<Record<'verdicts' | 'stats', string>>;
  /** To whoever gives a command that is not theirs; with the number by which the settings would name them. */
  notForYou(id: number): string;
  readonly buttonNotForYou: string;
  readonly inPrivate: string;
  readonly stats: {
    holds(reports: number, passages: number): string;
    asked(days: number, asked: number, notFound: number): string;
    /** Within how many milliseconds 95 of 100 answers came; may be infinite. */
    p95(milliseconds: number): string;
    missedHeading(questions: number): string;
    missed(question: string, count: number): string;
  };
}
