import { dayMentions, formatDay, parseDay } from '../text/day.ts';
import { toSimplified } from '../text/script.ts';
import { visible } from './page/page-line.ts';
import type { Day, FactField, Meeting, Passage, Publication, Report } from './report.ts';

/** How a fact is written by hand. */
export type FactForm = 'title' | 'words' | 'names' | 'day' | 'url';

/**
 * Facts corrected by hand, as they were written: over what is read from the page. An empty text means that the page does
 * not tell the fact.
 */
export type Corrections = Readonly<Partial<Record<FactField, string>>>;

type FactValue = string | null | readonly string[];

/** One fact that can be corrected. */
interface Fact {
  readonly form: FactForm;
  /** Shorter names that people may type, in simplified script. */
  readonly aliases: readonly string[];
  readonly accepts: (written: string) => boolean;
  readonly get: (report: Report) => FactValue;
  /** The report with the fact as it was written, or undefined if it cannot be written so. */
  readonly put: (report: Report, written: string) => Report | undefined;
}

/** How a value is read from what was written, the empty text included; undefined if it is none. */
type Parse<T> = (written: string) => T | undefined;

/** Where in a report a fact stands. */
interface Place<T> {
  readonly get: (report: Report) => T;
  readonly put: (report: Report, value: T) => Report;
}

function fact<T extends FactValue>(form: FactForm, parse: Parse<T>, place: Place<T>, ...aliases: string[]): Fact {
  const put = (report: Report, written: string): Report | undefined => {
    const value = parse(written);
    return value === undefined ? undefined : place.put(report, value);
  };
  return { form, aliases, accepts: (written) => parse(written) !== undefined, get: place.get, put };
}

const words: Parse<string | null> = (written) => (written === '' ? null : written);

const title: Parse<string> = (written) => (written === '' ? undefined : written);

const names: Parse<readonly string[]> = (written) => [
  ...new Set(
    written
      .split(/[、,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** 2020-02-28, XXXX-02-28, or as dates are written in Chinese: a month and a day, the year if it is known. */
const day: Parse<Day | null> = (written) => {
  if (written === '') return null;
  if (parseDay(written.toUpperCase()) !== undefined) return written.toUpperCase();
  const text = toSimplified(written);
  const [found, ...more] = dayMentions(text);
  if (found?.month === undefined || more.length > 0 || found.end - found.start < text.length) return undefined;
  return formatDay(found.year, found.month, found.day);
};

const url: Parse<string | null> = (written) => {
  if (written === '') return null;
  return /^https?:\/\/[^\s/]+\S*$/i.test(written) && URL.canParse(written) ? written : undefined;
};

function inMeeting<K extends keyof Meeting>(key: K): Place<Meeting[K]> {
  return {
    get: (report) => report.meeting[key],
    put: (report, value) => ({ ...report, meeting: { ...report.meeting, [key]: value } }),
  };
}

function inPublication<K extends keyof Publication>(key: K): Place<Publication[K]> {
  return {
    get: (report) => report.published[key],
    put: (report, value) => ({ ...report, published: { ...report.published, [key]: value } }),
  };
}

/** Passages in the meeting's own words call it by its name, so these change with it. */
const meetingName: Place<string | null> = {
  get: (report) => report.meeting.name,
  put(report, name) {
    const called = name ?? (report.script === 'traditional' ? '會議' : '会议');
    const passages = report.passages.map(
      (passage): Passage =>
        passage.speaker.kind === 'meeting' ? { ...passage, speaker: { kind: 'meeting', name: called } } : passage,
    );
    return { ...report, passages, meeting: { ...report.meeting, name } };
  },
};

const titlePlace: Place<string> = { get: (report) => report.title, put: (report, title) => ({ ...report, title }) };

const urlPlace: Place<string | null> = { get: (report) => report.url, put: (report, url) => ({ ...report, url }) };

/** Every fact that can be corrected: how it is written, where it stands, and its shorter names. */
const FACTS: Readonly<Record<FactField, Fact>> = {
  title: fact('title', title, titlePlace, '标题'),
  'meeting.name': fact('words', words, meetingName, 'meeting', 'name', '会议'),
  'meeting.date': fact('day', day, inMeeting('date'), 'date', '日期', '会议日期'),
  'meeting.place': fact('words', words, inMeeting('place'), 'place', '地点'),
  'published.date': fact('day', day, inPublication('date'), 'published', '刊发日期', '发布日期'),
  'published.outlet': fact('words', words, inPublication('outlet'), 'outlet', '来源', '媒体'),
  'published.reporters': fact('names', names, inPublication('reporters'), 'reporters', 'reporter', '记者'),
  'published.correspondents': fact('names', names, inPublication('correspondents'), 'correspondents', '通讯员'),
  'published.editor': fact('words', words, inPublication('editor'), 'editor', '编辑'),
  url: fact('url', url, urlPlace, '网址'),
};

const isField = (name: string): name is FactField => Object.hasOwn(FACTS, name);

/** All facts that can be corrected, in the order in which they are told. */
export const FACT_FIELDS: readonly FactField[] = Object.keys(FACTS).filter(isField);

/**
 * The fact that goes by a name, its own or a shorter one; undefined if none does.
 *
 * @example factField('date') // 'meeting.date'
 */
export function factField(name: string): FactField | undefined {
  const typed = toSimplified(name).toLowerCase();
  return FACT_FIELDS.find((field) => field === typed || FACTS[field].aliases.includes(typed));
}

/** A fact of a report as one line: names joined by 、; empty if the page does not tell it. */
export function factText(report: Report, field: FactField): string {
  const value = FACTS[field].get(report);
  return typeof value === 'string' ? value : (value ?? []).join('、');
}

/** How a fact is written by hand. */
export function factForm(field: FactField): FactForm {
  return FACTS[field].form;
}

/**
 * The report with what was corrected by hand, and the names of what was; a correction that cannot be read, as one of a
 * later version, is passed over.
 *
 * @example corrected(report, { 'meeting.date': '2020-02-28' }).meeting.date // '2020-02-28'
 */
export function corrected(report: Report, corrections: Corrections): Report {
  let whole = report;
  const fields: FactField[] = [];
  for (const field of FACT_FIELDS) {
    const written = corrections[field];
    const changed = written === undefined ? undefined : FACTS[field].put(whole, written);
    if (changed === undefined) continue;
    whole = changed;
    fields.push(field);
  }
  return fields.length === 0 ? report : { ...whole, corrected: fields };
}

/**
 * A correction in the form in which it is kept: one line without spaces around it; undefined if the fact cannot be
 * written so.
 *
 * @example readCorrection('meeting.date', ' 2020年2月28日 ') // '2020年2月28日'
 */
export function readCorrection(field: FactField, typed: string): string | undefined {
  const written = visible(typed).replace(/\s+/g, ' ');
  return FACTS[field].accepts(written) ? written : undefined;
}
