import type { Span } from '../../text/sentence.ts';
import { savedFrom } from '../facts/saved-from.ts';
import { dayIn } from '../facts/stated-day.ts';
import type { Repair } from '../report.ts';
import { collapse } from './collapse.ts';
import type { HtmlMeta } from './html-meta.ts';
import type { ReadLine } from './line-kind.ts';
import type { CleanOutcome, CleanPage, FurnitureLine, Source } from './page.ts';
import { type PageLine, visible } from './page-line.ts';
import { NO_META, type ReadBody, type ReadDocument, readPage } from './read-page.ts';
import { shingleSet } from './shingles.ts';
import { stampsAtHead } from './stamp-head.ts';
import { findTitle } from './title.ts';
import { titleFromBody, titleFromDocument } from './title-from-text.ts';

/** A line that holds this share of the body's words is one of its copies, and no furniture. */
const COPY = 0.9;

type Joined = Pick<CleanPage, 'text' | 'repairs' | 'damaged'>;

/** Joins paragraphs by line breaks and moves their repairs and damage to where they stand in the whole. */
function join(paragraphs: readonly PageLine[]): Joined {
  const repairs: Repair[] = [];
  const damaged: Span[] = [];
  let at = 0;
  for (const line of paragraphs) {
    for (const repair of line.repairs ?? []) repairs.push({ ...repair, at: at + repair.at });
    for (const { start, end } of line.damaged ?? []) damaged.push({ start: at + start, end: at + end });
    at += line.text.length + 1;
  }
  return { text: paragraphs.map((line) => line.text).join('\n'), repairs, damaged };
}

/** What the source's container says comes before what the page says. */
function stated(source: Source, meta: HtmlMeta, whole: string): Pick<CleanPage, 'url' | 'publishedHint'> {
  return {
    url: source.url ?? meta.url ?? savedFrom(whole),
    publishedHint: dayIn(source.published ?? '') ?? meta.published,
  };
}

/**
 * The lines around the body that only repeat it, by their numbers.
 *
 * @example repeatedOutside(lines, new Set([4, 5])) // Set { 12 }
 */
export function repeatedOutside(lines: readonly ReadLine[], body: ReadonlySet<number>): ReadonlySet<number> {
  const held = shingleSet();
  for (const at of body) held.add(lines[at]?.skeleton ?? '');
  return new Set(lines.flatMap((line, at) => (!body.has(at) && held.repeats(line.skeleton, COPY) ? [at] : [])));
}

function furniture({ lines, body, first }: ReadBody): readonly FurnitureLine[] {
  const kept = new Set(body.paragraphs);
  const repeated = repeatedOutside(lines, kept);
  const seen = new Set<string>();
  const found: FurnitureLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (kept.has(at) || seen.has(line.text) || repeated.has(at)) continue;
    seen.add(line.text);
    found.push({ text: line.text, where: at < first ? 'before' : 'after' });
  }
  return found;
}

function cleanDocument(source: Source, { lines, whole }: ReadDocument): CleanPage {
  const joined = join(lines);
  const stamps = stampsAtHead(joined.text);
  const furniture = stamps.map(({ start, end }) => ({
    text: joined.text.slice(start, end).trim(),
    where: 'before' as const,
  }));
  const isStamped = stamps[0]?.start === 0;
  const words = isStamped ? joined.text.slice(stamps.at(-1)?.end).trimStart() : '';
  const title = visible(collapse(source.title ?? '')) || titleFromDocument(words || joined.text);
  return { title, ...joined, headings: [], furniture, site: null, ...stated(source, NO_META, whole) };
}

function cleanBody(source: Source, read: ReadBody): CleanPage {
  const { lines, meta, body, first, whole } = read;
  const paragraphs = body.paragraphs.flatMap((at) => lines[at] ?? []);
  const joined = join(paragraphs);
  const letters = paragraphs.map((line) => line.skeleton).join('');
  const found = findTitle(lines, first, meta.titles, letters);
  const before = meta.stated.map((line) => ({ text: line, where: 'before' as const }));
  return {
    title: visible(collapse(source.title ?? '')) || (found?.title ?? titleFromBody(joined.text)),
    ...joined,
    headings: body.paragraphs.flatMap((at, i) => (body.headings.has(at) ? [i + 1] : [])),
    furniture: [...before, ...furniture(read)],
    site: meta.site ?? found?.site ?? null,
    ...stated(source, meta, whole),
  };
}

/**
 * The clean page of a source that has been read into lines.
 *
 * @example cleaned(source, readPage(source))
 */
export function cleaned(source: Source, read: ReadBody | ReadDocument): CleanPage {
  return read.outcome === 'document' ? cleanDocument(source, read) : cleanBody(source, read);
}

/**
 * Cleans a page: bytes to title, body and what stands around it. Refuses what holds no report. The body is the page's
 * own text, character for character, but for invisible characters, spaces at line ends, and the repairs listed.
 *
 * @example cleanPage({ file: 'a.txt', bytes }) // { outcome: 'clean', page: { title: '…', text: '…', … } }
 */
export function cleanPage(source: Source): CleanOutcome {
  const read = readPage(source);
  return read.outcome === 'refused' ? read : { outcome: 'clean', page: cleaned(source, read) };
}
