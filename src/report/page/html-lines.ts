import { type PageLine, visible } from './page-line.ts';

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

const ELEMENT = 1;
const TEXT = 3;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME SVG CANVAS OBJECT SELECT TEXTAREA AUDIO VIDEO MATH'.split(' '),
);

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Blocks that hold one line of text; the box of the line is what is around them. */
const LINE_BLOCKS = new Set('BLOCKQUOTE DD DT FIGCAPTION H1 H2 H3 H4 H5 H6 LI P PRE'.split(' '));

/** Not `visibility: hidden`: scripts show an article so once it has loaded, and a saved page has no scripts. */
const HIDDEN = /display\s?:\s?none/i;

/** A line break in the source between two characters that are written without spaces is no space. */
const SOURCE_BREAK =
  /(?<=[\u3000-\u303f\p{Script=Han}\uff00-\uff65])[ \t]{0,99}[\r\n]\s{0,99}(?=[\u3000-\u303f\p{Script=Han}\uff00-\uff65])/gu;

const SOURCE_SPACE = /[ \t\r\n\f]+/g;

const LOST_BREAK = /(?<=[。！？!?”」』）)])(?:\u3000{2,}|\u00a0{4,})/;

function isSkipped(node: DomNode): boolean {
  if (SKIPPED.has(node.nodeName.toUpperCase())) return true;
  const hidden = node.getAttribute?.('hidden');
  return (hidden !== null && hidden !== undefined) || HIDDEN.test(node.getAttribute?.('style') ?? '');
}

/** Gathers the text between two breaks, and how much of it links. */
class LineGatherer {
  readonly lines: HtmlLine[] = [];
  #text = '';
  #linked = 0;

  add(text: string, isLink: boolean): void {
    this.#text += text;
    if (isLink) this.#linked += text.trim().length;
  }

  flush(block: DomNode): void {
    const whole = this.#text.replace(SOURCE_BREAK, '').replace(SOURCE_SPACE, ' ');
    const linked = this.#linked * 2 > whole.trim().length;
    for (const part of whole.split(LOST_BREAK)) {
      const text = visible(part);
      if (text !== '') this.lines.push({ text, ...headingOf(block), ...(linked ? { linked } : {}), box: boxOf(block) });
    }
    this.#text = '';
    this.#linked = 0;
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

/**
 * The lines of an HTML tree as a browser would show them: blocks and `<br>` break lines, hidden parts are left out.
 * Walks without recursion, so that depth costs nothing.
 *
 * @example htmlLines(document.body).map((line) => line.text)
 */
export function htmlLines(root: DomNode): readonly HtmlLine[] {
  const gatherer = new LineGatherer();
  const blocks: DomNode[] = [root];
  let links = 0;
  const block = (): DomNode => blocks.at(-1) ?? root;
  const enter = (node: DomNode): void => {
    const name = node.nodeName.toUpperCase();
    if (name === 'A') links++;
    if (name === 'BR') gatherer.flush(block());
    if (!BLOCKS.has(name)) return;
    gatherer.flush(block());
    blocks.push(node);
  };
  const leave = (node: DomNode): void => {
    const name = node.nodeName.toUpperCase();
    if (name === 'A') links--;
    if (!BLOCKS.has(name)) return;
    gatherer.flush(block());
    blocks.pop();
  };
  walk(root, enter, leave, (text) => {
    const parts = block().nodeName.toUpperCase() === 'PRE' ? text.split('\n') : [text];
    for (const [i, part] of parts.entries()) {
      if (i > 0) gatherer.flush(block());
      gatherer.add(part, links > 0);
    }
  });
  gatherer.flush(root);
  return gatherer.lines;
}

type Visit = (node: DomNode) => void;

function walk(root: DomNode, enter: Visit, leave: Visit, onText: (text: string) => void): void {
  let node: DomNode | null = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT) onText(node.nodeValue ?? '');
    const open: boolean = node.nodeType === ELEMENT && !isSkipped(node);
    if (open) enter(node);
    if (open && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (open) leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}
