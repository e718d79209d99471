import { matchesIn } from '../../text/matches-in.ts';
import type { NamedBody } from './named-body.ts';

/* What a body does: it holds a meeting, decides, or speaks; to be named in what others say is nothing it does. */

const HOLDS = '召开|召集|举行|举办|主办|承办|组织|牵头';
const DOES =
  `${HOLDS}|指出|强调|要求|明确|部署|决定|决议|同意|批准|审议|通过|研究|听取|讨论|讲话|发言|` +
  '说|表示|介绍|通报|回应|答复|解释|透露|称|认为|提出|提醒|呼吁|建议|宣布|发布|公布|公告|印发|出台|下发|发出|启动|成立|约谈|通知|披露|统计|测算';

/** Between the name and what it does: who speaks for it, when, with whom, where, of what. */
const WHEN = '[\\d年月日号上下午晚间今昨前天近来目后会随即还也又已经将再次正式专门率先紧急连夜联合共同分别一致]{0,16}';
const SPOKESMAN = '(?:的?(?:有关|相关|主要)?(?:负责人|负责同志|发言人|新闻发言人|工作人员|人士))?';
const ABOUT = '(?:(?:在|就|对|向|与|和|联合|会同|针对|围绕|通过|根据|按照)[^，。；：的]{1,24}?)?';
const ACTS = new RegExp(`^(?:[（(]扩大[）)])?(?:会议)?${SPOKESMAN}${WHEN}${ABOUT}${WHEN}(?:${DOES})(?!的)`);
/** With others, who stand behind it: 市教委、市卫健委联合发布. */
const TOGETHER = new RegExp(`^[、和与及][^，。；：的]{2,40}?(?:${DOES})`);
/** It tells the press (记者从市教委获悉). */
const TELLS = /^处?(?:获悉|了解到|得知|介绍|通报|统计|消息|公布|发布)/;

/** Before the name stands nothing but time, a place, and other bodies that do it together. */
const ALONE = new RegExp(`^(?:另外|此外|同时|对此)?${WHEN}(?:\\p{Script=Han}{2,8})?$`, 'u');
const OTHERS = /^[^，。；：的]{2,40}[、和与及同]$/;
/** Somebody else acts, and the body is spoken to or of. */
const OTHER_ACTS = /[对向请让使给受到赴]|要求|强调|督促|听取|指导|支持|协助|配合|批评|责成|责令|检查|调研|参加|通知/;
const FROM = /[据从由]$/;
const BROUGHT = /(?:召开|召集|举行|主持|出席|参加)[了的]?[^，。；：]{0,6}$/;

/** Its own meeting: 省政府常务会议, where 省政府 is asked for. */
const OWN_MEETING = /^[^，。；：的]{0,12}(?:会议|全会|例会|常委会|座谈会|调度会|推进会|现场会)/;

/**
 * Whether a body holds a meeting, decides or speaks in a clause of simplified words.
 *
 * @example acts('市教委昨日召开工作会议', body) // true
 */
export function acts(clause: string, { called, isMeeting }: NamedBody): boolean {
  return matchesIn(clause, called).some(({ index, 0: name }) =>
    actsAs(name, isMeeting, clause.slice(0, index), clause.slice(index + name.length)),
  );
}

/** Whether a body, or a meeting, that a clause names does something there, by what stands before and behind the name. */
function actsAs(name: string, isMeeting: boolean, lead: string, rest: string): boolean {
  if (FROM.test(lead)) return TELLS.test(rest) || (lead.endsWith('由') && ACTS.test(rest));
  if (BROUGHT.test(lead) && (isMeeting || OWN_MEETING.test(rest))) return true;
  if (isMeeting && /召开|举行/.test(name)) return true;
  if (OTHER_ACTS.test(lead) || !(ALONE.test(lead) || OTHERS.test(lead))) return false;
  return ACTS.test(rest) || TOGETHER.test(rest);
}
