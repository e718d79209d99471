/** A passage to index. Numbers count up from 0. */
export interface Passage {
  readonly number: number;
  readonly text: string;
}

/** A passage that was found; a contender that tells no score gives 0. */
export interface Found {
  readonly passage: number;
  readonly score: number;
}

/** One way to put a question to an index: a row of figures. */
export interface Way {
  readonly name: string;
  /** Asked after the others, as its garbage would slow them down. */
  readonly apart?: boolean;
  /** The best ten passages that hold anything of the question, best first. */
  ask(question: string): Promise<readonly Found[]>;
}

/** A search index in memory, which keeps no text: what is measured is the index alone. */
export interface SearchIndex {
  /** The first is the one that is compared with others. */
  readonly ways: readonly [Way, ...Way[]];
  add(passages: readonly Passage[]): Promise<void>;
  /** All of it in bytes, as its documentation says to keep it. */
  save(): Promise<Buffer>;
}

/** Something that indexes and finds passages: what the bench compares. */
export interface Contender {
  /** On the command line and in results. */
  readonly name: string;
  /** In tables and drawings. */
  readonly title: string;
  create(): SearchIndex;
  load(snapshot: Buffer): Promise<SearchIndex>;
}

/** How many passages a question is answered with. */
export const WANTED = 10;
