import { skeleton } from '../../text/fold.ts';
import { repairPinyin } from '../damage/pinyin-repair.ts';
import { savedFrom } from '../facts/saved-from.ts';
import { dayIn } from '../facts/stated-day.ts';
import type { Repair } from '../report.ts';
import { findBody } from './body.ts';
import { decode } from './decode.ts';
import type { HtmlMeta } from './html-meta.ts';
import { isHtml, readHtml } from './html-page.ts';
import { htmlShape } from './html-shape.ts';
import { type ReadLine, readLine } from './line-kind.ts';
import { markdownLines } from './markdown-lines.ts';
import { type CleanOutcome, type CleanPage, type FurnitureLine, LARGEST_SOURCE, type Source } from './page.ts';
import { type PageLine, pageLines, visible } from './page-line.ts';
import { shingleSet } from './shingles.ts';
import { stampsAtHead } from './stamp-head.ts';
import { findTitle } from './title.ts';
import { titleFromBody, titleFromDocument } from './title-from-text.ts';

/** A line that holds this share of the body's words is one of its copies, and no furniture. */
const COPY = 0.9;

/** Elements nested deeper than this are no page; reading them would take time with the square of the depth. */
const DEEPEST = 5_000;

const NO_META: HtmlMeta = { titles: [], url: null, published: null, site: null, stated: [] };

interface Joined {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** Joins paragraphs by line breaks and moves their repairs to where they stand in the whole. */
function join(paragraphs: readonly PageLine[]): Joined {
  const repairs: Repair[] = [];
  let at = 0;
  for (const { text, repairs: own = [] } of paragraphs) {
    for (const repair of own) repairs.push({ ...repair, at: at + repair.at });
    at += text.length + 1;
  }
  return { text: paragraphs.map((line) => line.text).join('\n'), repairs };
}

/** What the source's container says comes before what the page says. */
function stated(source: Source, meta: HtmlMeta, text: string): Pick<CleanPage, 'url' | 'publishedHint'> {
  return {
    url: source.url ?? meta.url ?? savedFrom(text),
    publishedHint: dayIn(source.published ?? '') ?? meta.published,
  };
}

function furniture(lines: readonly ReadLine[], body: ReadonlySet<number>, first: number): readonly FurnitureLine[] {
  const held = shingleSet();
  for (const at of body) held.add(lines[at]?.skeleton ?? '');
  const seen = new Set<string>();
  const found: FurnitureLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (body.has(at) || seen.has(line.text) || (line.skeleton !== '' && held.share(line.skeleton) >= COPY)) continue;
    seen.add(line.text);
    found.push({ text: line.text, where: at < first ? 'before' : 'after' });
  }
  return found;
}

function cleanDocument(source: Source, text: string): CleanOutcome {
  const joined = join(repairPinyin(pageLines(text)));
  const stamps = stampsAtHead(joined.text);
  const furniture = stamps.map(({ start, end }) => ({
    text: joined.text.slice(start, end).trim(),
    where: 'before' as const,
  }));
  const isStamped = stamps[0]?.start === 0;
  const words = isStamped ? joined.text.slice(stamps.at(-1)?.end).trimStart() : '';
  const title = visible(source.title ?? '') || titleFromDocument(words || joined.text);
  return {
    outcome: 'clean',
    page: { title, ...joined, headings: [], furniture, site: null, ...stated(source, NO_META, text) },
  };
}

interface Lines {
  readonly lines: readonly PageLine[];
  readonly meta: HtmlMeta;
}

function linesOf(source: Source, text: string): Lines | undefined {
  if (/\.x?html?$/i.test(source.file) || isHtml(text)) {
    return htmlShape(text).depth > DEEPEST ? undefined : readHtml(text);
  }
  return { lines: /\.(?:md|markdown)$/i.test(source.file) ? markdownLines(text) : pageLines(text), meta: NO_META };
}

function cleanLines(source: Source, text: string): CleanOutcome {
  const read = linesOf(source, text);
  if (!read) return { outcome: 'refused', reason: 'too-large' };
  const { meta } = read;
  const lines = repairPinyin(read.lines).map(readLine);
  const body = findBody(lines);
  const first = body?.paragraphs[0];
  if (!body || first === undefined) return { outcome: 'refused', reason: 'no-report' };
  const joined = join(body.paragraphs.flatMap((at) => lines[at] ?? []));
  const found = findTitle(lines, first, meta.titles, skeleton(joined.text));
  const headings = body.paragraphs.flatMap((at, i) => (body.headings.has(at) ? [i + 1] : []));
  const before = meta.stated.map((line) => ({ text: line, where: 'before' as const }));
  return {
    outcome: 'clean',
    page: {
      title: visible(source.title ?? '') || (found?.title ?? titleFromBody(joined.text)),
      ...joined,
      headings,
      furniture: [...before, ...furniture(lines, new Set(body.paragraphs), first)],
      site: meta.site ?? found?.site ?? null,
      ...stated(source, meta, text),
    },
  };
}

/**
 * Cleans a page: bytes to title, body and what stands around it. Refuses what holds no report. The body is the page's
 * own text, character for character, but for invisible characters, spaces at line ends, and the repairs listed.
 *
 * @example cleanPage({ file: 'a.txt', bytes }) // { outcome: 'clean', page: { title: '…', text: '…', … } }
 */
export function cleanPage(source: Source): CleanOutcome {
  if (source.bytes.length > LARGEST_SOURCE) return { outcome: 'refused', reason: 'too-large' };
  if (source.bytes.length === 0) return { outcome: 'refused', reason: 'empty' };
  const decoded = decode(source.bytes);
  if (decoded.outcome === 'refused') return decoded;
  if (visible(decoded.text) === '') return { outcome: 'refused', reason: 'empty' };
  return source.document ? cleanDocument(source, decoded.text) : cleanLines(source, decoded.text);
}
