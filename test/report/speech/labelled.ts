import { readReport } from '../../../src/report/read.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { toSimplified } from '../../../src/text/script.ts';

/** A sentence of a labelled body with who says it: a person's name, 会议 for the meeting, or - for the report. */
export interface Labelled {
  readonly who: string;
  readonly sentence: string;
}

/**
 * Reads a labelled body: one sentence a line, `who| sentence`, an empty line between paragraphs.
 *
 * @example labelled('周明远| 周明远指出，要抓紧。') // [[{ who: '周明远', sentence: '周明远指出，要抓紧。' }]]
 */
export function labelled(script: string): readonly (readonly Labelled[])[] {
  return script
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph.split('\n').map((line) => {
        const bar = line.indexOf('|');
        if (bar < 0) throw new Error(`A labelled line is 'who| sentence', not ${JSON.stringify(line)}.`);
        return { who: line.slice(0, bar).trim(), sentence: line.slice(bar + 1).trim() };
      }),
    );
}

/** The body that a labelled script stands for. */
export function bodyOf(paragraphs: readonly (readonly Labelled[])[]): string {
  return paragraphs.map((paragraph) => paragraph.map((one) => one.sentence).join('')).join('\n');
}

/** Reads a text as a document: no page around it. */
export function readText(text: string, fields: { readonly title?: string; readonly published?: string } = {}): Report {
  const source = { file: 'invented', bytes: new TextEncoder().encode(text), document: true, ...fields } as const;
  const read = readReport(source, { id: asReportId('invented'), sha256: '0' });
  if (read.outcome === 'refused') throw new Error(`Expected a report, refused as ${read.reason}: ${text.slice(0, 40)}`);
  return read.report;
}

/** Who says the words from `start` to `end` of a report, in the words of a labelled script, names simplified. */
function speakerAt(report: Report, start: number, end: number): string {
  const passage = report.passages.find((p) => p.start <= start && p.end >= end);
  if (!passage) return 'nobody';
  if (passage.speaker.kind === 'person') return toSimplified(passage.speaker.name);
  return passage.speaker.kind === 'meeting' ? '会议' : '-';
}

/** Every sentence of a labelled body with the speaker that the reader gives it, in the form of the script. */
export function attributed(paragraphs: readonly (readonly Labelled[])[], report: Report): string {
  let from = 0;
  return paragraphs
    .map((paragraph) =>
      paragraph
        .map(({ sentence }) => {
          const start = report.text.indexOf(sentence, from);
          if (start < 0) throw new Error(`The report lost the sentence ${JSON.stringify(sentence)}.`);
          from = start + sentence.length;
          return `${speakerAt(report, start, from)}| ${sentence}`;
        })
        .join('\n'),
    )
    .join('\n\n');
}
