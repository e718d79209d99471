import type { ReportSource } from '../../collection/report-source.ts';
import type { Passage, Report, ReportId, Speaker } from '../../report/report.ts';
import type { Span } from '../../text/sentence.ts';
import type { Quote } from '../answer.ts';
import { cite, quote } from '../quote.ts';
import { namedPlaces } from '../several/also-in.ts';
import { fitting } from '../unit.ts';
import type { Place } from './verbatim.ts';

const MOST_QUOTES = 5;

const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.kind === b.kind && (a.kind === 'report' || (b.kind !== 'report' && a.name === b.name));

/** The passages that a stretch lies in, those in a row by one speaker in one paragraph taken as one. */
function voicesIn(report: Report, span: Span): readonly Passage[] {
  const voices: Passage[] = [];
  for (const passage of report.passages.filter((p) => p.start < span.end && p.end > span.start)) {
    const last = voices.at(-1);
    const goesOn = last && sameSpeaker(last.speaker, passage.speaker) && last.paragraph === passage.paragraph;
    if (goesOn) voices[voices.length - 1] = { ...last, end: passage.end };
    else voices.push(passage);
  }
  return voices;
}

/** One quote, or more where it would be too long, for each speaker whose words a stretch holds: nobody is given another's. */
function quotesOfSpan({ report, span }: Place, score: number): readonly Quote[] {
  return voicesIn(report, span).flatMap((voice) => {
    const start = Math.max(span.start, voice.start);
    const end = Math.min(span.end, voice.end);
    return fitting(report.text, { start, end }).map((part) =>
      quote(report, voice, part, [[0, part.end - part.start]], score),
    );
  });
}

const ENDS = /[。！？!?；;]/;
const OPENER: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『', '）': '（', ')': '(' };

/** A place with the mark that ends its last words, and the marks around it, where what one opens the other closes. */
export function closed({ report, span }: Place): Place {
  const { text } = report;
  let { start, end } = span;
  for (;;) {
    const mark = text[end] ?? '';
    const opener = OPENER[mark];
    const words = text.slice(start, end);
    if (opener === undefined) {
      if (!ENDS.test(mark)) break;
    } else if (words.lastIndexOf(opener) <= words.lastIndexOf(mark)) {
      if (text[start - 1] !== opener) break;
      start--;
    }
    end++;
  }
  return { report, span: { start, end } };
}

const dayOf = ({ meeting, published }: Report): string => meeting.date ?? published.date ?? '';

/** The places of one article: in the report that printed it first, if it has them, and in others. */
interface Article {
  readonly first: readonly Place[];
  readonly others: readonly Place[];
}

function articlesOf(places: readonly Place[], source: ReportSource): readonly Article[] {
  const byArticle = new Map<ReportId, Place[]>();
  for (const place of places) {
    const original = source.original(place.report.id);
    const known = byArticle.get(original);
    if (known) known.push(place);
    else byArticle.set(original, [place]);
  }
  return Array.from(byArticle, ([original, its]) => {
    const report = its.find((place) => place.report.id === original)?.report ?? its[0]?.report;
    return {
      first: its.filter((place) => place.report === report),
      others: its.filter((place) => place.report !== report),
    };
  });
}

/** The quotes of one article's places, each speaker once, with the reprints that have the same words. */
function quotesOfArticle({ first, others }: Article, score: number): readonly Quote[] {
  const shown = new Set<string>();
  return first.flatMap((place) => {
    const quotes = quotesOfSpan(closed(place), score);
    const speakers = JSON.stringify(quotes.map(({ speaker }) => speaker));
    if (shown.has(speakers)) return [];
    shown.add(speakers);
    return withReprints(quotes, others);
  });
}

/** Quotes that cite where reprints have the same words. */
function withReprints(quotes: readonly Quote[], places: readonly Place[]): readonly Quote[] {
  const byReport = new Map(places.map((place) => [place.report.id, place]));
  const reprints = [...byReport.values()].map(({ report, span }) =>
    cite(report, span, voicesIn(report, span)[0]?.paragraph ?? 1),
  );
  const elsewhere = namedPlaces(reprints);
  return elsewhere === undefined ? quotes : quotes.map((one) => ({ ...one, alsoIn: elsewhere }));
}

/** Of several places of one article, those in somebody's words come before those in the report's own. */
const narrated = (quotes: readonly Quote[]): number => (quotes[0]?.speaker.kind === 'report' ? 1 : 0);

/**
 * The quotes of places that have the same words: of those that `prefers` takes first, then the newest, an article and its
 * reprints together.
 */
export function quotesOfPlaces(
  places: readonly Place[],
  source: ReportSource,
  score: number,
  prefers: (quote: Quote) => boolean = () => true,
): readonly Quote[] {
  const articles = articlesOf(places, source).toSorted((a, b) => {
    const [one, other] = [a.first[0]?.report, b.first[0]?.report];
    return one && other ? dayOf(other).localeCompare(dayOf(one)) : 0;
  });
  const groups = articles.map((article) => quotesOfArticle(article, score));
  const fits = (quotes: readonly Quote[]): number => (quotes.some(prefers) ? 0 : 1);
  const ordered = groups.toSorted((a, b) => fits(a) - fits(b) || narrated(a) - narrated(b));
  const [best = [], ...others] = ordered;
  return [...best, ...others.flat().slice(0, Math.max(0, MOST_QUOTES - best.length))];
}

/** The quotes of one place, with the places among others where reprints have the same. */
export function quotesOfPlace(
  place: Place,
  score: number,
  source: ReportSource,
  others: readonly Place[] = [],
): readonly Quote[] {
  const same = others.filter(({ report }) => report !== place.report && isSameArticle(report, place.report, source));
  return withReprints(quotesOfSpan(closed(place), score), same);
}

/** Whether one of two reports is a reprint of the other, or both of a third, or they are the same. */
export function isSameArticle(one: Report, other: Report, source: ReportSource): boolean {
  return source.original(one.id) === source.original(other.id);
}

/** The place that is best to quote of those that are as good: in the article's first print, and the newest. */
export function bestToQuote<P extends Place>(places: readonly P[], source: ReportSource): P | undefined {
  const reprinted = ({ report }: P): number => (source.original(report.id) === report.id ? 0 : 1);
  return places.toSorted((a, b) => reprinted(a) - reprinted(b) || dayOf(b.report).localeCompare(dayOf(a.report)))[0];
}
