import picocolors from 'picocolors';
import type { Overview } from '../../answer/library.ts';
import { messages } from '../messages.ts';
import { examplesInWords, overviewInWords } from '../overview-in-words.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';

/**
 * What the terminal chat opens with: what this is, what it holds, how to get the bot, and questions that work.
 *
 * @example greeting(await library.overview(), { colors: false, language: 'zh-Hans', botHint: true })
 */
export function greeting(overview: Overview, o: RenderOptions & { readonly botHint: boolean }): string {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language].terminal;
  const held = overview.reports === 0 ? [m.addHint] : [];
  const hint = o.botHint ? [c.dim(m.botHint)] : [];
  const examples =
    overview.examples.length === 0
      ? []
      : [
          '',
          m.examples,
          ...examplesInWords(overview, o.language).map((question) => `  ${c.cyan(printable(question))}`),
        ];
  return [
    c.bold(m.about),
    m.here,
    ...overviewInWords(overview, o.language),
    ...held,
    ...hint,
    ...examples,
    '',
    m.start,
  ].join('\n');
}
