import picocolors from 'picocolors';
import type { Passage, Report, Speaker, Why } from '../../report/report.ts';
import type { Span } from '../../text/sentence.ts';
import { speakerInWords } from '../citation-lines.ts';
import { messages } from '../messages.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';

/** Characters between a subject and its verb up to which they are shown together, with what parts them. */
const NEAR = 16;

/** The paragraph, from 1, in which an offset of a report's text stands. */
export function paragraphAt({ text }: Report, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/**
 * The words of a reason as they stand in the report: 周明远强调; 他……要求 where much stands between.
 *
 * @example whyInWords(report, why) // '周明远强调'
 */
export function whyInWords({ text }: Report, { subject, cue }: Why): string {
  if (!subject) return text.slice(cue.start, cue.end);
  const gap = cue.start - subject.end;
  if (gap >= 0 && gap <= NEAR) return text.slice(subject.start, cue.end);
  const [first, second] = gap < 0 ? [cue, subject] : [subject, cue];
  return `${text.slice(first.start, first.end)}……${text.slice(second.start, second.end)}`;
}

function reasonLine(report: Report, { why }: Passage, o: RenderOptions): string {
  const m = messages[o.language].why;
  if (!why) return m.plain;
  const quoted = m.quoted(whyInWords(report, why), paragraphAt(report, why.cue.start));
  const { antecedent } = why;
  const meant = antecedent === undefined ? '' : m.standsFor(report.text.slice(antecedent.start, antecedent.end));
  return `${m.reasons[why.kind]}${quoted}${meant}`;
}

/** The passage with the words of its reason picked out, as far as they stand in it. */
function markedPassage(report: Report, passage: Passage, mark: (words: string) => string): string {
  const { subject, cue } = passage.why ?? {};
  const inside = ({ start, end }: Span): boolean => start >= passage.start && end <= passage.end;
  const spans = [subject, cue].flatMap((span) => (span && inside(span) ? [span] : []));
  let out = '';
  let from = passage.start;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    out += printable(report.text.slice(from, start)) + mark(printable(report.text.slice(start, end)));
    from = end;
  }
  return out + printable(report.text.slice(from, passage.end));
}

function colorOf(speaker: Speaker, c: ReturnType<typeof picocolors.createColors>): (words: string) => string {
  if (speaker.kind === 'person') return c.cyan;
  return speaker.kind === 'meeting' ? c.magenta : c.dim;
}

/**
 * A report passage by passage: its paragraph, who says it, the words, and by which words of the report that is known.
 *
 * @example renderWhy(report, { colors: false, language: 'zh-Hans' }) // '第 2 段 周明远，市长\n  周明远强调，…\n  本句…'
 */
export function renderWhy(report: Report, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const { citation } = messages[o.language];
  return report.passages
    .map((passage) => {
      const who = colorOf(passage.speaker, c)(printable(speakerInWords(passage.speaker, o.language)));
      return [
        `${c.dim(citation.paragraph(passage.paragraph))} ${who}`,
        `  ${markedPassage(report, passage, c.yellow)}`,
        c.dim(`  ↳ ${printable(reasonLine(report, passage, o))}`),
      ].join('\n');
    })
    .join('\n\n');
}
