import { type Answer, askAgain, choicesIn, type Note, type Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import type { Region } from '../../text/script.ts';
import { regionOf } from '../language.ts';
import type { Language } from '../messages.ts';
import { type AnswerMemory, type KeptAnswer, newAnswerId, wordsAgain } from './answer-memory.ts';
import { choiceKeyboard, notFoundText, quoteKeyboard, quoteText } from './answer-message.ts';
import { type Me, quoteActions, speechButton, speechKeyboard } from './answers/quote-actions.ts';
import { LISTED, pagesOf, quoteList } from './answers/quote-list.ts';
import { speechText } from './answers/whole-speech.ts';
import type { AnswerId, AnswerView } from './button-press.ts';
import { MOST_PAGED } from './keeping.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { passageRefOf } from './passage-ref.ts';
import type { ResultMemory } from './result-memory.ts';
import type { AnswerCounts } from './stats/answer-counts.ts';
import type { Talker, TalkMemory } from './talk-memory.ts';
import { widerThan } from './wider.ts';

/** The screen that a button leads to, or why there is none: no such answer any more, or its report is gone. */
export type Screen =
  | { readonly outcome: 'screen'; readonly message: OutgoingMessage }
  | { readonly outcome: 'stale' | 'report-gone'; readonly language?: Language };

/** What is known of the chat in which a question is asked. */
export interface Asking extends Talker {
  /** The update in which the question came. */
  readonly update: number;
  readonly language: Language;
  /** Whether to show the question above the answer, since the asker did not type it. */
  readonly withQuestion: boolean;
}

/** What answers are made with, and kept in. */
export interface DeskParts {
  readonly library: Library;
  readonly memory: AnswerMemory;
  readonly talks: TalkMemory;
  readonly results: ResultMemory;
  readonly me: Me;
  readonly counts: AnswerCounts;
}

/** Makes messages of answers, and the messages that the buttons under them lead to. */
export class AnswerDesk {
  readonly #library: Library;
  readonly #memory: AnswerMemory;
  readonly #talks: TalkMemory;
  readonly #results: ResultMemory;
  readonly #me: Me;
  readonly #counts: AnswerCounts;

  constructor({ library, memory, talks, results, me, counts }: DeskParts) {
    this.#library = library;
    this.#memory = memory;
    this.#talks = talks;
    this.#results = results;
    this.#me = me;
    this.#counts = counts;
  }

  /** The first message that answers a question. */
  async answer(question: string, asking: Asking): Promise<OutgoingMessage> {
    const earlier = this.#talks.recall(asking, asking.update);
    const answer = await this.#counts.counted(question, () =>
      this.#library.ask(question, { earlier, most: MOST_PAGED }),
    );
    const [best] = answer.quotes;
    const choices = choicesIn(answer.note);
    const id = best === undefined && choices.length === 0 ? undefined : newAnswerId();
    await this.#note(answer, asking, id);
    if (id === undefined) return { text: notFoundText(answer, asking) };
    if (best === undefined) return { text: notFoundText(answer, asking), keyboard: choiceKeyboard(id, choices) };
    const kept = {
      ...asking,
      question,
      quotes: answer.quotes,
      ...(answer.note === undefined ? {} : { note: answer.note }),
      ...(answer.followsUp === undefined ? {} : { about: answer.followsUp.about }),
    };
    return this.#screen(id, kept, best, { index: 0, around: 0 });
  }

  /** Notes what buttons, later questions and exports go on from, all in one write. */
  async #note(answer: Answer, asking: Asking, id: AnswerId | undefined): Promise<void> {
    const { remembered } = answer;
    await Promise.all([
      id === undefined ? undefined : this.#memory.keep(id, answer, asking),
      remembered === undefined ? undefined : this.#talks.keep(asking, asking.update, remembered, id),
      id === undefined || answer.quotes.length === 0 ? undefined : this.#results.keep(asking, { kind: 'answer', id }),
    ]);
  }

  /** The message that answers an earlier question of this chat about the person chosen; undefined if it is forgotten. */
  async choose(id: AnswerId, index: number, by: Talker & Pick<Asking, 'update'>): Promise<OutgoingMessage | undefined> {
    const kept = this.#memory.recall(id, by.chat);
    const choice = choicesIn(kept?.note)[index];
    if (kept?.note?.kind !== 'which-person' || choice === undefined) return undefined;
    const question = askAgain(kept.question, kept.note.asked, choice.name);
    return this.answer(question, { ...by, language: kept.language, withQuestion: true });
  }

  /** The message that a button under an earlier answer in this chat leads to. */
  async view(id: AnswerId, view: AnswerView, talker: Talker): Promise<Screen> {
    const found = await this.#recall(id, view.index, talker.chat);
    if (found.outcome !== 'quote') return found;
    await this.#talks.leafed(talker, id, view.index + 1);
    return { outcome: 'screen', message: await this.#screen(id, found.kept, found.quote, view) };
  }

  /** The same with the words once more in the characters of the reader. */
  async converted(id: AnswerId, view: AnswerView, talker: Talker): Promise<Screen> {
    const found = await this.#recall(id, view.index, talker.chat);
    if (found.outcome !== 'quote') return found;
    const region = regionOf(found.kept.language);
    return { outcome: 'screen', message: await this.#screen(id, found.kept, found.quote, view, region) };
  }

  /** A page of all the quotes of an earlier answer in this chat; beyond the last page, the last. */
  async list(id: AnswerId, wanted: number, talker: Talker): Promise<Screen> {
    const kept = this.#memory.recall(id, talker.chat);
    if (kept === undefined || kept.quotes.length === 0) return { outcome: 'stale' };
    const page = Math.min(wanted, pagesOf(kept.quotes.length) - 1);
    const from = page * LISTED;
    const shown = await Promise.all(
      kept.quotes.slice(from, from + LISTED).map((quote) => wordsAgain(this.#library, quote)),
    );
    await this.#talks.leafed(talker, id, from + shown.length);
    const { question, language, quotes } = kept;
    return { outcome: 'screen', message: quoteList({ id, question, quotes: quotes.length, shown, page }, language) };
  }

  /** A page of all that the speaker of a quote says in its report. */
  async speech(at: { id: AnswerId; index: number; page: number }, chat: number): Promise<Screen> {
    const found = await this.#recall(at.id, at.index, chat);
    if (found.outcome !== 'quote') return found;
    const { language } = found.kept;
    const report = await this.#library.report(found.quote.citation.report);
    const speech = report && speechText(report, found.quote, at.page, language);
    if (speech === undefined) return { outcome: 'report-gone', language };
    const keyboard = speechKeyboard({ ...at, page: speech.page, pages: speech.pages }, language);
    return { outcome: 'screen', message: { text: speech.text, keyboard } };
  }

  /** A quote of an answer given in the chat, with its words as they still stand in its report. */
  async #recall(id: AnswerId, index: number, chat: number): Promise<Recalled> {
    const kept = this.#memory.recall(id, chat);
    const chosen = kept?.quotes[index];
    if (kept === undefined || chosen === undefined) return { outcome: 'stale' };
    const quote = await wordsAgain(this.#library, chosen);
    return quote === undefined
      ? { outcome: 'report-gone', language: kept.language }
      : { outcome: 'quote', kept, quote };
  }

  async #screen(
    id: AnswerId,
    kept: Shown,
    quote: Quote,
    view: AnswerView,
    convertTo?: Region,
  ): Promise<OutgoingMessage> {
    const now = await this.#library.around(quote, view.around);
    const wider = await widerThan(quote, view.around, now, this.#library);
    const text = quoteText({
      quote,
      language: kept.language,
      ...(kept.withQuestion ? { question: kept.question } : {}),
      ...(kept.note === undefined ? {} : { note: kept.note }),
      ...(kept.about === undefined ? {} : { about: kept.about }),
      ...(view.around > 0 && now !== undefined ? { around: now } : {}),
      place: now?.report.meeting.place ?? null,
      ...(convertTo === undefined ? {} : { convertTo }),
    });
    const shown = { id, view, quote, report: now?.report, language: kept.language, converted: convertTo !== undefined };
    const ways = {
      id,
      view,
      passage: passageRefOf(quote.citation, quote.text),
      quotes: kept.quotes.length,
      ...(wider === undefined ? {} : { wider }),
      speech: speechButton(shown),
      actions: quoteActions(shown, this.#me),
    };
    const keyboard = quoteKeyboard(ways, kept.language);
    return keyboard === undefined ? { text } : { text, keyboard };
  }
}

/** A quote of an earlier answer, or why it cannot be shown any more. */
type Recalled =
  | { readonly outcome: 'quote'; readonly kept: KeptAnswer; readonly quote: Quote }
  | Exclude<Screen, { outcome: 'screen' }>;

/** What a screen needs of an answer, whether it is just given or recalled. */
type Shown = Pick<KeptAnswer, 'question' | 'withQuestion' | 'language'> & {
  readonly note?: Note;
  readonly about?: readonly string[];
  readonly quotes: { readonly length: number };
};
