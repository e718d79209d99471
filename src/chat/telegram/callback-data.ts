import { asReportId, type ReportId } from '../../report/report.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/export-format.ts';
import type { Language } from '../messages.ts';
import { type FollowId, isFollowId } from './follow/follow.ts';

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
  | ({ readonly kind: 'meetings' } & MeetingsView)
  /** `from` is the list to go back to. */
  | { readonly kind: 'meeting'; readonly page: number; readonly report: ReportId; readonly from?: MeetingsView }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'speech'; readonly id: AnswerId; readonly index: number; readonly page: number }
  | { readonly kind: 'convert'; readonly id: AnswerId; readonly view: AnswerView }
  | { readonly kind: 'language'; readonly language: Language | 'auto' }
  | { readonly kind: 'follow'; readonly id: FollowId; readonly does: keyof typeof FOLLOW_DEEDS };

/** What of an answer is on the screen: which of its quotes (from 0), with how many sentences around it. */
export interface AnswerView {
  readonly index: number;
  readonly around: number;
}

/** Which meetings are on the screen: those that the words name, and of these which page, from 0. */
export interface MeetingsView {
  readonly page: number;
  readonly words: string;
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

/** What a button does with what somebody follows. */
const FOLLOW_DEEDS = { end: 'x', daily: 'd', 'at-once': 'n' } as const;
const FOLLOW_DEED_NAMES = ['end', 'daily', 'at-once'] as const satisfies readonly (keyof typeof FOLLOW_DEEDS)[];

/** What Telegram lets a button carry, in bytes. */
const MOST_BYTES = 64;

/** Of this form only; a later form counts on, so that old buttons are known as such. */
const VERSION = '1';

const ANSWER = /^1a([A-Za-z0-9_-]{12})\.(\d)\.(\d{1,2})$/;
const CHOICE = /^1c([A-Za-z0-9_-]{12})\.(\d)$/;
const EXAMPLE = /^1e(\d)$/;
const LIST = /^1l(\d{1,4})$/;
const FOLLOW = /^1u(?<id>[A-Za-z0-9_-]{8})\.(?<deed>[xdn])$/;
const WHO = /^1w(?<part>[csmnu])(?<page>\d{1,5})\.(?<mark>[A-Za-z0-9_-]{4})\.(?<name>.+)$/su;

const MEETINGS = /^1t(\d{1,5})\.(.*)$/su;
const MEETING = /^1m(\d{1,4})\.([A-Za-z0-9_-]{1,56})(?:\.(\d{1,5})\.(.*))?$/su;
const EXPORT = /^1o([mcbg])$/;

const FORMAT_LETTERS: Readonly<Record<ExportFormat, string>> = { markdown: 'm', csv: 'c', bibtex: 'b', gbt7714: 'g' };
const LANGUAGES = { 'zh-Hans': 's', 'zh-Hant': 't', en: 'e', auto: 'a' } as const;

const LANGUAGE_NAMES = ['zh-Hans', 'zh-Hant', 'en', 'auto'] as const satisfies readonly (keyof typeof LANGUAGES)[];

const LANGUAGE = /^1n([stea])$/;
const CONVERT = /^1v([A-Za-z0-9_-]{12})\.(\d)\.(\d{1,2})$/;
const SPEECH = /^1s([A-Za-z0-9_-]{12})\.(\d)\.(\d{1,3})$/;

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
    case 'meetings':
      return `${VERSION}t${press.page}.${press.words}`;
    case 'meeting':
      return `${VERSION}m${press.page}.${press.report}${press.from ? `.${press.from.page}.${press.from.words}` : ''}`;
    case 'export':
      return `${VERSION}o${FORMAT_LETTERS[press.format]}`;
    case 'follow':
      return `${VERSION}u${press.id}.${FOLLOW_DEEDS[press.does]}`;
    case 'who':
      return `${VERSION}w${WHO_PARTS[press.view.part]}${press.view.page}.${press.view.mark}.${press.view.name}`;
    case 'speech':
      return `${VERSION}s${press.id}.${press.index}.${press.page}`;
    case 'convert':
      return `${VERSION}v${press.id}.${press.view.index}.${press.view.around}`;
    case 'language':
      return `${VERSION}n${LANGUAGES[press.language]}`;
  }
}

/** Whether what a button is to do fits into what it can carry. */
export const fits = (press: ButtonPress): boolean => Buffer.byteLength(buttonData(press)) <= MOST_BYTES;

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

function parseResult(data: string): ButtonPress | undefined {
  const [, page, words] = MEETINGS.exec(data) ?? [];
  if (words !== undefined) return { kind: 'meetings', page: Number(page), words };
  const [, at, report, list, named] = MEETING.exec(data) ?? [];
  if (report !== undefined) {
    const from = named === undefined ? {} : { from: { page: Number(list), words: named } };
    return { kind: 'meeting', page: Number(at), report: asReportId(report), ...from };
  }
  const letter = EXPORT.exec(data)?.[1];
  const format = EXPORT_FORMATS.find((one) => FORMAT_LETTERS[one] === letter);
  return format === undefined ? undefined : { kind: 'export', format };
}

function parseFollow(data: string): ButtonPress | undefined {
  const { id = '', deed } = FOLLOW.exec(data)?.groups ?? {};
  const does = FOLLOW_DEED_NAMES.find((one) => FOLLOW_DEEDS[one] === deed);
  return does === undefined || !isFollowId(id) ? undefined : { kind: 'follow', id, does };
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
  const speech = SPEECH.exec(data);
  const by = speech?.[1];
  if (speech && by !== undefined && isAnswerId(by)) {
    return { kind: 'speech', id: by, index: Number(speech[2]), page: Number(speech[3]) };
  }
  const convert = CONVERT.exec(data);
  const what = convert?.[1];
  if (convert && what !== undefined && isAnswerId(what)) {
    return { kind: 'convert', id: what, view: { index: Number(convert[2]), around: Number(convert[3]) } };
  }
  const letter = LANGUAGE.exec(data)?.[1];
  const language = LANGUAGE_NAMES.find((one) => LANGUAGES[one] === letter);
  if (language !== undefined) return { kind: 'language', language };
  const example = EXAMPLE.exec(data);
  if (example) return { kind: 'example', index: Number(example[1]) };
  const list = LIST.exec(data);
  if (list) return { kind: 'list', page: Number(list[1]) };
  return parseFollow(data) ?? parseResult(data) ?? parseWho(data);
}
