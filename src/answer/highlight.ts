import { foldWithMap } from '../text/fold.ts';
import { DURATION, QUANTITY, TIME } from './expressions.ts';
import { expansion } from './formula.ts';
import type { Question } from './question/question.ts';

type Range = readonly [number, number];

const ANSWERS: Partial<Readonly<Record<Question['wanted'], RegExp>>> = {
  when: new RegExp(TIME, 'g'),
  'how-many': new RegExp(QUANTITY, 'g'),
  'how-long': new RegExp(DURATION, 'g'),
};

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
    for (const m of folded.text.matchAll(pattern)) found.push([m.index, m.index + m[0].length]);
  }
  const ranges = found.length > 0 ? found : [bestClause(folded.text, question.terms)].filter((r) => r !== undefined);
  const origin = (i: number): number => folded.origin[i] ?? text.length;
  return merged(ranges.map(([a, b]) => [origin(a), origin(b)] as const).filter(([a, b]) => b > a));
}
