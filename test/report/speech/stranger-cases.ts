import type { SpeechCase } from './speech-case.ts';

const LEAD = '-| 9月3日，市长孟海涛主持召开全市秋收工作会议。\n孟海涛| 孟海涛强调，要抓紧抢收。';

/** In the middle of a paragraph of somebody's speech: each sentence with who says it, in a report of its own. */
const AFTER_A_SPEECH: readonly string[] = [
  '-| 农机手老周插话：“机器不够。”',
  '-| 随行的农技员告诉孟海涛，墒情不好。\n-| 地里能陷住鞋。',
  '-| 老支书激动地说，今年丰收。',
  '-| 农户向孟海涛反映，贷款难。',
  '-| 有农户提出，贷款难。',
  '-| 市农机局相关负责同志回应，已安排。',
  '-| 对此，市财政局解释称，资金已到。',
  '-| 财政局长反映，资金紧张。',
  '-| 气象部门预计，后天有雨。',
  '-| 国务院总理指出，要重视。',
  '-| 中央明确要求，月底前完成。',
  '-| 省里要求，月底前到账。',
  '-| 市委书记瓮实指出，要抓紧。',
  '-| 孟海涛话音刚落，农机手老周说，油也贵。',
  '-| 他身边的老周说，油贵。',
  '-| 孟海涛身边的工作人员说，他很累。',
  '-| “机器不够，”农机手老周插话，“油也贵。”',
  '-| “机器不够。”农机手老周插话。',
  '苟建军| 此前，省长苟建军到我市调研时要求，要颗粒归仓。',
  '王守田| 王守田生前常说，粮食是命根子。',
  '游锡昆| 议员游锡昆批评，进度太慢。',
  '关山| 市农业农村局局长关山当即表态，三天内调来20台。\n关山| 他还说，资金已落实。',
  '檀越| 副市长檀越就油补作了说明，本周到账。',
  '-| 会上，印发了《方案》。',
  '-| 当天还举行了签约仪式，五家企业参加。',
  '-| （记者 邓雨）',
  '-| 灯暗下来，幕布上出现一片稻田。',
  '-| 村民轮流上台，话筒一度抢不到。',
  '-| 满屋子的人都鼓起掌来。',
  '-| 有外地客商关切油价走势。',
  '-| 十二名参加人表示同意，两名未明确表态。',
  '-| 委员会一致通过临时动议。',
  '-| 随后由农机站进行简报。',
  '-| 与会双方就烘干、仓储等问题进行了交流。',
  '-| 晚上九点十分，最后一台收割机出了库。',
  '孟海涛| “谷子不等人。”\n-| 为此，农机站连夜调来五台机器。',
  '-| 孟海涛没有正面回答。',
];

/** What the speaker himself goes on to say, though verbs of saying are in it. */
const STILL_THE_SPEECH: readonly string[] = [
  '总的来说，形势平稳。',
  '可以说，没有退路。',
  '我认为，还要再查。',
  '我们要求，月底前完成。',
  '按照上级部署，要早动手。',
  '各镇要做好解释说明，不留死角。',
  '省里作出承诺，年底到位。',
  '昨天我去了沙河县，企业反映，贷款难。',
  '总体来看，形势向好，这说明，路走对了。',
  '对群众的批评，要虚心接受。',
  '有的同志认为，差不多就行了。',
  '有情况及时报告，确保万无一失。',
  '群众有要求，我们就要有回应，干部有担当。',
  '秋收任务已明确，责任也到了人。',
  '三名机手病了，机器却没有停过一天。',
  '会议纪要印发以后，各镇要逐条对账。',
];

/** Somebody whom the report names in no way that we know, or acts of others, between a speaker's sentences. */
export const strangers: readonly SpeechCase[] = [
  ...AFTER_A_SPEECH.map((sentence) => ({
    rule: `ends the speech before it: ${sentence}`,
    body: `${LEAD}\n${sentence}`,
  })),
  ...STILL_THE_SPEECH.map((sentence) => ({
    rule: `goes on with the speech: ${sentence}`,
    body: `${LEAD}\n孟海涛| ${sentence}`,
  })),
];

/** Who is meant by a title, by a part of a name, by 他 after two, and by a label. */
export const calls: readonly SpeechCase[] = [
  {
    rule: 'a surname with a title is the one person of that surname and office',
    body: `
-| 市教育局主任苗青、副市长王强出席会议。

苗青| 苗主任表示，要抓紧。

王强| 王副市长指出，路要修。

-| 李局长说，路要修。`,
  },
  {
    rule: 'a surname with a title that two people may hold is nobody',
    body: `
-| 副市长王强、副市长王文远出席会议。

-| 王副市长指出，路要修。`,
  },
  {
    rule: 'a title is his who holds the office before it is his deputy’s',
    body: `
-| 市长王强、副市长王文远出席会议。

王强| 王市长指出，路要修。

王文远| 王副市长指出，桥也要修。`,
  },
  {
    rule: 'adverbs behind an office are no names',
    body: `
-| 县委书记曾明确要求，要抓紧。

-| 市长郑重承诺，要抓紧。`,
  },
  {
    rule: 'a name of two characters does not swallow the verb behind it',
    body: `
王强| 县教育局局长王强认为，校车要查。

王强| 县教育局局长王强谈到，校车要查。

王强| 县教育局局长王强说，校车要查。`,
  },
  {
    rule: 'part of a foreign name is the same person',
    body: `
-| 大使约翰·莫里森出席会议。

约翰·莫里森| 约翰·莫里森说，茶好喝。

约翰·莫里森| 莫里森表示，还会再来。`,
  },
  {
    rule: 'after two speakers 他 is nobody, also if only one of them is known by name',
    body: `
-| 市委书记瓮实、市长孟海涛分别讲话。
-| 他强调，要抓紧。

-| 市长孟海涛、市委书记瓮实分别讲话。
-| 他强调，要抓紧。

-| 市委书记、市长孟海涛讲话。
孟海涛| 他强调，要抓紧。`,
  },
  {
    rule: 'a label is the person whom a line before it introduced, or who alone holds the office',
    body: `
-| 主持人：今天请到了县林业局局长麦大川。

-| 记者：山火怎么防？

麦大川| 麦大川：靠人守。
麦大川| 人要上山。

-| 问：路呢？

麦大川| 林业局局长：也要修。`,
  },
  {
    rule: 'a name that stands only as a label is a person if it does so twice',
    body: `
李长林| 李长林：谢谢大家。

-| 记者：还有吗？

李长林| 李长林：没有了。`,
  },
  {
    rule: 'a name without an office at the head of a clause takes part and speaks',
    body: `
李建军| 孟海涛主持会议，李建军出席会议并强调，要抓紧。`,
  },
];
