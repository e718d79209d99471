import type { Answer, Check, Quote } from '../../../src/answer/answer.ts';
import type {
  ExcerptPage,
  Library,
  Overview,
  PageAsked,
  PlaceAsked,
  Surroundings,
} from '../../../src/answer/library.ts';
import { quoteAt } from '../../../src/answer/quote-at.ts';
import type { Who } from '../../../src/answer/who/who-answer.ts';
import { asReportId, type Report, type ReportId, type Speaker } from '../../../src/report/report.ts';
import { sentences } from '../../../src/text/sentence.ts';
import { libraryOf } from '../../answer/support.ts';

/** An invented report: `facts` over what a bare page would tell. */
export function report(id: string, title: string, text: string, facts: Partial<Report> = {}): Report {
  return {
    id: asReportId(id),
    file: `${id}.txt`,
    url: null,
    sha256: '0'.repeat(64),
    script: 'simplified',
    title,
    text,
    meeting: { name: null, date: null, place: null },
    published: { date: null, outlet: null, reporters: [], correspondents: [], editor: null },
    people: [],
    passages: [],
    repairs: [],
    ...facts,
  };
}

/** A quote of the words where they stand in the report, `bold` of them answering. */
export function quote(from: Report, words: string, speaker: Speaker, bold = ''): Quote {
  const start = from.text.indexOf(words);
  if (start < 0) throw new Error(`${from.id} does not say ${words}`);
  const at = words.indexOf(bold);
  return {
    text: words,
    highlights: bold === '' ? [] : [[at, at + bold.length]],
    speaker,
    score: 0.9,
    citation: {
      report: from.id,
      file: from.file,
      title: from.title,
      meeting: from.meeting.name,
      meetingDate: from.meeting.date,
      publishedDate: from.published.date,
      outlet: from.published.outlet,
      url: from.url,
      paragraph: from.text.slice(0, start).split('\n').length,
      start,
      end: start + words.length,
    },
  };
}

/** An answer with quotes. */
export function answered(question: string, quotes: readonly Quote[], note?: Answer['note']): Answer {
  return { question, outcome: 'answered', quotes, nearest: [], ...(note === undefined ? {} : { note }) };
}

/** An answer without. */
export function notFound(question: string, nearest: readonly Quote[] = [], note?: Answer['note']): Answer {
  return { question, outcome: 'not-found', quotes: [], nearest, ...(note === undefined ? {} : { note }) };
}

/** A library that knows the answers by heart; what it was not taught, it does not find. Persons it looks up. */
export class Shelf implements Library {
  readonly #reports: Report[];
  readonly #answers = new Map<string, Answer>();
  readonly #checks = new Map<string, Check>();
  readonly #sample: boolean;
  readonly #examples: readonly string[];
  /** What excerpts were searched for, search by search. */
  readonly searched: string[] = [];
  #fault: Error | undefined;

  constructor(
    reports: readonly Report[],
    of: { readonly sample?: boolean; readonly examples?: readonly string[] } = {},
  ) {
    this.#reports = [...reports];
    this.#sample = of.sample ?? false;
    this.#examples = of.examples ?? [];
  }

  teach(...answers: readonly Answer[]): this {
    for (const answer of answers) this.#answers.set(answer.question, answer);
    return this;
  }

  teachCheck(...checks: readonly Check[]): this {
    for (const check of checks) this.#checks.set(check.sentence, check);
    return this;
  }

  /** From here on every question fails with the fault. */
  breakWith(fault: Error): void {
    this.#fault = fault;
  }

  takeOut(id: ReportId): void {
    const at = this.#reports.findIndex((held) => held.id === id);
    this.#reports.splice(at, 1);
  }

  overview(): Promise<Overview> {
    const days = this.#reports.flatMap((held) => held.meeting.date?.match(/^\d{4}.*/)?.[0] ?? []).sort();
    return Promise.resolve({
      reports: this.#reports.length,
      passages: this.#reports.reduce((sum, held) => sum + held.passages.length, 0),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      sample: this.#sample,
      examples: this.#examples,
    });
  }

  ask(question: string): Promise<Answer> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    return Promise.resolve(this.#answers.get(question) ?? notFound(question));
  }

  check(sentence: string): Promise<Check> {
    const unknown: Check = { sentence, verdict: 'not-found', similarity: 0, quotes: [] };
    return Promise.resolve(this.#checks.get(sentence) ?? unknown);
  }

  async who(name: string): Promise<Who> {
    return (await libraryOf(this.#reports)).who(name);
  }

  async excerpts(words: string, { offset, limit }: PageAsked): Promise<ExcerptPage> {
    this.searched.push(words);
    const { quotes } = await this.ask(words);
    const revision = this.#reports.map(({ id }) => id).join();
    return { quotes: quotes.slice(offset, offset + limit), more: quotes.length > offset + limit, revision };
  }

  async quoteAt(place: PlaceAsked): Promise<Quote | undefined> {
    const held = await this.report(place.report);
    return held && quoteAt(held, place);
  }

  meetings(): Promise<readonly Report[]> {
    return Promise.resolve(this.#reports);
  }

  reports(): Promise<readonly Report[]> {
    return Promise.resolve(this.#reports);
  }

  report(id: ReportId): Promise<Report | undefined> {
    return Promise.resolve(this.#reports.find((held) => held.id === id));
  }

  async around({ citation }: Pick<Quote, 'citation'>, more: number): Promise<Surroundings | undefined> {
    const held = await this.report(citation.report);
    if (held === undefined) return undefined;
    const all = sentences(held.text);
    const first = all.findIndex((sentence) => sentence.end > citation.start);
    const last = all.findLastIndex((sentence) => sentence.start < citation.end);
    const start = all[Math.max(first - more, 0)]?.start ?? citation.start;
    const end = all[Math.min(last + more, all.length - 1)]?.end ?? citation.end;
    const wide = more > 0 ? { start, end } : { start: citation.start, end: citation.end };
    return { report: held, ...wide, quoteStart: citation.start, quoteEnd: citation.end };
  }
}
