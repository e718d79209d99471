import { strict as assert } from 'node:assert';
import { Readable } from 'node:stream';
import type { Extractor } from '../../src/collection/formats/extractor.ts';
import type { Input } from '../../src/collection/input.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { CANARY } from './watched-tree.ts';
import { readWell } from './whole-report.ts';

const nothing = Readable.from([]);

/** All that paths give; fails where a file outside was read, or a small one was given up as too slow or too large. */
export async function inputsOf(paths: readonly string[], extractor: Extractor): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(paths, nothing, { extractor })) {
    inputs.push(input);
    if (input.kind === 'problem')
      assert.ok(!['too-slow', 'too-large'].includes(input.reason), `${input.file} is ${input.reason}`);
    if (input.kind !== 'source') continue;
    assert.ok(!Buffer.from(input.source.bytes).includes(CANARY), `${input.file} holds what nobody may read`);
    readWell(input.source);
  }
  return inputs;
}
