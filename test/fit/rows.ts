import { found } from '../../src/answer/candidates.ts';
import { knownPeople } from '../../src/answer/people.ts';
import { readQuestion } from '../../src/answer/question/read-question.ts';
import { excerptsFor } from '../../src/answer/rank.ts';
import type { Ranked } from '../../src/answer/ranked.ts';
import type { Unit } from '../../src/answer/unit.ts';
import { FEATURES } from '../../src/answer/weigh.ts';
import { skeleton } from '../../src/text/fold.ts';
import type { QuestionSet } from './question-set.ts';

/** The excerpts that come into question for one question, as rows of numbers. */
export interface Rows {
  /** Row after row, `FEATURES.length` numbers each. */
  readonly features: Float32Array;
  /** Whether a row's excerpt stands in the right document, and whether it holds the answer: 1 if so. */
  readonly document: Uint8Array;
  readonly answer: Uint8Array;
  /** What a row quotes: which document, from where to where. */
  readonly places: readonly { readonly report: string; readonly start: number; readonly end: number }[];
  /** Questions on one document are kept together when sets are parted. */
  readonly group: string;
  /** Which set the question is of. */
  readonly set: string;
}

/** An excerpt holds an answer if it holds this share of the pairs of characters of the answer. */
const HELD = 0.7;

/** Letters and digits of units, which many excerpts share. */
const bareUnits = new WeakMap<Unit, string>();

function bareWords({ reading, excerpt }: Ranked): string {
  const units = reading.units.slice(excerpt.first, excerpt.last + 1);
  return units
    .map((unit) => {
      const bare = bareUnits.get(unit) ?? skeleton(unit.folded);
      bareUnits.set(unit, bare);
      return bare;
    })
    .join('');
}

/** Whether words hold an answer, as a person would say who compares them pair by pair. */
export function answerTest(answer: string): (bare: string) => boolean {
  const wanted = skeleton(answer);
  const pairs = [...new Set(Array.from({ length: Math.max(1, wanted.length - 1) }, (_, i) => wanted.slice(i, i + 2)))];
  return (bare) => pairs.filter((pair) => bare.includes(pair)).length >= pairs.length * HELD;
}

/** The rows of every question of a set, as the program itself would rank them. */
export async function rowsOf({ name, source, index, questions }: QuestionSet): Promise<readonly Rows[]> {
  const people = knownPeople(source.all());
  const held = { source, index };
  const rows: Rows[] = [];
  for (const { question: text, doc, answer } of questions) {
    const question = readQuestion(text, people);
    const measured = await excerptsFor(question, await found(question, held, {}), held);
    const ranked = measured.map((one) => one.ranked());
    if (ranked.length === 0) continue;
    const holdsAnswer = answerTest(answer);
    rows.push({
      features: Float32Array.from(ranked.flatMap(({ features }) => FEATURES.map((feature) => features[feature]))),
      document: Uint8Array.from(ranked, ({ excerpt }) => (excerpt.report.file === doc ? 1 : 0)),
      answer: Uint8Array.from(ranked, (one) => (holdsAnswer(bareWords(one)) ? 1 : 0)),
      places: ranked.map(({ excerpt: { report, start, end } }) => ({ report: report.id, start, end })),
      group: `${name} ${doc}`,
      set: name,
    });
  }
  return rows;
}
