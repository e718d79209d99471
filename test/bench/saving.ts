import { isDeepStrictEqual } from 'node:util';
import type { Contender, SearchIndex } from './contender.ts';
import { collectGarbage } from './memory.ts';
import type { Snapshot } from './results.ts';

const COMPARED_QUESTIONS = 20;

/** Saves an index, loads it again, and checks that the loaded one answers alike. Failing is a result, too. */
export async function timeSaving(
  contender: Contender,
  index: SearchIndex,
  questions: readonly string[],
): Promise<Snapshot> {
  try {
    await collectGarbage();
    const start = performance.now();
    const bytes = await index.save();
    const saved = performance.now();
    await collectGarbage();
    const restart = performance.now();
    const loaded = await contender.load(bytes);
    const loadMs = performance.now() - restart;
    for (const question of questions.slice(0, COMPARED_QUESTIONS)) {
      const [before, after] = [await index.ways[0].ask(question), await loaded.ways[0].ask(question)];
      if (!isDeepStrictEqual(before, after)) return { outcome: 'failed', reason: 'the loaded index answers otherwise' };
    }
    return { outcome: 'loaded', bytes: bytes.length, saveMs: saved - start, loadMs };
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
