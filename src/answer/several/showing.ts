import { skeleton } from '../../text/fold.ts';
import type { Quote } from '../answer.ts';
import { confidences } from '../confidence/confidence.ts';
import { newestFirst } from '../newest-first.ts';
import type { Question } from '../question/question.ts';
import { bestOf, excerptsFor, passagesFound, quotesOf } from '../rank.ts';
import type { Ranked } from '../ranked.ts';
import { LEAST_SCORE } from '../weights.ts';
import { byMeeting } from './meeting.ts';
import type { Occasion, Occasions } from './occasions.ts';
import type { Finding } from './told.ts';

/** Occasions by meeting, the newest meeting first; of each meeting the first print of what was found. */
export function meetingsOf(found: readonly Occasion[], { held }: Finding): readonly Occasion[] {
  const of = new Map(found.map((one) => [one.report.id, one]));
  const meetings = byMeeting(
    found.map(({ report }) => report),
    held.source,
  );
  const firsts = [...meetings.values()].flatMap((reports) => {
    const isFirst = ({ id }: (typeof reports)[number]): boolean => held.source.original(id) === id;
    return reports.find(isFirst) ?? reports[0] ?? [];
  });
  return newestFirst(firsts).flatMap(({ id }) => of.get(id) ?? []);
}

/** What the words shown must hold, as letters and digits, if anything. */
function mustHold({ counted }: Occasions): string {
  switch (counted.kind) {
    case 'phrase':
      return skeleton(counted.phrase);
    case 'chairs':
    case 'attends':
      return skeleton(counted.person);
    default:
      return '';
  }
}

/** The words of an occasion that show best what is counted, two at most: of somebody who just speaks, the first. */
async function bestIn(
  question: Question,
  { report, passages }: Occasion,
  must: string,
  { held }: Finding,
): Promise<readonly Ranked[]> {
  const hits = passages.map((passage) => ({ report: report.id, passage, score: 1, wholeReport: 1 }));
  if (question.terms.length === 0 && must === '') return passagesFound(question, hits.slice(0, 2), held);
  const among = new Set(passages);
  const fitting = (await excerptsFor(question, hits, held)).filter(({ excerpt, reading }) => {
    const units = reading.units.slice(excerpt.first, excerpt.last + 1);
    return (
      units.every(({ passage }) => among.has(passage)) && skeleton(units.map((u) => u.folded).join('')).includes(must)
    );
  });
  return bestOf(fitting, 2);
}

/** A quote from each of the first meetings, in their order, of somebody's words then a second where there is room. What is found by the letter is an answer, however it reads. */
export async function quotesShowing(
  question: Question,
  occasions: Occasions,
  meetings: readonly Occasion[],
  finding: Finding,
): Promise<readonly Quote[]> {
  const must = mustHold(occasions);
  const best: (readonly Ranked[])[] = [];
  for (const one of meetings.slice(0, finding.most)) best.push(await bestIn(question, one, must, finding));
  // Of somebody who speaks, further words show it as well; a second proof that there was a meeting shows nothing more.
  const ranks = occasions.counted.kind.startsWith('speaks') ? [0, 1] : [0];
  const shown = ranks.flatMap((place) => best.flatMap((its) => its[place] ?? []));
  const scores = confidences(question, shown, finding.held);
  const scored = shown.map((one, i) => ({ ...one, score: Math.max(LEAST_SCORE, scores[i] ?? 0) }));
  return quotesOf(question, scored, finding.held, { most: finding.most, explain: finding.explain });
}
