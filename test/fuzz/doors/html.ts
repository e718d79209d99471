import fc from 'fast-check';
import { doorOf } from '../door.ts';
import { hostileHtml } from '../generators/html.ts';
import { edits } from '../generators/mutation.ts';
import { sampleTexts } from '../samples.ts';
import { readWell } from '../whole-report.ts';

/** HTML after a grammar, and saved pages with hostile pieces in them. */
export const html = doorOf('html', 24, async () => {
  const samples = sampleTexts().filter((text) => text.includes('<body'));
  const pages = fc.oneof(
    { weight: 3, arbitrary: hostileHtml },
    { weight: 1, arbitrary: edits(fc.constantFrom(...samples)) },
  );
  return {
    cases: pages,
    check: (page) => {
      readWell({ file: 'a.html', bytes: Buffer.from(page) });
    },
  };
});
