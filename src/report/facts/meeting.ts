import { toSimplified } from '../../text/script.ts';
import { sentences } from '../../text/sentence.ts';
import type { CleanPage } from '../page/page.ts';
import type { Day, Meeting } from '../report.ts';
import { readDateline } from './dateline.ts';
import { meetingDay } from './meeting-day.ts';
import { findPlace } from './place.ts';

/** Characters of the body in which the meeting's name is looked for: its first paragraphs tell it. */
const LEAD = 400;

const NAME = '(?<name>[\\p{Script=Han}\\d“”"「」『』（）()·\\-—]{0,40}?(?:会议|大会|全会|[\\p{Script=Han}]会|论坛))';
const HELD_AFTER = new RegExp(`(?:召开|举行|举办|出席|参加|主持召开|主持)(?:了)?${NAME}(?=[，。,；;、并]|$)`, 'u');
const HELD_BEFORE = new RegExp(
  `(?:^|[，。,；;\\s])${NAME}(?:于?(?:[今昨]天|[今昨]日|日前|近日|(?:\\d{1,2}月)?\\d{1,2}日)(?:上午|下午|晚上?)?)?(?:在[\\p{Script=Han}]{1,12})?(?:正式|隆重|如期)?(?:召开|举行|开幕|闭幕)`,
  'u',
);
const NO_MEETING = /(?:机会|社会|委员会|协会|学会|工会|商会|基金会|理事会|常委会|董事会|居委会|村委会|联合会|人大会)$/;

/** Verbs that a name of a meeting never holds: there a sentence was read as one. */
const HAS_VERB = /出席|主持|召开|列席|举行/;

/** What the report calls the meeting, in its own words and script, if it tells. */
function meetingName(page: CleanPage): string | null {
  const plain = toSimplified(page.text);
  const start = readDateline(page.text).end;
  for (const { start: from, end } of sentences(plain, start, Math.min(plain.length, start + LEAD))) {
    const sentence = plain.slice(from, end);
    for (const pattern of [HELD_AFTER, HELD_BEFORE]) {
      const name = pattern.exec(sentence)?.groups?.['name'];
      if (name === undefined || name.length < 3 || NO_MEETING.test(name) || HAS_VERB.test(name)) continue;
      const at = from + sentence.indexOf(name);
      return page.text.slice(at, at + name.length);
    }
  }
  return null;
}

/** The meeting that a page reports, as far as it tells. */
export function readMeeting(page: CleanPage, published: Day | null, outlet: string | null): Meeting {
  return { name: meetingName(page), date: meetingDay(page, published), place: findPlace(page, outlet) };
}
