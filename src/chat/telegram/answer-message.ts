import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type Answer, choicesIn, type Note, type Quote, saysAll } from '../../answer/answer.ts';
import type { Surroundings } from '../../answer/library.ts';
import type { Choice } from '../../answer/names/choice.ts';
import type { Region } from '../../text/script.ts';
import { choiceInWords } from '../choice-in-words.ts';
import { shorten } from '../cut-text.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import { conversionText } from './answers/conversion.ts';
import { turnRow } from './answers/turn-row.ts';
import type { AnswerId, AnswerView } from './button-press.ts';
import { buttonData } from './callback-data.ts';
import { wrongRows } from './feedback/wrong-rows.ts';
import { blockQuote, citationText, surroundingsQuote } from './formatted-quote.ts';
import type { PassageRef } from './passage-ref.ts';

/** Characters of a message; Telegram allows 4,096. The parts below stay under that together. */
const MAX_QUOTE = 2_400;
/** Of a quote, and of its conversion beneath it. */
const MAX_CONVERTED = 1_150;
const MAX_NEAREST = 500;
const MAX_NOTE = 300;

function noteText(note: Note, language: Language): string {
  return shorten(
    messages[language].note(note, (day) => dayInWords(day, language)),
    MAX_NOTE,
  );
}

/** What stands above a quote: the question where the asker did not type it, and what must be added to be honest. */
function heading(o: {
  question?: string;
  about?: readonly string[];
  note?: Note;
  language: Language;
}): readonly string[] {
  const m = messages[o.language];
  const asked = o.question === undefined ? [] : [m.telegram.asked(shorten(o.question, MAX_NOTE))];
  const about = o.about === undefined || o.about.length === 0 ? [] : [shorten(m.followUp.followsUp(o.about), MAX_NOTE)];
  return [...asked, ...about, ...(o.note === undefined ? [] : [noteText(o.note, o.language)])];
}

/** One quote of an answer, with what the buttons under it need to know. */
export interface QuoteScreen {
  readonly quote: Quote;
  readonly language: Language;
  readonly question?: string;
  /** What a message that goes on from another question was taken to ask. */
  readonly about?: readonly string[];
  readonly note?: Note;
  /** The quote in its surroundings, where those are asked for. */
  readonly around?: Surroundings;
  /** Where the meeting was, as far as the report tells. */
  readonly place?: string | null;
  /** In which characters the words are to stand beneath once more. */
  readonly convertTo?: Region;
}

/**
 * One quote of an answer: the words in a block quote, the answering ones bold, and who said them, when and where. A
 * message of at most 4,096 characters.
 *
 * @example quoteText({ quote, language: 'zh-Hans' })
 */
export function quoteText(screen: QuoteScreen): FormattedString {
  const { quote, language, around, convertTo } = screen;
  const limit = convertTo === undefined ? MAX_QUOTE : MAX_CONVERTED;
  const words =
    around === undefined
      ? blockQuote(quote.text, quote.highlights, limit, language)
      : FormattedString.join(
          [messages[language].telegram.aroundHeading, surroundingsQuote(around, limit, language)],
          '\n',
        );
  const shown = around === undefined ? quote.text : around.report.text.slice(around.start, around.end);
  const converted = convertTo === undefined ? [] : [conversionText(shown, convertTo, limit, language)];
  const cited = citationText(quote, language, { around: around !== undefined, place: screen.place ?? null });
  return FormattedString.join([...heading(screen), words, ...converted, cited], '\n\n');
}

/**
 * That nothing answers, what must be added, and the quotes that come nearest, marked as not answering.
 *
 * @example notFoundText(answer, { language: 'zh-Hans', withQuestion: false })
 */
export function notFoundText(answer: Answer, o: { language: Language; withQuestion: boolean }): FormattedString {
  const m = messages[o.language].answer;
  const { note } = answer;
  const question = o.withQuestion ? { question: answer.question } : {};
  const about = answer.followsUp === undefined ? {} : { about: answer.followsUp.about };
  if (saysAll(note)) {
    const choices = choicesIn(note).map((one) => shorten(`· ${choiceInWords(one, o.language)}`, MAX_NOTE));
    const above = heading({ language: o.language, ...about }).map((line) => `${line}\n`);
    return new FormattedString([...above, noteText(note, o.language), ...choices].join('\n'));
  }
  const parts: FormattedString[] = [
    ...heading({ language: o.language, ...question, ...about }).map((line) => new FormattedString(line)),
    FormattedString.bold(m.notFound),
    ...(note === undefined ? [] : [new FormattedString(noteText(note, o.language))]),
  ];
  const nearest = answer.nearest.slice(0, 3).map((quote) => {
    const words = blockQuote(quote.text, quote.highlights, MAX_NEAREST, o.language);
    return FormattedString.join([words, citationText(quote, o.language)], '\n');
  });
  const marked = nearest.length === 0 ? [] : [new FormattedString(m.nearest), ...nearest];
  return FormattedString.join([...parts, ...marked], '\n\n');
}

/** Characters of a button's label: what a phone shows of it. */
const MAX_LABEL = 40;

/**
 * The buttons under a list of persons who may be meant: each asks the question again about one of them.
 *
 * @example choiceKeyboard(id, choicesIn(answer.note))
 */
export function choiceKeyboard(id: AnswerId, choices: readonly Choice[]): InlineKeyboard {
  const rows = choices.map(({ name }, index) => [
    InlineKeyboard.text(shorten(name, MAX_LABEL), buttonData({ kind: 'choice', id, index })),
  ]);
  return InlineKeyboard.from(rows);
}

/** Where the buttons under a quote lead from here; only those that lead somewhere are shown. */
export interface Ways {
  readonly id: AnswerId;
  readonly view: AnswerView;
  /** How many quotes the answer has. */
  readonly quotes: number;
  /** Sentences around the quote of the next wider view, if that shows more. */
  readonly wider?: number;
  /** The button that leads to the whole speech, if there is more of it. */
  readonly speech: readonly InlineKeyboardButton[];
  /** What can be done with the quote. */
  readonly actions: readonly InlineKeyboardButton[];
  /** The quote's words, where they can be named. */
  readonly passage?: PassageRef | undefined;
}

/**
 * The buttons under a quote: the one before, the next, more around it, and back; and what can be done with it.
 *
 * @example quoteKeyboard({ id, view: { index: 0, around: 0 }, quotes: 3, wider: 2, speech: [], actions: [] }, 'zh-Hans')
 */
export function quoteKeyboard(ways: Ways, language: Language): InlineKeyboard | undefined {
  const { buttons } = messages[language].telegram;
  const { index, around } = ways.view;
  const to = (view: AnswerView): string => buttonData({ kind: 'answer', id: ways.id, view });
  const turn = turnRow(ways, language);
  const widen: InlineKeyboardButton[] = [];
  if (ways.wider !== undefined) {
    const label = around === 0 ? buttons.around : buttons.moreAround;
    widen.push(InlineKeyboard.text(label, to({ index, around: ways.wider })));
  }
  if (around > 0) widen.push(InlineKeyboard.text(buttons.fold, to({ index, around: 0 })));
  const own = [turn, [...widen, ...ways.speech], [...ways.actions]];
  const rows = [...own, ...wrongRows(ways.passage, language)].filter((row) => row.length > 0);
  return rows.length > 0 ? InlineKeyboard.from(rows) : undefined;
}
