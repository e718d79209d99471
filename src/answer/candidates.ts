import type { ReportId, Speaker } from '../report/report.ts';
import type { Hit } from '../search/passage-index.ts';
import { foldName } from '../text/name.ts';
import { pause } from '../text/pause.ts';
import { confidences } from './confidence/confidence.ts';
import type { Measured } from './measure.ts';
import { allNewestFirst } from './newest-first.ts';
import type { Question } from './question/question.ts';
import { bestOf, excerptsFor, type Held, passagesFound, type Scored } from './rank.ts';
import { heldVariants } from './variants/held-variants.ts';

/** How much is looked at for one question. */
export interface Depth {
  /** Passages looked at closely. */
  readonly passages: number;
  /** The best excerpts near them, whose likelihood is worked out. */
  readonly excerpts: number;
}

/** For what answers best. */
const USUAL: Depth = { passages: 40, excerpts: 20 };
/** For all that answers: about three times the work. */
export const DEEP: Depth = { passages: 120, excerpts: 60 };

/** Where to look for an answer. */
export interface Scope {
  /** Only these reports; all of them if left out. */
  readonly reports?: ReadonlySet<ReportId>;
  /** Only the words of this person, by folded name. */
  readonly speaker?: string;
}

/** Whether a speaker's words are in scope: anybody's where nobody is named. */
function isAskedOf(speaker: Speaker, name: string | undefined): boolean {
  return name === undefined || (speaker.kind === 'person' && foldName(speaker.name) === name);
}

/** The first passages in scope, newest meeting first, in the order in which things were said. */
function everything(held: Held, { reports, speaker: name }: Scope, { passages }: Depth): readonly Hit[] {
  const hits: Hit[] = [];
  for (const report of allNewestFirst(held.source.all())) {
    if (reports !== undefined && !reports.has(report.id)) continue;
    for (const [passage, { speaker }] of report.passages.entries()) {
      if (hits.length === passages) return hits;
      if (isAskedOf(speaker, name)) hits.push({ report: report.id, passage, score: 1, wholeReport: 1 });
    }
  }
  return hits;
}

/** The passages in scope that the search finds for a question. */
export async function found(question: Question, held: Held, scope: Scope, depth = USUAL): Promise<readonly Hit[]> {
  await pause.whenDue();
  const others = heldVariants(question.variants, (term) => held.index.idf(term)).flatMap((variants) => variants.others);
  const text = [question.folded, ...others].join(' ');
  return held.index.search({ text, limit: depth.passages, ...scope });
}

/** What was found for a question in one scope. */
interface Looked {
  readonly scope: Scope;
  readonly depth: Depth;
  readonly found: Promise<readonly Scored[]>;
}

/** What is found is asked for again where it does not answer, to tell what comes nearest. */
const looked = new WeakMap<Question, Looked[]>();

/** As `lookFor`; what was found for the same question object in the same scope, it gives again. */
export function candidates(
  question: Question,
  held: Held,
  scope: Scope,
  depth: Depth = USUAL,
): Promise<readonly Scored[]> {
  const before = looked.get(question) ?? [];
  looked.set(question, before);
  const { reports, speaker } = scope;
  const known = before.find(
    (one) => one.scope.reports === reports && one.scope.speaker === speaker && one.depth === depth,
  );
  if (known !== undefined) return known.found;
  const found = lookFor(question, held, scope, depth);
  before.push({ scope, depth, found });
  return found;
}

/**
 * The excerpts in scope that come into question, best first, each with how likely it answers. To an open question
 * everything in scope is an answer, so that is given in the order in which it was said.
 */
async function lookFor(question: Question, held: Held, scope: Scope, depth: Depth): Promise<readonly Scored[]> {
  const ranked = question.isOpen
    ? passagesFound(question, everything(held, scope, depth), held).slice(0, depth.excerpts)
    : bestOf(await inScope(question, held, scope, depth), depth.excerpts);
  await pause.whenDue();
  const scores = confidences(question, ranked, held);
  return ranked.map(({ excerpt, reading, features, sum }, i) => ({
    excerpt,
    reading,
    features,
    sum,
    score: scores[i] ?? 0,
  }));
}

/** The excerpts that the passages found lead to; the one after a person's words may be somebody else's. */
async function inScope(question: Question, held: Held, scope: Scope, depth: Depth): Promise<readonly Measured[]> {
  const ranked = await excerptsFor(question, await found(question, held, scope, depth), held);
  await pause.whenDue();
  return ranked.filter(({ excerpt }) => isAskedOf(excerpt.passage.speaker, scope.speaker));
}
