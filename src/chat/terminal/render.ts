import picocolors from 'picocolors';
import { type Answer, type Check, choicesIn, type Difference, saysAll } from '../../answer/answer.ts';
import type { Question } from '../../answer/question/question.ts';
import { askedInWords } from '../asked-in-words.ts';
import { checkInWords } from '../check-in-words.ts';
import { choiceInWords } from '../choice-in-words.ts';
import { dayInWords } from '../day-in-words.ts';
import { messages } from '../messages.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';
import { renderQuote } from './render-quote.ts';

export type { RenderOptions } from './render-options.ts';
export { renderReport, renderReportList, renderReportPage, renderReportWhy } from './render-report.ts';
export { paragraphAt, whyInWords } from './render-why.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** What the question was taken to ask, a line for each thing. */
function renderAsked(question: Question, o: RenderOptions, c: Colors): string {
  const m = messages[o.language];
  const lines = askedInWords(question, o.language).map(([label, value]) => `  ${m.citation.labelled(label, value)}`);
  return [c.dim(m.asked.heading), ...lines.map((line) => c.dim(printable(line)))].join('\n');
}

/**
 * An answer as people read it: what must be added, then the quotes, best first (`limit` of them, all if left out); or
 * that nothing answers, and what comes nearest.
 *
 * @example renderAnswer(answer, { colors: false, language: 'zh-Hans', limit: 1 })
 */
export function renderAnswer(answer: Answer, o: RenderOptions & { readonly limit?: number }): string {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language];
  const note = answer.note && printable(m.note(answer.note, (day) => dayInWords(day, o.language)));
  const choices = choicesIn(answer.note).map((one, i) => printable(`  ${i + 1}. ${choiceInWords(one, o.language)}`));
  const about = answer.followsUp?.about ?? [];
  const followed = about.length === 0 ? [] : [c.dim(printable(m.followUp.followsUp(about)))];
  const asked = answer.asked === undefined ? [] : [renderAsked(answer.asked, o, c)];
  const noted = note === undefined ? [] : [[c.yellow(note), ...choices].join('\n')];
  if (answer.outcome === 'answered') {
    const quotes = answer.quotes.slice(0, o.limit ?? answer.quotes.length);
    return [...asked, ...followed, ...noted, ...quotes.map((quote) => renderQuote(quote, o))].join('\n\n');
  }
  const said = saysAll(answer.note) ? noted : [[c.bold(m.answer.notFound), ...noted].join('\n')];
  const head = [...asked, ...followed, ...said];
  const nearest = answer.nearest.slice(0, o.limit ?? answer.nearest.length);
  if (nearest.length === 0) return head.join('\n\n');
  return [...head, m.answer.nearest, ...nearest.map((quote) => renderQuote(quote, o))].join('\n\n');
}

function renderDifference(difference: Difference, c: Colors): string {
  return difference
    .map(([kind, run]) => {
      const shown = printable(run);
      if (kind === 'same') return shown;
      return kind === 'removed' ? c.red(`[－${shown}]`) : c.green(`[＋${shown}]`);
    })
    .join('');
}

/**
 * A check as people read it: the verdict, the difference if the sentence is only near, and where the words stand.
 *
 * @example renderCheck(check, { colors: true, language: 'zh-Hant' })
 */
export function renderCheck(check: Check, o: RenderOptions): string {
  const c = picocolors.createColors(o.colors);
  const { verdict, remarks, differs } = checkInWords(check, o.language);
  const parts = [c.bold(printable(verdict)), ...remarks.map(printable)];
  if (differs && check.difference !== undefined) {
    parts.push(`${messages[o.language].check.difference}\n${renderDifference(check.difference, c)}`);
  }
  return [...parts, ...check.quotes.map((quote) => renderQuote(quote, o))].join('\n\n');
}
