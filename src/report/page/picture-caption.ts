import type { DomNode } from './line-gatherer.ts';

const CENTRED = /text-align\s?:\s?center/i;
const BOLD = /font-weight\s?:\s?(?:bold|[6-9]00)/i;
const CALLED = /caption|desc|photo|pic|img/i;

const attribute = (node: DomNode, name: string): string => node.getAttribute?.(name) ?? '';

/**
 * Whether a block is made as captions are: it is a figure's own, it stands in the middle, or is called so. Of a line
 * right below a picture that tells enough; of any other only `FIGCAPTION` does.
 */
export function looksLikeCaption(block: DomNode): boolean {
  const isCentred = CENTRED.test(attribute(block, 'style')) || /^center$/i.test(attribute(block, 'align'));
  return (
    isFigures(block) || isCentred || block.nodeName.toUpperCase() === 'CENTER' || CALLED.test(attribute(block, 'class'))
  );
}

/** Whether a block is the caption of a figure by its very name. */
export function isFigures(block: DomNode): boolean {
  return block.nodeName.toUpperCase() === 'FIGCAPTION';
}

/** Whether an element prints its words bold, as sub-headings are, which stand below pictures too. */
export function isBold(node: DomNode): boolean {
  return /^(?:B|STRONG)$/i.test(node.nodeName) || BOLD.test(attribute(node, 'style'));
}
