import type { SpeechCase } from './speech-case.ts';

/** 他 and 她: the subject of the sentence before, not the nearest name. */
export const pronouns: readonly SpeechCase[] = [
  {
    rule: '他 is the one who led the meeting and spoke',
    body: `
-| 3月6日，全市春季造林动员会召开。
-| 市长周明远主持会议并讲话。
周明远| 他强调，栽树更要护树。
周明远| 他还要求，苗木来源公开。

周明远| 他最后指出，成活率低于八成的不予验收。`,
  },
  {
    rule: '他 is not the one on whose behalf he speaks',
    body: `
-| 援建队队长邢北辰、市长周明远出席座谈会。

-| 周明远代表市委、市政府，代表单明义书记，对援建队表示感谢。
周明远| 他说，三年来大家把河堤当成了家。
周明远| 这份情谊，全市人民记在心里。

-| 邢北辰感谢全市的支持。
邢北辰| 他说，撤队不撤心。`,
  },
  {
    rule: '他 is not somebody whom others study, carry out or act for',
    body: `
-| 市长周明远主持会议。

-| 周明远首先传达了单明义书记的批示。
周明远| 他指出，批示只有一句话，就是不许再拖。

-| 受单明义委托，周明远看望了离休老教师。
周明远| 他说，学校的新楼秋天能用。

-| 按照单明义书记的要求，周明远到渡口查看水位。
周明远| 他强调，超警一寸就停航。

-| 周明远向劳模褚安宁颁发了奖章。
周明远| 他说，这块奖章是熬夜熬出来的。`,
  },
  {
    rule: '她 at the head of a paragraph goes on with the last speaker',
    body: `
-| 市教育局局长姚可心作工作报告。

姚可心| 姚可心说，全市还有十二所学校没有食堂。

姚可心| 她表示，年内全部建成。

姚可心| 她还说，饭菜价格要上墙。`,
  },
  {
    rule: '他 without anybody before is nobody',
    body: `
-| 全市渔业工作会议昨天召开。

-| 他说，禁渔期一天也不能少。`,
  },
  {
    rule: '他们 is no single person',
    body: `
-| 市长周明远看望了护林员。
-| 他们表示，一定守好山。`,
  },
  {
    rule: '他 is the one who spoke, where one led and another spoke',
    body: `
-| 4月2日，市长周明远主持会议，副市长柳若谷出席并讲话。
柳若谷| 他强调，桥要修。

-| 会议由县委副书记、县长盛柏桥主持。
-| 县委书记卓青禾作工作部署。
卓青禾| 卓青禾指出，今年雨来得早。
卓青禾| 她要求，值班人员一步不离岗。

-| 盛柏桥就贯彻落实会议精神提出要求。`,
  },
  {
    rule: '他 is nobody where two persons share the verb',
    body: `
-| 市长周明远、副市长柳若谷出席会议。
-| 他强调，桥要修。

-| 市长周明远，市政协主席苗青出席会议。
-| 他强调，桥要修。`,
  },
];

/** Words passed on inside others' words. */
export const relays: readonly SpeechCase[] = [
  {
    rule: 'somebody quoted inside a speech does not take it over',
    body: `
-| 市长周明远主持会议。

周明远| 周明远指出，省委书记蔺怀舟强调过，种粮不能让农民吃亏。
周明远| 蔺怀舟书记多次强调，粮价要稳。
周明远| 我们要照着办。`,
  },
  {
    rule: 'what a meeting passes on is not the absent one’s',
    body: `
-| 市长周明远主持会议。

-| 会议传达了省委书记蔺怀舟在全省粮食工作会议上的讲话精神。
会议| 蔺怀舟强调，种粮不能让农民吃亏。`,
  },
  {
    rule: 'the spirit of somebody’s speech is nobody’s words here',
    body: `
-| 会议学习贯彻省委书记蔺怀舟重要讲话精神。

会议| 会议指出，要深入学习蔺怀舟书记重要指示精神，落实省委要求。`,
  },
  {
    rule: 'somebody who is only studied never speaks here',
    body: `
-| 会议传达学习省委书记蔺怀舟重要讲话精神。
-| 市长周明远主持会议。

-| 蔺怀舟强调，种粮不能让农民吃亏。

周明远| 周明远指出，要深刻领会。
周明远| 正如蔺怀舟书记指出的，粮食安全没有旁观者。
周明远| 蔺怀舟书记强调，粮价要稳。
周明远| 要马上办。`,
  },
  {
    rule: 'somebody who is only called by a title is quoted from elsewhere',
    body: `
-| 市长周明远主持会议。

-| 蔺怀舟总书记强调，粮价要稳。

-| 蔺怀舟总书记多次作出重要指示。`,
  },
  {
    rule: '他 is the one whose words or doings the sentence is about, but not whose family',
    body: `
周明远| 市长周明远的发言只用了一张图，他指着图说：“渠浅了。”

-| 市长周明远的妻子在场，她说，家里一切都好。`,
  },
  {
    rule: 'one person whom the report has told of is the one before',
    body: `
周明远| 教练周明远说，责任在我。
周明远| “我不道歉，”这位六十岁的主教练说，“我改。”`,
  },
];
