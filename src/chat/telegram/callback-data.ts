import { asReportId } from '../../report/report.ts';
import type { ExportFormat } from '../export/export-format.ts';
import { REASONS } from '../messages/feedback/types.ts';
import type { Language } from '../messages.ts';
import {
  type ButtonPress,
  type FollowDeed,
  isAnswerId,
  type VerdictView,
  type WhoPart,
  type WrongStep,
} from './button-press.ts';
import { isFollowId } from './follow/follow.ts';
import { hasMarks, isPassageRef, type PassageRef } from './passage-ref.ts';

/*
 * What buttons carry. The first letter is the version of the form, the second the kind: `1a` an answer, `1w` a person. An
 * older or a later form, or one that no button of ours has, is read as nothing.
 */

/** Of this form only; a later form counts on, so that old buttons are known as such. */
const VERSION = '1';
/** What Telegram lets a button carry, in bytes. */
const MOST_BYTES = 64;

const WHO_PARTS: Readonly<Record<WhoPart, string>> = {
  card: 'c',
  said: 's',
  meetings: 'm',
  named: 'n',
  undecided: 'u',
};
const FORMATS: Readonly<Record<ExportFormat, string>> = { markdown: 'm', csv: 'c', bibtex: 'b', gbt7714: 'g' };
const LANGUAGES: Readonly<Record<Language | 'auto', string>> = {
  'zh-Hans': 's',
  'zh-Hant': 't',
  'zh-Hant-HK': 'h',
  en: 'e',
  auto: 'a',
};
const FOLLOW_DEEDS: Readonly<Record<FollowDeed, string>> = { end: 'x', daily: 'd', 'at-once': 'n' };
const ACTIONS: Readonly<Record<VerdictView['action'], string>> = { open: 'o', resolve: 'x' };
const WRONG_STEPS: Readonly<Record<WrongStep, string>> = {
  open: 'o',
  back: 'b',
  noted: 'k',
  speaker: 's',
  date: 'd',
  answer: 'a',
  'not-speaker': 'S',
  'not-date': 'D',
  'not-answer': 'A',
};

const YES = 'y';
const NO = 'n';

/** What stands behind the version of a button's data. */
function bodyOf(press: ButtonPress): string {
  switch (press.kind) {
    case 'answer':
      return `a${press.id}.${press.view.index}.${press.view.around}`;
    case 'quotes':
      return `q${press.id}.${press.page}`;
    case 'choice':
      return `c${press.id}.${press.index}`;
    case 'example':
      return `e${press.index}`;
    case 'list':
      return `l${press.page}`;
    case 'who':
      return `w${WHO_PARTS[press.view.part]}${press.view.page}.${press.view.mark}.${press.view.name}`;
    case 'meetings':
      return `t${press.page}.${press.words}`;
    case 'meeting':
      return `m${press.page}.${press.report}${press.from ? `.${press.from.page}.${press.from.words}` : ''}`;
    case 'export':
      return `o${FORMATS[press.format]}`;
    case 'speech':
      return `s${press.id}.${press.index}.${press.page}`;
    case 'convert':
      return `v${press.id}.${press.view.index}.${press.view.around}`;
    case 'language':
      return `n${LANGUAGES[press.language]}`;
    default:
      return furtherBodyOf(press);
  }
}

type Further = Extract<
  ButtonPress,
  { readonly kind: 'follow' | 'passage' | 'wrong' | 'verdicts' | 'verdict' | 'draft' | 'remove' }
>;

function furtherBodyOf(press: Further): string {
  switch (press.kind) {
    case 'follow':
      return `u${press.id}.${FOLLOW_DEEDS[press.does]}`;
    case 'passage':
      return `p${press.around}.${press.ref}`;
    case 'wrong':
      return `f${WRONG_STEPS[press.step]}${press.passage}`;
    case 'verdicts':
      return `k${press.page}`;
    case 'verdict':
      return `j${ACTIONS[press.action]}${WRONG_STEPS[press.reason]}${press.page}.${press.passage}`;
    case 'draft':
      return `d${press.id}.${press.keep ? YES : NO}`;
    case 'remove':
      return `r${press.sure ? YES : NO}${press.id}`;
  }
}

/**
 * What a button carries: 20 bytes at most, of the 64 that Telegram allows; of a person as many as the name asks for
 * (see `fitsButton`), and of a passage as many as `fitsButtons` tells.
 *
 * @example buttonData({ kind: 'list', page: 2 }) // '1l2'
 */
export const buttonData = (press: ButtonPress): string => `${VERSION}${bodyOf(press)}`;

/** Whether what a button is to do fits into what it can carry. */
export const fits = (press: ButtonPress): boolean => Buffer.byteLength(buttonData(press)) <= MOST_BYTES;

/** Whether a name, folded, is short enough for a button to carry it: some 17 Han characters. */
export const fitsButton = (name: string): boolean =>
  fits({ kind: 'who', view: { name, mark: '0000', part: 'card', page: 99_999 } });

/** Whether buttons can name the passage, whatever they ask of it. */
export const fitsButtons = (passage: PassageRef): boolean =>
  fits({ kind: 'verdict', passage, reason: 'speaker', action: 'open', page: 9999 });

/** The name that a table gives the letter. */
function named<Name extends string>(
  table: Readonly<Record<Name, string>>,
  letter: string | undefined,
): Name | undefined {
  for (const name in table) if (table[name] === letter) return name;
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const ID = '(?<id>[A-Za-z0-9_-]{12})';

/** How the data of each kind look, and what they are read as where they are whole. */
const FORMS: readonly (readonly [RegExp, (groups: Groups) => ButtonPress | undefined])[] = [
  [
    new RegExp(`^a${ID}\\.(?<index>\\d{1,2})\\.(?<around>\\d{1,2})$`),
    ({ id = '', index, around }) =>
      isAnswerId(id) ? { kind: 'answer', id, view: { index: Number(index), around: Number(around) } } : undefined,
  ],
  [
    new RegExp(`^v${ID}\\.(?<index>\\d{1,2})\\.(?<around>\\d{1,2})$`),
    ({ id = '', index, around }) =>
      isAnswerId(id) ? { kind: 'convert', id, view: { index: Number(index), around: Number(around) } } : undefined,
  ],
  [
    new RegExp(`^s${ID}\\.(?<index>\\d{1,2})\\.(?<page>\\d{1,3})$`),
    ({ id = '', index, page }) =>
      isAnswerId(id) ? { kind: 'speech', id, index: Number(index), page: Number(page) } : undefined,
  ],
  [
    new RegExp(`^q${ID}\\.(?<page>\\d{1,2})$`),
    ({ id = '', page }) => (isAnswerId(id) ? { kind: 'quotes', id, page: Number(page) } : undefined),
  ],
  [
    new RegExp(`^c${ID}\\.(?<index>\\d)$`),
    ({ id = '', index }) => (isAnswerId(id) ? { kind: 'choice', id, index: Number(index) } : undefined),
  ],
  [/^e(?<index>\d)$/, ({ index }) => ({ kind: 'example', index: Number(index) })],
  [/^l(?<page>\d{1,4})$/, ({ page }) => ({ kind: 'list', page: Number(page) })],
  [
    /^w(?<letter>[csmnu])(?<page>\d{1,5})\.(?<mark>[A-Za-z0-9_-]{4})\.(?<name>.+)$/su,
    ({ letter, page, mark = '', name = '' }) => {
      const part = named(WHO_PARTS, letter);
      return part && { kind: 'who', view: { name, mark, part, page: Number(page) } };
    },
  ],
  [/^t(?<page>\d{1,5})\.(?<words>.*)$/su, ({ page, words = '' }) => ({ kind: 'meetings', page: Number(page), words })],
  [
    /^m(?<page>\d{1,4})\.(?<report>[A-Za-z0-9_-]{1,56})(?:\.(?<list>\d{1,5})\.(?<words>.*))?$/su,
    ({ page, report = '', list, words }) => ({
      kind: 'meeting',
      page: Number(page),
      report: asReportId(report),
      ...(words === undefined ? {} : { from: { page: Number(list), words } }),
    }),
  ],
  [
    /^o(?<letter>[mcbg])$/,
    ({ letter }) => {
      const format = named(FORMATS, letter);
      return format && { kind: 'export', format };
    },
  ],
  [
    /^n(?<letter>[sthea])$/,
    ({ letter }) => {
      const language = named(LANGUAGES, letter);
      return language && { kind: 'language', language };
    },
  ],
  [
    /^u(?<id>[A-Za-z0-9_-]{8})\.(?<letter>[xdn])$/,
    ({ id = '', letter }) => {
      const does = named(FOLLOW_DEEDS, letter);
      return does !== undefined && isFollowId(id) ? { kind: 'follow', id, does } : undefined;
    },
  ],
  [
    /^p(?<around>\d{1,2})\.(?<ref>[A-Za-z0-9_-]{1,60})$/,
    ({ around, ref = '' }) => (isPassageRef(ref) ? { kind: 'passage', ref, around: Number(around) } : undefined),
  ],
  [
    /^f(?<letter>[obksdaSDA])(?<passage>p1.{1,62})$/,
    ({ letter, passage = '' }) => {
      const step = named(WRONG_STEPS, letter);
      return step !== undefined && isPassageRef(passage) && !hasMarks(passage)
        ? { kind: 'wrong', passage, step }
        : undefined;
    },
  ],
  [/^k(?<page>\d{1,4})$/, ({ page }) => ({ kind: 'verdicts', page: Number(page) })],
  [
    /^j(?<act>[ox])(?<letter>[sda])(?<page>\d{1,4})\.(?<passage>p1.{1,62})$/,
    ({ act, letter, page, passage = '' }) => {
      const action = named(ACTIONS, act);
      const reason = REASONS.find((one) => WRONG_STEPS[one] === letter);
      if (action === undefined || reason === undefined || !isPassageRef(passage) || hasMarks(passage)) return undefined;
      return { kind: 'verdict', passage, reason, action, page: Number(page) };
    },
  ],
  [new RegExp(`^d${ID}\\.(?<keep>[yn])$`), ({ id = '', keep }) => ({ kind: 'draft', id, keep: keep === YES })],
  [
    /^r(?<sure>[yn])(?<id>[0-9a-f]{4,60})$/,
    ({ sure, id = '' }) => ({ kind: 'remove', id: asReportId(id), sure: sure === YES }),
  ],
];

/**
 * Reads what a pressed button carried, or undefined: an older form, or one that no button of ours has.
 *
 * @example parseButtonData('1l2') // { kind: 'list', page: 2 }
 */
export function parseButtonData(data: string): ButtonPress | undefined {
  if (!data.startsWith(VERSION)) return undefined;
  const body = data.slice(VERSION.length);
  for (const [form, read] of FORMS) {
    const groups = form.exec(body)?.groups;
    if (groups !== undefined) return read(groups);
  }
  return undefined;
}
