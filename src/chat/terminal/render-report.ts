import picocolors from 'picocolors';
import type { TracedLine } from '../../report/page/trace.ts';
import type { Day, FactField, Report, Speaker } from '../../report/report.ts';
import { speakerInWords } from '../citation-lines.ts';
import { damagedWords } from '../damaged-words.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';
import { renderLeftOut, renderPage } from './render-page.ts';
import { renderWhy } from './render-why.ts';

function peopleLine(report: Report, language: Language): string {
  const m = messages[language];
  return report.people
    .map((person) => {
      const named = person.post === null ? person.name : m.citation.personWithPost(person.name, person.post);
      return m.citation.withRole(named, m.answer.roleOf(person.role));
    })
    .join(m.citation.listSeparator);
}

/** Marks facts that were corrected by hand, those that were taken away among them. */
function marker(report: Report, language: Language): (field: FactField, value: string | null) => string | null {
  const m = messages[language].page;
  return (field, value) =>
    report.corrected?.includes(field) === true ? `${value ?? m.notTold}${m.correctedByHand}` : value;
}

/** The facts of a report that its page tells, a labelled line each. */
function factLines(report: Report, language: Language): readonly string[] {
  const m = messages[language].citation;
  const { meeting, published } = report;
  const damaged = damagedWords(
    report.text,
    (report.damaged ?? []).map(({ start, end }) => [start, end]),
  );
  const marked = marker(report, language);
  const day = (date: Day | null): string | null => (date === null ? null : dayInWords(date, language));
  const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、'));
  const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');
  const facts: readonly (readonly [string, string])[] = [
    [
      m.labels.meeting,
      joined(
        marked('meeting.name', meeting.name),
        marked('meeting.date', day(meeting.date) ?? m.dayUnknown),
        marked('meeting.place', meeting.place),
      ),
    ],
    [
      m.labels.printed,
      joined(marked('published.outlet', published.outlet), marked('published.date', day(published.date))),
    ],
    [m.labels.reporters, joined(marked('published.reporters', listed(published.reporters)))],
    [m.labels.correspondents, joined(marked('published.correspondents', listed(published.correspondents)))],
    [m.labels.editor, joined(marked('published.editor', published.editor))],
    [m.labels.people, peopleLine(report, language)],
    [m.labels.source, joined(marked('url', report.url), m.file(report.file))],
    [m.labels.repairs, report.repairs.length === 0 ? '' : m.repaired(report.repairs.length)],
    [m.labels.damage, damaged.length === 0 ? '' : m.damaged(damaged)],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => printable(m.labelled(label, value)));
}

/** Title, facts and id of a report. */
function headLines(report: Report, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const title = marker(report, o.language)('title', report.title) ?? '';
  return [c.bold(printable(title)), ...factLines(report, o.language), c.dim(`id: ${printable(report.id)}`)].join('\n');
}

const sameSpeaker = (a: Speaker, b: Speaker): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A word to be shown in 〔〕 before the character at `at`. */
interface Mark {
  readonly at: number;
  readonly words: string;
}

/** The speaker's name wherever another one begins to speak. */
function speakerMarks(report: Report, language: Language): readonly Mark[] {
  const marks: Mark[] = [];
  let last: Speaker = { kind: 'report' };
  for (const { start, speaker } of report.passages) {
    if (!sameSpeaker(speaker, last)) marks.push({ at: start, words: speakerInWords(speaker, language) });
    last = speaker;
  }
  return marks;
}

/** What the paragraphs are that are no body sentences. */
function headingMarks(lines: readonly TracedLine[], language: Language): readonly Mark[] {
  const m = messages[language].page;
  const words = { paragraph: undefined, heading: m.heading, 'pull-quote': m.pullQuote, stamp: m.stamp };
  const marks: Mark[] = [];
  let at = 0;
  for (const line of lines) {
    if (line.fate !== 'kept') continue;
    const word = words[line.as];
    if (word !== undefined) marks.push({ at, words: word });
    at += line.text.length + 1;
  }
  return marks;
}

function markedText(report: Report, marks: readonly Mark[], o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  let out = '';
  let from = 0;
  for (const { at, words } of marks.toSorted((a, b) => a.at - b.at)) {
    out += printable(report.text.slice(from, at)) + c.cyan(`〔${printable(words)}〕`);
    from = at;
  }
  return out + printable(report.text.slice(from));
}

/**
 * One report as it was read, for people: title, facts, and the text with who says what. Its text is whole; the only
 * thing added to it are the speakers, in 〔〕. With the account of its page's lines, sub-headings are marked too, and
 * what was left out follows, with the reasons.
 *
 * @example renderReport(report, { colors: false, language: 'zh-Hans' }, trace.lines)
 */
export function renderReport(report: Report, o: RenderOptions, lines?: readonly TracedLine[]): string {
  const marks = [...headingMarks(lines ?? [], o.language), ...speakerMarks(report, o.language)];
  const parts = [headLines(report, o), markedText(report, marks, o)];
  return [...parts, ...(lines === undefined ? [] : [renderLeftOut(lines, o)])].join('\n\n');
}

/**
 * One report with its page as it was saved, in place of its text: every line, with what became of it.
 *
 * @example renderReportPage(report, trace.lines, { colors: false, language: 'zh-Hans' })
 */
export function renderReportPage(report: Report, lines: readonly TracedLine[], o: RenderOptions): string {
  return `${headLines(report, o)}\n\n${renderPage(lines, o)}`;
}

/**
 * One report passage by passage, with the words by which it is known who says each.
 *
 * @example renderReportWhy(report, { colors: false, language: 'zh-Hans' })
 */
export function renderReportWhy(report: Report, o: RenderOptions): string {
  return `${headLines(report, o)}\n\n${renderWhy(report, o)}`;
}

/**
 * The reports held, a line each: number, day, title, id.
 *
 * @example renderReportList(await library.reports(), { colors: false, language: 'zh-Hans' })
 */
export function renderReportList(reports: readonly Report[], o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language];
  if (reports.length === 0) return `${m.answer.emptyCollection}${m.terminal.addHint}`;
  const width = String(reports.length).length;
  const rows = reports.map((report, i) => {
    const day = printable(report.meeting.date ?? '').padEnd('2031-06-04'.length);
    return `${String(i + 1).padStart(width)}  ${day}  ${printable(report.title)}  ${c.dim(printable(report.id))}`;
  });
  return [m.answer.listHeading(reports.length), ...rows].join('\n');
}
