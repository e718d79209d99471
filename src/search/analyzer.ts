import { fold } from '../text/fold.ts';
import { withoutQuestionWords } from './question-words.ts';
import { isHan, scanTerms } from './scan-terms.ts';
import { pairCode, type Vocabulary } from './term-code.ts';
import { Uint32List } from './uint32-list.ts';

/** Pairs of Han characters, words and numbers are wide; single Han characters are indexed apart from them. */
export type TermKind = 'wide' | 'single';

/** The codes of a query's terms, each once. Words that no document holds have no code and are left out. */
export interface QueryCodes {
  /** Pairs of Han characters, words and numbers. */
  readonly wide: ReadonlySet<number>;
  /** Single Han characters. */
  readonly single: ReadonlySet<number>;
  /** What a text must hold to hold the whole query; undefined if a word of it is in no document. */
  readonly required: { readonly wide: ReadonlySet<number>; readonly single: ReadonlySet<number> } | undefined;
}

/** Turns texts into term codes. It keeps the codes of the last document only, so that a document costs no memory. */
export class Analyzer {
  /** Pairs, words and numbers of the last document, with repetitions. */
  readonly wide = new Uint32List();
  /** Single Han characters of the last document, with repetitions. */
  readonly single = new Uint32List();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Fills `wide` and `single` from the texts of one field of one document. */
  readDocument(texts: readonly string[]): void {
    this.wide.clear();
    this.single.clear();
    for (const text of texts) {
      scanTerms(fold(text), {
        pair: (first, second) => this.wide.push(pairCode(first, second)),
        single: (character) => this.single.push(character),
        word: (word) => this.wide.push(this.#vocabulary.intern(word)),
      });
    }
  }

  /** The terms of a query; its question words carry no weight. */
  query(text: string): QueryCodes {
    return this.#queryCodes(withoutQuestionWords(fold(text)));
  }

  /** The terms of a filter's value, in which no word is a question word. */
  value(text: string): QueryCodes {
    return this.#queryCodes(fold(text));
  }

  /** The code of one folded term, undefined for a word that no document holds. */
  termCode(term: string): { readonly kind: TermKind; readonly code: number | undefined } {
    const [first, second] = [term.charCodeAt(0), term.charCodeAt(1)];
    if (term.length === 1 && isHan(first)) return { kind: 'single', code: first };
    if (term.length === 2 && isHan(first) && isHan(second)) return { kind: 'wide', code: pairCode(first, second) };
    return { kind: 'wide', code: this.#vocabulary.find(term) };
  }

  #queryCodes(folded: string): QueryCodes {
    const wide = new Set<number>();
    const single = new Set<number>();
    const lone = new Set<number>();
    let unknown = false;
    scanTerms(folded, {
      pair: (first, second) => wide.add(pairCode(first, second)),
      single: (character, alone) => {
        single.add(character);
        if (alone) lone.add(character);
      },
      word: (word) => {
        const code = this.#vocabulary.find(word);
        if (code === undefined) unknown = true;
        else wide.add(code);
      },
    });
    return { wide, single, required: unknown ? undefined : { wide, single: lone } };
  }
}
