import { type Answer, choicesIn } from '../answer/answer.ts';
import { dayInWords } from '../chat/day-in-words.ts';
import { asUsual, languageOfText } from '../chat/language.ts';
import { type Language, messages } from '../chat/messages.ts';
import { askedJson } from './asked-json.ts';
import type { Config } from './config.ts';

/** What the settings say about the language. */
type Spoken = Pick<Config, 'language' | 'languageIsChosen'>;

/** The language to answer in: the one the user has set, else the question's own, else the system's. */
export function languageFor(question: string, { language, languageIsChosen }: Spoken): Language {
  return languageIsChosen ? language : asUsual(languageOfText(question) ?? language, language);
}

/**
 * An answer as other programs read it: as it is, but with its note in words. Whom a name was taken for, and the persons
 * among whom one must choose, are told in fields of their own, too.
 *
 * @param id the line's id, where the question came in a batch
 */
export function answerJson(answer: Answer, config: Spoken, id?: string): object {
  const spoken = languageFor(answer.question, config);
  const { question, outcome, quotes, note, nearest, followsUp, asked } = answer;
  const choices = choicesIn(note);
  return {
    ...(id === undefined ? {} : { id }),
    question,
    ...(asked === undefined ? {} : { asked: askedJson(asked) }),
    outcome,
    quotes,
    ...(note === undefined ? {} : { note: messages[spoken].note(note, (day) => dayInWords(day, spoken)) }),
    ...(note?.kind === 'understood-as' ? { understood: { asked: note.asked, person: note.person } } : {}),
    ...(choices.length === 0 ? {} : { choices }),
    nearest,
    ...(followsUp === undefined ? {} : { followsUp }),
  };
}
