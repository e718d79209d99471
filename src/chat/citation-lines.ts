import type { Citation, Quote } from '../answer/answer.ts';
import type { Day, Speaker } from '../report/report.ts';
import { damagedWords } from './damaged-words.ts';
import { dayInWords } from './day-in-words.ts';
import { fileInWords } from './file-in-words.ts';
import { type Language, messages } from './messages.ts';

/** What stands under a quote, in words, the same in every chat: each chat only decides how it looks. */
export interface CitationLines {
  /** Who the report says said it: 陈江，市长. */
  readonly speaker: string;
  /** The meeting as the report names it, if it does, and its day: 防汛工作会议，2031年6月4日. */
  readonly meeting: string;
  readonly title: string;
  /** Who printed it, and when; absent where the page tells neither. */
  readonly printed?: string;
  /** The page on the web, where the source had one that can be opened. */
  readonly url?: string;
  readonly file: string;
  readonly paragraph: string;
  /** Where else the words stand; absent if nowhere. */
  readonly alsoIn?: string;
  /** Whose words are passed on in the quote; absent if nobody's are. */
  readonly relays?: string;
  /** That some of the words were damaged before the page was saved; absent if none were. */
  readonly damaged?: string;
}

/**
 * How a speaker is named. A meeting's words are never a person's.
 *
 * @example speakerInWords({ kind: 'meeting', name: '会议' }, 'en') // 'the meeting'
 */
export function speakerInWords(speaker: Speaker, language: Language): string {
  const m = messages[language].citation;
  switch (speaker.kind) {
    case 'person':
      return speaker.post === undefined ? speaker.name : m.personWithPost(speaker.name, speaker.post);
    case 'meeting':
      return m.meetingSpeaker(speaker.name);
    case 'report':
      return m.reportSpeaker;
  }
}

/** What a citation is made from. */
export type Cited = Pick<Quote, 'text' | 'damaged' | 'speaker' | 'relays' | 'citation' | 'alsoIn'>;

/** A URL that a reader can open, or undefined: a page may hold anything where its address should be. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function printedInWords(outlet: string | null, date: Day | null, language: Language): string | undefined {
  if (outlet === null && date === null) return undefined;
  return messages[language].citation.printed(outlet, date === null ? null : dayInWords(date, language));
}

function place(citation: Citation, language: Language): Omit<CitationLines, 'speaker'> {
  const m = messages[language].citation;
  const printed = printedInWords(citation.outlet, citation.publishedDate, language);
  const url = webAddress(citation.url);
  const day = citation.meetingDate === null ? m.dayUnknown : dayInWords(citation.meetingDate, language);
  return {
    meeting: citation.meeting === null ? day : m.meetingOn(citation.meeting, day),
    title: m.titled(citation.title),
    ...(printed === undefined ? {} : { printed }),
    ...(url === undefined ? {} : { url }),
    file: m.file(fileInWords(citation.file)),
    paragraph: m.paragraph(citation.paragraph),
  };
}

/** Another report with the same words in a few words: who printed it and when, else its title. */
function elsewhereInWords({ outlet, publishedDate, title }: Citation, language: Language): string {
  return printedInWords(outlet, publishedDate, language) ?? messages[language].citation.titled(title);
}

function alsoInWords({ alsoIn }: Cited, language: Language): Pick<CitationLines, 'alsoIn'> {
  if (alsoIn === undefined) return {};
  const places = new Set(alsoIn.citations.map((citation) => elsewhereInWords(citation, language)));
  return { alsoIn: messages[language].citation.alsoIn([...places], alsoIn.more) };
}

/**
 * The lines under a quote.
 *
 * @example citationLines(quote, 'zh-Hans').speaker // '陈江，市长'
 */
export function citationLines(quote: Cited, language: Language): CitationLines {
  const damaged = damagedWords(quote.text, quote.damaged ?? []);
  const { relays = [] } = quote;
  return {
    speaker: speakerInWords(quote.speaker, language),
    ...place(quote.citation, language),
    ...alsoInWords(quote, language),
    ...(relays.length === 0 ? {} : { relays: messages[language].citation.relays(relays) }),
    ...(damaged.length === 0 ? {} : { damaged: messages[language].citation.damaged(damaged) }),
  };
}
