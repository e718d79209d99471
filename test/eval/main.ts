import { parseArgs } from 'node:util';
import { toTraditional } from '../../src/text/script.ts';
import { alignedTable } from '../bench/table.ts';
import { type Asked, at, collections } from './collections.ts';
import { MEASURES, medianLength, reliability, shareOf } from './figures.ts';
import { judge, type Verdict } from './judge.ts';
import { askTalks, checkAll, type Outcome } from './talks.ts';

/*
 * Asks the labelled questions and tells how they are answered, by kind and by script, and what the score is worth:
 * `npm run eval`; with `-- --misses` every miss, with `-- --set sample` one set alone, with `-- --traditional` every
 * question put into traditional script.
 */

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    traditional: { type: 'boolean', default: false },
    set: { type: 'string' },
  },
});

async function verdictsOn({ library, questions }: Asked): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const text = values.traditional ? toTraditional(question.question) : question.question;
    verdicts.push(judge(question, await library.ask(text)));
  }
  return verdicts;
}

function row(name: string, verdicts: readonly Verdict[]): readonly string[] {
  const shares = MEASURES.map((measure) => shareOf(verdicts, measure));
  const cells = shares.map(({ right, of }) => (of === 0 ? '' : (right / of).toFixed(3)));
  return [name, `${verdicts.length}`, ...cells, `${medianLength(verdicts) || ''}`];
}

function groups(verdicts: readonly Verdict[], by: 'kind' | 'script'): readonly (readonly string[])[] {
  const names = [...new Set(verdicts.flatMap(({ question }) => question[by] ?? []))].toSorted();
  return names.map((name) =>
    row(
      name,
      verdicts.filter(({ question }) => question[by] === name),
    ),
  );
}

function print({ name }: Asked, verdicts: readonly Verdict[]): void {
  const head = [name, 'asked', ...MEASURES, 'length'];
  const rows = [row('all', verdicts), ...groups(verdicts, 'script'), ...groups(verdicts, 'kind')];
  const bins = reliability(verdicts).filter(({ count }) => count > 0);
  const lines = bins.map(({ from, count, meanScore, right }) => [
    `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
    `${count}`,
    meanScore.toFixed(3),
    (right / count).toFixed(3),
  ]);
  process.stdout.write(
    `${alignedTable(head, rows)}\n\n${alignedTable(['score', 'quotes', 'mean', 'right'], lines)}\n\n`,
  );
}

/** What went wrong with one answer, or undefined if nothing did. */
function missIn(verdict: Verdict): string | undefined {
  const wrong = MEASURES.filter((measure) => verdict[measure] === false);
  const { id, kind, question, gold, goldAll } = verdict.question;
  return wrong.length === 0
    ? undefined
    : `${id} ${kind} [${wrong.join(', ')}] ${question}\n    wanted ${(gold ?? goldAll ?? []).join(' | ')}\n    given  ${verdict.given}`;
}

function printOutcome(name: string, { share, misses }: Outcome): void {
  process.stdout.write(`${name}: ${(share.right / share.of).toFixed(3)} of ${share.of}\n`);
  if (values.misses) process.stdout.write(`${misses.join('\n')}\n`);
}

for (const asked of await collections()) {
  if (values.set !== undefined && values.set !== asked.name) continue;
  const verdicts = await verdictsOn(asked);
  print(asked, verdicts);
  if (values.misses) process.stdout.write(`${verdicts.flatMap((one) => missIn(one) ?? []).join('\n')}\n\n`);
  if (asked.name !== 'sample') continue;
  printOutcome('follow-ups answered', await askTalks(asked.library, at('test/eval/dialogues.jsonl')));
  printOutcome('sentences checked rightly', await checkAll(asked.library, at('test/eval/checks.jsonl')));
  process.stdout.write('\n');
}
