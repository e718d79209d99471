import { INDENT, type Line, linesOf, widthOf } from './lines.ts';
import type { Said, Talk } from './transcript.ts';

const COLUMN = 440;
const GAP = 24;
const MARGIN = 16;
const SIZE = 14;
const LEADING = 21;
const PADDING = 10;
const MOST = 330;
const BUTTON = 30;
const FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const COLORS = {
  ground: '#dfe7ef',
  person: '#e3f6d3',
  bot: '#ffffff',
  ink: '#17212b',
  quote: '#e9f2fb',
  bar: '#3a8fd6',
  button: '#7f97ad',
  title: '#51606f',
} as const;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

/** Elements with the height that they take. */
interface Drawn {
  readonly svg: string;
  readonly height: number;
}

const box = (x: number, y: number, width: number, height: number, fill: string, radius: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

function lineAt(x: number, y: number, { runs }: Line): string {
  const spans = runs.map(({ text, isBold, isStruck }) => {
    const style = `${isBold ? ' font-weight="700"' : ''}${isStruck ? ' text-decoration="line-through"' : ''}`;
    return `<tspan${style}>${escaped(text)}</tspan>`;
  });
  return `<text x="${x}" y="${y}" xml:space="preserve" fill="${COLORS.ink}">${spans.join('')}</text>`;
}

function buttonsAt(x: number, y: number, width: number, rows: Said['buttons']): Drawn {
  const svg = rows.map((row, r) => {
    const each = (width - (row.length - 1) * 4) / row.length;
    return row.map((label, i) => {
      const left = x + i * (each + 4);
      const top = y + r * (BUTTON + 4);
      const middle = `x="${left + each / 2}" y="${top + 20}" text-anchor="middle"`;
      return `${box(left, top, each, BUTTON, COLORS.button, 6)}<text ${middle} fill="#fff" font-size="13">${escaped(label)}</text>`;
    });
  });
  return { svg: svg.flat().join(''), height: rows.length * (BUTTON + 4) };
}

function bubble(left: number, top: number, { by, runs, buttons }: Said): Drawn {
  const lines = linesOf(runs, SIZE, MOST);
  const widest = Math.max(...lines.map(({ width, isQuoted }) => width + (isQuoted ? INDENT : 0)), 40);
  const labels = Math.max(
    0,
    ...buttons.map((row) => row.length * (Math.max(...row.map((one) => widthOf(one, 13))) + 20)),
  );
  const width = Math.min(MOST + 2 * PADDING + 14, Math.max(widest, labels) + 2 * PADDING);
  const height = lines.length * LEADING + 2 * PADDING - 4;
  const x = by === 'person' ? left + COLUMN - width : left;
  const rows = lines.map((line, i) => {
    const y = top + PADDING + i * LEADING;
    const words = lineAt(x + PADDING + (line.isQuoted ? INDENT : 0), y + 14, line);
    if (!line.isQuoted) return words;
    const ground = box(x + PADDING, y - 2, width - 2 * PADDING, LEADING, COLORS.quote, 0);
    return `${ground}${box(x + PADDING, y - 2, 3, LEADING, COLORS.bar, 0)}${words}`;
  });
  const below = buttonsAt(x, top + height + 4, width, buttons);
  const fill = by === 'person' ? COLORS.person : COLORS.bot;
  return {
    svg: `${box(x, top, width, height, fill, 12)}${rows.join('')}${below.svg}`,
    height: height + (below.height > 0 ? below.height + 4 : 0) + 10,
  };
}

function column(left: number, { title, said }: Talk): Drawn {
  let top = MARGIN + 32;
  const heading = `<text x="${left}" y="${MARGIN + 16}" fill="${COLORS.title}" font-weight="600">${escaped(title)}</text>`;
  const drawn = said.map((one) => {
    const { svg, height } = bubble(left, top, one);
    top += height;
    return svg;
  });
  return { svg: heading + drawn.join(''), height: top + MARGIN };
}

/**
 * Talks side by side as an SVG that needs no font of its own: letters are the reader's.
 *
 * @example draw([{ title: '简体', said }])
 */
export function draw(talks: readonly Talk[]): string {
  const columns = talks.map((talk, i) => column(MARGIN + i * (COLUMN + GAP), talk));
  const width = 2 * MARGIN + talks.length * COLUMN + (talks.length - 1) * GAP;
  const height = Math.max(...columns.map((one) => one.height));
  const body = columns.map(({ svg }) => svg).join('\n');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `${head} font-family="${escaped(FONT)}" font-size="${SIZE}">\n${box(0, 0, width, height, COLORS.ground, 16)}\n${body}\n</svg>\n`;
}
