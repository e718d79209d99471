import { expect, test } from 'vitest';
import { questionOf } from './questions.ts';
import { inventedReports } from './reports.ts';
import { deedOf } from './workloads.ts';

test('of a hundred mixed updates, 35 are questions, 35 presses, 20 inline queries and 10 commands', async () => {
  const reports = await inventedReports();
  const counts = { question: 0, command: 0, presses: 0, types: 0 };
  for (let number = 300; number < 400; number++) {
    const deed = deedOf('mixed', reports, number);
    if (deed.kind !== 'says') counts[deed.kind]++;
    else counts[deed.text.startsWith('/') ? 'command' : 'question']++;
  }
  expect(counts).toEqual({ question: 35, command: 10, presses: 35, types: 20 });
});

test('most questions are asked once', async () => {
  const reports = await inventedReports();
  const questions = Array.from({ length: 10_000 }, (_, i) => questionOf(reports, i));
  expect(new Set(questions).size).toBeGreaterThan(7_500);
});
