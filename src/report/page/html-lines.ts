import { type DomNode, type HtmlLine, LineGatherer } from './line-gatherer.ts';

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

/** Not `visibility: hidden`: scripts show an article so once it has loaded, and a saved page has no scripts. */
const HIDDEN = /display\s?:\s?none/i;

function isSkipped(node: DomNode): boolean {
  if (SKIPPED.has(node.nodeName.toUpperCase())) return true;
  const hidden = node.getAttribute?.('hidden');
  return (hidden !== null && hidden !== undefined) || HIDDEN.test(node.getAttribute?.('style') ?? '');
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
    if (!BLOCKS.has(name)) {
      gatherer.enter(node);
      return;
    }
    gatherer.flush(block());
    blocks.push(node);
  };
  const leave = (node: DomNode): void => {
    const name = node.nodeName.toUpperCase();
    if (name === 'A') links--;
    if (!BLOCKS.has(name)) {
      gatherer.leave();
      return;
    }
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
