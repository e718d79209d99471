import { type Adjuncts, frame } from './adjuncts.ts';
import { ADVERB } from './cues.ts';

/*
 * Words of time, place and matter around the parts of a sentence: before its subject, between the subject and its verb,
 * and as clauses of their own. Simplified characters.
 */

const PART_OF_DAY = '(?:上午|下午|中午|晚上|晚间|晚|凌晨|清晨|傍晚)';
const NUMERAL = '[\\d一二三四五六七八九十零〇○]';

/** What may stand before the subject of a clause without changing who it is. */
export const BEFORE_SUBJECT: Adjuncts = {
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

/** What may stand between a subject and its verb of saying. */
export const BEFORE_CUE: Adjuncts = {
  words: new RegExp(`会上|会后|${ADVERB}`, 'uy'),
  frames: [
    frame('在', '时 中 后 上 里 环节 期间 之后 的同时', 20),
    frame('接受', '采访时 访问时', 12),
    frame('通过', '', 8),
    frame('用', '', 8),
    frame('以', '', 12),
    frame('从', '', 12),
    frame('就', '', 40),
    frame('对', '', 16),
    frame('代表', '', 20),
    frame('向', '', 12),
  ],
};

/** A clause of time, place or matter, after which the sentence's subject may still come. */
export const CIRCUMSTANCE =
  /^(?:.{0,8}会上|[与和跟][^，,]{1,16}(?:不同|一样|相同|类似|相比|相反|一致)|会前|会后|随后|最后|每|在|受|应|经|关于|针对|就|对|对于|[谈说提讲聊问][到及起]|回忆起|回想|面对|随着|围绕|据|根据|按照|遵照|依照|听取|听完|听了|听罢|当|为|结合|看到|来到|走进|站在|坐在|话音|[^，,]{1,6}环节|另|被问|散会|临|作为|虽然|尽管)|(?:日|上午|下午|晚上?|时|后|前|期间|以来|之际|之余|环节|上|中|里)[，,]$/;

/** Words of time at a sentence's head, with a comma of their own. */
export const SOON_OVER = /^.{1,4}[，,]$/;
