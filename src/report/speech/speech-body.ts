import type { Mention } from '../people/mentions.ts';

/** What a report tells as a whole, which each of its sentences is read with. */
export interface SpeechBody {
  /** The text in simplified characters, as long as the source. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Those who were not there, and whose words here are from elsewhere. */
  readonly absent: ReadonlySet<string>;
}
