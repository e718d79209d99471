import { isHtml } from '../../report/page/html-page.ts';
import { LARGEST_SOURCE } from '../../report/page/page.ts';
import { readCapped } from '../capped.ts';
import type { Input } from '../input.ts';
import { type Content, type Format, latin1 } from './format.ts';

async function* read({ file, name, origin, stream }: Content): AsyncGenerator<Input> {
  const bytes = await readCapped(stream, LARGEST_SOURCE);
  if (bytes === undefined) yield { kind: 'problem', file, reason: 'too-large' };
  else yield { kind: 'source', file, source: { file: name, bytes }, origin };
}

/** Pages as they are, text or HTML. What is of no other format is taken for one, and looked at when it is read. */
export const plain: Format = {
  endings: ['.txt', '.md', '.html', '.htm'],
  isOf: (head) => isHtml(latin1(head)),
  read,
};
