import { asReportId, type ReportId } from '../../report/report.ts';
import { REASONS, type Reason } from '../messages/feedback/types.ts';
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
  | { readonly kind: 'wrong'; readonly passage: PassageRef; readonly step: WrongStep }
  | { readonly kind: 'verdicts'; readonly page: number }
  | ({ readonly kind: 'verdict' } & VerdictView)
  | { readonly kind: 'draft'; readonly id: string; readonly keep: boolean }
  | { readonly kind: 'remove'; readonly id: ReportId; readonly sure: boolean };

/** What a press says of a quote that may be wrong: to see or leave the reasons, one of these, or that it is noted. */
export type WrongStep = 'open' | 'back' | 'noted' | Reason;

const WRONG_STEPS: Readonly<Record<WrongStep, string>> = {
  open: 'o',
  back: 'b',
  noted: 'k',
  speaker: 's',
  date: 'd',
  answer: 'a',
};

/** One thing told to be wrong: to see its words, or to be done with it; and the page of the list to go back to. */
export interface VerdictView {
  readonly passage: PassageRef;
  readonly reason: Reason;
  readonly action: 'open' | 'resolve';
  readonly page: number;
}

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
const WHO = /^1w(?<part>[csmnu])(?<page>\d{1,5})\.(?<mark>[A-Za-z0-9_-]{4})\.(?<name>.+)$/su;

const WRONG = /^1f(?<step>[obksda])(?<passage>p1.{1,62})$/;
const VERDICTS = /^1k(\d{1,4})$/;
const VERDICT = /^1j(?<action>[ox])(?<reason>[sda])(?<page>\d{1,4})\.(?<passage>p1.{1,62})$/;

const DRAFT = /^1d(?<id>[A-Za-z0-9_-]{12})\.(?<keep>[yn])$/;
const REMOVE = /^1r(?<sure>[yn])(?<id>[0-9a-f]{4,60})$/;

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
    case 'wrong':
      return `${VERSION}f${WRONG_STEPS[press.step]}${press.passage}`;
    case 'draft':
      return `${VERSION}d${press.id}.${press.keep ? 'y' : 'n'}`;
    case 'remove':
      return `${VERSION}r${press.sure ? 'y' : 'n'}${press.id}`;
    case 'verdicts':
      return `${VERSION}k${press.page}`;
    case 'verdict':
      return `${VERSION}j${press.action === 'open' ? 'o' : 'x'}${WRONG_STEPS[press.reason]}${press.page}.${press.passage}`;
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

/** Whether buttons can name the passage, whatever they ask of it. */
export function fitsButtons(passage: PassageRef): boolean {
  const longest = buttonData({ kind: 'verdict', passage, reason: 'speaker', action: 'open', page: 9999 });
  return Buffer.byteLength(longest) <= MOST_BYTES;
}

function parseWrong(data: string): ButtonPress | undefined {
  const { step: letter, passage } = WRONG.exec(data)?.groups ?? {};
  const step = (['open', 'back', 'noted', ...REASONS] as const).find((one) => WRONG_STEPS[one] === letter);
  if (step === undefined || passage === undefined || !isPassageRef(passage)) return undefined;
  return { kind: 'wrong', passage, step };
}

function parseVerdict(data: string): ButtonPress | undefined {
  const verdicts = VERDICTS.exec(data);
  if (verdicts) return { kind: 'verdicts', page: Number(verdicts[1]) };
  const { action, reason: letter, page, passage } = VERDICT.exec(data)?.groups ?? {};
  const reason = REASONS.find((one) => WRONG_STEPS[one] === letter);
  if (reason === undefined || passage === undefined || !isPassageRef(passage)) return undefined;
  return { kind: 'verdict', action: action === 'o' ? 'open' : 'resolve', reason, page: Number(page), passage };
}

function parseShelving(data: string): ButtonPress | undefined {
  const draft = DRAFT.exec(data)?.groups;
  if (draft?.['id'] !== undefined) return { kind: 'draft', id: draft['id'], keep: draft['keep'] === 'y' };
  const remove = REMOVE.exec(data)?.groups;
  return remove?.['id'] === undefined
    ? undefined
    : { kind: 'remove', id: asReportId(remove['id']), sure: remove['sure'] === 'y' };
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
  if (list) return { kind: 'list', page: Number(list[1]) };
  return parseWho(data) ?? parseWrong(data) ?? parseVerdict(data) ?? parseShelving(data);
}
