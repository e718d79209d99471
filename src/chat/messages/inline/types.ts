/** What is said in chats where the bot is asked from outside, and about passages that a link leads to. */
export interface InlineMessages {
  /** The button under a shared excerpt: leads to its surroundings in the bot. */
  readonly open: string;
  /** Buttons above the results, where there are none: they open the bot. */
  readonly nothingFound: string;
  readonly passageGone: string;
  /** Above a passage that a link led to: its words were compared with the report's. */
  readonly stands: string;
  /** A link leads to no words that are held. */
  readonly linkGone: string;
  /** The title of the result that says that nothing was found. */
  readonly noResult: string;
}
