import picocolors from 'picocolors';
import type { LeftOut } from '../../report/page/left-out.ts';
import type { TracedLine } from '../../report/page/trace.ts';
import { shorten } from '../cut-text.ts';
import { messages } from '../messages.ts';
import { columnsOf, padColumns } from './columns.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';

/** Lines shown of those that were left out in one place for one reason, and characters shown of each. */
const SHOWN = { lines: 3, characters: 60 } as const;

/** Lines that stand together on the page: paragraphs of the text, or lines left out between such. */
type Stretch =
  | { readonly kind: 'text'; readonly first: number; readonly last: number }
  | { readonly kind: 'left-out'; readonly groups: ReadonlyMap<LeftOut, readonly string[]> };

function stretches(lines: readonly TracedLine[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let groups = new Map<LeftOut, string[]>();
  for (const line of lines) {
    const last = found.at(-1);
    if (line.fate === 'left-out') {
      if (last?.kind !== 'left-out') {
        groups = new Map();
        found.push({ kind: 'left-out', groups });
      }
      groups.set(line.reason, [...(groups.get(line.reason) ?? []), line.saved]);
    } else if (last?.kind === 'text') found[found.length - 1] = { ...last, last: line.paragraph };
    else found.push({ kind: 'text', first: line.paragraph, last: line.paragraph });
  }
  return found;
}

/** One line more than are shown takes no more room than to say so. */
function shownOf(group: readonly string[], more: (lines: number) => string): readonly string[] {
  const count = group.length > SHOWN.lines + 1 ? SHOWN.lines : group.length;
  const shown = group.slice(0, count).map((line) => shorten(printable(line), SHOWN.characters));
  return count === group.length ? shown : [...shown, more(group.length - count)];
}

/**
 * What was left out of a page and why, in page order: the lines that stand together, those of one reason under one
 * heading, long groups and long lines shortened, with the places of the text between.
 *
 * @example renderLeftOut(trace.lines, { colors: false, language: 'zh-Hans' })
 */
export function renderLeftOut(lines: readonly TracedLine[], o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language].page;
  const count = lines.filter((line) => line.fate === 'left-out').length;
  if (count === 0) return c.dim(m.nothingLeftOut);
  const told = stretches(lines).flatMap((stretch) => {
    if (stretch.kind === 'text') return [c.dim(`  ── ${m.textHere(stretch.first, stretch.last)} ──`)];
    return [...stretch.groups].flatMap(([reason, group]) => [
      `  ${c.yellow(m.counted(m.reasons[reason], group.length))}`,
      ...shownOf(group, m.more).map((line) => c.dim(`    ${line}`)),
    ]);
  });
  return [c.bold(m.leftOutHeading(count)), ...told].join('\n');
}

/** What stands in the margin beside a line. */
function marginOf(line: TracedLine, { language }: RenderOptions): string {
  const { page: m, citation } = messages[language];
  if (line.fate === 'left-out') return `× ${m.margins[line.reason]}`;
  const marks = { paragraph: '', heading: m.heading, 'pull-quote': m.pullQuote, stamp: m.stamp };
  return [citation.paragraph(line.paragraph), marks[line.as]].filter((part) => part !== '').join(' ');
}

/**
 * A page as it was saved, every line of it, numbered and whole, with what became of each in the margin.
 *
 * @example renderPage(trace.lines, { colors: false, language: 'zh-Hans' }) // '1  × 工具栏  │ 首页 > 要闻\n…'
 */
export function renderPage(lines: readonly TracedLine[], o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const margins = lines.map((line) => marginOf(line, o));
  const width = margins.reduce((most, margin) => Math.max(most, columnsOf(margin)), 0);
  const digits = String(lines.length).length;
  return lines
    .map((line, i) => {
      const margin = padColumns(margins[i] ?? '', width);
      const color = line.fate === 'kept' ? c.green : c.yellow;
      const text = printable(line.saved).replaceAll('\n', ' ');
      const number = c.dim(String(i + 1).padStart(digits));
      return `${number}  ${color(margin)} │ ${line.fate === 'kept' ? text : c.dim(text)}`;
    })
    .join('\n');
}
