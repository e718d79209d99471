import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Extractor } from '../../../src/collection/formats/extractor.ts';
import { doorOf } from '../door.ts';
import { mutated } from '../generators/bytes.ts';
import { hostileText, hostileWords } from '../generators/text.ts';
import { inputsOf } from '../read-files.ts';
import { WatchedTree } from '../watched-tree.ts';

const value = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, -1, 1.5, true, [], {}, '', '2024-02-30', 'file:///etc/passwd') },
);

const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .dictionary(fc.constantFrom('id', 'text', 'title', 'url', 'published', '__proto__', 'x'), value)
      .map((one) => JSON.stringify(one)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(hostileWords, hostileText, hostileWords, hostileWords)
      .map(([id, text, title, url]) => JSON.stringify({ id, text, title, url })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '[]',
      'null',
      '7',
      '{"id":"a","text":',
      '{"id":1,"text":"会","id":2}',
      `${'['.repeat(5000)}`,
    ),
  },
);

/** Documents a line each: each is a source or a problem of its own line, whatever the lines before it are. */
export const jsonl = doorOf('jsonl', 30, async () => {
  const tree = new WatchedTree();
  const extractor = new Extractor();
  const path = join(tree.inside, 'a.jsonl');
  return {
    cases: fc.oneof(
      fc.array(line, { maxLength: 5 }).map((lines) => Buffer.from(lines.join('\n'))),
      mutated(fc.array(line, { maxLength: 5 }).map((lines) => Buffer.from(lines.join('\r\n')))),
    ),
    check: async (bytes) => {
      writeFileSync(path, bytes);
      const inputs = await inputsOf([path], extractor);
      const lines = bytes
        .toString('latin1')
        .split('\n')
        .filter((one) => one.trim() !== '').length;
      assert.equal(inputs.length, Math.max(lines, 1), 'a line gives another number of inputs than one');
      assert.equal(tree.touched(), '', 'something outside was touched');
    },
    close: async () => {
      await extractor.close();
      tree.remove();
    },
  };
});
