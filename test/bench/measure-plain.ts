import { documentsStore, internalDocumentIDStore } from '@orama/orama/components';
import { agreement } from './agreement.ts';
import { build, UNLIMITED } from './build.ts';
import type { Way } from './contender.ts';
import type { Material } from './material.ts';
import { grown, held } from './memory.ts';
import { toDocuments } from './orama-data.ts';
import { PlainPass } from './plain-pass.ts';
import type { PlainFigures, Timing } from './results.ts';
import { timeWays } from './timing.ts';

/** Passages that are enough to tell what Orama's documents store takes for one. */
const WEIGHED_DOCUMENTS = 50_000;

/** Builds the plain pass beside our index, asks both in turn, and compares their scores. */
export async function measurePlain(
  ours: Way,
  ways: readonly Way[],
  size: number,
  material: Material,
): Promise<{ readonly plain: PlainFigures; readonly timings: readonly Timing[] }> {
  const documentBytes = await weighDocuments(Math.min(size, WEIGHED_DOCUMENTS), material);
  const before = await held();
  const pass = new PlainPass();
  const { seconds } = await build((passages) => pass.add(passages), material.corpus, size, UNLIMITED);
  pass.finish();
  const { heap, buffers } = grown(before, await held());
  process.stderr.write(`  plain pass built in ${seconds.toFixed(1)} s\n`);
  const [all, wide] = pass.ways;
  // Each right after the other: ours, plain, then the variants.
  const [first, ...variants] = ways;
  const timings = await timeWays([...(first === undefined ? [] : [first]), all, ...variants, wide], material.questions);
  const isPlain = ({ way }: Timing): boolean => way === all.name || way === wide.name;
  const plain = {
    postings: pass.postings,
    buildSeconds: seconds,
    bytes: heap + buffers,
    timings: timings.filter(isPlain),
    agreement: await agreement(ours, all, material.questions),
    documentBytes,
  };
  return { plain, timings: timings.filter((timing) => !isPlain(timing)) };
}

/** Bytes that a passage takes in the documents store that Orama has by default. */
async function weighDocuments(count: number, { corpus }: Material): Promise<number> {
  const before = await held();
  const stock = documentsStore.createDocumentsStore();
  const ids = internalDocumentIDStore.createInternalDocumentIDStore();
  const store = stock.load(ids, { docs: {}, count: 0 });
  for (const batch of corpus.batches(count)) {
    for (const document of toDocuments(batch)) stock.store(store, document.id, stock.count(store) + 1, document);
  }
  const { heap, buffers } = grown(before, await held());
  return (heap + buffers) / stock.count(store);
}
