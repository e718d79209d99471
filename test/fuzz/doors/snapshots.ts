import { strict as assert } from 'node:assert';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { createPassageIndex, loadPassageIndex } from '../../../src/search/passage-index.ts';
import { packSnapshot, unpackSnapshot } from '../../../src/search/snapshot.ts';
import { doorOf } from '../door.ts';
import { mutated } from '../generators/bytes.ts';
import { reportsOf, samplePages } from '../samples.ts';

/** Bytes before what V8 has written. */
const HEADER = 28;

/** What V8 reads out of damaged bytes, if anything. */
function readOut(bytes: Buffer): unknown {
  try {
    return deserialize(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Snapshots of the index, damaged, and such as somebody has made up with a right checksum: the index that was saved, or
 * a word why it cannot be used.
 */
export const snapshots = doorOf('snapshots', 20, async () => {
  const index = createPassageIndex();
  await index.add(reportsOf(samplePages().slice(0, 2)));
  const saved = Buffer.from(await index.save());
  const found = await index.search({ text: '防汛预案' });
  assert.ok(found.length > 0);
  const body = mutated(fc.constant(saved.subarray(HEADER)));
  const made = fc.anything({
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withBigInt: true,
    withNullPrototype: true,
  });
  return {
    cases: fc.oneof(
      { weight: 3, arbitrary: mutated(fc.constant(saved)) },
      { weight: 2, arbitrary: body.map((bytes) => Buffer.from(packSnapshot(readOut(bytes)))) },
      { weight: 1, arbitrary: made.map((content) => Buffer.from(packSnapshot(readOut(serialize(content))))) },
    ),
    check: async (bytes) => {
      const loaded = await loadPassageIndex(bytes);
      if (loaded.outcome === 'unusable') assert.ok(loaded.reason.length > 0);
      else if (bytes.equals(saved)) assert.deepEqual(await loaded.index.search({ text: '防汛预案' }), found);
      // What is loaded has a right checksum.
      else assert.equal(unpackSnapshot(bytes).outcome, 'unpacked');
    },
  };
});
