import { fold } from '../../../text/fold.ts';
import type { PersonHash } from './person-hash.ts';
import { LEFT_OUT } from './redactor.ts';

/** Updates of which it is remembered what they held: more than are ever handled at once. */
const REMEMBERED = 200;

/** How deep the words of an update lie at most. */
const DEEPEST = 8;

/** What people write stands under these keys of an update. */
const WORDS: ReadonlySet<string> = new Set(['text', 'caption', 'query']);

/** What an update tells of people. */
interface Heard {
  readonly words: readonly string[];
  readonly ids: readonly number[];
}

function listen(value: unknown, into: { readonly words: string[]; readonly ids: number[] }, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [key, held] of Object.entries(value)) {
    if (typeof held === 'string' && WORDS.has(key)) into.words.push(held, fold(held));
    else if (typeof held === 'number' && key === 'id') into.ids.push(held);
    else listen(held, into, depth + 1);
  }
}

/** A Latin word so short stands in every sentence; Han characters say more. */
const tells = (words: string): boolean => words.length >= (/^[\p{ASCII}]*$/u.test(words) ? 4 : 2);

/** Telegram's numbers of people and chats have more digits; a shorter one is any number. */
const isTelling = (id: number): boolean => Math.abs(id) >= 10_000;

/**
 * What people wrote lately, and who they are. Errors name the facts they are about, and may be told where nobody knows
 * any more which update they came of: so what was overheard is left out of them.
 */
export class Overheard {
  readonly #personHash: PersonHash;
  readonly #heard: Heard[] = [];

  constructor(personHash: PersonHash) {
    this.#personHash = personHash;
  }

  /** Listens to an update as it came, whatever its form. */
  hear(update: unknown): void {
    const words: string[] = [];
    const ids: number[] = [];
    listen(update, { words, ids });
    this.#heard.push({
      words: words.filter(tells).toSorted((a, b) => b.length - a.length),
      ids: ids.filter(isTelling),
    });
    if (this.#heard.length > REMEMBERED) this.#heard.shift();
  }

  /** A text without what people wrote. */
  withoutWords(text: string): string {
    let left = text;
    for (const { words } of this.#heard) for (const word of words) left = left.replaceAll(word, LEFT_OUT);
    return left;
  }

  /** A value of a line in which people and chats have the names of the log in the place of their numbers. */
  withoutIds(value: unknown): unknown {
    if (typeof value !== 'string' && typeof value !== 'number') return value;
    let left = String(value);
    for (const { ids } of this.#heard) for (const id of ids) left = left.replaceAll(String(id), this.#personHash(id));
    return left === String(value) ? value : left;
  }
}
