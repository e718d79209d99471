import { foldWithMap } from '../text/fold.ts';
import { matchesIn } from '../text/matches-in.ts';
import { DURATION, QUANTITY, TIME } from './expressions.ts';
import { expansion } from './formula.ts';
import type { Question } from './question/question.ts';

type Range = readonly [number, number];

const ANSWERS: Partial<Readonly<Record<Question['wanted'], RegExp>>> = {
  when: new RegExp(TIME, 'g'),
  'how-many': new RegExp(QUANTITY, 'g'),
  'how-long': new RegExp(DURATION, 'g'),
};

/** What is counted or measured in a question, and how reports write it: 多少钱 is told in 元. */
const UNIT_ASKED =
  /(?:多少|几)(?<unit>钱|人|名|位|元|天|个月|年|家|户|所|次|处|条|项|台|辆|吨|亩|公里|米|万|亿)|(?<share>百分之几|比例|几成|[率占])/;
const WRITTEN: Readonly<Record<string, RegExp>> = { 钱: /元/, 人: /[人名位]/, 名: /[人名位]/, 位: /[人名位]/ };

/** How far from a time or a number the words stand that it belongs to, in characters. */
const NEAR = 25;

/** How many of the terms stand near a range, up to what parts it from them; those in its clause count twice. */
function termsNear(folded: string, [start, end]: Range, terms: readonly string[]): number {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  const after = folded.slice(end, end + NEAR);
  const within = (marks: RegExp): number => {
    const [left, right] = [before.split(marks).at(-1) ?? '', after.split(marks)[0] ?? ''];
    return terms.filter((term) => left.includes(term) || right.includes(term)).length;
  };
  return within(/[.;!?]/) + within(/[,.;:!?]/);
}

function ofUnitAsked(found: readonly Range[], folded: string, question: Question): readonly Range[] {
  const asked = question.wanted === 'how-many' ? UNIT_ASKED.exec(question.folded)?.groups : undefined;
  if (asked === undefined) return found;
  const unit = asked['unit'] ?? '';
  const written = asked['share'] === undefined ? (WRITTEN[unit] ?? new RegExp(unit)) : /[%成]|分之/;
  const its = found.filter(([start, end]) => written.test(folded.slice(start, end)));
  return its.length > 0 ? its : found;
}

/** Of several times or numbers those that stand with most of what the question is about, in the unit asked for. */
function nearest(found: readonly Range[], folded: string, question: Question): readonly Range[] {
  const its = ofUnitAsked(found, folded, question);
  const near = its.map((range) => termsNear(folded, range, question.terms));
  const most = Math.max(...near);
  return its.filter((_, i) => near[i] === most);
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** The clause that holds most of the question's terms. */
function bestClause(folded: string, terms: readonly string[]): Range | undefined {
  let best: Range | undefined;
  let most = 0;
  let start = 0;
  for (const clause of folded.split(/(?<=[,.;:!?])/)) {
    const held = terms.filter((t) => clause.includes(t)).length;
    const bare = clause.replace(/[,.;:!?"']+$/, '');
    if (held > most && bare.length >= 2) {
      most = held;
      best = [start, start + bare.length];
    }
    start += clause.length;
  }
  return best;
}

/**
 * The words of a quote that answer, as UTF-16 offsets in it: the time, the number or the enumeration that is asked
 * for, else the clause that holds most of what the question is about. In order, not overlapping; may be none.
 */
export function highlightsIn(text: string, question: Question): readonly Range[] {
  const folded = foldWithMap(text);
  const found: Range[] = question.formulas.flatMap((f) => {
    const place = expansion(folded.text, f);
    return place ? [[place.start, place.end] as const] : [];
  });
  const pattern = ANSWERS[question.wanted];
  if (found.length === 0 && pattern) {
    const all = matchesIn(folded.text, pattern).map((m): Range => [m.index, m.index + m[0].length]);
    found.push(...nearest(all, folded.text, question));
  }
  const ranges = found.length > 0 ? found : [bestClause(folded.text, question.terms)].filter((r) => r !== undefined);
  const origin = (i: number): number => folded.origin[i] ?? text.length;
  return merged(ranges.map(([a, b]) => [origin(a), origin(b)] as const).filter(([a, b]) => b > a));
}
