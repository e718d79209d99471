import type { Report, Speaker } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import { toSimplified } from '../../text/script.ts';
import type { Quote } from '../answer.ts';

const IS_MEETING = /(?<!员|工|商|协|学|委)会(?:上)?$|会议|座谈|论坛/;
/** A body: the reports give words to persons and meetings, so nothing can be said against it. */
const IS_BODY = /(?:[局委部院办厅署社组处省市县区镇]|政府|公司|集团|委员会|协会|学校|医院|部门)$/;
const TITLE =
  /^(?<surname>.)(?<title>.{0,2}(?:书记|市长|县长|区长|省长|主任|局长|院长|部长|厅长|处长|主席|总|教授|老师|秘书长))$/u;

/** Whether 唐市长 is what one calls this person. */
function calledSo(asked: string, name: string, post: string): boolean {
  const { surname, title } = TITLE.exec(asked)?.groups ?? {};
  return surname !== undefined && title !== undefined && name.startsWith(surname) && post.includes(title);
}

/**
 * Whether the report gives the words of a quote to whom they are said to be; true also where nothing can be said against
 * it, as when the report's own telling names the person around them.
 */
export function isSaidBy(asked: string, { speaker, relays = [] }: Quote, around: string): boolean {
  const who = foldName(asked);
  if (IS_BODY.test(who) || relays.some((name) => who.includes(foldName(name)))) return true;
  switch (speaker.kind) {
    case 'person': {
      const name = foldName(speaker.name);
      return who.includes(name) || calledSo(who, name, toSimplified(speaker.post ?? ''));
    }
    case 'meeting':
      return IS_MEETING.test(who);
    case 'report':
      return IS_MEETING.test(who) || foldName(around).includes(who);
  }
}

const LEADS = /(?:说|讲|到|出|调|示|求|为|绍|言|露|应|称|醒|吁|布|道|明确|者)[，,：:]?\s*[“「『"]?$/u;
const LONGEST_LEAD = 40;

/** Where the words begin that name the speaker right before a stretch, in the same sentence; its own start if none do. */
export function startOfLead(report: Report, start: number): number {
  const before = report.text.slice(Math.max(0, start - LONGEST_LEAD), start);
  if (!LEADS.test(toSimplified(before))) return start;
  const from = Math.max(...['。', '！', '？', '\n', '；'].map((mark) => before.lastIndexOf(mark))) + 1;
  // Without an end of a sentence in reach, the last clause.
  const bare = from > 0 ? from : before.replace(/[，,：:]?\s*[“「『"]?$/u, '').lastIndexOf('，') + 1;
  const words = before.slice(bare);
  return start - words.trimStart().length;
}

/** The speakers of quotes, each once. */
export function speakersOf(quotes: readonly Quote[]): readonly Speaker[] {
  return [...new Map(quotes.map(({ speaker }) => [JSON.stringify(speaker), speaker])).values()];
}
