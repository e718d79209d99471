import { createHash } from 'node:crypto';
import type { Quote } from '../../../answer/answer.ts';
import { skeleton } from '../../../text/fold.ts';

/**
 * Names words by what they say, so that reprints of them go by one name.
 *
 * @example wordsName({ text: '“渠道清淤”' }) === wordsName({ text: '「渠道清淤」' })
 */
export const wordsName = ({ text }: Pick<Quote, 'text'>): string =>
  createHash('sha256').update(skeleton(text)).digest('base64url').slice(0, 16);
