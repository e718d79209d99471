import { foldWithMap } from '../../text/fold.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** What words of a question point back to. */
export type Meant = 'person' | 'meeting' | 'day' | 'matter';

/** Words that point back, in a folded text. */
const POINTING: readonly (readonly [Meant, RegExp])[] = [
  ['person', /(?<![其吉排利维])[他她佢](?!们|哋|人|国|乡|日(?!前)|方|处|山|杀|信|者)|^其(?=本人|职务|讲话|发言)/g],
  [
    'meeting',
    /(?:这|那|该|此|上述|刚才(?:那|这)?|上面(?:那|这)?)(?:一)?[次个场]?(?:的)?(?:会议|座谈会|发布会|调度会|大会|论坛|会(?![议员计场展]))/g,
  ],
  ['day', /那一?天|同一?天|同日/g],
  [
    'matter',
    /(?:这|那|此)(?:一)?(?:件|个)?(?:事情|事(?![故业项件务态例])|问题|话题|要求|提法|说法|措施)|这一?点|这方面|上述(?:问题|要求|内容|措施|情况)|它(?!们)|(?<!\p{L})(?:这个|那个)(?=是|怎|什|为|能|要|有|$)/gu,
  ],
];

/** Where a question points back to what was said before; offsets in the question itself. */
export interface Anaphor {
  readonly meant: Meant;
  readonly start: number;
  readonly end: number;
}

/** The words of a question that point back, in order; none within quotation marks. */
export function anaphorsIn(text: string): readonly Anaphor[] {
  const { text: folded, origin } = foldWithMap(text);
  if (/["']/.test(folded)) return [];
  const found = POINTING.flatMap(([meant, pattern]) =>
    matchesIn(folded, pattern).map((match) => ({
      meant,
      start: origin[match.index] ?? 0,
      end: origin[match.index + match[0].length] ?? text.length,
    })),
  );
  return found.toSorted((a, b) => a.start - b.start);
}
