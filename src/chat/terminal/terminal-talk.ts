import picocolors from 'picocolors';
import { type Answer, askAgain, choicesIn } from '../../answer/answer.ts';
import { looksPasted } from '../../answer/check/looks-pasted.ts';
import { type Earlier, withSeen } from '../../answer/conversation/earlier.ts';
import type { Library } from '../../answer/library.ts';
import { asReportId, type Report } from '../../report/report.ts';
import { asUsual, languageOfText } from '../language.ts';
import { type Language, type Messages, messages } from '../messages.ts';
import { nobodyInWords } from '../nobody-in-words.ts';
import { TALK_KEPT_FOR } from '../talk-expiry.ts';
import { readTyped, unreadableInWords } from '../typed-question.ts';
import type { ChatLine } from './chat-line.ts';
import { printable } from './printable.ts';
import { type RenderOptions, renderAnswer, renderCheck, renderReport, renderReportList } from './render.ts';
import { renderQuote, renderSurroundings } from './render-quote.ts';
import type { Screen } from './screen.ts';
import { whoScreens } from './who-screens.ts';

/** Sentences on either side that each press of `m` adds. */
const AROUND_STEP = 3;

/** What a talk goes on from, and when it was last gone on with: milliseconds since 1970. */
interface Kept {
  readonly earlier: Earlier;
  readonly at: number;
}

/**
 * The memory of one terminal chat: the language last used, what was last looked up, and how far one has gone in it. Turns each
 * line into what is printed for it.
 *
 * @example await new TerminalTalk(library, { colors: false, language: 'zh-Hans', followsScript: true }).reply({ kind: 'list' })
 */
export class TerminalTalk {
  readonly #library: Library;
  /** That of the settings. */
  readonly #usual: Language;
  readonly #followsScript: boolean;
  readonly #now: () => number;
  #options: RenderOptions;
  /** The last answer, if it asked which of several persons is meant. */
  #undecided: Answer | undefined;
  /** What a follow-up goes on from. It ends with the talk: whoever starts a chat starts anew. */
  #kept: Kept | undefined;
  #screens: readonly Screen[] = [];
  /** Which of the screens is shown, and how many sentences around its quote. */
  #at = 0;
  #around = 0;

  /** @param now milliseconds since 1970, so that a test can let time pass */
  constructor(
    library: Library,
    options: RenderOptions & { readonly followsScript: boolean },
    now: () => number = Date.now,
  ) {
    const { colors, language, followsScript } = options;
    this.#library = library;
    this.#followsScript = followsScript;
    this.#now = now;
    this.#usual = language;
    this.#options = { colors, language };
  }

  /** What to print for a line; empty for a blank line. A fault of the library becomes a sentence that names it. */
  async reply(line: ChatLine): Promise<string> {
    try {
      return await this.#reply(line);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      return `${this.#messages.answer.failed}\n${printable(reason)}`;
    }
  }

  get #messages(): Messages {
    return messages[this.#options.language];
  }

  async #reply(line: ChatLine): Promise<string> {
    const m = this.#messages.terminal;
    switch (line.kind) {
      case 'blank':
        return '';
      case 'question':
        return this.#ask(line.text);
      case 'who':
        return this.#who(line.name);
      case 'check':
        return this.#check(line.sentence);
      case 'next':
        return this.#next();
      case 'around':
        return this.#more();
      case 'new':
        return this.#forget();
      case 'list':
        return renderReportList(await this.#library.reports(), this.#options);
      case 'show':
        return this.#show(line.wanted);
      case 'help':
        return m.help;
      case 'quit':
        return m.bye;
      case 'unknown':
        return m.unknownCommand(printable(line.name));
    }
  }

  /** From here on in the language that the text is written in, if it tells and is to be followed. */
  #speakAs(text: string): void {
    if (!this.#followsScript) return;
    this.#options = {
      ...this.#options,
      language: asUsual(languageOfText(text) ?? this.#options.language, this.#usual),
    };
  }

  async #ask(typed: string): Promise<string> {
    this.#speakAs(typed);
    const question = readTyped(typed);
    if (question.kind !== 'question') return unreadableInWords(question, this.#options.language);
    if (!looksPasted(question.text)) return this.#answer(question.text);
    const check = await this.#library.check(question.text);
    if (check.verdict !== 'not-found') return renderCheck(check, this.#options);
    return `${this.#messages.check.askedInstead}\n\n${await this.#answer(question.text)}`;
  }

  async #answer(question: string): Promise<string> {
    const answer = await this.#library.ask(this.#chosen(question) ?? question, { earlier: this.#earlier() });
    if (answer.remembered !== undefined) this.#kept = { earlier: answer.remembered, at: this.#now() };
    this.#undecided = choicesIn(answer.note).length > 0 ? answer : undefined;
    const quotes = answer.outcome === 'answered' ? answer.quotes : answer.nearest;
    const { moreQuotes, choose } = this.#messages.terminal;
    const said = renderAnswer(answer, { ...this.#options, limit: 1 });
    const first = this.#undecided === undefined ? said : `${said}\n\n${this.#dim(choose)}`;
    return this.#begin(
      first,
      quotes.map((quote, i) => {
        const left = quotes.length - i - 1;
        const shown = i === 0 ? first : renderQuote(quote, this.#options);
        return left === 0 ? { shown, quote } : { shown, quote, next: moreQuotes(left) };
      }),
    );
  }

  /** What may be gone on from; null if nothing was asked, or too long ago. */
  #earlier(): Earlier | null {
    const kept = this.#kept;
    return kept === undefined || this.#now() - kept.at >= TALK_KEPT_FOR ? null : kept.earlier;
  }

  #forget(): string {
    this.#kept = undefined;
    this.#undecided = undefined;
    this.#screens = [];
    return this.#messages.followUp.forgotten;
  }

  /** The last question asked again about the person whose number was typed; undefined if it is no such number. */
  #chosen(typed: string): string | undefined {
    const note = this.#undecided?.note;
    const choice = /^\d$/.test(typed) ? choicesIn(note)[Number(typed) - 1] : undefined;
    if (this.#undecided === undefined || note?.kind !== 'which-person' || choice === undefined) return undefined;
    return askAgain(this.#undecided.question, note.asked, choice.name);
  }

  async #who(typed: string): Promise<string> {
    this.#speakAs(typed);
    const read = readTyped(typed);
    if (read.kind === 'empty') return this.#messages.terminal.whoWhat;
    if (read.kind === 'too-long') return unreadableInWords(read, this.#options.language);
    const who = await this.#library.who(read.text);
    const screens = who.persons.length === 0 ? [] : whoScreens(who, this.#options);
    return this.#begin(screens[0]?.shown ?? printable(nobodyInWords(who, this.#options.language)), screens);
  }

  /** The first of some screens, or what is said where there are none. */
  #begin(first: string, screens: readonly Screen[]): string {
    this.#screens = screens;
    this.#at = 0;
    this.#around = 0;
    return this.#withHint(first);
  }

  async #check(sentence: string): Promise<string> {
    this.#speakAs(sentence);
    const read = readTyped(sentence);
    if (read.kind === 'empty') return this.#messages.terminal.checkWhat;
    if (read.kind === 'too-long') return unreadableInWords(read, this.#options.language);
    return renderCheck(await this.#library.check(read.text), this.#options);
  }

  #next(): string {
    const next = this.#screens[this.#at + 1];
    const m = this.#messages.terminal;
    if (next === undefined) return this.#screens.length === 0 ? m.nothingYet : m.noMoreQuotes;
    this.#at++;
    this.#leafed();
    this.#around = 0;
    return this.#withHint(next.shown);
  }

  /** What is shown of the last answer need not be shown again. */
  #leafed(): void {
    const kept = this.#kept;
    const shown = this.#screens[this.#at]?.quote?.citation;
    const at =
      kept?.earlier.offered.findIndex((one) => one.report === shown?.report && one.start === shown.start) ?? -1;
    if (kept !== undefined && at >= 0) this.#kept = { ...kept, earlier: withSeen(kept.earlier, at + 1) };
  }

  async #more(): Promise<string> {
    const quote = this.#screens[this.#at]?.quote;
    if (quote === undefined) return this.#messages.terminal.nothingYet;
    const before = await this.#library.around(quote, this.#around);
    const after = await this.#library.around(quote, this.#around + AROUND_STEP);
    if (after === undefined) return this.#messages.answer.reportGone;
    if (after.start === before?.start && after.end === before.end) return this.#messages.terminal.noMoreAround;
    this.#around += AROUND_STEP;
    return renderSurroundings(after, quote, this.#options);
  }

  /** By its number in the list, or by its id. */
  async #show(wanted: string): Promise<string> {
    const m = this.#messages.terminal;
    if (wanted === '') return m.showWhat;
    const report = await this.#find(wanted);
    return report === undefined ? m.noSuchReport(printable(wanted)) : renderReport(report, this.#options);
  }

  async #find(wanted: string): Promise<Report | undefined> {
    const listed = /^\d{1,6}$/.test(wanted) ? (await this.#library.reports())[Number(wanted) - 1] : undefined;
    return listed ?? this.#library.report(asReportId(wanted));
  }

  /** What is shown of an answer, with the short commands that lead on from it. */
  #withHint(shown: string): string {
    const screen = this.#screens[this.#at];
    if (screen === undefined) return shown;
    const { moreAround } = this.#messages.terminal;
    const hints = [screen.next, screen.quote && moreAround].filter((hint) => hint !== undefined);
    if (hints.length === 0) return shown;
    return `${shown}\n\n${this.#dim(hints.join('   '))}`;
  }

  #dim(hint: string): string {
    return picocolors.createColors(this.#options.colors).dim(hint);
  }
}
