import type { Formula } from '../formula.ts';
import type { Wanted } from './question.ts';
import { SAYS } from './says.ts';

const WHO_WORD = '(?:谁|哪(?:位|个人|一位|几位)(?:领导|专家|代表|官员|人)?|哪个(?:领导|专家|代表|官员|人)|什么人)';
/** A number of things, and not 几点要求, 几号楼. */
const NO_CLOCK = '(?![要建意希部措看体想打考思做经内指感方说认心期共启])';
const NO_NUMBER = '(?![楼线院门桌馆文通公令车机仓])';
const LENGTHS = '(?:年(?!级|代|度)|个月|个?小时|个?钟头|分钟|秒|天|周(?!岁)|个?星期|个?季度|日)';

/** Rules for what is wanted: the first that fits. Words of asking, quotations blanked. */
const RULES: readonly (readonly [Wanted, RegExp])[] = [
  [
    'who-said',
    new RegExp(
      `${WHO_WORD}.{0,6}${SAYS}|${SAYS}(?:这(?:句)?话)?(?:过|了)?的?(?:人)?是(?:谁|哪位)|谁的(?:话|原话|讲话|发言)|(?:话|句).{0,4}谁|出自(?:谁|哪位|什么人)|什么(?:会|会议)上?(?:提|说|讲)`,
    ),
  ],
  [
    'how-long',
    new RegExp(
      `多久|(?:多少|几)${LENGTHS}(?!前|后|之前|之后)|为期(?:多|几)|(?:时长|工期|期限|有效期)(?:是|为)?(?:多|几|什么)`,
    ),
  ],
  [
    'when',
    new RegExp(
      `什么时[候间]|何时|何日|哪(?:一)?(?:天|年|个月|月|日|周|个星期|个季度)|几号${NO_NUMBER}|几(?:日|月|时(?!代))|(?<!哪|这|那|有|了|出)几点${NO_CLOCK}|哪个时间|时间(?:是|定在)(?:什么|哪|几)|截止|最[早晚迟].{0,6}(?:时候|天)`,
    ),
  ],
  ['definition', /什么(?:意思|叫)|指什么|(?:所)?指的?是|是指|含义|定义/],
  [
    'how-many',
    /多少|(?<!哪)几(?:个|名|项|家|人|条|种|处|座|次|回|场|倍|成|所|例|张|台|亿|万|元|位|篇|份|岁|级|期|批|公里|米)|多(?:大|高|重|快|远|深|宽|长|厚)(?!的)|几成|百分之几/,
  ],
  [
    'who',
    /谁|哪些(?:人|领导|市领导|省领导|县领导|专家|代表)|哪(?:位|几位|个人|个领导)|什么人|有哪些.{0,8}(?:领导|人员|部门|专家|单位)(?:参加|出席|到会)?|(?:出席|参加)(?:了|的)?.{0,6}(?:人|领导)(?:有|是)/,
  ],
  [
    'where',
    /哪里|何处|何地|在哪(?![些一几个种位家项天年])|什么地方|哪个(?:地方|城市|省|市|县|区|镇|乡|村)(?![级长委])|(?:地点|地址)(?:是|在|定在)/,
  ],
  [
    'why',
    /为什么|为何|何故|何以|缘何|凭什么|干嘛|怎么(?:会|就|没|不|还)(?!是)|因为什么|(?:原因|理由|依据)(?:是|有|何在|在于|为)(?:什么|哪)?|什么(?:原因|缘故|理由)/,
  ],
  ['definition', /(?:是)什么$|^什么是|包括(?:什么|哪)|后面那?几?句|分别(?:是|指)|具体(?:是|指)|的内容是/],
  ['which', /哪(?:些|个|几|种|一|项|家|条|类|方|两|三|四|五|样|次|场|篇|份|级|所|部|门|批|届|句|座|款|支)/],
  [
    'how',
    /(?:怎么|如何|怎样)(?![看说讲评谈答回想样]|要求|规定|部署|强调|表[示态]|介绍|解释|回应)|怎么(?:办|做)|(?:办法|方法|步骤|流程)是/,
  ],
  [
    'yes-no',
    /(?:[吗嘛]|(?<![什怎那这多要])么)(?:[\s\p{P}]|$)|是不是|有没有|能不能|可不可以|要不要|会不会|该不该|需不需要|对不对|行不行|(?<one>[\p{Script=Han}])不\k<one>|(?:了|过)(?:没有|没)$|是真的|属实|真假|有没有这回事/u,
  ],
];

/** Where the words of a text end, before the marks and blanks that close it. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\p{P}]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

/** What of the rules is about the things that a formula stands for. */
const OF_FORMULA: ReadonlySet<Wanted> = new Set(['which', 'how', 'yes-no', 'statement']);

/**
 * What a folded question in plain words wants to be told. Of several things asked for at once, the one that is told most
 * shortly: a day rather than a reason.
 *
 * @example wantedIn('会议什么时候开?', []) // 'when'
 */
export function wantedIn(asked: string, formulas: readonly Formula[]): Wanted {
  const words = asked.slice(0, endOfWords(asked));
  const found = RULES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'statement';
  const isFormula = formulas.some(({ parts }) => parts.some(({ count }) => count > 1));
  return isFormula && OF_FORMULA.has(found) ? 'definition' : found;
}
