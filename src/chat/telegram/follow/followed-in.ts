import { oncePer } from '../../../answer/once-per.ts';
import type { Report } from '../../../report/report.ts';
import { passageText } from '../../../report/report.ts';
import { fold } from '../../../text/fold.ts';
import { foldName } from '../../../text/name.ts';
import { type Span, sentences } from '../../../text/sentence.ts';
import type { Follow } from './follow.ts';

/** The longest excerpt of an alert, in characters. */
const LONGEST = 400;

type Followed = Pick<Follow, 'kind' | 'folded'>;

/** The sentences from the first that fits on, as far as they go together into one excerpt. */
function from(report: Report, passage: Span, fits: (folded: string) => boolean): Span | undefined {
  const all = sentences(report.text, passage.start, passage.end);
  const first = all.findIndex(({ start, end }) => fits(fold(report.text.slice(start, end))));
  const [begin] = all.slice(first, first + 1);
  if (first < 0 || begin === undefined) return undefined;
  const within = all.slice(first).filter(({ end }) => end - begin.start <= LONGEST);
  return { start: begin.start, end: within.at(-1)?.end ?? begin.end };
}

/** The passages of a report as they are compared, made once for all who follow something. */
const comparable = oncePer((report: Report) =>
  report.passages.map((passage) => ({
    passage,
    speaker: passage.speaker.kind === 'person' ? foldName(passage.speaker.name) : undefined,
    words: fold(passageText(report, passage)),
  })),
);

/**
 * Where a report has what somebody follows: the first words of the person, or the first sentence that holds the words, with
 * what follows of the same passage; undefined where it has none.
 *
 * @example followedIn({ kind: 'words', folded: '复学' }, report)
 */
export function followedIn({ kind, folded }: Followed, report: Report): Span | undefined {
  for (const { passage, speaker, words } of comparable(report)) {
    if (kind === 'person' ? speaker !== folded : !words.includes(folded)) continue;
    const span = from(report, passage, (words) => kind === 'person' || words.includes(folded));
    if (span !== undefined) return span;
  }
  return undefined;
}
