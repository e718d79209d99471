import { crc32 } from 'node:zlib';
import { type Passage, passageText, type Report, type Speaker } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { foldName } from '../text/name.ts';

/** How passages are held in Orama. Strings are searched, enums filtered by. */
export const PASSAGE_SCHEMA = { words: 'string[]', context: 'string', report: 'enum', speaker: 'enum' } as const;

/** How whole reports are held in Orama. */
export const REPORT_SCHEMA = { words: 'string[]', report: 'enum' } as const;

/** A passage as Orama holds it (whose types take no readonly lists). */
export interface PassageDocument {
  readonly id: string;
  /**
   * The passage's text and its report's title, as one text to BM25: a question's words that the title has and the passage
   * does not repeat count as much as others. (A field of its own would rate a word by how rare it is in titles.)
   */
  readonly words: string[];
  /** What surrounds the words: who speaks, at which meeting, when, where, before whom. */
  readonly context: string;
  readonly report: string;
  /** Index in the report's passages; stored, not searched. */
  readonly passage: number;
  /** The name as `foldName` gives it, if a person speaks. */
  readonly speaker?: string;
}

/** A whole report as Orama holds it. */
export interface ReportDocument {
  readonly id: string;
  /** Its text and title. */
  readonly words: string[];
  readonly report: string;
}

/** The id of a passage's document. */
export function passageDocumentId(report: string, passage: number): string {
  return `${report}#${passage}`;
}

/** The report and the passage whose document has an id. */
export function passageOfDocument(id: string): { readonly report: string; readonly passage: number } {
  const at = id.lastIndexOf('#');
  return { report: id.slice(0, at), passage: Number(id.slice(at + 1)) };
}

/** The documents of a report's passages, in their order. */
export function passageDocuments(report: Report): readonly PassageDocument[] {
  const meeting = meetingContext(report);
  return report.passages.map((passage, i) => ({
    id: passageDocumentId(report.id, i),
    words: [passageText(report, passage), report.title],
    context: [...speakerContext(passage), meeting].join(' '),
    report: report.id,
    passage: i,
    ...speakerName(passage.speaker),
  }));
}

/** The document of a whole report. */
export function reportDocument(report: Report): ReportDocument {
  return { id: report.id, words: [report.text, report.title], report: report.id };
}

/** Reports do not change, so each is summed up once. */
const checksums = new WeakMap<Report, number>();

/**
 * CRC-32 of all that is indexed of a report: another one, or the same read in another way, has the same once in four
 * thousand million times.
 */
export function indexedChecksum(report: Report): number {
  const known = checksums.get(report);
  if (known !== undefined) return known;
  const passages = report.passages.map((passage) => [
    passage.start,
    passage.end,
    speakerContext(passage),
    speakerName(passage.speaker),
  ]);
  const checksum = crc32(JSON.stringify([report.title, report.text, meetingContext(report), passages]));
  checksums.set(report, checksum);
  return checksum;
}

function speakerName(speaker: Speaker): { readonly speaker?: string } {
  return speaker.kind === 'person' ? { speaker: foldName(speaker.name) } : {};
}

function speakerContext({ speaker }: Passage): readonly string[] {
  if (speaker.kind === 'report') return [];
  return speaker.kind === 'person' ? [speaker.name, speaker.post ?? ''] : [speaker.name];
}

function meetingContext({ meeting, published, people }: Report): string {
  const day = meeting.date ?? published.date;
  const names = people.map((person) => person.name);
  return [meeting.name, dayInWords(day), meeting.place, ...names].filter((part) => part !== null).join(' ');
}

/** 2020-02-28 as 2020年2月28日, as reports and questions write it; an open year is left out. */
function dayInWords(written: string | null): string | null {
  const known = written === null ? undefined : parseDay(written);
  if (known === undefined) return null;
  return `${known.year === undefined ? '' : `${known.year}年`}${known.month}月${known.day}日`;
}
