import { collapse } from './collapse.ts';
import { joinInline } from './inline-gaps.ts';
import { type PageLine, visible } from './page-line.ts';
import { isBold, isFigures, looksLikeCaption } from './picture-caption.ts';

/** What we need of a DOM node; linkedom's nodes are such. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

/** A line of an HTML page, with the box it stands in. */
export interface HtmlLine extends PageLine {
  /** The nearest element around it that holds several blocks. */
  readonly box: DomNode;
}

/** Blocks that hold one line of text; the box of the line is what is around them. */
const LINE_BLOCKS = new Set('BLOCKQUOTE DD DT FIGCAPTION H1 H2 H3 H4 H5 H6 LI P PRE'.split(' '));

const LOST_BREAK = /(?<=[。！？!?”」』）)])(?:\u3000{2,}|\u00a0{4,})/;

/**
 * Gathers the text between two breaks, and how much of it links.
 *
 * @example gatherer.add('会议召开。', false); gatherer.flush(paragraph); gatherer.lines[0]?.text // '会议召开。'
 */
export class LineGatherer {
  readonly lines: HtmlLine[] = [];
  /** One for each run of text that no end of one element and begin of the next parts. */
  #parts: string[] = [''];
  #linked = 0;
  #ended = false;
  #bold = false;
  /** A picture stands above, and no words between. */
  #pictured = false;

  add(text: string, isLink: boolean): void {
    this.#ended = false;
    this.#parts.push((this.#parts.pop() ?? '') + text);
    if (isLink) this.#linked += text.trim().length;
  }

  /** An element begins, or ends, inside the line. */
  enter(node: DomNode): void {
    if (isBold(node)) this.#bold = true;
    if (node.nodeName.toUpperCase() === 'IMG') this.#pictured = true;
    if (this.#ended) this.#parts.push('');
    this.#ended = false;
  }

  leave(): void {
    this.#ended = true;
  }

  flush(block: DomNode): void {
    const whole = collapse(joinInline(this.#parts));
    const linked = this.#linked * 2 > whole.trim().length;
    const below = this.#pictured && !this.#bold && !/[。！？]/.test(whole);
    const caption = isFigures(block) || (below && looksLikeCaption(block));
    const marks = { ...headingOf(block), ...(linked ? { linked } : {}), ...(caption ? { caption } : {}) };
    for (const part of whole.split(LOST_BREAK)) {
      const text = visible(part);
      if (text === '') continue;
      this.lines.push({ text, ...marks, box: boxOf(block) });
      this.#pictured = false;
    }
    this.#bold = false;
    this.#parts = [''];
    this.#linked = 0;
    this.#ended = false;
  }
}

function headingOf(block: DomNode): { readonly heading?: number } {
  const level = /^H([1-6])$/i.exec(block.nodeName)?.[1];
  return level === undefined ? {} : { heading: Number(level) };
}

function boxOf(block: DomNode): DomNode {
  let box = block;
  while (LINE_BLOCKS.has(box.nodeName.toUpperCase()) && box.parentNode) box = box.parentNode;
  return box;
}
