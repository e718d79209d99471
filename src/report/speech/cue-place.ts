import type { Span } from '../../text/sentence.ts';
import { reach } from './adjuncts.ts';
import { BEFORE_CUE } from './circumstances.ts';
import type { Clause } from './clauses.ts';
import { ACT, ADVERB_ALONE, ANY_CUE, CLOSING_CUE, FAR_CUE, MEETING_ACT } from './cues.ts';
import { finalCue, isPerformed } from './final-cue.ts';
import { COUNTS_WORDS, NAMES_SPEECH, OWN_WORDS, SAYS_SO, WRITTEN } from './phrases.ts';
import type { Subject } from './subject.ts';

/** Behind a name: a title, a description in brackets. */
const TITLE =
  /^(?:同志|先生|女士|同学|老师|教师|师傅|大夫|总?书记|市长|省长|县长|区长|主任|教授|院士|医生|老师|局长|校长|院长|主席|组长|部长|博士|指挥长|董事长|总经理|经理|总裁|议员|[会处司厅署馆所团队站科理事]长|理事长|秘书长|研究员|律师|法官|大使|(?:代表|委员)(?=说|表示|建议|认为|提出|指出|介绍|还|也|则))?(?:[（(][^（）()]{0,20}[）)])?/;

/** How far behind its subject a verb of saying counts as near, in characters. */
const NEAR = 60;

const ANY = new RegExp(ANY_CUE, 'uy');
const SHARED = new RegExp(FAR_CUE, 'uy');
const FAR = new RegExp(`(?<!的|了|按照|落实|贯彻|会议|精神)${FAR_CUE}`);
const CLOSING = new RegExp(
  `(?<!的|[了出]回?)${CLOSING_CUE}|(?<cue>[补说撂留冒丢甩喊][下出充]?了?(?:这么|这样)?一句)话?(?=[。！])`,
);
/** At the head of a clause whose subject stands in an earlier one. */
const JOINED = new RegExp(`^(?:但|而|却|不过|然而)?(?:${ADVERB_ALONE}){0,3}(?<cue>${ANY_CUE})`, 'u');
/** At the head of a sentence without a subject: only where what is said follows at once. */
const HEADLESS = new RegExp(
  `^(?:${ADVERB_ALONE}){0,3}(?<cue>${FAR_CUE}|${ANY_CUE}(?=[，,：:]|要|各|全|必须|坚持|把|以))`,
  'u',
);
/** Of the meeting: it decides what follows. */
const DECIDED = /^(?:还|并|也|最后|原则上?|一致)?(?<cue>决定)(?![的了书性权])/;
const AFTER_AND = new RegExp(`并(?:再次|着重|特别|就.{1,20}|对.{1,20})?(?<cue>${FAR_CUE})`);

/** Of the meeting, behind what it did: 大会以…票决定，. */
const DECIDES = /(?:决定|决议|指出|强调|认为)[，,：:]$/;

/** Before a verb of saying further on: it is somebody else's who is heard or read. */
const HEARS = /(?:听(?!取|完|了|罢)|来信|来电|反映|(?<!没)有人|(?<![对向给跟与]|告诉|接受)记者|报道|消息)[^，,]{0,12}$/;

/** Before a verb of saying: nothing is said (没有正面回答). */
const SAYS_NOTHING = /(?:没有?|未能?|拒绝|不愿|不肯|无法|不再)[^，,。；]{0,6}$/;

/** What a verb of saying at the end of a clause may stand behind where its subject stands in an earlier clause. */
const LEADS_UP =
  /(?:[后时中里上间地着了道才便就口气声]|[了着][^，,]{1,6}|起身|起来|过来|转身|上前|[摆点摇]头|摆手|[对向跟朝冲][^，,]{1,8}|边[^，,]{1,2}边)$/;

const spanOf = (at: number, match: RegExpExecArray): Span => {
  const cue = match.groups?.['cue'] ?? match[0];
  const start = at + match.index + match[0].lastIndexOf(cue);
  return { start, end: start + cue.length };
};

/** The first verb of saying that only adjuncts part from the head of `rest`. */
function nearCue(rest: string, verb: RegExp): Span | undefined {
  for (const at of reach(rest, NEAR, BEFORE_CUE)) {
    verb.lastIndex = at;
    const cue = rest[at - 1] === '的' ? undefined : verb.exec(rest)?.[0];
    if (cue !== undefined && !isPerformed(rest.slice(0, at), cue)) return { start: at, end: at + cue.length };
  }
  return undefined;
}

/** A verb of saying further on in a clause, where words follow at once. */
function farCue(rest: string, closing: boolean): Span | undefined {
  const match = AFTER_AND.exec(rest) ?? FAR.exec(rest) ?? (closing ? CLOSING.exec(rest) : null);
  const before = match ? rest.slice(0, match.index) : '';
  return match && !HEARS.test(before) && !SAYS_NOTHING.test(before) ? spanOf(0, match) : undefined;
}

const MARK = /[，,：:；;。！!]$/;

/** A verb of saying at the end of `rest`, which is a clause with its mark or the end of one. */
function endCue(rest: string, beforeQuote: boolean): Span | undefined {
  if (!beforeQuote && !/[，,：:]$/.test(rest)) return undefined;
  const words = rest.replace(MARK, '');
  const cue = finalCue(words);
  // 边走边问，: a question of one character is asked behind a colon or quotation mark, else it is an act.
  if (!cue || (/^[问谈讲答]$/.test(words.slice(cue.start)) && !beforeQuote && !/[：:]$/.test(rest))) return undefined;
  return HEARS.test(words.slice(0, cue.start)) ? undefined : cue;
}

/** The last words before a colon or a quotation that tell of somebody's words, without a verb of saying. */
function speakingUp(rest: string, beforeQuote: boolean, closing: boolean): Span | undefined {
  const phrase = SAYS_SO.exec(rest)?.groups?.['mark'];
  const saysSo = phrase !== undefined && (closing || !/[。！!]/.test(phrase));
  const isColon = /[：:]$/.test(rest);
  const speaks = isColon ? beforeQuote || COUNTS_WORDS.test(rest) : beforeQuote && NAMES_SPEECH.test(rest);
  if (!(saysSo || speaks) || WRITTEN.test(rest)) return undefined;
  const end = rest.replace(MARK, '').length;
  return end === 0 ? undefined : { start: Math.max(0, end - 4), end };
}

/** The person's words, named as such before what they are (的回答是，…; 的发言只有两分钟：“…”; “…。”某某的回答…). */
function ownWords(rest: string, beforeQuote: boolean, closing: boolean): Span | undefined {
  const named = OWN_WORDS.exec(rest)?.[0];
  if (named === undefined) return undefined;
  if (closing || /^(?:很|十分)?(?:是|：|:)[，,：:]?/.test(rest.slice(named.length)))
    return { start: 1, end: named.length };
  return speakingUp(rest, beforeQuote, false);
}

const inside = (at: number, span: Span | undefined): Span | undefined =>
  span && { start: at + span.start, end: at + span.end };

/**
 * The verb of saying that follows a subject in its own clause, or the words that stand for one before a quotation;
 * undefined where the clause tells an act. `closing` says that quoted words stand before, so that the verb may end the
 * clause (“…。”他说。).
 */
export function cueAfter(text: string, subject: Subject, clause: Clause, closing: boolean): Span | undefined {
  const title = subject.kind === 'person' ? (TITLE.exec(text.slice(subject.end, clause.end))?.[0].length ?? 0) : 0;
  const at = subject.end + title;
  const rest = text.slice(at, clause.end);
  if (rest.startsWith('所')) return undefined;
  if (rest.startsWith('的')) return inside(at, ownWords(rest, clause.beforeQuote, closing));
  if (subject.kind === 'meeting' && MEETING_ACT.test(rest) && !AFTER_AND.test(rest) && !DECIDES.test(rest)) {
    return undefined;
  }
  const decided = subject.kind === 'meeting' ? DECIDED.exec(rest) : null;
  const cue =
    (decided ? spanOf(0, decided) : undefined) ??
    nearCue(rest, ANY) ??
    farCue(rest, closing) ??
    endCue(rest, clause.beforeQuote) ??
    (subject.kind === 'meeting' ? undefined : speakingUp(rest, clause.beforeQuote, closing));
  return cue && !ACT.test(rest.slice(cue.start)) ? inside(at, cue) : undefined;
}

/** The verb of saying in a clause without a subject of its own, whose subject, if any, stands in an earlier one. */
export function cueWithin(text: string, clause: Clause, subject: Subject | undefined): Span | undefined {
  const words = text.slice(clause.start, clause.end);
  const found = (subject ? JOINED : HEADLESS).exec(words) ?? (subject?.kind === 'meeting' ? DECIDED.exec(words) : null);
  const isSomeone = subject?.kind === 'person' || subject?.kind === 'pronoun';
  const cue = found ? spanOf(0, found) : isSomeone ? sharedCue(words, clause.beforeQuote) : undefined;
  return cue && !ACT.test(words.slice(cue.start)) ? inside(clause.start, cue) : undefined;
}

/** A verb of saying at the end of a clause whose subject stands before it (又核对了库存之后指出，; 并就此事提出，). */
function sharedCue(words: string, beforeQuote: boolean): Span | undefined {
  const near = nearCue(words, SHARED);
  if (near) return near;
  const cue = endCue(words, beforeQuote);
  if (cue) return LEADS_UP.test(words.slice(0, cue.start)) ? cue : undefined;
  return speakingUp(words, beforeQuote, false);
}
