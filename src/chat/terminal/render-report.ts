import picocolors from 'picocolors';
import type { Day, Report, Speaker } from '../../report/report.ts';
import { speakerInWords } from '../citation-lines.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';

function peopleLine(report: Report, language: Language): string {
  const m = messages[language];
  return report.people
    .map((person) => {
      const named = person.post === null ? person.name : m.citation.personWithPost(person.name, person.post);
      return m.citation.withRole(named, m.answer.roleOf(person.role));
    })
    .join(m.citation.listSeparator);
}

/** The facts of a report that its page tells, a labelled line each. */
function factLines(report: Report, language: Language): readonly string[] {
  const m = messages[language].citation;
  const day = (date: Day | null): string | null => (date === null ? null : dayInWords(date, language));
  const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');
  const facts: readonly (readonly [string, string])[] = [
    [m.labels.meeting, joined(report.meeting.name, day(report.meeting.date) ?? m.dayUnknown, report.meeting.place)],
    [m.labels.printed, joined(report.published.outlet, day(report.published.date))],
    [m.labels.reporters, report.published.reporters.join(m.listSeparator)],
    [m.labels.correspondents, report.published.correspondents.join(m.listSeparator)],
    [m.labels.editor, report.published.editor ?? ''],
    [m.labels.people, peopleLine(report, language)],
    [m.labels.source, joined(report.url, m.file(report.file))],
    [m.labels.repairs, report.repairs.length === 0 ? '' : m.repaired(report.repairs.length)],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => printable(m.labelled(label, value)));
}

const sameSpeaker = (a: Speaker, b: Speaker): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The text with the speaker's name in brackets wherever another one begins to speak. */
function attributedText(report: Report, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  let out = '';
  let at = 0;
  let last: Speaker = { kind: 'report' };
  for (const { start, end, speaker } of report.passages) {
    const mark = sameSpeaker(speaker, last) ? '' : c.cyan(`〔${printable(speakerInWords(speaker, o.language))}〕`);
    out += printable(report.text.slice(at, start)) + mark + printable(report.text.slice(start, end));
    at = end;
    last = speaker;
  }
  return out + printable(report.text.slice(at));
}

/**
 * One report as it was read, for people: title, facts, and the text with who says what. Its text is whole; the only
 * thing added to it are the speakers, in 〔〕.
 *
 * @example renderReport(report, { colors: false, language: 'zh-Hans' })
 */
export function renderReport(report: Report, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const head = [
    c.bold(printable(report.title)),
    ...factLines(report, o.language),
    c.dim(`id: ${printable(report.id)}`),
  ];
  return `${head.join('\n')}\n\n${attributedText(report, o)}`;
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
