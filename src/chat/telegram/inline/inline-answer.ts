import type { InlineQueryResultArticle } from 'grammy/types';
import type { ExcerptPage, Library } from '../../../answer/library.ts';
import type { Report } from '../../../report/report.ts';
import { citationLines } from '../../citation-lines.ts';
import { messages } from '../../messages.ts';
import { readTyped } from '../../typed-question.ts';
import { namedPassage } from '../named-passage.ts';
import { excerptArticle, type Reader } from './excerpt-article.ts';
import { markOf, offsetOf, readOffset } from './inline-offset.ts';

/** Results on a page: what is asked for again as a person scrolls. Telegram allows 50. */
const PAGE_SIZE = 20;

/** How long Telegram may give an answer again, in seconds: words lead to the same until reports come or go. */
const CACHED = { words: 300, newest: 60, gone: 0 } as const;

/** What an inline query gets. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  readonly cachedFor: number;
  /** Where the next page begins, if there is one. */
  readonly next?: string;
  /** Above the results: opens the bot. */
  readonly button?: string;
}

/** A name of a passage, or what was one before somebody changed it. */
const REF = /^#(?<ref>[A-Za-z0-9_-]{1,256})$/;

/** Results by their names, each once: Telegram takes no name twice. */
function uniquely(results: readonly (InlineQueryResultArticle | undefined)[]): readonly InlineQueryResultArticle[] {
  const present = results.filter((one) => one !== undefined);
  return [...new Map(present.map((one) => [one.id, one])).values()];
}

/** The page that an offset leads to; the first one if the reports have changed since. */
async function pageOf(words: string, offset: string, library: Library): Promise<ExcerptPage & { at: number }> {
  const { mark, at } = readOffset(offset);
  const page = await library.excerpts(words, { offset: at, limit: PAGE_SIZE });
  if (at === 0 || mark === markOf(page.revision)) return { ...page, at };
  return { ...(await library.excerpts(words, { offset: 0, limit: PAGE_SIZE })), at: 0 };
}

async function ofWords(words: string, offset: string, library: Library, reader: Reader): Promise<InlineAnswer> {
  const { quotes, more, revision, at } = await pageOf(words, offset, library);
  const results = uniquely(quotes.map((quote) => excerptArticle(quote, reader)));
  return {
    results,
    cachedFor: CACHED.words,
    ...(more ? { next: offsetOf(markOf(revision), at + PAGE_SIZE) } : {}),
    ...(results.length === 0 && at === 0 ? { button: messages[reader.language].inline.nothingFound } : {}),
  };
}

/** The words with which the report of a meeting begins, called after the meeting. */
async function meetingArticle(
  report: Report,
  library: Library,
  reader: Reader,
): Promise<InlineQueryResultArticle | undefined> {
  const [first] = report.passages;
  const opening = first && (await library.quoteAt({ report: report.id, start: first.start, end: first.end }));
  if (opening === undefined) return undefined;
  const { meeting, title } = citationLines(opening, reader.language);
  return excerptArticle(opening, reader, { title: meeting, description: title });
}

async function ofNewest(offset: string, library: Library, reader: Reader): Promise<InlineAnswer> {
  const meetings = await library.meetings();
  const mark = markOf(meetings.map(({ report }) => report.id).join());
  const asked = readOffset(offset);
  const at = asked.mark === mark ? asked.at : 0;
  const shown = meetings.slice(at, at + PAGE_SIZE);
  const results = await Promise.all(shown.map(({ report }) => meetingArticle(report, library, reader)));
  return {
    results: uniquely(results),
    cachedFor: CACHED.newest,
    ...(meetings.length > at + PAGE_SIZE ? { next: offsetOf(mark, at + PAGE_SIZE) } : {}),
  };
}

async function ofName(name: string, library: Library, reader: Reader): Promise<InlineAnswer> {
  const standing = await namedPassage(name, library);
  const article = standing && excerptArticle(standing.quote, reader);
  if (article !== undefined) return { results: [article], cachedFor: CACHED.words };
  return { results: [], cachedFor: CACHED.gone, button: messages[reader.language].inline.passageGone };
}

/** Whether a query asks for one passage by its name; other queries are words. */
export const isName = (query: string): boolean => REF.test(query.trim());

/**
 * What is given to choose from: the newest meetings where nothing is typed, the passage whose name is typed (`#p1…`), else
 * the excerpts that the words lead to.
 *
 * @example await inlineAnswer({ query: '复学', offset: '' }, library, { language: 'zh-Hans', username: 'yinju_bot' })
 */
export function inlineAnswer(
  { query, offset }: { readonly query: string; readonly offset: string },
  library: Library,
  reader: Reader,
): Promise<InlineAnswer> {
  const typed = readTyped(query);
  const name = REF.exec(query.trim())?.groups?.['ref'];
  if (name !== undefined) return ofName(name, library, reader);
  if (typed.kind === 'empty') return ofNewest(offset, library, reader);
  return ofWords(query.trim(), offset, library, reader);
}
