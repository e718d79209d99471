import { diffArrays } from 'diff';
import type { Folded } from '../../text/fold.ts';
import type { Difference } from '../answer.ts';
import { comparedWithMap } from './letters.ts';

type Kind = Difference[number][0];

/** A letter with its offset in the source; one beyond the basic plane is one letter. */
interface Letter {
  readonly folded: string;
  readonly at: number;
}

function lettersOf({ text, origin }: Folded): Letter[] {
  const letters: Letter[] = [];
  let i = 0;
  for (const folded of text) {
    letters.push({ folded, at: origin[i] ?? 0 });
    i += folded.length;
  }
  return letters;
}

/** Puts runs together; where words were replaced, what is gone stands before what is there instead. */
function arranged(runs: readonly (readonly [Kind, string])[]): Difference {
  const done: [Kind, string][] = [];
  let gone = '';
  let come = '';
  const change = (): void => {
    if (gone !== '') done.push(['removed', gone]);
    if (come !== '') done.push(['added', come]);
    gone = '';
    come = '';
  };
  for (const [kind, run] of runs) {
    if (run === '') continue;
    if (kind === 'removed') gone += run;
    else if (kind === 'added') come += run;
    else {
      change();
      const last = done.at(-1);
      if (last?.[0] === 'same') last[1] += run;
      else done.push(['same', run]);
    }
  }
  change();
  return done;
}

/** The source of letters `from` to `to`, with the marks behind each but the last of them. */
function sourceOf(text: string, letters: readonly Letter[], from: number, to: number): string {
  if (from === to) return '';
  const last = letters[to - 1]?.at ?? 0;
  return text.slice(letters[from]?.at ?? 0, last + String.fromCodePoint(text.codePointAt(last) ?? 0).length);
}

/**
 * A sentence against a quote, letter by letter. What does not matter is no difference: script, width, punctuation and
 * blanks are given as the quote has them. So `same` and `added` together are the quote, and `same` and `removed` are the
 * sentence but for that.
 *
 * @example differenceOf('要8月', '要9月') // [['same', '要'], ['removed', '8'], ['added', '9'], ['same', '月']]
 */
export function differenceOf(sentence: string, quoted: string): Difference {
  const ours = lettersOf(comparedWithMap(sentence));
  const theirs = lettersOf(comparedWithMap(quoted));
  const parts = diffArrays(ours, theirs, { comparator: (a, b) => a.folded === b.folded });
  const runs: [Kind, string][] = [];
  let i = 0;
  let j = 0;
  // Marks of the quote that have not been given yet begin here.
  let given = 0;
  for (const { added, removed, count = 0 } of parts) {
    if (removed) {
      runs.push(['removed', sourceOf(sentence, ours, i, i + count)]);
      i += count;
      continue;
    }
    const kind: Kind = added ? 'added' : 'same';
    const start = theirs[j]?.at ?? quoted.length;
    // Marks between two runs stay with what is the same.
    if (start > given) runs.push(['same', quoted.slice(given, start)]);
    const run = sourceOf(quoted, theirs, j, j + count);
    runs.push([kind, run]);
    given = start + run.length;
    j += count;
    if (kind === 'same') i += count;
  }
  if (given < quoted.length) runs.push(['same', quoted.slice(given)]);
  return arranged(runs);
}
