import { collectGarbage } from './memory.ts';
import { percentile } from './percentile.ts';
import type { Timing } from './results.ts';

const WARM_UP_QUESTIONS = 100;
const WARM_UP_MS = 3000;
const ROUNDS = 3;
/** So long each way may be asked, but for the fewest questions that percentiles can be told from. */
const BUDGET_MS = 30_000;
const FEWEST_QUESTIONS = 20;

/** What is timed: what it gives does not matter here. */
export interface Timed {
  readonly name: string;
  ask(question: string): Promise<unknown>;
}

/** Milliseconds, by question, then by way. */
type Round = readonly (readonly number[])[];

/**
 * Times the ways of asking, question by question in turn, so that what disturbs the machine disturbs all alike. Slow
 * ones are asked fewer questions, or in fewer rounds.
 */
export async function timeWays(ways: readonly Timed[], questions: readonly string[]): Promise<readonly Timing[]> {
  await warmUp(ways, questions);
  await collectGarbage();
  const start = performance.now();
  const budget = BUDGET_MS * ways.length;
  const first = await askAll(ways, questions, start + budget);
  const asked = questions.slice(0, first.length);
  const rounds = [first];
  while (rounds.length < ROUNDS && ((performance.now() - start) / rounds.length) * (rounds.length + 1) < budget) {
    rounds.push(await askAll(ways, asked, Number.POSITIVE_INFINITY));
  }
  return ways.map(({ name }, way) => {
    const typical = asked.map((_, question) => middle(rounds.map((round) => round[question]?.[way] ?? Number.NaN)));
    const at = (share: number): number => percentile(typical, share);
    return { way: name, questions: asked.length, rounds: rounds.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  });
}

async function warmUp(ways: readonly Timed[], questions: readonly string[]): Promise<void> {
  const end = performance.now() + WARM_UP_MS * ways.length;
  for (const question of questions.slice(0, WARM_UP_QUESTIONS)) {
    for (const way of ways) await way.ask(question);
    if (performance.now() > end) return;
  }
}

async function askAll(ways: readonly Timed[], questions: readonly string[], end: number): Promise<Round> {
  const round: number[][] = [];
  for (const question of questions) {
    if (round.length >= FEWEST_QUESTIONS && performance.now() > end) break;
    const times: number[] = [];
    for (const way of ways) {
      const start = performance.now();
      await way.ask(question);
      times.push(performance.now() - start);
    }
    round.push(times);
  }
  return round;
}

/** The median; of two, the slower. */
function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
