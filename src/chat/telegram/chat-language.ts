import type { User } from 'grammy/types';
import { z } from 'zod';
import type { StateStore } from '../../collection/state-store.ts';
import { asUsual, languageOfTag, languageOfText } from '../language.ts';
import { LANGUAGES, type Language } from '../messages.ts';
import { KEPT_FOR } from './keeping.ts';

const DEFAULT: Language = 'zh-Hans';

const language = z.enum(LANGUAGES);

const keptLanguage = z.union([
  z.object({ version: z.literal(2), heard: language.exactOptional(), chosen: language.exactOptional() }),
  // Before there was a choice, the language heard stood alone.
  language.transform((heard) => ({ heard })),
]);

/** What is kept of a person's languages. */
interface Kept {
  readonly heard?: Language;
  readonly chosen?: Language;
}

/** What is needed of a person to choose a language. */
type Person = Pick<User, 'id' | 'language_code'>;

/**
 * The language for each person: the one chosen, else that of the script of what he or she writes now, else of what was
 * written last, else of the Telegram app.
 */
export class ChatLanguage {
  readonly #state: StateStore;
  readonly #spare: StateStore;

  /** @param spare for what is only heard, not chosen */
  constructor(state: StateStore, spare: StateStore = state) {
    this.#state = state;
    this.#spare = spare;
  }

  /** Without a text to go by. */
  of(person: Person | undefined): Language {
    if (person === undefined) return DEFAULT;
    const { chosen, heard } = this.#kept(person);
    const usual = languageOfTag(person.language_code);
    return chosen ?? (heard === undefined ? (usual ?? DEFAULT) : asUsual(heard, usual));
  }

  /** The language of a text that the person wrote, as far as the text tells. */
  told(person: Pick<Person, 'language_code'> | undefined, text: string): Language | undefined {
    const told = languageOfText(text);
    return told && asUsual(told, languageOfTag(person?.language_code));
  }

  /** The language that the person has chosen; undefined where it follows what is written. */
  chosen(person: Person | undefined): Language | undefined {
    return person === undefined ? undefined : this.#kept(person).chosen;
  }

  /** For a text that the person wrote. Remembers its script where that is not what would be chosen anyway. */
  async heard(person: Person | undefined, text: string): Promise<Language> {
    const before = this.of(person);
    if (this.chosen(person) !== undefined) return before;
    const told = this.told(person, text) ?? before;
    if (person !== undefined && told !== before) {
      await this.#spare.put(keyOf(person), { version: 2, heard: told }, KEPT_FOR);
    }
    return told;
  }

  /** Chooses a language for good, or, undefined, that it follows what is written again. */
  async choose(person: Person, chosen: Language | undefined): Promise<void> {
    if (chosen === undefined) await this.#state.remove(keyOf(person));
    else await this.#state.put(keyOf(person), { version: 2, chosen });
  }

  #kept(person: Person): Kept {
    const kept = this.#state.get(keyOf(person));
    return (kept === undefined ? undefined : keptLanguage.safeParse(kept).data) ?? {};
  }
}

const keyOf = (person: Person): string => languageKey(person.id);

/** Under which a person's language is kept. */
export const languageKey = (user: number): string => `language/${user}`;
