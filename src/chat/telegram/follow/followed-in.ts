import { type Act, firstAct } from '../../../answer/bodies/first-act.ts';
import { namedBody } from '../../../answer/bodies/named-body.ts';
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

/** The passages of a report as they are compared, made once for all who follow something. */
const comparable = oncePer((report: Report) =>
  report.passages.map((passage) => ({
    passage,
    speaker: passage.speaker.kind === 'person' ? foldName(passage.speaker.name) : undefined,
    words: fold(passageText(report, passage)),
  })),
);

/** The first words of a person, as one would be quoted. */
function firstSaid(report: Report, name: string): Act | undefined {
  for (const { passage, speaker } of comparable(report)) {
    const [sentence] = speaker === name ? sentences(report.text, passage.start, passage.end) : [];
    if (sentence !== undefined) return { passage, sentence };
  }
  return undefined;
}

/** The first sentence that holds words. */
function firstHolding(report: Report, folded: string): Act | undefined {
  for (const { passage, words } of comparable(report)) {
    const all = words.includes(folded) ? sentences(report.text, passage.start, passage.end) : [];
    const sentence = all.find(({ start, end }) => fold(report.text.slice(start, end)).includes(folded));
    if (sentence !== undefined) return { passage, sentence };
  }
  return undefined;
}

function firstIn({ kind, folded }: Followed, report: Report): Act | undefined {
  switch (kind) {
    case 'person':
      return firstSaid(report, folded);
    case 'words':
      // A name that no report had when it was followed may be a speaker's in this one: then his or her words are wanted.
      return firstSaid(report, folded) ?? firstHolding(report, folded);
    case 'body': {
      const body = namedBody(folded);
      return body && firstAct(report, body);
    }
  }
}

function excerptOf({ passage, sentence: { start, end } }: Act, report: Report): Span {
  const further = sentences(report.text, start, passage.end).filter((one) => one.end - start <= LONGEST);
  return { start, end: further.at(-1)?.end ?? end };
}

/** What was found in a report: the same is followed by many. */
const foundIn = oncePer((_: Report) => new Map<string, Span | undefined>());

/**
 * Where a report has what somebody follows: the first words of the person, the first that the body does or says, or the first
 * sentence that holds the words, unless they are the name of somebody who speaks, with what follows of the same passage; undefined where it has none.
 *
 * @example followedIn({ kind: 'words', folded: '复学' }, report)
 */
export function followedIn(followed: Followed, report: Report): Span | undefined {
  const found = foundIn(report);
  const key = `${followed.kind}/${followed.folded}`;
  if (found.has(key)) return found.get(key);
  const first = firstIn(followed, report);
  const span = first && excerptOf(first, report);
  found.set(key, span);
  return span;
}
