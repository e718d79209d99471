import { DURATION, QUANTITY, TIME } from './expressions.ts';
import type { Wanted } from './question/question.ts';

/** What a way of doing something is told with: orders, means, a list. */
const WAY =
  /(?:^|[,.;:"])(?:并|还|也)?(?:要|须|应|必须|应当|不得|严禁|坚决|坚持|推动|推进|确保|加强|加大|加快|强化|落实|做好|实行|建立|采取|通过)|一是|二是|首先|包括|分别|采取|通过|[(][一二三][)]/;

const HOLDS: Partial<Readonly<Record<Wanted, RegExp>>> = {
  when: new RegExp(`${TIME}|今年|明年|去年|春节|暑假|寒假|届时|当天|月底|年底`),
  'how-many': new RegExp(QUANTITY),
  'how-long': new RegExp(DURATION),
  who: /主持|出席|参加|列席|参会|陪同|到会/,
  where: /在.{1,16}(?:召开|举行|举办)|位于|[省市县区镇乡村路]/,
  definition: /就是|即|是指|指的是|包括|分别是|一是|:/,
  why: /因为|由于|为了|原因|因此|所以|导致|致使|旨在|之所以|以便|鉴于|受.{1,12}影响/,
  which: WAY,
  how: WAY,
  statement: WAY,
};

/**
 * Whether folded words hold the kind of thing that is wanted: a time, a number, who took part, a place, what it is, a
 * reason, a way of doing it.
 *
 * @example holdsWanted('why', '由于水位上涨') // true
 */
export function holdsWanted(wanted: Wanted, folded: string): boolean {
  return HOLDS[wanted]?.test(folded) ?? false;
}
