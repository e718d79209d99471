import { matchesIn } from '../../text/matches-in.ts';
import type { Span } from '../../text/sentence.ts';
import type { PageLine } from '../page/page-line.ts';
import type { Repair } from '../report.ts';
import { isDamage, spotsIn, withoutBrackets } from './pinyin-spots.ts';
import { PageLanguage } from './plausibility.ts';
import { restore } from './restore.ts';
import { type ShiftedRun, shiftedRuns } from './shifted-run.ts';

/** A comma said twice, or before the full stop that was meant. */
const DOUBLED = /([,，])(?:\1{1,3}|(?=[。.]))/gu;

/** So many runs of a page are looked into at most: a page that has more is no text. The rest are marked as damaged. */
const MOST_RUNS = 200;

/** Characters before a run in which an open quotation is looked for. */
const QUOTATION = 400;

/** Characters on each side of a run that are looked at. */
const CONTEXT = 6;

/** A change to a line: `to` in place of what stands there. */
interface Edit extends Span {
  readonly to: string;
  readonly kind: Repair['kind'];
  /** Offsets in `to` of characters that stay unknown. */
  readonly gaps?: readonly number[];
}

/** What a page is made of where it is whole. */
function languageOf(lines: readonly PageLine[], runs: readonly (readonly ShiftedRun[])[]): PageLanguage {
  const page = new PageLanguage();
  for (const [i, { text }] of lines.entries()) {
    let from = 0;
    for (const run of runs[i] ?? []) {
      page.add(withoutBrackets(text.slice(from, run.start)));
      from = run.end;
    }
    page.add(withoutBrackets(text.slice(from)));
    page.leavesOpen ||= runs[i]?.length === 0 && openMark(text) !== '';
  }
  return page;
}

/** Marks that are opened, with those that close them. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》' };

/** A paragraph that begins so may go on with a speech that the one before has not closed. */
const OPENING = /^[“「『]/u;

/** What closes the mark that a text leaves open; empty if it leaves none open. */
function openMark(text: string): string {
  const at = Math.max(...Object.keys(CLOSED_BY).map((mark) => text.lastIndexOf(mark)));
  const closing = CLOSED_BY[text.charAt(at)] ?? '';
  return closing !== '' && !text.slice(at).includes(closing) ? closing : '';
}

/** What a run came to: the change it needs, a stretch beyond repair, or no damage at all. */
type Outcome =
  | { readonly outcome: 'edit'; readonly edit: Edit }
  | { readonly outcome: 'lost'; readonly span: Span }
  | { readonly outcome: 'sound' };

/** `goesOn` says that a quotation open at the end of the line may go on in the next one. */
function outcomeOf(text: string, run: ShiftedRun, page: PageLanguage, goesOn: boolean): Outcome {
  const before = withoutBrackets(text.slice(Math.max(0, run.start - QUOTATION), run.start));
  const after = withoutBrackets(text.slice(run.end, run.end + CONTEXT * 4));
  const open = after === '' && goesOn ? '' : openMark(before);
  const around = { left: before.slice(-CONTEXT), right: after.slice(0, CONTEXT), open };
  const found = restore(run, text.slice(run.start, run.end), around, page);
  const { start, end } = run;
  if (found.outcome === 'restored') {
    return { outcome: 'edit', edit: { start, end, to: found.text, kind: 'shifted', gaps: found.gaps } };
  }
  return found.outcome === 'lost' ? { outcome: 'lost', span: { start, end } } : { outcome: 'sound' };
}

/** The changes that a line needs outside its runs. */
function editsBeside(text: string, taken: readonly Span[]): readonly Edit[] {
  const pinyin = spotsIn(text).map(
    ({ start, end, character }): Edit => ({ start, end, to: character, kind: 'pinyin' }),
  );
  const doubled = matchesIn(text, DOUBLED).map((found): Edit => {
    const to = found[0].length > 1 ? (found[1] ?? '') : '';
    return { start: found.index, end: found.index + found[0].length, to, kind: 'punctuation' };
  });
  return [...pinyin, ...doubled].filter((edit) =>
    taken.every(({ start, end }) => edit.end <= start || edit.start >= end),
  );
}

/** Makes the changes, none of which overlap; `lost` are stretches that stay as they are and are told of. */
function change(line: PageLine, edits: readonly Edit[], lost: readonly Span[]): PageLine {
  if (edits.length === 0 && lost.length === 0) return line;
  const repairs: Repair[] = [];
  const gaps: Span[] = [];
  let text = '';
  let from = 0;
  for (const { start, end, to, kind, gaps: unknown = [] } of edits.toSorted((a, b) => a.start - b.start)) {
    text += line.text.slice(from, start);
    for (const at of unknown) gaps.push({ start: text.length + at, end: text.length + at + 1 });
    repairs.push({ at: text.length, from: line.text.slice(start, end), to, kind });
    text += to;
    from = end;
  }
  const moved = (at: number): number =>
    edits.reduce((to, edit) => (edit.end <= at ? to + edit.to.length - (edit.end - edit.start) : to), at);
  const whole = lost.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  const damaged = [...whole, ...gaps].toSorted((a, b) => a.start - b.start);
  return { ...line, text: text + line.text.slice(from), repairs, ...(damaged.length === 0 ? {} : { damaged }) };
}

/** Repairs one line, by what its runs came to. */
function repairLine(line: PageLine, outcomes: readonly Outcome[]): PageLine {
  const edits = outcomes.flatMap((found) => (found.outcome === 'edit' ? [found.edit] : []));
  const lost = outcomes.flatMap((found) => (found.outcome === 'lost' ? [found.span] : []));
  const beside = editsBeside(line.text, [...edits, ...lost]);
  return change(line, [...edits, ...beside], lost);
}

/**
 * Repairs what a bad conversion did to a page's lines, and records each place: pinyin in brackets behind characters,
 * stretches that were decoded one byte off, doubled commas. A bracket goes only if it holds a reading of the very
 * character before it; of a stretch only what is all but certain is restored, and the rest is marked as damaged. A page that does not show this kind of damage all over is not touched: pinyin that an author put in
 * brackets stays, and so does every question mark.
 *
 * @example repairDamage(damagedLines)[0]?.text // '市領導' for '市領(lǐng)導(dǎo)', on a page full of it
 */
export function repairDamage(lines: readonly PageLine[]): readonly PageLine[] {
  const spots = lines.flatMap((line) => spotsIn(line.text));
  if (!isDamage(lines, spots)) return lines;
  const runs = lines.map((line) => shiftedRuns(line.text));
  const page = languageOf(lines, runs);
  let left = MOST_RUNS;
  return lines.map((line, i) => {
    const goesOn = page.leavesOpen || OPENING.test(lines[i + 1]?.text ?? '');
    const outcomes = (runs[i] ?? []).map((run) =>
      left-- > 0 ? outcomeOf(line.text, run, page, goesOn) : ({ outcome: 'lost', span: run } as const),
    );
    return repairLine(line, outcomes);
  });
}
