import { parseDay } from '../../text/day.ts';
import { webAddress } from '../citation-lines.ts';
import { citedReports, type ExportCitation, type Exported } from './exported.ts';

/** What TeX does not print as it stands. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text that TeX prints as it is, in a line. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}#$%&_~^]/g, (special) => SPECIALS[special] ?? special);
}

/** An address as it is, but for what would end the field or begin a comment of TeX. */
const address = (url: string): string => url.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark));

function fields(citation: ExportCitation, on: string): readonly (readonly [string, string])[] {
  const url = webAddress(citation.url);
  const day = citation.publishedDate === null ? undefined : parseDay(citation.publishedDate);
  const meeting = [citation.meeting, citation.meetingDate, citation.place].filter((fact) => fact !== null);
  return [
    ...(citation.reporters.length === 0
      ? []
      : [['author', citation.reporters.map((name) => `{${escaped(name)}}`).join(' and ')] as const]),
    ['title', `{${escaped(citation.title)}}`],
    ...(citation.outlet === null ? [] : [['howpublished', escaped(citation.outlet)] as const]),
    ...(day?.year === undefined
      ? []
      : [['year', String(day.year)] as const, ['date', citation.publishedDate ?? ''] as const]),
    ...(url === undefined ? [] : [['url', address(url)] as const, ['urldate', on] as const]),
    ...(meeting.length === 0 ? [] : [['note', escaped(meeting.join(', '))] as const]),
  ];
}

/**
 * The reports of a result as BibTeX, an entry each; what TeX would not print as it stands is escaped.
 *
 * @example bibtex({ what: '「复学」的引文', entries, on: '2031-06-05' })
 */
export function bibtex(exported: Exported): string {
  const entries = citedReports(exported).map((citation) => {
    const key = `yinju-${citation.report.replace(/[^A-Za-z0-9-]/g, '-')}`;
    const lines = fields(citation, exported.on).map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@misc{${key},\n${lines.join('')}}\n`;
  });
  return entries.join('\n');
}
