import type { ReportSource } from '../../collection/report-source.ts';
import type { Passage, Report, ReportId, Speaker } from '../../report/report.ts';
import type { Span } from '../../text/sentence.ts';
import type { Quote } from '../answer.ts';
import { cite, quote } from '../quote.ts';
import { fitting } from '../unit.ts';
import type { Place } from './verbatim.ts';

const MOST_QUOTES = 5;
const CLOSING = /[。！？!?”’」』）)]/;

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

/** A place with the marks that close its last words. */
export function closed({ report, span }: Place): Place {
  let { end } = span;
  while (CLOSING.test(report.text[end] ?? '')) end++;
  return { report, span: { start: span.start, end } };
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
  const reports = new Map(others.map(({ report, span }) => [report.id, { report, span }]));
  const reprints = [...reports.values()].map(({ report, span }) => {
    const paragraph = voicesIn(report, span)[0]?.paragraph ?? 1;
    return cite(report, span, paragraph);
  });
  const shown = new Set<string>();
  return first.flatMap((place) => {
    const quotes = quotesOfSpan(closed(place), score);
    const speakers = JSON.stringify(quotes.map(({ speaker }) => speaker));
    if (shown.has(speakers)) return [];
    shown.add(speakers);
    return reprints.length === 0 ? quotes : quotes.map((one) => ({ ...one, reprints }));
  });
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

/** The quotes of one place. */
export function quotesOfPlace(place: Place, score: number): readonly Quote[] {
  return quotesOfSpan(place, score);
}
