import { ADVERB, ADVERB_ALONE, CUE_WORD } from './cues.ts';
import type { Subject } from './subject.ts';

const KINDS_OF_MEETING =
  '会议|大会|全会|例会|调度会|座谈会|推进会|动员会|部署会|协调会|工作会|反馈会|发布会|联席会|常务会|现场会|党组会|专题会|视频会|会商会|通报会|研讨会|听证会|恳谈会|评审会|报告会|总结会|表彰会|论证会|交流会|启动会|督办会|誓师会|联席会|年会|峰会';
const MEETING = new RegExp(
  '^(?:本次|此次|这次|该|当天的)?(?<name>(?:(?!参加|出席|主持|召开|列席|举行|举办|组织|来到|走进|在)\\p{Script=Han}|[“”\\d]){0,24}?' +
    `(?:${KINDS_OF_MEETING}))(?!议(?!定)|室|场|厅|堂|战|员|费|精神|纪要|期间|上|中|前|后|代表|材料)`,
  'u',
);

const GROUP_HEADS =
  '专家组|大家|专家|有关方面|指导组|督导组|调研组|工作组|检查组|考察组|负责人|发言人|工作人员|代表|委员|居民|市民|村民|业主|家长|师傅|委|局|厅|部|办|部门|中心|指挥部|公司|集团|企业|医院|学校|政府';
const SAYS =
  '指出|强调|说|表示|认为|介绍|提出|建议|要求|透露|坦言|称|呼吁|提醒|回应|告诉|解释|反映|质疑|批评|担心|担忧|希望|抱怨|主张|反对|赞成|赞同|问|答';
/** A body of people, or somebody without a name, who says something. */
const GROUP = new RegExp(
  `^(?![在对向跟冲朝]|.{1,2}着|(?:${ADVERB_ALONE}|边.边){0,3}${CUE_WORD}(?:说|道|称|[，,：:“]))` +
    '(?!父亲|母亲|爷爷|奶奶|爸|妈|外公|外婆|老伴|古人|去年|前年|前几天|上个月|过去|以前|当年|那年|那时)(?:(?!要|必须|让|请|有人|有的|我|他(?!人)|她|群众|老百姓|人们)\\p{Script=Han}|[“”\\d]){0,20}?' +
    `(?:(?:${GROUP_HEADS})(?=还|也|又|一致|均|都|则|纷纷|普遍|分别|(?:${ADVERB}){0,2}(?:${SAYS}))|[员们者工民生师户](?=还|也|则|纷纷|说|表示|认为|坦言|告诉|介绍说|回忆|质疑|批评|担心|担忧|抱怨|主张|反对|赞成|赞同)|` +
    `(?:\\p{Script=Han}(?<![来地是以该话样么而常不俗就便再都还也要少多别后时着了完罢才])){1,8}(?=(?:说|说道|坦言|表示|告诉记者)[，,：:“])|` +
    '[\\p{Script=Han}《》]{1,24}?(?:报道|刊文|消息|公告|通报|发文|撰文)(?=称|说|指出|认为))',
  'u',
);

/** What somebody said stands for the one who said it (讲话指出，…). */
const THE_SPEECH = new RegExp(
  `^(?:他的|她的)?(?:讲话|致辞|发言|批示)(?=(?:${ADVERB}){0,2}(?:指出|强调|要求|认为|提出))`,
  'u',
);

/** One person whom the report has told of before (这位主教练说). */
const THIS_ONE =
  /^这[位名](?!家长|市民|居民|业主|网友|村民|负责人|工作人员|记者|听众|观众|同学|学生|听证)[\p{Script=Han}\d“”]{2,16}?(?=(?:笑着|最后|还|又|接着|坦言|动情地)?(?:说|表示|坦言|告诉记者|感慨|认为|介绍)[，,：:。])/u;

const PRONOUN = /^[他她](?!们|人|国|乡|处|日|山|俩|的|身|家|父|母|妻|儿|爱人|手下|同事|老伴)/;

/**
 * The subject that `rest` begins with, which stands at `at` of the text, if it is no named person; it must end before
 * `limit`, where the first name stands.
 *
 * @example unnamedIn('与会专家认为，', 0, 7)?.kind // 'group'
 */
export function unnamedIn(rest: string, at: number, limit: number): Subject | undefined {
  const speech = THE_SPEECH.exec(rest)?.[0];
  if (speech !== undefined) return { kind: 'pronoun', start: at, end: at + speech.length };
  const thisOne = THIS_ONE.exec(rest)?.[0];
  if (thisOne !== undefined) return { kind: 'pronoun', start: at, end: at + thisOne.length };
  if (PRONOUN.test(rest)) return { kind: 'pronoun', start: at, end: at + 1 };
  const meeting = MEETING.exec(rest);
  const name = meeting?.groups?.['name'];
  if (meeting && name !== undefined && at + meeting[0].length <= limit) {
    return { kind: 'meeting', name, start: at, end: at + meeting[0].length };
  }
  const group = GROUP.exec(rest);
  return group && at + group[0].length <= limit ? { kind: 'group', start: at, end: at + group[0].length } : undefined;
}
