import { type PageLine, pageLines } from './page-line.ts';

const HEADING = /^(#{1,6})\s{1,9}/;
const BULLET = /^(?:>\s?|[-*+]\s+)+/;
const LINK = /(!?)\[([^[\]]{0,300})\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g;
const EMPHASIS = /\*{2}([^*]{1,500})\*{2}|__([^_]{1,500})__|\*([^*\s][^*]{0,500})\*|`([^`]{1,300})`/g;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|`{3,}.{0,40}|<!--.*-->)$/;

function unmark(text: string): string {
  return text
    .replace(BULLET, '')
    .replace(LINK, (_, image: string, label: string) => (image === '!' ? '' : label))
    .replace(EMPHASIS, (_, ...groups: readonly (string | undefined)[]) => groups.slice(0, 4).find((g) => g) ?? '')
    .trim();
}

function isLinkOnly(text: string): boolean {
  return text.length > 0 && text.replace(LINK, '').replace(BULLET, '').trim() === '';
}

/**
 * The lines of a Markdown page with its marks off: headings, lists, emphasis, links, images, rules.
 *
 * @example markdownLines('# 会议\n**要求**落实') // [{ text: '会议', heading: 1 }, { text: '要求落实' }]
 */
export function markdownLines(text: string): readonly PageLine[] {
  return pageLines(text)
    .filter((line) => !RULE.test(line.text))
    .map((line): PageLine => {
      const heading = HEADING.exec(line.text)?.[1]?.length;
      const bare = unmark(line.text.replace(HEADING, ''));
      return {
        text: bare,
        ...(heading === undefined ? {} : { heading }),
        ...(isLinkOnly(line.text) ? { linked: true as const } : {}),
      };
    })
    .filter((line) => line.text !== '');
}
