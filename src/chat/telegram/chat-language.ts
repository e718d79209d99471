import type { User } from 'grammy/types';
import { z } from 'zod';
import type { StateStore } from '../../collection/state-store.ts';
import { languageOfTag, languageOfText } from '../language.ts';
import type { Language } from '../messages.ts';
import { KEPT_FOR } from './keeping.ts';

const DEFAULT: Language = 'zh-Hans';

const language = z.enum(['zh-Hans', 'zh-Hant', 'en']);

/** What is needed of a person to choose a language. */
type Person = Pick<User, 'id' | 'language_code'>;

/**
 * The language for each person: that of the script of what he or she writes now, else of what was written last, else of
 * the Telegram app.
 */
export class ChatLanguage {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** Without a text to go by. */
  of(person: Person | undefined): Language {
    if (person === undefined) return DEFAULT;
    const last = language.safeParse(this.#state.get(keyOf(person)));
    return last.success ? last.data : (languageOfTag(person.language_code) ?? DEFAULT);
  }

  /** For a text that the person wrote. Remembers its script where that is not what would be chosen anyway. */
  async heard(person: Person | undefined, text: string): Promise<Language> {
    const before = this.of(person);
    const told = languageOfText(text) ?? before;
    if (person !== undefined && told !== before) await this.#state.put(keyOf(person), told, KEPT_FOR);
    return told;
  }
}

const keyOf = (person: Person): string => `language/${person.id}`;
