import { fold } from '../../text/fold.ts';
import type { Kind, KnownWords, Slot } from './slots.ts';
import { slotsOf } from './slots.ts';

/** The words of a slot. */
const wordsOf = (text: string, { start, end }: Slot): string => text.slice(start, end);

const ofKind = (slots: readonly Slot[], kind: Kind): readonly Slot[] => slots.filter((slot) => slot.kind === kind);

/** Puts other words in place of some stretches of a text, from the end on, so that the offsets hold. */
function splice(text: string, changes: readonly { start: number; end: number; words: string }[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, words }) => whole.slice(0, start) + words + whole.slice(end), text);
}

/** What joins a time or a person to the rest and says nothing without it: 在…的, 对. */
const JOINS_BEFORE = /[在于]$/;

/** A question without its slots of a kind, and without what only joined these to the rest. */
export function without(text: string, kind: Kind, known: KnownWords): string {
  const changes = ofKind(slotsOf(text, known), kind).map(({ start, end }) => ({
    start: kind === 'time' && JOINS_BEFORE.test(text.slice(0, start)) ? start - 1 : start,
    end: kind === 'time' && /^[的,，]/.test(text.slice(end)) ? end + 1 : end,
    words: '',
  }));
  return splice(text, changes).trim();
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * From where on other words take the place of a matter: where both end alike (春季学期高三年级, 高一年级), of as much of its
 * end as they are long, if a word begins there; else of all of it.
 */
function likePart(matter: string, words: string): number {
  const [old, fresh] = [fold(matter), fold(words)];
  const from = old.length - fresh.length;
  if (from <= 0 || fresh.length < 3 || old.slice(-2) !== fresh.slice(-2)) return 0;
  const beginnings = [...segmenter.segment(old)].map(({ index }) => index);
  return beginnings.includes(from) ? from : 0;
}

/** Which of the matters other words take the place of: one that ends like them, else the first. */
function like(matters: readonly Slot[], text: string, words: string): Slot | undefined {
  const end = fold(words).slice(-2);
  return matters.find((slot) => fold(wordsOf(text, slot)).endsWith(end)) ?? matters[0];
}

/** 谁, where it stands for somebody who can be named. */
const SOMEBODY = /谁|誰|哪(?:位|个人|個人)(?:领导|領導|专家|專家)?|什么人|什麼人/;
/** What speaks where no person does. */
const NOBODY = /^(?:这次|這次)?(?:会议|會議|会上|會上|大会|大會)(?:上)?/;

function namePerson(text: string, name: string): string {
  if (SOMEBODY.test(text)) return text.replace(SOMEBODY, name);
  return NOBODY.test(text) ? text.replace(NOBODY, name) : name + text;
}

/** Says what a question that names no matter is about: 某某说了什么 becomes 某某对…说了什么. */
function addMatter(text: string, slots: readonly Slot[], words: string): string {
  const person = ofKind(slots, 'person')[0];
  if (person === undefined) return `${words}${text}`;
  const { end } = person;
  return `${text.slice(0, end)}对${words}${text.slice(end)}`;
}

/** A question with other words in place of the slot of their kind, or added where it has none of that kind. */
function replaceKind(text: string, kind: Kind, words: string, known: KnownWords): string {
  const slots = slotsOf(text, known);
  const its = ofKind(slots, kind);
  if (kind === 'matter') {
    const old = like(its, text, words);
    if (old === undefined) return addMatter(text, slots, words);
    return splice(text, [{ start: old.start + likePart(wordsOf(text, old), words), end: old.end, words }]);
  }
  const [first, ...others] = its;
  if (first !== undefined)
    return splice(text, [{ ...first, words }, ...others.map((slot) => ({ ...slot, words: '' }))]);
  if (kind === 'person') return namePerson(text, words);
  const matter = kind === 'place' ? ofKind(slots, 'matter')[0] : undefined;
  return matter === undefined
    ? `${words}${text}`
    : splice(text, [{ start: matter.start, end: matter.start, words: `${words}的` }]);
}

/**
 * A question in which what the words name takes the place of its like: a person of the person, a day of the day. The
 * same question where they name nothing.
 *
 * @example instead('周明远对防汛有什么要求？', '学校', known) // '周明远对学校有什么要求？'
 */
export function instead(text: string, words: string, known: KnownWords): string {
  let now = text;
  for (const kind of ['person', 'time', 'place', 'matter'] as const) {
    const named = ofKind(slotsOf(words, known), kind).map((slot) => wordsOf(words, slot));
    const year = kind === 'time' && /^(?:19|20)\d{2}$/.test(named.join('')) ? '年' : '';
    if (named.length > 0) now = replaceKind(now, kind, named.join('') + year, known);
  }
  return now;
}

/**
 * What a question is about, without the words that ask, as it says it.
 *
 * @example subjectOf('周明远对防汛有什么要求？', known) // '周明远对防汛'
 */
export function subjectOf(text: string, known: KnownWords): string {
  const slots = slotsOf(text, known);
  const parts = slots.map((slot, i) => {
    const after = slots[i + 1];
    const joined = slot.kind === 'person' && after?.kind === 'matter' ? '对' : '';
    return wordsOf(text, slot) + joined;
  });
  return parts.join('');
}

/** The parts of a question, one by one: what is shown of it. */
export function partsOf(text: string, known: KnownWords): readonly string[] {
  return slotsOf(text, known).map((slot) => wordsOf(text, slot));
}

/** The place that words name, if they do. */
export function placeIn(words: string, known: KnownWords): string | undefined {
  const [first] = ofKind(slotsOf(words, known), 'place').map((slot) => fold(wordsOf(words, slot)));
  return first === undefined || first.length < 3 ? first : first.replace(/[省市县区州镇乡村]$/, '');
}

/** What a question is about, persons, times and places left out. */
export function matterOf(text: string, known: KnownWords): string {
  return ofKind(slotsOf(text, known), 'matter')
    .map((slot) => wordsOf(text, slot))
    .join('');
}
