/** What speaks for an excerpt as the answer to a question. Shares from 0 to 1, but for the lengths. */
export interface Features {
  /** IDF-weighted share of the question's terms that the words hold. */
  readonly coverage: number;
  /** The same for terms that only the context holds: the title, the meeting, the speaker, the heading. */
  readonly contextCoverage: number;
  /** As `coverage`, but terms count the more the later they stand in the question. */
  readonly late: number;
  /** As `coverage`, but terms count by how well they tell places of this report apart. */
  readonly telling: number;
  /** IDF-weighted share of the question's single characters that the words hold. */
  readonly characters: number;
  /** What the heading above, the unit before and the unit after hold of the terms that tell places apart. */
  readonly heading: number;
  readonly before: number;
  readonly after: number;
  /** The passage's score in the search as a share of the best; the report's best passage's; the whole report's. */
  readonly passage: number;
  readonly bestPassage: number;
  readonly wholeReport: number;
  /** As `coverage`, of all the report's words. */
  readonly reportCoverage: number;
  /** The words hold the time, the number, or the other kind of thing that is wanted. */
  readonly time: number;
  readonly quantity: number;
  readonly wanted: number;
  /** The formula asked about is spelt out. */
  readonly expansion: number;
  /** The meeting's day is the one asked for. */
  readonly day: number;
  /** The narration tells the fact of the meeting itself that is asked for: who came, when it was held. */
  readonly happening: number;
  /** Somebody says it, where the question asks who said it. */
  readonly spoken: number;
  /** The last words are a question that the report prints, a heading or a reporter's: the answer follows. */
  readonly asks: number;
  /** The last words only open a list. */
  readonly announces: number;
  /** Too short to say much. */
  readonly short: number;
  /** Length in hundreds of characters. */
  readonly length: number;
  /** The number of units, in threes. */
  readonly units: number;
  /** The units' `coverage` added up. */
  readonly allUnits: number;
  /** What the first and the last unit hold of the terms that tell places apart. */
  readonly opening: number;
  readonly closing: number;
  /** Hundreds of characters in units that hold no term that tells places apart. */
  readonly idle: number;
  /** Hundreds of characters behind the unit that holds most, to 2. */
  readonly rest: number;
  /** One of the units only repeats the title. */
  readonly titled: number;
  /** A number, or the other kind of thing wanted, stands in a unit that holds this much of the question's terms. */
  readonly quantityNear: number;
  readonly wantedNear: number;
  /** As `wantedNear`, where a way of doing something is wanted. */
  readonly way: number;
  /** The logarithm of the number of the report's units. */
  readonly reportSize: number;
}
