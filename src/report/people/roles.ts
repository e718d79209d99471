import { matchesIn } from '../../text/matches-in.ts';
import type { Role } from '../report.ts';
import { ATTENDS, CHAIRS } from '../speech/cues.ts';
import { GOVERNED } from '../speech/subject.ts';
import type { Utterance } from '../speech/voice.ts';
import { absentees } from './absent.ts';
import { type Mention, mentionsWithin } from './mentions.ts';

const RANK: Readonly<Record<Role, number>> = { chair: 0, speaker: 1, attended: 2 };

const TAKES_PART = new RegExp(
  `${ATTENDS.source}|主持|召集|讲话|致辞|致词|发言|汇报|作说明|作报告|宣读|介绍|主席台|就座|就坐|莅临|莅会`,
  'g',
);

/** Behind a name: he or she called the meeting and led it. */
const LEADS = new RegExp(`${CHAIRS.source}|召集(?!人)`);
/** The same in a clause of its own: he or she brought people together for it. */
const HOLDS =
  /^(?![^。；]{0,40}(?:出席|参加|应邀))[^。；]{0,48}?[，,\p{Script=Han}](?:召开|开了?[一个场]|开一个)[^，。；,]{0,16}(?:会|讨论)/u;
/** Left of a name and its office: the one who leads, described so (主持会议的副市长某某). */
const LEADING = /主持(?:(?!人)[^，。；、]{0,16}的|人(?:仍|还|就)?[是由为])$/;

/** Behind a name: the person's words from elsewhere. */
const WORDS_FROM_ELSEWHERE =
  /^(?:同志|总?书记|主席)?(?:的(?!发言|汇报|回答|介绍|答复|这|话)|重要|要求|讲话精神|批示|指示)/;

const STUDIES = /传达|贯彻|落实|学习|按照|转述|引述|引用|援引|转告|书面/;

/** Behind a subject, what tells of another day or of another place. */
const ELSEWHERE =
  /^(?:同志|先生|女士)?(?:此前|早前|日前|近日|曾|生前|因|缺席|请假|未|没有|去年|昨晚|专门?作出|作出|来信|来电|发来|致信)/;

/** Left of the subject of a clause: a mark, or words of time and place behind one. */
const HEAD_OF_CLAUSE =
  /(?:^|[，,。；;：:！？!”」』\n])[\s　]*(?:[^，,。；;：:“”、]{0,12}(?:会上|会后|会前|随后|最后|接着|其间|期间|同时|之后|时|环节)[，,]?|[^，,。；;：:“”、]{1,22}的|另外?[一两][位名])?$/u;

/** Left of a name and its office: words were quoted before, which the person said (说这番话的，是某某). */
const SPOKE_BEFORE = /(?:说|讲|问|喊|提出|发出)[^，。；]{0,8}的[，,]?(?:正是|是)$/;

/** The last clause of a stretch. */
const CLAUSE = /[^，,。；;：:]{0,24}$/;

/** Left of a name and its office: a house of the press whose reporter asks. */
const OF_THE_PRESS = /(?:(?:记者|评论员|通讯员)\s?|(?:编辑|摄影|撰稿|校对|责编|供稿)\s?[:：]\s?)$/;

/** Names of one list are governed alike: 代表 before the first holds for all. */
const IN_LIST = /^[、和与]$/;

/** For each name in a sentence that begins at `start`, whether it is one that others act for or after. */
function governedIn(text: string, start: number, within: readonly Mention[]): readonly boolean[] {
  const governed: boolean[] = [];
  for (const [i, mention] of within.entries()) {
    const gap = text.slice(within[i - 1]?.end ?? start, mention.from);
    governed.push(i > 0 && IN_LIST.test(gap) ? (governed[i - 1] ?? false) : GOVERNED.test(gap));
  }
  return governed;
}

/** What one sentence tells about those whom it names. Offsets count in the text. */
interface Told {
  readonly said: Utterance;
  /** The end of what the report itself tells: all of the sentence, or what comes before a verb of saying. */
  readonly end: number;
  /** Where the last word begins that tells of taking part: a list of names reaches forward to it. */
  readonly part: number;
  /** Where somebody's words from elsewhere begin to be spoken of. */
  readonly studies: number;
}

function toldIn(text: string, said: Utterance): Told {
  const end = said.voice.kind === 'report' ? said.end : (said.cue?.start ?? said.start);
  const words = text.slice(said.start, end);
  const part = matchesIn(words, TAKES_PART).at(-1)?.index ?? Number.NEGATIVE_INFINITY;
  const studies = words.search(STUDIES);
  return { said, end, part: said.start + part, studies: studies < 0 ? said.end : said.start + studies };
}

/** Whether a person is the subject of a clause that tells what he or she did. */
function isActing(text: string, start: number, mention: Mention): boolean {
  const left = text.slice(Math.max(start, mention.from - 24), mention.from);
  if (!HEAD_OF_CLAUSE.test(left) || STUDIES.test(CLAUSE.exec(left)?.[0] ?? '')) return false;
  const behind = text.slice(mention.end, mention.end + 8);
  return /^\p{Script=Han}/u.test(behind) && !ELSEWHERE.test(behind);
}

/** Whether the report tells that this person led the meeting; `next` is the one named after him or her. */
function isLeading(text: string, told: Told, mention: Mention, next: Mention | undefined): boolean {
  // Who led is told before the next person is named; who came, at the end of a list of names.
  const behind = text.slice(mention.end, Math.min(told.end, next?.from ?? told.end));
  const left = text.slice(Math.max(told.said.start, mention.from - 24), mention.from);
  if (STUDIES.test(CLAUSE.exec(left)?.[0] ?? '')) return false;
  const isHost = mention.post.endsWith('主持人') || LEADING.test(left);
  return isHost || LEADS.test(behind) || (isActing(text, told.said.start, mention) && HOLDS.test(behind));
}

/** What a sentence tells that somebody did at the meeting; `next` is the one named after him or her. */
function roleIn(text: string, told: Told, mention: Mention, next: Mention | undefined): Role | undefined {
  const { said, end } = told;
  const isTold = mention.end <= end && !WORDS_FROM_ELSEWHERE.test(text.slice(mention.end, mention.end + 12));
  const isStudied = mention.from > told.studies || said.relays.includes(mention.name);
  if (isTold && !said.relays.includes(mention.name) && isLeading(text, told, mention, next)) return 'chair';
  if (said.voice.kind === 'person' && said.voice.name === mention.name && said.cue) return 'speaker';
  if (!isTold || said.relays.includes(mention.name)) return undefined;
  if (SPOKE_BEFORE.test(text.slice(Math.max(said.start, mention.from - 16), mention.from))) return 'speaker';
  if (isActing(text, said.start, mention)) return 'attended';
  return !isStudied && told.part >= mention.end ? 'attended' : undefined;
}

/** The reporters and commentators whom a report names: they ask, and have no part in the meeting. */
function ofThePress(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const press = mentions.filter(({ start }) => OF_THE_PRESS.test(text.slice(Math.max(0, start - 6), start)));
  return new Set(press.map((mention) => mention.name));
}

function better(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return RANK[a] <= RANK[b] ? a : b;
}

/**
 * For each person who was at the meeting the most that he or she did there. Those who are only named (someone's
 * instructions are studied, thanks go out on someone's behalf) have no part in it. `text` is in simplified characters.
 *
 * @example rolesOf('周明远主持会议。', mentions, said) // Map { '周明远' => 'chair' }
 */
export function rolesOf(
  text: string,
  mentions: readonly Mention[],
  said: readonly Utterance[],
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const press = ofThePress(text, mentions);
  const none = new Set([...absentees(text, mentions), ...press]);
  const note = (name: string, role: Role | undefined): void => {
    const best = better(roles.get(name), role);
    if (best !== undefined) roles.set(name, best);
  };
  for (const one of said) {
    if (one.voice.kind === 'person' && !press.has(one.voice.name)) note(one.voice.name, 'speaker');
    const within = mentionsWithin(mentions, one);
    const governed = governedIn(text, one.start, within);
    const told = toldIn(text, one);
    for (const [i, mention] of within.entries()) {
      if (!governed[i] && !none.has(mention.name)) note(mention.name, roleIn(text, told, mention, within[i + 1]));
    }
  }
  return roles;
}
