import type { Mention } from './mentions.ts';

/** Who does what a clause tells: a named person, 他 or 她, the meeting, or a body of people (与会专家, 指导组). */
export type Subject =
  | { readonly kind: 'person'; readonly mention: Mention; readonly end: number }
  | { readonly kind: 'pronoun'; readonly end: number }
  | { readonly kind: 'meeting'; readonly name: string; readonly end: number }
  | { readonly kind: 'group'; readonly end: number };

/** What may stand before the subject of a clause without changing who it is. */
const ADJUNCT =
  /^(?:会上|会前|会后|会议中|会议期间|座谈中|座谈会上|发布会上|现场|随后|最后|接着|同时|当天|当日|当晚|此外|另外|其间|期间|其中|首先|而|但|不过|日前|近日|今天|昨天|昨日|今日|据了解|据|针对此事|对此|为此|就此|交流中|调研中|致辞中|讲话中|听取汇报后|[\s，,“"]|.{0,14}(?:上午|下午|晚上|晚|凌晨|\d日|[一二三四五六七八九十]日)|在.{1,24}?(?:时|后|中|上|会上|期间)|针对.{1,20}|就.{1,24}?(?:问题|情况|工作)?|谈到.{1,16}时|谈及.{1,16}时)+$/;

const MEETING =
  /^(?:本次|此次|这次|该|当天的)?(?<name>(?:\p{Script=Han}|[“”\d]){0,24}?(?:会议|大会|全会|例会|调度会|座谈会|推进会|动员会|部署会|协调会|工作会|反馈会|发布会|联席会|常务会|现场会|党组会|专题会|视频会|会商会|通报会|研讨会|听证会|恳谈会|评审会))(?!室|场|厅|精神|纪要|期间|上|中|前|后|由|在|听取|代表|材料)/u;

const GROUP =
  /^(?:与会|参会|到会|在场的?|受访)?(?:\p{Script=Han}|[“”\d]){0,20}?(?:专家组|专家们|与会专家|与会人员|与会者|与会代表|代表们|委员们|大家|专家|指导组|督导组|调研组|工作组|检查组|考察组|有关负责人|相关负责人|负责人|发言人|工作人员|代表|委员|医生|居民|市民|村民|业主|家长|学生|老师|记者|委|局|厅|部|办|中心|指挥部|公司|医院|学校|政府)(?:们)?(?=还|也|又|一致|均|都|则|指出|强调|说|表示|认为|介绍|提出|建议|要求|透露|坦言|称|呼吁|提醒|回应|告诉|解释)/u;

/** Left of a name, words that make the person somebody whom others act for or after. */
export const GOVERNED =
  /(?:代表|按照|落实|贯彻|传达|学习|根据|受|遵照|遵循|向|对|以|关于|转达|为了|围绕|依照|结合|领会|宣传|贯彻落实|学习贯彻|和|与|同|在)$/;

/**
 * The subject of the clause `text.slice(start, end)`, if it has one: what stands at its head, after words of time and
 * place. `mentions` are those inside the clause, in order.
 */
export function subjectOf(text: string, start: number, end: number, mentions: readonly Mention[]): Subject | undefined {
  const clause = text.slice(start, end);
  const first = mentions[0];
  if (first && headOnly(text.slice(start, first.from))) return { kind: 'person', mention: first, end: first.end };
  for (const skip of headEnds(clause)) {
    const rest = clause.slice(skip);
    if (/^[他她](?!们|人|国|乡|处|日|山)/.test(rest)) return { kind: 'pronoun', end: start + skip + 1 };
    const meeting = MEETING.exec(rest);
    if (meeting?.groups?.['name'] !== undefined && !(first && first.start < start + skip + meeting[0].length)) {
      return { kind: 'meeting', name: meeting.groups['name'], end: start + skip + meeting[0].length };
    }
    const group = GROUP.exec(rest);
    if (group && !(first && first.start < start + skip + group[0].length)) {
      return { kind: 'group', end: start + skip + group[0].length };
    }
  }
  return undefined;
}

/** A description in apposition (外卖骑手、某小区租客某某), of which the last part was read as the office. */
const APPOSITION = /^[\p{Script=Han}\d]{1,16}、$/u;

const headOnly = (head: string): boolean =>
  head === '' || APPOSITION.test(head) || (head.length <= 40 && ADJUNCT.test(head));

/** Where the subject may begin in a clause: at its head, or after words of time and place. */
function headEnds(clause: string): readonly number[] {
  const ends = [0];
  for (let i = 1; i <= Math.min(clause.length, 26); i++) if (ADJUNCT.test(clause.slice(0, i))) ends.push(i);
  return ends.toSorted((a, b) => a - b);
}
