import type { Span } from '../../text/sentence.ts';
import type { Mention } from '../people/mentions.ts';
import { POST_TAIL } from '../people/posts.ts';
import { ADVERB_WORDS } from './cues.ts';
import { type FinalCue, finalCue } from './final-cue.ts';
import { GOVERNED, type Subject } from './subject.ts';

/** Who hands over to words that follow, told by the end of a clause alone. */
interface Handover {
  readonly subject: Subject;
  readonly cue: Span;
}

/** Where the clause stands. */
interface Place {
  /** Quoted words stand right before, so that the verb may end the sentence (“…。”老周说。). */
  readonly closing: boolean;
  /** Another clause stands before, so that the subject must be plain words for a person or a body of people. */
  readonly plainly: boolean;
}

/** A clause with a longer subject than this hands nothing over. */
const LONGEST = 48;

/** The speaker himself, those for whom he speaks, what anybody says, and evidence. */
const NO_STRANGER =
  /^(?:我|咱|大家|他|她|它|这|那|此(?!前)|其(?!他)|父亲|母亲|爷爷|奶奶|爸|妈|外公|外婆|老伴|古人|实践|事实|历史|经验|数据|结果|检测|调查|研究(?!员)|可以|不得不|[俗老古常][话言人语]|换句|总的|一般|毫不|坦率|客观|严格|准确|简单|通俗)/;
/** Anybody: in somebody's speech people of whom it tells, behind quoted words whoever said them. */
const ANYBODY = /^(?:谁|群众|老百姓|人们|有人|有的)/;
/** Words that make a clause part of another: it states a ground, a condition, a likeness. */
const SUBORDINATE =
  /^(?:去年|前年|前几天|上个月|上周|过去|以前|当年|那年|那时|按照|根据|据|遵照|随着|对于|关于|如|正如|像|比如|例如|通过|为|由于|因为|只要|只有|无论|不管|即使|虽然|落实|贯彻)/;
/** Demands: what is said in them is to be said, and nobody says it. */
const DEMANDS = /(?<![主重需])要(?![闻员点求])|必须|务必|应当|应该|不得|不能|不要|可以/;
/** Left of 说: no subject but a turn of phrase (总的来说, 也就是说). */
const TURN_OF_PHRASE = /(?:(?<![起过上下进出回])来|是|话|言|以|该|这样|那么|不)$/;

/** Left of a verb of saying: somebody moves before he or she speaks (站起来问). */
const MOVES = /(?:[起过上下出回][来去]|起身|转身|上前|[点摇]头|摆手|举手)$/;

/** What may stand between a subject and its verb. */
const BEFORE_VERB = new RegExp(
  `(?:${[...ADVERB_WORDS].join('|')}|\\p{Script=Han}{2}地|(?:向|对|就|在|到)[^，,]{1,20})$`,
  'u',
);
/** How the words for a person or a body of people end; an office may have a name behind it. */
const SOMEBODY = new RegExp(
  '(?:[局委办厅部院校长员民农户手师工者人家商企组团队站所馆社会台网报府处科室记任席授士方门县市省镇乡村区央]' +
    `|[省市县区镇乡村部]里|公司|中心|单位|同志|代表|领导|先生|女士|群众|老\\p{Script=Han}|${POST_TAIL}\\p{Script=Han}{1,3})$`,
  'u',
);

function withoutAdverbs(who: string): string {
  let rest = who;
  for (let shorter = rest.replace(BEFORE_VERB, ''); shorter !== rest; shorter = rest.replace(BEFORE_VERB, '')) {
    rest = shorter;
  }
  return rest;
}

/** Whether the words before a verb of saying tell of somebody whose verb it is. */
function isSomebody(who: string, verb: string, { isNounToo }: FinalCue, { closing, plainly }: Place): boolean {
  if (who.length > LONGEST) return false;
  const subject = withoutAdverbs(who);
  if (subject === '' || /[我咱]/.test(who) || NO_STRANGER.test(who) || SUBORDINATE.test(who)) return false;
  if (!closing && ANYBODY.test(who)) return false;
  if (DEMANDS.test(who) || who.endsWith('的') || (verb === '说' && TURN_OF_PHRASE.test(who))) return false;
  return (!plainly && (!isNounToo || MOVES.test(who))) || SOMEBODY.test(subject);
}

/** The person who is named right before the verb, if the verb is his or hers. */
function namedBefore(text: string, clause: Span, who: Span, mentions: readonly Mention[]): Subject | undefined {
  const before = who.start + withoutAdverbs(text.slice(who.start, who.end)).length;
  const mention = mentions.find(({ end }) => end === before || end === who.end);
  if (!mention || GOVERNED.test(text.slice(clause.start, mention.from))) return undefined;
  return { kind: 'person', mention, start: mention.from, end: mention.end };
}

/**
 * Whom a clause hands over to whose subject no rule of grammar has found: somebody whom the report names in a way that
 * we do not know (农机手老周插话：“…”), and who is never the one who spoke before. Undefined if the clause does not end in
 * a verb of saying, or if that verb is the speaker's own (我认为, 群众反映) or nobody's (总的来说).
 *
 * @example handoverOf('农机手老周插话：“油贵。”', { start: 0, end: 8 }, [], { closing: false, plainly: false })?.subject.kind // 'group'
 */
export function handoverOf(
  text: string,
  clause: Span,
  mentions: readonly Mention[],
  place: Place,
): Handover | undefined {
  const words = text.slice(clause.start, clause.end);
  const said = words.replace(place.closing ? /[，,：:。！]$/ : /[，,：:]$/, '');
  if (said === words && !/[“「]/.test(text.charAt(clause.end))) return undefined;
  const last = finalCue(said);
  if (!last) return undefined;
  const at = clause.start + last.start;
  const who = said.slice(0, last.start);
  const verb = said.slice(last.start, last.end);
  if (!isSomebody(who, verb, last, place)) return undefined;
  const named = namedBefore(text, clause, { start: clause.start, end: at }, mentions);
  return {
    subject: named ?? { kind: 'group', start: clause.start, end: at },
    cue: { start: at, end: at + verb.length },
  };
}
