import type { SpeechCase } from './speech-case.ts';

/** Quotation marks. */
export const direct: readonly SpeechCase[] = [
  {
    rule: 'direct speech with the verb before it',
    body: `
-| 镇党委书记褚安宁陪同调研。
褚安宁| 褚安宁说：“去年这条沟还是臭的。”
-| 大家都笑了。`,
  },
  {
    rule: 'direct speech with the verb behind it',
    body: `
-| 镇党委书记褚安宁陪同调研。

褚安宁| “去年这条沟还是臭的。”褚安宁说。

褚安宁| “今年能养鱼了，”褚安宁笑着说。`,
  },
  {
    rule: 'direct speech with the verb in its middle',
    body: `
-| 镇党委书记褚安宁陪同调研。

褚安宁| “沟清了，”褚安宁说，“人心也顺了。”

褚安宁| “沟清了。”褚安宁说，“人心也顺了。`,
  },
  {
    rule: 'a quotation of several sentences before its verb is all the speaker’s',
    body: `
-| 村民们围了上来。

褚安宁| “水是从上游来的。
褚安宁| 上游不治，下游白忙。”镇党委书记褚安宁说。`,
  },
  {
    rule: 'a speech over several paragraphs, each opened again, closed once',
    body: `
-| 镇党委书记褚安宁介绍情况。

褚安宁| 褚安宁说：“头一年我们清淤。

褚安宁| “第二年修堤。

褚安宁| “第三年栽柳。”

-| 参观结束后，大家回到镇上。`,
  },
  {
    rule: 'after the quotation is closed the report speaks again',
    body: `
-| 镇党委书记褚安宁陪同调研。

褚安宁| 褚安宁说：“沟清了。
褚安宁| 人心也顺了。”
-| 一行人沿着新修的步道往下游走去。`,
  },
  {
    rule: 'quoted terms inside a speech are no direct speech',
    body: `
-| 市长周明远出席会议。

周明远| 周明远指出，要落实“三清一护”。
周明远| “三清”是清淤、清障、清违。
周明远| “一护”是护岸。`,
  },
  {
    rule: 'after direct speech in the middle or before its verb the report speaks again',
    body: `
-| 镇党委书记褚安宁陪同市长周明远调研。
褚安宁| “沟清了，”褚安宁说，“人心也顺了。”
-| 一行人沿着新修的步道往下游走去。

褚安宁| “去年这条沟还是臭的。”褚安宁说。
-| 岸边的柳树已经成荫。`,
  },
  {
    rule: 'questions and answers in quotation marks',
    body: `
-| 市长周明远到码头调研，镇党委书记褚安宁陪同。

周明远| “钱从哪里来？”周明远问。
褚安宁| “省里补一半。”褚安宁答。
褚安宁| “另一半自己筹。”

褚安宁| 褚安宁接话：“账都贴在墙上。”
-| 台下有人点头。
-| “排队排到半夜，”有人补充，“油钱也涨。”

褚安宁| “年底补上。”褚安宁承诺。`,
  },
  {
    rule: 'what stands behind a quotation without a verb of saying gives it to nobody',
    body: `
-| “空置一间赔一间。”房东代表钟百川有不同看法。
钟百川| 他认为，涨幅一刀切不合理。`,
  },
];

/** Transcripts. */
export const transcripts: readonly SpeechCase[] = [
  {
    rule: 'a transcript’s labels speak, its questions do not',
    body: `
-| 市交通局局长鲍远山出席发布会并回答提问。

-| 记者：大桥什么时候通车？

鲍远山| 鲍远山：十月一日前。
鲍远山| 引桥还要再等一个月。

-| 南屏晚报记者：行人能走吗？

鲍远山| 鲍远山：能走。

鲍远山| 两侧各留两米。`,
  },
  {
    rule: 'a question reported with its answer',
    body: `
-| 市交通局局长鲍远山出席发布会。

-| 有记者问，大桥收不收费。
鲍远山| 鲍远山回答，不收。

鲍远山| 在回答“收不收费”时，鲍远山说，一分钱不收。`,
  },
  {
    rule: 'labels with an office, questions without a name',
    body: `
-| 问：大桥收费吗？

鲍远山| 市交通局局长鲍远山：不收。

-| 问：行人呢？

鲍远山| 鲍远山（市交通局局长）：能走。

-| 发布会后，记者来到大桥工地。`,
  },
];

/** More than one, and nobody by name. */
export const groups: readonly SpeechCase[] = [
  {
    rule: 'bodies of people are the report’s voice',
    body: `
-| 与会专家一致认为，旧桥可以再用十年。

-| 指导组表示，下月再来查看。

-| 三位代表先后发言。

-| 与会人员纷纷表示，回去就干。

-| 有关负责人表示，名单将公开。

-| 市交通局表示，限高杆今天拆除。`,
  },
  {
    rule: 'two speakers in one paragraph keep their own words',
    body: `
-| 市长周明远、副市长柳若谷出席会议。

周明远| 周明远指出，桥要修。
周明远| 要修就修好。
柳若谷| 柳若谷表示，钱已到账。
柳若谷| 工期不超过百日。

柳若谷| 柳若谷说，钱已到账；周明远追问，何时开工。`,
  },
  {
    rule: 'a body of people after a person takes the words away',
    body: `
-| 市长周明远出席会议。
周明远| 周明远说，桥要修。
-| 与会专家认为，旧桥墩可以留。`,
  },
  {
    rule: 'the family, the team and the others of a person are not the person',
    body: `
-| 市长周明远看望护林员。

-| 褚安宁的妻子说，他常年不回家。

-| 周明远等领导表示，要加大投入。

-| 市长周明远、副市长柳若谷分别表示，一定支持。

-| 周明远和柳若谷表示，一定支持。`,
  },
  {
    rule: 'somebody without a name takes the words away',
    body: `
-| 市长周明远出席。
周明远| 周明远说，山要守好。
-| 老船工说，水一天比一天浅。

周明远| 周明远说，山要守好。
-| 一位阿婆说，孩子们都爱上山。

周明远| 周明远说，山要守好。
周明远| 群众反映，路灯不亮。
周明远| 这说明，工作还不到家。
周明远| 实践证明，这条路走对了。`,
  },
  {
    rule: 'papers and sites that are quoted are the report’s voice',
    body: `
-| 研究员韩若水接受采访。
韩若水| 韩若水认为，渔汛会晚半个月。
-| 《南屏晚报》报道称，渔港已清淤。`,
  },
];
