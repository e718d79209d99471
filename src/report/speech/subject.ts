import type { Span } from '../../text/sentence.ts';
import type { Mention } from '../people/mentions.ts';
import { POST_TAIL } from '../people/posts.ts';
import { type Adjuncts, frame, reach } from './adjuncts.ts';
import { CUE_WORD } from './cues.ts';

/**
 * Who does what a clause tells: a named person, 他 or 她, the meeting, or others (与会专家, 指导组, two persons
 * together, somebody's family), whom no single name stands for.
 */
export type Subject =
  | (Span & { readonly kind: 'person'; readonly mention: Mention })
  | (Span & { readonly kind: 'pronoun' })
  | (Span & { readonly kind: 'meeting'; readonly name: string })
  | (Span & { readonly kind: 'group' });

const PART_OF_DAY = '(?:上午|下午|中午|晚上|晚间|晚|凌晨|清晨|傍晚)';
const NUMERAL = '[\\d一二三四五六七八九十零〇○]';

/** What may stand before the subject of a clause without changing who it is. */
const BEFORE_SUBJECT: Adjuncts = {
  words: new RegExp(
    `此前|会上|会前|会后|会议中|会议期间|座谈中|座谈会上|发布会上|现场|随后|最后|接着|同时|此外|另外|其间|期间|其中|首先|而|但|不过|日前|近日|` +
      `据了解|据|针对此事|对此|为此|就此|交流中|调研中|致辞中|讲话中|听取汇报后|[\\s，,“"「]|` +
      `(?:[今昨当次前][天日晚早]|(?:本|上|这)?(?:周|星期)[一二三四五六日天]|(?:${NUMERAL}{1,4}年)?(?:${NUMERAL}{1,3}月)?${NUMERAL}{1,3}日(?:[至到、—-]${NUMERAL}{1,3}日)?)${PART_OF_DAY}?|${PART_OF_DAY}`,
    'y',
  ),
  frames: [
    frame('在', '时 后 中 上 前 期间 之际 之后 的同时', 24),
    frame('针对', '', 20),
    frame('就', '', 24),
    frame('谈到', '时', 20),
    frame('谈及', '时', 20),
    frame('说到', '时', 20),
    frame('提到', '时', 20),
    frame('说起', '， ,', 20),
    frame('听取', '后', 20),
    frame('面对', '', 20),
  ],
};

/** How far from the head of a clause its subject may begin. */
const HEAD_AT_MOST = 40;

const KINDS_OF_MEETING =
  '会议|大会|全会|例会|调度会|座谈会|推进会|动员会|部署会|协调会|工作会|反馈会|发布会|联席会|常务会|现场会|党组会|专题会|视频会|会商会|通报会|研讨会|听证会|恳谈会|评审会|报告会|总结会|表彰会|论证会|交流会|启动会|督办会|誓师会|联席会|年会|峰会';
const MEETING = new RegExp(
  '^(?:本次|此次|这次|该|当天的)?(?<name>(?:(?!参加|出席|主持|召开|列席|举行|举办|组织|来到|走进|在)\\p{Script=Han}|[“”\\d]){0,24}?' +
    `(?:${KINDS_OF_MEETING}))(?!议|室|场|厅|堂|战|员|费|精神|纪要|期间|上|中|前|后|代表|材料)`,
  'u',
);

const GROUP_HEADS =
  '专家组|大家|专家|有关方面|指导组|督导组|调研组|工作组|检查组|考察组|负责人|发言人|工作人员|代表|委员|居民|市民|村民|业主|家长|师傅|委|局|厅|部|办|部门|中心|指挥部|公司|集团|企业|医院|学校|政府';
const SAYS = '指出|强调|说|表示|认为|介绍|提出|建议|要求|透露|坦言|称|呼吁|提醒|回应|告诉|解释|反映|问|答';
/** A body of people, or somebody without a name, who says something. */
const GROUP = new RegExp(
  '^(?!父亲|母亲|爷爷|奶奶|爸|妈|外公|外婆|老伴|古人)(?:(?!要|必须|让|请|有人|有的|我|群众|老百姓|人们)\\p{Script=Han}|[“”\\d]){0,20}?' +
    `(?:(?:${GROUP_HEADS})(?=还|也|又|一致|均|都|则|纷纷|普遍|分别|${SAYS})|[员们者工民生师户](?=说|表示|认为|坦言|告诉|介绍说|回忆)|` +
    `(?!${CUE_WORD}(?:说|道|称))(?:\\p{Script=Han}(?<![来地是以该话样么而常不俗就再都还也要少多别])){1,8}(?=(?:说|说道|坦言|表示|告诉记者)[，,：:“])|` +
    '[\\p{Script=Han}《》]{1,24}?(?:报道|刊文|消息|公告|通报|发文|撰文)(?=称|说|指出|认为))',
  'u',
);

/** Behind a name, words that make it stand for others than the person: 的妻子, 团队, 等专家. */
const OF_THE_PERSON =
  /^(?:的|所在|等|们|夫妇|夫妻|一家|家人|父|母|团队|课题组|工作室|办公室|身边|身旁|家属|爱人|手下|同事|随行|话音)/;

/** Behind a name, words that lead on to a second person who shares its verb. */
const AND = /^(?:、|和|与|及|以及|同)$/;

/** Behind a name: the words of the person, who says them. */
const OWN_WORDS = /^的(?:发言|回答|回应|开场白|话|讲话|看法|观点|意见|建议|想法|态度|感受|体会|解释|担心|心愿|点评)/;

const PRONOUN = /^[他她](?!们|人|国|乡|处|日|山|俩|的|身|家|父|母|妻|儿|爱人|手下|同事|老伴)/;

/** Left of a name, words that make the person somebody whom others act for or after. */
export const GOVERNED =
  /(?:代表|按照|落实|贯彻|传达|学习|根据|受|遵照|遵循|向|对|以|关于|转达|为了|围绕|依照|结合|领会|宣传|和|与|同|在|给|把|将|被|让|请|陪同|感谢|邀请|看望|慰问|会见)了?$/;

/** A description before a name or its office: in apposition (外卖骑手、某小区租客某某), or a relative clause (到会的某某). */
const DESCRIPTION = /^[\p{Script=Han}\d“”（）·、a-zA-Z]{1,30}$/u;
/** Words before a name that make it an object, or the name of another clause's subject. */
const NO_DESCRIPTION =
  /(?:[着了过到是有为于由要在如像据按经]|采访|拜访|听|见|感谢|邀请|支持|找|陪|请|让|叫|派|委托|围|扶|问|告诉|祝贺|通知|选举|推选|推举|任命|表扬|批评|表彰|接替|跟随|追随|主持|出席|参加)$/;
const OTHER_SUBJECT = /^(?:会议|大会|他|她|我|你|大家|记者(?!团|会))|[被把将了过](?!.*的)/;

/** In a list of people: an office with a name behind it that nothing else tells to be one (市委书记某某、). */
const OFFICE_AND_NAME = new RegExp(`${POST_TAIL}(?!${POST_TAIL})(?!.{0,3}${POST_TAIL}、$)\\p{Script=Han}{2,3}、$`, 'u');
/** The same behind a first name, and any words that make several share a verb. */
const LISTED_BEHIND = new RegExp(`^、[^，。；、]{0,24}?${POST_TAIL}(?!${POST_TAIL})\\p{Script=Han}{2}`, 'u');
const EACH = /^(?:、|和|与|及|以及)[^，。；]{1,40}?(?:分别|先后|双双|共同|一同)/;

function personAt(text: string, start: number, first: Mention, second: Mention | undefined): Subject {
  const behind = text.slice(first.end, first.end + 60);
  const together =
    (second !== undefined && AND.test(text.slice(first.end, second.from))) ||
    OFFICE_AND_NAME.test(text.slice(start, first.from)) ||
    LISTED_BEHIND.test(behind) ||
    EACH.test(behind);
  const others = together || (OF_THE_PERSON.test(behind) && !OWN_WORDS.test(behind));
  const span = { start: first.from, end: first.end };
  return others ? { kind: 'group', ...span } : { kind: 'person', mention: first, ...span };
}

/** The subject at `at`, if it is no named person; it must end before `limit`, where the first name stands. */
function unnamedAt(text: string, at: number, end: number, limit: number): Subject | undefined {
  const rest = text.slice(at, Math.min(end, at + HEAD_AT_MOST));
  if (PRONOUN.test(rest)) return { kind: 'pronoun', start: at, end: at + 1 };
  const meeting = MEETING.exec(rest);
  const name = meeting?.groups?.['name'];
  if (meeting && name !== undefined && at + meeting[0].length <= limit) {
    return { kind: 'meeting', name, start: at, end: at + meeting[0].length };
  }
  const group = GROUP.exec(rest);
  return group && at + group[0].length <= limit ? { kind: 'group', start: at, end: at + group[0].length } : undefined;
}

/** Whether the words from `at` up to a name only describe the person. */
function isDescribed(text: string, at: number, { from }: Mention): boolean {
  const words = text.slice(at, from);
  return DESCRIPTION.test(words) && !NO_DESCRIPTION.test(words) && !OTHER_SUBJECT.test(words) && !GOVERNED.test(words);
}

/**
 * The subject of the clause `text.slice(start, end)`, if it has one: what stands at its head, after words of time and
 * place. `mentions` are those inside the clause, in order.
 */
export function subjectOf(text: string, start: number, end: number, mentions: readonly Mention[]): Subject | undefined {
  const heads = reach(text.slice(start, end), HEAD_AT_MOST, BEFORE_SUBJECT).map((head) => start + head);
  const [first, second] = mentions;
  if (first && (heads.includes(first.from) || heads.some((at) => isDescribed(text, at, first)))) {
    return personAt(text, start, first, second);
  }
  for (const at of heads) {
    const found = unnamedAt(text, at, end, first?.start ?? end);
    if (found) return found;
  }
  return undefined;
}
