import fc from 'fast-check';
import { hostileText, piece } from './text.ts';

const TAGS = [
  ...[
    'div',
    'p',
    'span',
    'b',
    'a',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'h1',
    'h2',
    'article',
    'section',
    'nav',
    'aside',
    'br',
  ],
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'svg',
    'math',
    'textarea',
    'title',
    'select',
    'option',
    'form',
    'body',
  ],
  ...[
    'html',
    'head',
    'base',
    'meta',
    'link',
    'img',
    'input',
    'pre',
    'plaintext',
    'ruby',
    'rt',
    'blockquote',
    'x-y',
    'frameset',
  ],
];

const ATTRIBUTES = [
  ...[
    'class',
    'id',
    'style',
    'href',
    'src',
    'onclick',
    'hidden',
    'dir',
    'lang',
    'charset',
    'content',
    'name',
    'property',
    'align',
  ],
  ...['__proto__', 'xmlns', 'data-x', 'aria-hidden', '"', '=', '<'],
];

const VALUES = [
  ...['display:none', 'content', 'article-body', 'comment', 'sidebar', 'footer', 'og:title', 'article:published_time'],
  ...[
    'text/html; charset=gb2312',
    'utf-7',
    'javascript:alert(1)',
    'https://news.example/a',
    '2024-02-29T25:61',
    '0',
    '-1',
  ],
];

const attribute: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...ATTRIBUTES),
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
      { weight: 2, arbitrary: piece },
      { weight: 1, arbitrary: fc.tuple(piece, fc.nat(500)).map(([text, times]) => text.repeat(times)) },
    ),
    fc.constantFrom('"', "'", '', '"-', '`'),
  )
  .map(([name, value, mark]) => (mark === '"-' ? ` ${name}="${value}` : ` ${name}=${mark}${value}${mark}`));

const GOOD = [
  '澜江日报讯（记者 林一川）2月28日，云江市召开堤防整修工作会议，市委副书记、市长周明远主持会议并讲话。',
  '周明远强调，要把“三个提前”落实到每一个村镇，做到早安排、早检查、早整改。他要求，各部门要密切配合。',
  '“沙袋已经备好了，”县水利局局长何知远说，“两天之内就可以运到。”会议要求，各县要逐项销号，确保安全。',
];

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: piece },
    { weight: 3, arbitrary: fc.constantFrom(...GOOD) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        '<!DOCTYPE html>',
        '<?php',
        '</',
        '<',
        '&',
        '&#',
        '&#99999999;',
      ),
    },
    { weight: 6, arbitrary: tie('element') },
  ),
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie('node'), { maxLength: 5 }),
      fc.constantFrom('whole', 'whole', 'whole', 'open', 'crossed', 'deep', 'upper'),
    )
    .map(([tag, attributes, children, form]) => written(tag, attributes.join(''), children.join(''), form)),
}));

function written(tag: string, attributes: string, inner: string, form: string): string {
  const open = `<${form === 'upper' ? tag.toUpperCase() : tag}${attributes}>`;
  if (form === 'open') return open + inner;
  if (form === 'crossed') return `${open}<b>${inner}</${tag}></b>`;
  if (form === 'deep') return `${open.repeat(60)}${inner}${`</${tag}>`.repeat(59)}`;
  return `${open}${inner}</${tag}>`;
}

/** A page of HTML after a grammar, with everything in it that pages have and some things that they must not have. */
export const hostileHtml: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(attribute, { maxLength: 2 }),
    hostileText,
    fc.array(node, { minLength: 1, maxLength: 8 }),
    fc.boolean(),
  )
  .map(
    ([meta, title, nodes, isGood]) =>
      `<html><head><meta${meta.join('')}><title>${title}</title></head><body><h1>${title}</h1>` +
      `${nodes.join('')}${isGood ? GOOD.map((text) => `<p>${text}</p>`).join('') : ''}</body></html>`,
  );
