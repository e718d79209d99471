import { repairDamage } from '../damage/repair-damage.ts';
import { type Body, findBody } from './body.ts';
import { decode } from './decode.ts';
import type { HtmlMeta } from './html-meta.ts';
import { isHtml, readHtml } from './html-page.ts';
import { htmlShape } from './html-shape.ts';
import { type ReadLine, readLines } from './line-kind.ts';
import { restoreBreaks } from './lost-breaks.ts';
import { markdownLines } from './markdown-lines.ts';
import { LARGEST_SOURCE, type RefusalReason, type Source } from './page.ts';
import { documentLines, holdsVisible, type PageLine, pageLines } from './page-line.ts';

/** What is nested deeper or has more nodes is no page; building its tree takes time with the square of either. */
const LARGEST_TREE = { depth: 5_000, nodes: 200_000 } as const;

/** What is known of a page that has no markup, or of a document. */
export const NO_META: HtmlMeta = { titles: [], url: null, published: null, site: null, stated: [] };

/** A document: every line of it is its own. */
export interface ReadDocument {
  readonly outcome: 'document';
  readonly lines: readonly PageLine[];
  /** The source's text before anything was taken from it. */
  readonly whole: string;
}

/** All lines of a page, repaired, with the body found among them. */
export interface ReadBody {
  readonly outcome: 'page';
  readonly lines: readonly ReadLine[];
  readonly meta: HtmlMeta;
  readonly body: Body;
  /** The number of the body's first line. */
  readonly first: number;
  /** The source's text before anything was taken from it, with its markup and comments. */
  readonly whole: string;
}

/** A source as its lines, or why it holds no report. */
export type ReadPage = ReadDocument | ReadBody | { readonly outcome: 'refused'; readonly reason: RefusalReason };

interface Lines {
  readonly lines: readonly PageLine[];
  readonly meta: HtmlMeta;
}

function linesOf(source: Source, text: string): Lines | undefined {
  if (source.format === 'html' || (source.format === undefined && (/\.x?html?$/i.test(source.file) || isHtml(text)))) {
    const { depth, nodes } = htmlShape(text);
    return depth > LARGEST_TREE.depth || nodes > LARGEST_TREE.nodes ? undefined : readHtml(text);
  }
  const isMarkdown = source.format === undefined && /\.(?:md|markdown)$/i.test(source.file);
  return { lines: isMarkdown ? markdownLines(text) : pageLines(restoreBreaks(text)), meta: NO_META };
}

function readBody(source: Source, text: string): ReadPage {
  const read = linesOf(source, text);
  if (!read) return { outcome: 'refused', reason: 'too-large' };
  const lines = readLines(repairDamage(read.lines));
  const body = findBody(lines);
  const first = body?.paragraphs[0];
  if (!body || first === undefined) return { outcome: 'refused', reason: 'no-report' };
  return { outcome: 'page', lines, meta: read.meta, body, first, whole: text };
}

/**
 * Reads a source into lines and finds the body among them: what the clean page (clean-page.ts) and the account of every
 * line (trace.ts) are both made from, so that they cannot disagree.
 *
 * @example readPage({ file: 'a.txt', bytes }) // { outcome: 'page', lines, body, … }
 */
export function readPage(source: Source): ReadPage {
  if (source.bytes.length > LARGEST_SOURCE) return { outcome: 'refused', reason: 'too-large' };
  if (source.bytes.length === 0) return { outcome: 'refused', reason: 'empty' };
  const decoded = decode(source.bytes);
  if (decoded.outcome === 'refused') return decoded;
  if (!holdsVisible(decoded.text)) return { outcome: 'refused', reason: 'empty' };
  const { text } = decoded;
  if (source.document) return { outcome: 'document', lines: repairDamage(documentLines(text)), whole: text };
  return readBody(source, text);
}
