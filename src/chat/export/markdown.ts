import { speakerInWords, webAddress } from '../citation-lines.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import type { ExportCitation, ExportEntry, Exported } from './exported.ts';

/** Marks that mean something in Markdown wherever they stand, and at the beginning of a line only. */
const ANYWHERE = /[\\`*_[\]<>~|&$]/g;
const HEADING = /^(\s*)([#+=-])/;
/** A line that is indented so is code, also in a quote. */
const INDENT = /^[\t ]+/;
const LINE_BREAK = /\r\n|[\n\r]/;
const NUMBERED = /^(\s*\d{1,9})([.)])/;

/** A text that reads the same once Markdown is made of it. */
function escaped(text: string): string {
  return text.replace(ANYWHERE, '\\$&').replace(HEADING, '$1\\$2').replace(NUMBERED, '$1\\$2');
}

const oneLine = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

function reportLine(citation: ExportCitation, language: Language): string {
  const m = messages[language].citation;
  const url = webAddress(citation.url);
  const title = oneLine(m.titled(citation.title));
  const day = citation.publishedDate === null ? null : dayInWords(citation.publishedDate, language);
  const printed = citation.outlet === null && day === null ? '' : ` ${oneLine(m.printed(citation.outlet, day))}`;
  const linked = url === undefined ? title : `[${title}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  const paragraph = citation.paragraph === undefined ? '' : ` · ${m.paragraph(citation.paragraph)}`;
  return `${linked}${printed}${paragraph}`;
}

function meetingLine(citation: ExportCitation, language: Language): string {
  const m = messages[language].citation;
  const day = citation.meetingDate === null ? m.dayUnknown : dayInWords(citation.meetingDate, language);
  const place = citation.place === null ? '' : ` · ${citation.place}`;
  return oneLine(
    m.labelled(m.labels.meeting, citation.meeting === null ? day : m.meetingOn(citation.meeting, day)) + place,
  );
}

function entry({ words, speaker, citation }: ExportEntry, number: number, language: Language): string {
  const quoted =
    words === undefined
      ? []
      : [
          words
            .split(LINE_BREAK)
            .map((line) => `> ${escaped(line.replace(INDENT, ''))}`)
            .join('\n'),
          '',
        ];
  const said = speaker === undefined ? [] : [`—— **${oneLine(speakerInWords(speaker, language))}**  `];
  return [
    `### ${number}`,
    '',
    ...quoted,
    ...said,
    `${meetingLine(citation, language)}  `,
    reportLine(citation, language),
  ].join('\n');
}

/**
 * A result in Markdown: each excerpt as a block quote, with its speaker, meeting and report beneath.
 *
 * @example markdown({ what: '「复学」的引文', entries, on: '2031-06-05' }, 'zh-Hans')
 */
export function markdown({ what, entries }: Exported, language: Language): string {
  const parts = entries.map((each, i) => entry(each, i + 1, language));
  return `${[`# ${oneLine(what)}`, ...parts].join('\n\n')}\n`;
}
