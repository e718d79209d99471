import type { Note } from '../../answer/answer.ts';
import type { Features } from '../../answer/features.ts';
import type { Extent, Wanted } from '../../answer/question/question.ts';
import type { Talk } from '../../answer/talk/small-talk.ts';
import type { LeftOut } from '../../report/page/left-out.ts';
import type { RefusalReason } from '../../report/page/page.ts';
import type { WhyKind } from '../../report/report.ts';
import type { MenuCommand } from '../telegram/commands/names.ts';
import type { DeliveryMessages } from './delivery/types.ts';
import type { FeedbackMessages } from './feedback/types.ts';
import type { FollowMessages } from './follow/types.ts';
import type { InlineMessages } from './inline/types.ts';
import type { LibrarianMessages } from './librarian/types.ts';
import type { LoggingMessages } from './logging/types.ts';
import type { ResultMessages } from './results/types.ts';
import type { TelegramAnswersMessages } from './telegram-answers/types.ts';

/** The languages in which the chats speak, by their IETF tags; `zh-Hant` is written as in Taiwan. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'zh-Hant-HK', 'en'] as const;

/** One of the languages in which the chats speak. Quotes stay in their own script whatever the language. */
export type Language = (typeof LANGUAGES)[number];

/** What a person reads around a quote: who, when, where. Days come in words (see `dayInWords`). */
export interface CitationMessages {
  personWithPost(name: string, post: string): string;
  /** The meeting's own words; `name` is how the report names it. */
  meetingSpeaker(name: string): string;
  readonly reportSpeaker: string;
  yearUnknown(monthAndDay: string): string;
  readonly dayUnknown: string;
  readonly meetingOn: (meeting: string, day: string) => string;
  titled(title: string): string;
  printed(outlet: string | null, day: string | null): string;
  paragraph(number: number): string;
  file(name: string): string;
  /** A person with what he or she did at the meeting. */
  withRole(person: string, role: string): string;
  readonly listSeparator: string;
  repaired(count: number): string;
  /** That words of these persons are passed on in the quote. */
  relays(names: readonly string[]): string;
  /** That there are damaged characters among these words, from before the page was saved; they stand as they were saved. */
  damaged(words: readonly string[]): string;
  /** Where else the words stand, each place in a few words, and how many further reports have them. */
  alsoIn(places: readonly string[], more: number): string;
  readonly link: string;
  /** A label and what it labels: 会议：2月28日. */
  labelled(label: string, value: string): string;
  readonly labels: Readonly<
    Record<
      | 'meeting'
      | 'report'
      | 'source'
      | 'place'
      | 'people'
      | 'printed'
      | 'reporters'
      | 'correspondents'
      | 'editor'
      | 'repairs'
      | 'damage'
      | 'bold',
      string
    >
  >;
}

/** What is said about the lines of a saved page, and about facts that people have corrected. */
export interface PageMessages {
  /** After a fact. */
  readonly correctedByHand: string;
  /** In place of a fact that people have taken away. */
  readonly notTold: string;
  /** Before a sub-heading or a pull quote in the text. */
  readonly heading: string;
  readonly pullQuote: string;
  /** A line that tells source and date and stays in the text. */
  readonly stamp: string;
  leftOutHeading(lines: number): string;
  readonly nothingLeftOut: string;
  /** Where the text, or a part of it, stands among the lines left out. */
  textHere(first: number, last: number): string;
  more(lines: number): string;
  /** A reason with how many lines were left out for it. */
  counted(reason: string, lines: number): string;
  readonly reasons: Readonly<Record<LeftOut, string>>;
  /** The same in the margin of a page, in a few characters. */
  readonly margins: Readonly<Record<LeftOut, string>>;
}

/** What both chats say about an answer, a check, a collection. */
export interface AnswerMessages {
  readonly notFound: string;
  readonly nearest: string;
  position(number: number, of: number): string;
  readonly emptyQuestion: string;
  questionTooLong(length: number, limit: number): string;
  readonly emptyCollection: string;
  holds(reports: number, from: string | null, to: string | null): string;
  readonly sample: string;
  readonly failed: string;
  /** The report of a quote was taken out or has changed since. */
  readonly reportGone: string;
  readonly shortened: string;
  roleOf(role: 'chair' | 'speaker' | 'attended'): string;
  listHeading(reports: number): string;
}

/** What both chats say about a sentence that was checked. */
export interface CheckMessages {
  /** In how many reports the very words stand; undefined if they were not counted. */
  verbatim(reports: number | undefined): string;
  near(percent: number): string;
  readonly notFound: string;
  /** Before the nearest quote of a sentence that was not found. */
  nearest(percent: number): string;
  /** The very words, but others say them. */
  saidByOther(asked: string, speakers: readonly string[]): string;
  nearByOther(asked: string, speakers: readonly string[], percent: number): string;
  /** A text that stands nowhere as a whole, by its parts. */
  parts(verbatim: number, near: number, missing: number): string;
  /** All parts stand in reports, but not together. */
  apart(parts: number): string;
  /** The words that were compared, of a text that has more around them. */
  compared(words: string): string;
  /** The words are of more than one speaker. */
  readonly severalVoices: string;
  /** Above a difference with − and + in it. */
  readonly difference: string;
  /** Above a difference with words struck out and bold. */
  readonly differenceMarked: string;
  /** A sentence that nobody said is answered as a question. */
  readonly askedInstead: string;
  /** Asks for a sentence; a reply to it is one. */
  readonly askSentence: string;
}

/** What both chats say about how one question goes on from another. */
export interface FollowUpMessages {
  /** Above an answer: what the whole question was taken to be about, part by part. */
  followsUp(about: readonly string[]): string;
  readonly refersToNothing: string;
  nothingMore(what: Extract<Note, { kind: 'nothing-more' }>['what']): string;
  /** That the last question is forgotten, as was asked. */
  readonly forgotten: string;
}

/** What both chats say about a person. */
export interface WhoMessages {
  /** Asks for a name; a reply to it is one. */
  readonly askName: string;
  nobody(name: string): string;
  /** Names that may be meant. */
  offers(names: readonly string[]): string;
  /** That several have the name. */
  namesakes(persons: number): string;
  alsoWritten(names: readonly string[]): string;
  readonly posts: string;
  /** From the first to the last day, or one day; in words. */
  period(from: string, to: string): string;
  meetings(meetings: number, reprints: number): string;
  said(quotes: number, reports: number): string;
  /** After a meeting whose report was printed again. */
  reprinted(prints: number): string;
  readonly saidNothing: string;
  named(quotes: number, reports: number): string;
  /** That the namings are apart from the person's own words. */
  readonly namedApart: string;
  undecided(quotes: number): string;
  /** In the terminal: what `n` leads to. */
  more(left: number): string;
  /** Another person of the name, of so many. */
  namesake(number: number, of: number): string;
  readonly buttons: Readonly<Record<'card' | 'meetings' | 'said' | 'named' | 'undecided', string>>;
}

/** Why a quote stands where it does. */
export interface ExplanationMessages {
  readonly heading: string;
  readonly features: Readonly<Record<keyof Features, string>>;
}

/** What a question was taken to ask. */
export interface AskedMessages {
  readonly heading: string;
  readonly labels: Readonly<
    Record<
      | 'wanted'
      | 'extent'
      | 'pick'
      | 'time'
      | 'matterOf'
      | 'person'
      | 'places'
      | 'phrases'
      | 'formulas'
      | 'sides'
      | 'terms',
      string
    >
  >;
  readonly wanted: Readonly<Record<Wanted, string>>;
  readonly extent: Readonly<Record<Extent, string>>;
  readonly pick: Readonly<Record<'newest' | 'oldest', string>>;
  /** The question's words for a span of days, and the days in words, either left open. */
  period(asked: string, from: string | undefined, to: string | undefined): string;
  /** That a person's own words are asked for, or what is told of him or her. */
  words(person: string): string;
  about(person: string): string;
  /** In place of a matter: none is named. */
  readonly everything: string;
  readonly separator: string;
}

/** By which words of a report it is known who says a passage. */
export interface WhyMessages {
  /** Nothing in the passage tells of anybody who speaks. */
  readonly plain: string;
  readonly reasons: Readonly<Record<WhyKind, string>>;
  /** The words that decided, and the paragraph in which they stand; follows the reason. */
  quoted(words: string, paragraph: number): string;
  /** Whom 他 or 她 means; follows the words. */
  standsFor(name: string): string;
}

/** The terminal chat's own sentences. */
export interface TerminalMessages {
  readonly about: string;
  readonly here: string;
  readonly botHint: string;
  /** Said when nothing is held. */
  readonly addHint: string;
  readonly examples: string;
  readonly start: string;
  readonly help: string;
  moreQuotes(left: number): string;
  readonly moreAround: string;
  readonly noMoreQuotes: string;
  readonly noMoreAround: string;
  readonly nothingYet: string;
  /** Under a list of persons one of whom may be meant. */
  readonly choose: string;
  unknownCommand(name: string): string;
  noSuchReport(wanted: string): string;
  readonly showWhat: string;
  readonly whoWhat: string;
  readonly checkWhat: string;
  readonly bye: string;
}

/** The Telegram bot's own sentences, button labels and command descriptions. */
export interface TelegramMessages {
  readonly about: string;
  readonly ask: string;
  readonly examples: string;
  readonly help: string;
  privacy(days: number, minutes: number): string;
  readonly textOnly: string;
  readonly unknownCommand: string;
  readonly staleButton: string;
  /** Above an answer to a question that the asker did not type: one of the examples. */
  asked(question: string): string;
  readonly aroundHeading: string;
  page(number: number, of: number): string;
  readonly buttons: Readonly<
    Record<'next' | 'previous' | 'around' | 'moreAround' | 'fold' | 'newer' | 'older', string>
  >;
  readonly commands: Readonly<Record<MenuCommand, string>>;

  /** 512 characters at most. */
  readonly description: string;
  /** 120 characters at most. */
  readonly shortDescription: string;
}

/** One friendly line for each kind of small talk; `example` is a question that the reports answer. */
export type TalkMessages = Readonly<Record<Talk, (example: string | undefined) => string>>;

/** Every text that a person sees, in one language. */
export interface Messages {
  readonly citation: CitationMessages;
  readonly page: PageMessages;
  readonly answer: AnswerMessages;
  readonly check: CheckMessages;
  readonly who: WhoMessages;
  readonly followUp: FollowUpMessages;
  readonly delivery: DeliveryMessages;
  /** Alerts. */
  readonly follow: FollowMessages;
  readonly explanation: ExplanationMessages;
  readonly asked: AskedMessages;
  readonly why: WhyMessages;
  readonly terminal: TerminalMessages;
  readonly telegram: TelegramMessages;
  readonly results: ResultMessages;
  readonly inline: InlineMessages;
  readonly telegramAnswers: TelegramAnswersMessages;
  readonly feedback: FeedbackMessages;
  readonly logging: LoggingMessages;
  readonly librarian: LibrarianMessages;
  /** What an honest answer must add. Days in words. */
  note(note: Note, dayInWords: (day: string) => string): string;
  /** Why a source was refused, as the end of a sentence that starts with its name. */
  refusal(reason: RefusalReason): string;
  /** Why the bot cannot run, for the person who runs it; `detail` is what was seen. */
  botFault(kind: 'unauthorized' | 'conflict' | 'unreachable' | 'webhook-refused' | 'no-http', detail: string): string;
}
