import picocolors from 'picocolors';
import type { Quote, Reason } from '../../answer/answer.ts';
import type { Surroundings } from '../../answer/library.ts';
import { citationLines } from '../citation-lines.ts';
import { messages } from '../messages.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';

type Colors = ReturnType<typeof picocolors.createColors>;
type Range = readonly [number, number];

/** The text with `emphasis` on the ranges (UTF-16 offsets, in order); everything outside them as it is. */
function emphasized(text: string, ranges: readonly Range[], emphasis: (run: string) => string): string {
  let out = '';
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end <= start) continue;
    out += printable(text.slice(at, start)) + emphasis(printable(text.slice(start, end)));
    at = end;
  }
  return out + printable(text.slice(at));
}

/** Before every line of a quote, and of what stands around one. */
const QUOTE_BAR = '┃ ';
const AROUND_BAR = '│ ';

/** A bar before every line. Lines are not wrapped: a quote can be copied out as it stands. */
function barred(text: string, bar: string, c: Colors): string {
  return text.replace(/^/gm, c.cyan(bar));
}

/**
 * What is written under a quote: speaker with post, meeting, report, and where to read on.
 */
function renderCitation(quote: Quote, o: RenderOptions, c: Colors): string {
  const m = messages[o.language].citation;
  const lines = citationLines(quote, o.language);
  const report = lines.printed === undefined ? lines.title : `${lines.title} ${lines.printed}`;
  const speaker = `${c.cyan(QUOTE_BAR)}${c.bold(printable(`—— ${lines.speaker}`))}`;
  const facts = [
    printable(m.labelled(m.labels.meeting, lines.meeting)),
    printable(m.labelled(m.labels.report, report)),
    printable(m.labelled(m.labels.source, `${lines.url ?? lines.file} · ${lines.paragraph}`)),
    ...(lines.alsoIn === undefined ? [] : [printable(lines.alsoIn)]),
    ...(lines.relays === undefined ? [] : [printable(lines.relays)]),
    ...(lines.damaged === undefined ? [] : [printable(lines.damaged)]),
  ];
  return [speaker, ...facts.map((line) => `  ${line}`)].join('\n');
}

/** Why a quote stands where it does: a line for each feature that has something to say. */
function renderReasons(reasons: readonly Reason[], o: RenderOptions): string {
  const m = messages[o.language].explanation;
  const lines = reasons.map(
    ({ feature, value, weight, points }) =>
      `    ${points.toFixed(2).padStart(7)} = ${value.toFixed(2)} × ${weight.toFixed(2)}  ${m.features[feature]}`,
  );
  return [`  ${m.heading}`, ...lines].join('\n');
}

/**
 * One quote, verbatim, the words that answer in bold, with its citation.
 *
 * @example renderQuote(quote, { colors: false, language: 'zh-Hans' })
 */
export function renderQuote(quote: Quote, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const strong = (run: string): string => c.bold(c.yellow(run));
  const parts = [
    barred(emphasized(quote.text, quote.highlights, strong), QUOTE_BAR, c),
    renderCitation(quote, o, c),
    ...(quote.reasons === undefined ? [] : [renderReasons(quote.reasons, o)]),
  ];
  return parts.join('\n');
}

/**
 * A quote with the sentences around it. The quote's own lines have another bar, and its speaker is named for these
 * only: the rest may be someone else's words.
 */
export function renderSurroundings(around: Surroundings, quote: Quote, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const { text } = around.report;
  const part = (from: number, to: number): string => printable(text.slice(from, to).replace(/^\n+|\n+$/g, ''));
  const parts = [
    [part(around.start, around.quoteStart), AROUND_BAR],
    [c.bold(part(around.quoteStart, around.quoteEnd)), QUOTE_BAR],
    [part(around.quoteEnd, around.end), AROUND_BAR],
  ] as const;
  const lines = parts.filter(([words]) => words !== '').map(([words, bar]) => barred(words, bar, c));
  return `${lines.join('\n')}\n${renderCitation(quote, o, c)}`;
}
