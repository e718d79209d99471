import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom/worker';
import { htmlLines } from './html-lines.ts';
import { type HtmlMeta, htmlMeta } from './html-meta.ts';
import { htmlShape } from './html-shape.ts';
import type { HtmlLine } from './line-gatherer.ts';
import type { PageLine } from './page-line.ts';

/** What an HTML page holds. */
export interface HtmlPage {
  readonly lines: readonly PageLine[];
  readonly meta: HtmlMeta;
}

/** Readability's own threshold, 500, drops short Chinese pieces. */
const LEAST_ARTICLE = 100;

/** Pages beyond this are read without Readability, whose time grows with depth × nodes and depth × length. */
const WALKABLE = { depth: 400, nodes: 10_000, depthByNodes: 200_000, depthByLength: 10_000_000 } as const;

/** Longer styles are shortened before Readability sees them. */
const LONG_STYLE = 200;

/** A line this long, with a full stop, is taken for prose where Readability's choice is measured. */
const PROSE_LENGTH = 30;

/**
 * Whether a text is HTML, whatever its file is called.
 *
 * @example isHtml('<!DOCTYPE html><html>…') // true
 */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  return head.startsWith('<') && /<(?:!doctype html|html|head|body|div|p|meta|table)\b/i.test(head);
}

function proseLength(lines: readonly PageLine[]): number {
  return lines
    .filter((line) => line.text.length >= PROSE_LENGTH && /[。！？]/.test(line.text))
    .reduce((sum, line) => sum + line.text.length, 0);
}

/** Numbers boxes as it meets them: a line needs to know which others stand in its box, and nothing else of it. */
function boxNumbers(): (line: HtmlLine) => PageLine {
  const numbers = new Map<HtmlLine['box'], number>();
  return ({ box, ...line }) => {
    const within = numbers.get(box) ?? numbers.size;
    numbers.set(box, within);
    return { ...line, within };
  };
}

/**
 * Marks the lines that Readability leaves out. Its choice is trusted only if it holds most of the page's prose, and by
 * boxes: what stands in one box with lines it kept is no aside, since it drops short Chinese paragraphs.
 */
function markAsides(lines: readonly HtmlLine[], article: readonly HtmlLine[]): readonly PageLine[] {
  const numbered = boxNumbers();
  const chosen = new Set(article.map((line) => line.text));
  const inArticle = lines.filter((line) => chosen.has(line.text));
  const boxes = new Set(inArticle.map((line) => line.box));
  const trusted = proseLength(inArticle) * 2 > proseLength(lines);
  return lines.map((line) => (trusted && !boxes.has(line.box) ? { ...numbered(line), aside: true } : numbered(line)));
}

/** Tells nothing, and linkedom finds no way from it to the element behind it. */
const DOCTYPE = /<!doctype[^<>]{0,1000}>/gi;

function parse(html: string) {
  const markup = html.replace(DOCTYPE, '');
  const whole = /<(?:html|body)[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`;
  return new DOMParser().parseFromString(whole, 'text/html');
}

function isWalkable(html: string): boolean {
  const { depth, nodes } = htmlShape(html);
  return (
    depth <= WALKABLE.depth &&
    nodes <= WALKABLE.nodes &&
    depth * nodes <= WALKABLE.depthByNodes &&
    depth * html.length <= WALKABLE.depthByLength
  );
}

/** Takes blanks out of long styles, which linkedom reads in time with the square of the blanks in a row. */
function shortenStyles(document: ReturnType<typeof parse>): void {
  for (const element of document.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    if (style.length > LONG_STYLE) element.setAttribute('style', style.replace(/\s+/g, ' '));
  }
}

/**
 * The lines that Readability takes for the article; none where it finds none. Reads the document to pieces: nothing may
 * look at it afterwards.
 */
function articleLines(document: ReturnType<typeof parse>): readonly HtmlLine[] {
  try {
    const found = new Readability(document, { charThreshold: LEAST_ARTICLE, serializer: (node) => node }).parse();
    return found?.content ? htmlLines(found.content) : [];
  } catch {
    // It follows nodes out of trees that no browser makes, such as text behind the end of the page; it is but an aid.
    return [];
  }
}

/**
 * Reads an HTML page: its lines as a browser shows them, marked by what Mozilla's Readability takes for the article,
 * and what its head tells.
 *
 * @example readHtml('<title>通知</title><p>会议召开。</p>').lines[0]?.text // '会议召开。'
 */
export function readHtml(html: string): HtmlPage {
  const document = parse(html);
  // Of the whole document: before or behind its html element other programs put things, even another page.
  const lines = htmlLines(document);
  const meta = htmlMeta(document);
  // Readability throws where the root is of another kind.
  const isWhole = document.documentElement?.nodeName.toUpperCase() === 'HTML';
  if (!isWhole || !isWalkable(html)) return { lines: lines.map(boxNumbers()), meta };
  shortenStyles(document);
  return { lines: markAsides(lines, articleLines(document)), meta };
}
