import { ATTENDS } from './cues.ts';
import { tellsEvent } from './events.ts';
import type { Subject } from './subject.ts';

/** The head of a paragraph that goes on with a speech: its points, and what must be done. */
const POINT =
  /^(?:[一二三四五六七八九十]+(?:要|是|、)|第[一二三四五六七八九十]+[，,、]|首先|其次|再次|最后，要|要|必须|务必|同时，要|此外，要|[（(][一二三四五六七八九十\d]+[）)]|在[^，,。；]{1,16}[，,]要|[^，,。；“”]{0,10}(?:各级|各地|各县|各区|各镇|各乡|各部门|各单位|全市上下|全省上下|全县上下|全校上下)[^，,。；]{0,10}(?:要|必须)|[^，,。；：“”]{1,14}(?:(?<![主重需想只纪摘概简扼紧首必险])要(?![求闻点员是么紧害道])|必须|务必|一律|不得))/;

/** The head of a sentence that tells who came, at its end. */
const ATTENDANCE = new RegExp(
  `[主分]会场(?:参加|参会|收听收看|收看|出席)|设立?分会场|(?:${ATTENDS.source})[^，,；]{0,12}[。.]?$`,
);

const SOURCE_OF_NEWS =
  /^(?:据悉|据了解|据介绍|据统计|记者(?:从|在|了解|获悉|注意|看到)|另悉|目前已知|相关链接|延伸阅读|新闻背景|背景)/;

const ACTION =
  /^(?:.{0,6}会(?:前|后|结束后|期间)|当天|随后|当日|之后|期间)[，,]?.{0,24}(?:一行|来到|走进|察看|查看|考察|调研|看望|慰问|会见|参观|观看|实地)/;

/** The head of a sentence that tells of the room and those in it, or of the end. */
const SCENE =
  /^(?:[^，,。]{2,10}[分时点许][，,](?:会议?|[^，,。]{1,6}会)结束|[他她]们?的(?:发言|话|讲话|回答|提问|建议|故事|经历|一席话|一番话)[^，,。]{0,4}(?:引|赢|获得|得到|让|打动|激起|博得)|话音[刚未甫]|[语说言]毕|[说讲听谈]到(?:这里|此处|动情处)|[说讲听](?:完|罢)|全场|会场|场内|台下|台上|在场|席间|会议室|屋里|窗外|(?:大?屏幕|投影|银幕)上|散会|铃[声响]|已是(?:深夜|傍晚|黄昏|凌晨|中午|晚上|夜里)|夜幕|天色|截[至止].{0,8}(?:记者|发稿)|顿时|一时间|众人|[^，,。]{0,10}(?:会议?|论坛|活动|采访|访谈|仪式|环节|听证|典礼)(?:结束|持续|进行了|开了|告一段落|接近尾声|尾声))|^[^，,。“”]{0,16}(?:掌声|笑声|哄笑|静默|沉默|鸦雀无声|炸开了锅|热烈讨论|议论纷纷|举手表决|投票表决|唱票|交头接耳)/;

/** The head of a sentence that tells what went on around the meeting, unless it makes demands. */
const AROUND =
  /^(?:会前|会后|会间|散会后|座谈会后|发布会后|(?:[^，,。]{0,6}会上|会议期间|活动中|仪式上|其间|当天|当日)(?![，,]?我)|(?:[^，,。]{0,6}(?:[多数几]名|[多几]位)[^，,。]{0,6}|与会|参会|到会)(?:者|人员|业主|居民|村民|家长|群众|委员|记者|代表|专家|同志|嘉宾|领导|干部|企业家|各方))/;

/** What others do meanwhile: they listen, or speak in their turn. */
const OTHERS_DO =
  /(?:作了?[^，,。；]{0,6}(?:发言|汇报|报告|说明|介绍)|(?:谈|讲|说|发表|交流|分享)了[^，,。]{0,10}(?:想法|看法|体会|意见|感受|建议|做法|经验)|点头|点了点头|鼓掌|掌声|鼓起掌|都?笑了|起身|边听边记|插话|竖起大拇指|举起?了?手|起立|拭泪|落泪|离席|离场|上前劝止|未有回应|没有?人(?:说话|吭声|应声|作声|反对)|提出了?[^，,。；]{0,8}(?:意见|建议)|表示(?:反对|赞成|赞同|支持|同意|认同|理解|欢迎|感谢))[^，,。；]{0,6}[。.]?$/;

/** What others did, told in a sentence's first clause; 刚才 is how a speaker looks back on it. */
const OTHERS_DID =
  /^(?!刚才|我|他|她|要|各)[^，,。；要]{2,40}作(?:了|出了?)[^，,。；]{0,10}(?:发言|汇报|报告|说明|介绍|讲话|解释|表态|点评|总结)[，,。]/;

/** A reporter's name or the noise of the room, in brackets. */
const IN_BRACKETS = /^[（(][^（）()]{1,60}[）)]$/;

const OF_THE_MEETING = /^(?:本次|此次)?(?:会议|大会|全会|会上|会前|会后|座谈会|发布会|全体会议)/;

/** What the meeting made is spoken of, not what it does (大会选举产生的…必将…). */
const WHAT_IT_MADE = /^[^，,。]{0,12}(?:产生|通过|提出|作出|确定|部署)的/;

/** What the speaker demands of others, or how he or she looks back on their words. */
const OF_OTHERS =
  /^(?:要|必须|务必)|刚才|我们|咱们|^[^，,。]{2,30}(?:所[作做提讲]|的(?:报告|讲话|要求|指示|论述|批示))/;

/**
 * Whether a sentence without a verb of saying of its own goes on with the speech before it. At the head of a paragraph
 * only a further point does; elsewhere all but what can only be told: who came, what happened, what others do.
 */
export function goesOn(sentence: string, subject: Subject | undefined, isNewParagraph: boolean): boolean {
  if (isNewParagraph) return POINT.test(sentence) && !tellsEvent(sentence);
  if (SOURCE_OF_NEWS.test(sentence) || ACTION.test(sentence) || OTHERS_DO.test(sentence)) return false;
  if (tellsEvent(sentence) || SCENE.test(sentence) || OTHERS_DID.test(sentence) || IN_BRACKETS.test(sentence))
    return false;
  if ((ATTENDANCE.test(sentence) || AROUND.test(sentence)) && !/(?<![主重需])要|必须|刚才|我/.test(sentence))
    return false;
  if (subject?.kind === 'meeting' && OF_THE_MEETING.test(sentence) && !WHAT_IT_MADE.test(sentence)) return false;
  return !((subject?.kind === 'person' || subject?.kind === 'pronoun') && !OF_OTHERS.test(sentence));
}

/** Whether a sentence tells of the room and those in it: a note in brackets, somebody who gets up, applause. */
export function tellsOfRoom(sentence: string): boolean {
  return IN_BRACKETS.test(sentence) || (SCENE.test(sentence) && !/[我咱]/.test(sentence));
}
