import type { Person, Role } from '../report.ts';
import { ATTENDS, CHAIRS } from '../speech/cues.ts';
import { GOVERNED } from '../speech/subject.ts';
import type { Utterance } from '../speech/voice.ts';
import { type Mention, mentionsWithin } from './mentions.ts';

const RANK: Readonly<Record<Role, number>> = { chair: 0, speaker: 1, attended: 2 };

const TAKES_PART = new RegExp(`${ATTENDS.source}|主持|讲话|致辞|致词|发言|汇报|作说明|作报告|宣读|介绍`, 'g');

/** Behind a name: the person's words from elsewhere. */
const WORDS_FROM_ELSEWHERE = /^(?:同志|总?书记|主席)?(?:的|重要|要求|讲话精神|批示|指示)/;

const STUDIES = /传达|贯彻|落实|学习|按照/;

/** The ends of offices that several people hold at once: in a list of names each of them does. */
const SHARED_OFFICE = /(?:领导|常委|委员|代表|专家|教授|院士|成员|副[\p{Script=Han}]{1,3})$/u;

/** What a report's body tells, which each role is read from. */
interface Body {
  /** The text as it is printed. */
  readonly source: string;
  /** The text in simplified characters, as long as the source. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

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
  const part = [...words.matchAll(TAKES_PART)].at(-1)?.index ?? Number.NEGATIVE_INFINITY;
  const studies = words.search(STUDIES);
  return { said, end, part: said.start + part, studies: studies < 0 ? said.end : said.start + studies };
}

/** What a sentence tells that somebody did at the meeting; `next` is the one named after him or her. */
function roleIn(text: string, told: Told, mention: Mention, next: Mention | undefined): Role | undefined {
  const { said, end } = told;
  if (said.voice.kind === 'person' && said.voice.name === mention.name && said.cue) return 'speaker';
  if (mention.end > end || mention.from > told.studies) return undefined;
  if (WORDS_FROM_ELSEWHERE.test(text.slice(mention.end, mention.end + 12))) return undefined;
  // Who led is told before the next person is named; who came, at the end of a list of names.
  if (CHAIRS.test(text.slice(mention.end, Math.min(end, next?.from ?? end)))) return 'chair';
  return told.part >= mention.end ? 'attended' : undefined;
}

function better(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return RANK[a] <= RANK[b] ? a : b;
}

/**
 * For each name its first mention with an office of its own; else the mention at the head of a list of names whose
 * office it shares (市领导A、B、C).
 */
function officesOf({ text, mentions }: Body): ReadonlyMap<string, Mention> {
  const own = new Map<string, Mention>();
  const shared = new Map<string, Mention>();
  let head: Mention | undefined;
  for (const [i, mention] of mentions.entries()) {
    const gap = text.slice(mentions[i - 1]?.end ?? 0, mention.start);
    if (mention.post !== '') head = SHARED_OFFICE.test(mention.post) ? mention : undefined;
    else if (!IN_LIST.test(gap)) head = undefined;
    if (mention.post !== '' && !own.has(mention.name)) own.set(mention.name, mention);
    if (mention.post === '' && head && !shared.has(mention.name)) shared.set(mention.name, head);
  }
  return new Map([...shared, ...own]);
}

function rolesOf({ text, mentions }: Body, said: readonly Utterance[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const note = (name: string, role: Role | undefined): void => {
    const best = better(roles.get(name), role);
    if (best !== undefined) roles.set(name, best);
  };
  for (const one of said) {
    if (one.voice.kind === 'person') note(one.voice.name, 'speaker');
    const within = mentionsWithin(mentions, one);
    const governed = governedIn(text, one.start, within);
    const told = toldIn(text, one);
    for (const [i, mention] of within.entries()) {
      if (!governed[i]) note(mention.name, roleIn(text, told, mention, within[i + 1]));
    }
  }
  return roles;
}

/**
 * The people of the meeting: who chaired, who spoke, who came; in the order in which the report names them. Those who
 * are only named (someone's instructions are studied, thanks go out on someone's behalf) are not of the meeting.
 * `text` is `source` in simplified characters.
 */
export function readPeople(
  source: string,
  text: string,
  mentions: readonly Mention[],
  said: readonly Utterance[],
): readonly Person[] {
  const body = { source, text, mentions };
  const roles = rolesOf(body, said);
  const offices = officesOf(body);
  const people = new Map<string, Person>();
  for (const { name, start, end, isCall } of mentions) {
    const role = roles.get(name);
    if (role === undefined || isCall || people.has(name)) continue;
    const office = offices.get(name);
    const post = office === undefined ? null : source.slice(office.from, office.from + office.post.length);
    people.set(name, { name: source.slice(start, end).replace(/\s/g, ''), post, role });
  }
  return [...people.values()];
}
