import type { Span } from '../../text/sentence.ts';
import type { Mention } from '../people/mentions.ts';
import type { Saying } from './saying.ts';

const BEFORE = /^(?:而|但|不过)?(?:在|用)$/;
const BEHIND = /^(?:同志|先生|女士)?(?:(?<cue>看来)|的(?<words>话)来?[说讲])[，,]/;

/**
 * A clause that gives what follows to somebody without a verb of his or her own (在周明远看来，…; 用周明远的话说，…).
 *
 * @example viewpointOf('在周明远看来，', { start: 0, end: 7 }, mentions)?.cue // { start: 4, end: 6 }
 */
export function viewpointOf(text: string, clause: Span, mentions: readonly Mention[]): Saying | undefined {
  const [mention] = mentions;
  if (!mention || !BEFORE.test(text.slice(clause.start, mention.from))) return undefined;
  const groups = BEHIND.exec(text.slice(mention.end, clause.end))?.groups;
  if (!groups) return undefined;
  const start = groups['cue'] === undefined ? mention.end + 1 : text.indexOf('看来', mention.end);
  const cue = { start, end: start + (groups['cue'] ?? groups['words'] ?? '').length };
  return { subject: { kind: 'person', mention, start: mention.from, end: mention.end }, cue };
}
