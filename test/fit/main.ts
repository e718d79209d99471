import { parseArgs } from 'node:util';
import { FEATURES } from '../../src/answer/weigh.ts';
import { RANKING } from '../../src/answer/weights.ts';
import { type Accuracy, accuracyOf } from './accuracy.ts';
import { type FitOptions, fitListwise, sums } from './listwise.ts';
import { readQuestionSet } from './question-set.ts';
import { type Rows, rowsOf } from './rows.ts';

/*
 * Fits the table RANKING of src/answer/weights.ts on development questions, and says by cross-validation what it is
 * worth: with weights fitted on other documents' questions of the same sets, and on the other set alone.
 */

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '600' },
    sets: { type: 'string', default: 'epiqa,cmrc' },
    folds: { type: 'string', default: '4' },
    penalty: { type: 'string', default: '10' },
    brevity: { type: 'string', default: '0.05' },
  },
});
const SETS = values.sets.split(',');
/** Every set counts alike, however many questions it has. */
const importanceIn = (all: readonly Rows[]): FitOptions['importance'] => {
  const sizes = new Map(SETS.map((set) => [set, all.filter((rows) => rows.set === set).length]));
  return (set) => all.length / SETS.length / Math.max(1, sizes.get(set) ?? 1);
};

const all: Rows[] = [];
for (const name of SETS) {
  const set = await readQuestionSet(name, Number(values.questions));
  if (set === undefined) process.stdout.write(`The questions of ${name} are not there: left out.\n`);
  else all.push(...(await rowsOf(set)));
  process.stderr.write(`${all.length} questions read.\n`);
}
if (all.length === 0) {
  process.stderr.write(`None of ${SETS.join(', ')} lies in ../shared/eval: there is nothing to fit on.\n`);
  process.exit(1);
}

const options: FitOptions = {
  penalty: Number(values.penalty),
  brevity: Number(values.brevity),
  byHand: new Map((['expansion', 'day', 'happening', 'spoken'] as const).map((name) => [name, RANKING[name]])),
  importance: importanceIn(all),
};
const fitted = (questions: readonly Rows[]): readonly number[] => fitListwise(questions, options);

const now = FEATURES.map((name) => RANKING[name]);
report('as it stands', all, () => now);
report('cross-validated', all, crossValidated(all, Number(values.folds)));
for (const name of SETS.filter((set) => all.some((rows) => rows.set !== set))) {
  const others = fitted(all.filter((rows) => rows.set !== name));
  report(
    `fitted without ${name}`,
    all.filter((rows) => rows.set === name),
    () => others,
  );
}
const weights = fitted(all);
report('fitted on all', all, () => weights);
process.stdout.write(`\n${FEATURES.map((name, k) => `  ${name}: ${(weights[k] ?? 0).toFixed(2)},`).join('\n')}\n`);

/** For each question the weights fitted without any question on its document. */
function crossValidated(questions: readonly Rows[], folds: number): (rows: Rows) => readonly number[] {
  const groups = [...new Set(questions.map((rows) => rows.group))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const byFold = Array.from({ length: folds }, (_, fold) =>
    fitted(questions.filter((rows) => foldOf.get(rows.group) !== fold)),
  );
  return (rows) => byFold[foldOf.get(rows.group) ?? 0] ?? [];
}

function report(what: string, questions: readonly Rows[], weightsFor: (rows: Rows) => readonly number[]): void {
  for (const name of SETS) {
    const its = questions.filter((rows) => rows.set === name);
    if (its.length === 0) continue;
    const accuracy = accuracyOf(its.map((rows) => [rows, sums(rows, weightsFor(rows))]));
    process.stdout.write(`${what.padEnd(22)} ${name.padEnd(6)} ${inWords(accuracy)}\n`);
  }
}

function inWords({ length, ...shares }: Accuracy): string {
  const figures = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(3)}`);
  return `${figures.join('  ')}  length ${length}`;
}
