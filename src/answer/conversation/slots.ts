import { dayMentions } from '../../text/day.ts';
import { foldWithMap } from '../../text/fold.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { Span } from '../../text/sentence.ts';
import { callingOf, personsAsked } from '../names/person-asked.ts';
import { isNameLike } from '../names/resolve-name.ts';
import { COURTESY, OFFICE } from '../names/title.ts';
import type { People } from '../people.ts';
import { readQuestion } from '../question/read-question.ts';
import { looksLikePlace } from './places.ts';

/** What is known of the collection, as far as follow-ups need it. */
export interface KnownWords {
  readonly people: People;
  /** Folded. */
  readonly places: ReadonlySet<string>;
  /** Whether any report has these folded words before 省, 市, 县. */
  isPlace(words: string): boolean;
  /** Whether any report has these folded words. */
  isHeld(words: string): boolean;
}

/** The parts of a question that a follow-up can replace. */
export type Kind = 'person' | 'time' | 'place' | 'matter';

/** A stretch of a question that is of one kind; offsets in the question itself. */
export interface Slot extends Span {
  readonly kind: Kind;
}

const PERIOD =
  '(?:19|20)\\d{2}年?(?:\\d{1,2}月(?:份)?)?(?:[春夏秋冬]天?)?(?![\\d年月日号])|(?<!\\d)\\d{1,2}月份|去年|前年|今年|明年|上周|本周|这周|上个?月|本月|这个月|昨天|前天|今天|最近一[次回场]|最新一[次回场]|上一?[次回](?!性)|第一[次回场]|首[次场]';
const AFTERWARDS = '(?:以来|以后|之后|以前|之前|期间|上半年|下半年|年底|年初)?';
const TIME = new RegExp(`(?:${PERIOD})${AFTERWARDS}`, 'g');

/** Words that only make a sentence a question, or ask for somebody's words. */
const ASKING = new RegExp(
  [
    '请问一?下?|想问一?下?|想知道|想了解|请告诉我|告诉我|请介绍一?下?|说说|讲讲|谈谈|介绍一?下',
    '能不能|可不可以|是不是|有没有|是否|能否|可否|要不要|会不会',
    '有?(?:什么样|什么时[候间]|什么|啥时候|啥)的?|为什么|为何|为啥|怎么[样办做弄]|怎么|怎样|如何|何时|何地|何处|何种|咋',
    '有?(?:哪些|哪一|哪几)[个项条种次位天年家处]?|在?哪[个位里儿天年次]|在?哪|谁|多少[个项条种次位年家处所名户起]?|多久|多长时间|几(?:个|名|项|家|人|天|次|条|种|时|点|号|处|所|月几[号日])',
    '指的?是|是指|指什么|指的|包括|说话|讲话|发言|(?:的)?意思',
    '(?:召开|举行|开|主持|参加|出席)(?:的|了)?(?=\\s*(?:$|[?？]))|(?:会议|大会|会|讲话|发言)[上中](?:的)?|(?:召开|举行)的?会议?',
    '(?:说(?![明服])|讲(?![座台解])|谈(?!判)|提[出到了过]|强调|指出|要求|表示|认为|部署|回应|回答|评价)(?:了|过|到)*',
    '(?:的)?(?:看法|观点|态度|意见|原话|说法)',
    '吗|呢|呀|么(?!\\p{L})',
  ].join('|'),
  'gu',
);

/** Characters that hold a sentence together, at either end of a matter. */
const BEFORE = /^(?:对于|关于|对|就|在|把|被|的|了|是|请|问|那么|那|都|还|又|也|由|会议)+/;
const BEHIND = /(?:的|了|是|有|在|得|过|对|由|被|就|又|都|还|到|为|看|最[早晚迟]|具体|分别)+$/;
/** What nobody means by itself. */
const SAYS_NOTHING = /^(?:[有看和与跟及并]|会议|大会|报道|全省|人|的话|这|那|这个|那个)$/;

type Blank = (span: Span) => void;

/** Finds the slots of a question one kind after the other, each in what the ones before have left. */
class Finder {
  readonly slots: Slot[] = [];
  rest: string;

  constructor(folded: string) {
    this.rest = folded;
  }

  readonly blank: Blank = ({ start, end }) => {
    this.rest = this.rest.slice(0, start) + ' '.repeat(end - start) + this.rest.slice(end);
  };

  take(kind: Kind, span: Span): void {
    this.slots.push({ kind, start: span.start, end: span.end });
    this.blank(span);
  }

  /** A person known, by name, with the office right behind it; else whoever is called by a title. */
  person(name: string | undefined): void {
    const titled = personsAsked(this.rest).find(({ kind }) => kind !== 'name');
    if (name === undefined) {
      if (titled !== undefined) this.take('person', titled);
      return;
    }
    const pattern = new RegExp(`${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?:${OFFICE}|${COURTESY})?`);
    const match = pattern.exec(this.rest);
    if (match) this.take('person', { start: match.index, end: match.index + match[0].length });
  }

  times(): void {
    for (const day of dayMentions(this.rest).filter(({ month }) => month !== undefined)) this.take('time', day);
    for (const match of matchesIn(this.rest, TIME)) {
      this.take('time', { start: match.index, end: match.index + match[0].length });
    }
  }

  places(places: ReadonlySet<string>): void {
    for (let length = 8; length > 1; length--) {
      for (let at = 0; at + length <= this.rest.length; at++) {
        const words = this.rest.slice(at, at + length);
        const isName = places.has(words) || (/[省市县区州镇乡村]$/.test(words) && places.has(words.slice(0, -1)));
        if (isName) this.take('place', { start: at, end: at + length });
      }
    }
  }

  matters(): void {
    for (const match of matchesIn(this.rest, ASKING)) {
      this.blank({ start: match.index, end: match.index + match[0].length });
    }
    for (const run of matchesIn(this.rest, /[\p{L}\p{N}%·"'.-]+/gu)) {
      const lead = BEFORE.exec(run[0])?.[0].length ?? 0;
      const words = run[0]
        .slice(lead)
        .replace(BEHIND, '')
        .replace(/[.-]+$/, '');
      if (words === '' || SAYS_NOTHING.test(words)) continue;
      const start = run.index + lead;
      this.slots.push({ kind: 'matter', start, end: start + words.length });
    }
  }
}

/** A whole text that names one thing alone: a person by title, a place, a name nobody has. */
function kindOfWhole(folded: string, known: KnownWords): Kind | undefined {
  const calling = callingOf(folded);
  if (calling !== undefined && calling.kind !== 'name') return 'person';
  if (calling?.kind === 'name' && (calling.name !== folded || (isNameLike(folded) && !known.isHeld(folded)))) {
    return 'person';
  }
  return looksLikePlace(folded) || known.isPlace(folded) ? 'place' : undefined;
}

/**
 * The parts of a question, or of words that stand for one, in their order: persons, times, places, and the stretches
 * that tell what it is about. The words that ask belong to none.
 *
 * @example slotsOf('周明远对防汛有什么要求？', known) // person 0–3, matter 4–6
 */
export function slotsOf(text: string, known: KnownWords): readonly Slot[] {
  const { text: folded, origin } = foldWithMap(text);
  const whole = kindOfWhole(folded.trim(), known);
  if (whole !== undefined) return [{ kind: whole, start: 0, end: text.length }];
  const finder = new Finder(folded);
  finder.person(readQuestion(text, known.people).person);
  finder.times();
  finder.places(known.places);
  finder.matters();
  const at = (i: number): number => origin[i] ?? text.length;
  return finder.slots
    .map(({ kind, start, end }) => ({ kind, start: at(start), end: at(end) }))
    .toSorted((a, b) => a.start - b.start);
}
