import { isPassageRef, type PassageRef } from './passage-ref.ts';

declare const answerId: unique symbol;

/** Names a kept answer. Random, so that it cannot be guessed; see `AnswerMemory`. */
export type AnswerId = string & { readonly [answerId]: true };

/** What a pressed button asks for. */
export type ButtonPress =
  | { readonly kind: 'answer'; readonly id: AnswerId; readonly view: AnswerView }
  | { readonly kind: 'choice'; readonly id: AnswerId; readonly index: number }
  | { readonly kind: 'example'; readonly index: number }
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'who'; readonly view: WhoView }
  /** A passage with so many sentences around it. */
  | { readonly kind: 'passage'; readonly ref: PassageRef; readonly around: number };

/** What of an answer is on the screen: which of its quotes (from 0), with how many sentences around it. */
export interface AnswerView {
  readonly index: number;
  readonly around: number;
}

/** The parts of what is told of a person. */
const WHO_PARTS = { card: 'c', said: 's', meetings: 'm', named: 'n', undecided: 'u' } as const;

const WHO_PART_NAMES = [
  'card',
  'said',
  'meetings',
  'named',
  'undecided',
] as const satisfies readonly (keyof typeof WHO_PARTS)[];

/** What of a person is on the screen. */
export interface WhoView {
  /** Folded. */
  readonly name: string;
  /** Tells namesakes apart; see `personMark`. */
  readonly mark: string;
  readonly part: keyof typeof WHO_PARTS;
  /** From 0. */
  readonly page: number;
}

/** What Telegram lets a button carry, in bytes. */
const MOST_BYTES = 64;

/** Of this form only; a later form counts on, so that old buttons are known as such. */
const VERSION = '1';

const ANSWER = /^1a([A-Za-z0-9_-]{12})\.(\d)\.(\d{1,2})$/;
const CHOICE = /^1c([A-Za-z0-9_-]{12})\.(\d)$/;
const EXAMPLE = /^1e(\d)$/;
const LIST = /^1l(\d{1,4})$/;
const PASSAGE = /^1p(?<around>\d{1,2})\.(?<ref>[A-Za-z0-9_-]{1,60})$/;
const WHO = /^1w(?<part>[csmnu])(?<page>\d{1,5})\.(?<mark>[A-Za-z0-9_-]{4})\.(?<name>.+)$/su;

/** Whether a string has the form of an answer's id: 12 characters of base64url. */
export function isAnswerId(text: string): text is AnswerId {
  return /^[A-Za-z0-9_-]{12}$/.test(text);
}

/**
 * What a button carries: 20 bytes at most, of the 64 that Telegram allows; of a person as many as the name asks for
 * (see `fitsButton`).
 *
 * @example buttonData({ kind: 'list', page: 2 }) // '1l2'
 */
export function buttonData(press: ButtonPress): string {
  switch (press.kind) {
    case 'answer':
      return `${VERSION}a${press.id}.${press.view.index}.${press.view.around}`;
    case 'choice':
      return `${VERSION}c${press.id}.${press.index}`;
    case 'example':
      return `${VERSION}e${press.index}`;
    case 'list':
      return `${VERSION}l${press.page}`;
    case 'who':
      return `${VERSION}w${WHO_PARTS[press.view.part]}${press.view.page}.${press.view.mark}.${press.view.name}`;
    case 'passage':
      return `${VERSION}p${press.around}.${press.ref}`;
  }
}

/** Whether a name, folded, is short enough for a button to carry it: some 17 Han characters. */
export function fitsButton(name: string): boolean {
  const longest = buttonData({ kind: 'who', view: { name, mark: '0000', part: 'card', page: 99_999 } });
  return Buffer.byteLength(longest) <= MOST_BYTES;
}

function parseWho(data: string): ButtonPress | undefined {
  const { part: letter, page, mark, name } = WHO.exec(data)?.groups ?? {};
  const part = WHO_PART_NAMES.find((one) => WHO_PARTS[one] === letter);
  if (part === undefined || mark === undefined || name === undefined) return undefined;
  return { kind: 'who', view: { name, mark, part, page: Number(page) } };
}

function parsePassage(data: string): ButtonPress | undefined {
  const { around, ref } = PASSAGE.exec(data)?.groups ?? {};
  return ref !== undefined && isPassageRef(ref) ? { kind: 'passage', ref, around: Number(around) } : undefined;
}

/**
 * Reads what a pressed button carried, or undefined: an older form, or one that no button of ours has.
 *
 * @example parseButtonData('1l2') // { kind: 'list', page: 2 }
 */
export function parseButtonData(data: string): ButtonPress | undefined {
  const answer = ANSWER.exec(data);
  const id = answer?.[1];
  if (answer && id !== undefined && isAnswerId(id)) {
    return { kind: 'answer', id, view: { index: Number(answer[2]), around: Number(answer[3]) } };
  }
  const choice = CHOICE.exec(data);
  const of = choice?.[1];
  if (choice && of !== undefined && isAnswerId(of)) return { kind: 'choice', id: of, index: Number(choice[2]) };
  const example = EXAMPLE.exec(data);
  if (example) return { kind: 'example', index: Number(example[1]) };
  const list = LIST.exec(data);
  return list ? { kind: 'list', page: Number(list[1]) } : (parseWho(data) ?? parsePassage(data));
}
