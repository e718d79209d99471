import { ADVERB } from '../speech/cues.ts';
import { GOVERNED } from '../speech/subject.ts';
import type { Mention } from './mentions.ts';

/** Left of a name: verbs whose object are somebody's words from elsewhere. */
const STUDIED_BEFORE = /(?:传达|学习|贯彻|落实|领会|遵照|遵循|按照|根据|围绕|宣传|宣讲|牢记)[^，。；：\n]{0,24}$/;

const TITLE = '(?:总书记|书记|主席|总理|总统|委员长|省长|市长|县长|区长|部长)';

/** Right of a name: the words from elsewhere themselves. */
const STUDIED_AFTER = new RegExp(
  `^(?:同志|${TITLE})?(?:(?:[对关在就][^，。；\\n]{1,30}?)?(?:的|重要|的重要)(?:讲话|指示|批示|精神|论述|嘱托|回信|要求|部署)|` +
    '[^，。；\\n]{0,10}(?:作出|做出)[^，。；\\n]{0,8}(?:指示|批示|部署))',
);

/** A title behind a name is how a speaker, and seldom a report, speaks of somebody. */
const TITLED = new RegExp(`^${TITLE}`);

const SAYS = new RegExp(
  `^(?:同志|先生|女士|${TITLE})?(?:${ADVERB}){0,2}(?:指出|强调|要求|表示|认为|提出|谈到|提到|告诫|说)`,
  'u',
);

function isStudied(text: string, mention: Mention): boolean {
  const before = text.slice(Math.max(0, mention.from - 30), mention.from);
  return STUDIED_BEFORE.test(before) || STUDIED_AFTER.test(text.slice(mention.end, mention.end + 48));
}

/** Whether a title stands behind the name (某某书记). */
export function isTitled(text: string, mention: Mention): boolean {
  return TITLED.test(text.slice(mention.end, mention.end + 4));
}

/** What a mention tells of whether the person was there; undefined if nothing: he or she only says something. */
function presenceOf(text: string, mention: Mention): 'there' | 'elsewhere' | undefined {
  if (isStudied(text, mention)) return 'elsewhere';
  const says = mention.post === '' && SAYS.test(text.slice(mention.end, mention.end + 16));
  if (says) return isTitled(text, mention) ? 'elsewhere' : undefined;
  return GOVERNED.test(text.slice(Math.max(0, mention.from - 8), mention.from)) ? undefined : 'there';
}

/**
 * Those who, as far as the report tells, were not there: their words from elsewhere are studied, carried out or passed
 * on, or they are named in the manner of a speaker (某某书记强调). What they are said to stress is never their own words
 * at this meeting.
 */
export function absentees(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const elsewhere = new Set<string>();
  const there = new Set<string>();
  for (const mention of mentions) {
    const presence = presenceOf(text, mention);
    if (presence !== undefined) (presence === 'there' ? there : elsewhere).add(mention.name);
  }
  return new Set([...elsewhere].filter((name) => !there.has(name)));
}
