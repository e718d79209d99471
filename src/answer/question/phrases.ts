import { fold, skeleton } from '../../text/fold.ts';
import type { Formula } from '../formula.ts';

/** Marks that open a quotation, each with the one that closes it. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '‘': '’',
  '〝': '〞',
};

/** Phrases looked at, and characters of each, at most. */
const MOST_PHRASES = 8;
const LONGEST_PHRASE = 300;

/** What stands within quotation marks of a question as it was typed, outermost marks only. */
function quotedIn(text: string): readonly string[] {
  const quoted: string[] = [];
  for (let i = 0; i < text.length && quoted.length < MOST_PHRASES; i++) {
    const closing = CLOSING[text[i] ?? ''];
    if (closing === undefined) continue;
    const end = text.slice(i + 1, i + 2 + LONGEST_PHRASE).indexOf(closing);
    if (end < 0) continue;
    quoted.push(text.slice(i + 1, i + 1 + end));
    i += end + 1;
  }
  return quoted;
}

/**
 * The exact words that a question puts within quotation marks, folded, without formulas and lone characters.
 *
 * @example phrasesIn('“船就进不来”是谁说的？', []) // ['船就进不来']
 */
export function phrasesIn(text: string, formulas: readonly Formula[]): readonly string[] {
  const named = new Set(formulas.map((formula) => formula.text));
  const phrases = quotedIn(text).map((words) => fold(words).replace(/^[\s,.;:!?]{1,9}|[\s,.;:!?]{1,9}$/g, ''));
  return [...new Set(phrases)].filter((phrase) => skeleton(phrase).length > 1 && !named.has(phrase));
}

/**
 * The share of a question's phrases that folded words hold, 0 to 1: script, punctuation and width do not matter. 1 if it
 * has none.
 */
export function phrasesHeld(phrases: readonly string[], folded: string): number {
  if (phrases.length === 0) return 1;
  const words = skeleton(folded);
  return phrases.filter((phrase) => words.includes(skeleton(phrase))).length / phrases.length;
}
