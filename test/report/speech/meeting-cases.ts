import type { SpeechCase } from './speech-case.ts';

/** The meeting as a speaker, never its chair. */
export const meetings: readonly SpeechCase[] = [
  {
    rule: 'the words of the meeting are never its chair’s',
    body: `
-| 4月9日，市长周明远主持召开市政府常务会议，研究粮食收储工作。

会议| 会议指出，仓容缺口还有五万吨。
会议| 要加快改造旧仓。
会议| 腾仓要和收购错开。

会议| 会议强调，不得给农民打白条。

会议| 会议要求，各县当天结清粮款。

会议| 会议认为，收购价应当稳住。

会议| 会议决定，拨付周转资金两千万元。

会议| 会议还指出，烘干机要提前检修。`,
  },
  {
    rule: 'what a meeting heard, examined and studied is told, not said',
    body: `
-| 4月9日，全市粮食工作会议召开。

-| 会议听取了市粮食局的情况汇报。

-| 会议审议并原则通过《旧仓改造方案》。

-| 会议还研究了其他事项。

-| 会议传达学习了全省会议精神。

-| 会议以视频形式召开。

-| 会议由市长周明远主持。

-| 会议书面印发了三份材料。`,
  },
  {
    rule: 'other meetings than 会议 speak too',
    body: `
会议| 大会强调，今年是收尾之年。

会议| 全会提出，五年内建成三条旱路。

会议| 座谈会指出，摊位费还有降的余地。

会议| 市政府常务会议要求，路灯坏了两天内修好。

会议| 本次会议决定，减免一个季度的摊位费。`,
  },
  {
    rule: 'a meeting that hears and then stresses speaks from the second verb on',
    body: `
-| 市长周明远主持会议。

会议| 会议听取了各镇汇报，并强调，抢收不等人。

会议| 会议在肯定成绩的同时指出，机手还缺三百人。`,
  },
  {
    rule: 'the room, the time and the papers of a meeting are no speakers',
    body: `
-| 会议室里挂着一张旧地图。

-| 会议期间，代表们参观了粮仓。

-| 会议材料提前三天送到。`,
  },
  {
    rule: 'a person speaks again after the meeting, and the meeting after the person',
    body: `
-| 市长周明远主持会议。
会议| 会议指出，渠道要清。
周明远| 周明远强调，清渠要见底。
会议| 会议要求，五月前完工。`,
  },
  {
    rule: 'a meeting led by somebody ends the speech before it',
    body: `
-| 会议由市长周明远主持。
会议| 会议强调，渠道要清。
-| 会议由副市长柳若谷主持。

周明远| 周明远强调，要修桥。
-| 会议由柳若谷主持。`,
  },
  {
    rule: 'verbs without a subject go on with the meeting that is speaking',
    body: `
-| 市长周明远主持会议。
会议| 会议指出，桥要修。
会议| 强调各地要抓紧。`,
  },
  {
    rule: 'a meeting that passes, hears or studies and then demands speaks',
    body: `
-| 市委召开常委会会议，市委书记单明义主持会议并讲话。

会议| 会议传达学习省委全会精神，强调要抓好落实。

会议| 会议审议通过《南屏市护林办法》，要求各县照办。

会议| 会议听取全市经济运行情况汇报，认为形势总体平稳。

-| 会议还听取了其他事项。

会议| 会议明确，林长每月巡山一次。

会议| 会议原则同意《租赁合同范本》，要求各市六月底前推行。`,
  },
];

/** Points of a speech. */
export const enumerations: readonly SpeechCase[] = [
  {
    rule: 'numbered points go on in the speech',
    body: `
-| 市长周明远主持会议。
周明远| 周明远强调，抓好三件事。
周明远| 一要清渠。
周明远| 二要修闸。
周明远| 三要管水。

周明远| 周明远指出，一是人手不足，二是机具老旧，三是路不通。
周明远| 要先修路。`,
  },
  {
    rule: 'numbered points in paragraphs of their own go on in the speech',
    body: `
-| 市长周明远主持会议。

周明远| 周明远就抢收工作提出三点要求：

周明远| 一要备足机具。

周明远| 二要盯住天气。

周明远| 三要护住粮路。

-| 各县（区）负责人参加会议。`,
  },
  {
    rule: 'points go on in a speech that came to direct words before them',
    body: `
-| 市长周明远主持会议。

周明远| 周明远指出，夜里换班要点名。
周明远| 他说：“一个人也不能少。”

周明远| 要管好每一座水库。
周明远| 汛限水位下调半米。

会议| 会议明确，跨县支援一小时内出发。`,
  },
  {
    rule: 'points of the meeting are the meeting’s',
    body: `
-| 市长周明远主持会议。

会议| 会议要求，各镇做好三项工作。
会议| 一要查。
会议| 二要改。
会议| 要留痕。

会议| 要把责任落到人头。`,
  },
  {
    rule: 'sentences of many forms go on in a speech',
    body: `
-| 市长周明远主持会议。
周明远| 周明远强调，要抓紧施工。
周明远| 施工要求很高，工期很紧。
周明远| 各级政府要负起责任。
周明远| 希望大家共同努力。
周明远| “三清一护”要年年做。
周明远| 同时，要加强宣传。
周明远| 任何单位不得以任何理由推脱。

周明远| 在资金方面，要早拨早用。

周明远| 各县要把账算清。`,
  },
  {
    rule: 'points that are told in one sentence are the speaker’s',
    body: `
周明远| 市长周明远对秋收工作给予肯定，并就下一步工作提出三点意见：一是抢晴天；二是备好机；三是算好账。
周明远| 他要求，三天一调度。
周明远| 各镇要有人在田头。
-| 市农业农村局、市气象局负责人参加会议。`,
  },
];

/** Who came, what was on the agenda, where they went. */
export const narration: readonly SpeechCase[] = [
  {
    rule: 'attendance, agenda and visits are told',
    body: `
-| 市长周明远主持会议。

周明远| 周明远强调，要修桥。

-| 市领导柳若谷、鲍远山参加会议。

-| 市直有关部门主要负责人列席。

-| 会前，周明远一行到码头察看了水位。

-| 据了解，全市现有桥梁六百座。`,
  },
  {
    rule: 'attendance right behind a speech ends it',
    body: `
-| 市长周明远主持会议。
周明远| 周明远强调，要修桥。
-| 柳若谷、鲍远山等市领导出席会议。`,
  },
  {
    rule: 'a report with nobody in it speaks for itself',
    body: `
-| 昨天，全县下了第一场雪。
-| 路面结冰，班车停运。`,
  },
  {
    rule: 'what went on around a speech ends it',
    body: `
-| 市长周明远主持会议。
周明远| 周明远强调，要修桥。
-| 会后，柳若谷看望了工人。

周明远| 周明远说，桥要修。
-| 大家纷纷点头。

周明远| 周明远说，桥要修。
-| 据悉，大桥还能用十年。

周明远| 周明远说，桥要修。
-| 记者在桥头看到，护栏已生锈。`,
  },
  {
    rule: 'delegates speak under the name of their office',
    body: `
-| 在分组讨论中，代表们踊跃发言。
罗见微| 罗见微代表说，山路要先通。
-| 来自苇塘的几位代表建议，多建卫生室。
卓青禾| 县委书记卓青禾代表建议，校车要系安全带。`,
  },
];
