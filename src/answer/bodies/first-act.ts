import type { Passage, Report } from '../../report/report.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import { bodyOf } from '../holdings/body.ts';
import { oncePer } from '../once-per.ts';
import { acts } from './acts.ts';
import type { NamedBody } from './named-body.ts';

/** So far into its text a report tells of whom it is, in characters. */
const LEAD = 200;

/** What tells of whom a report is, simplified: where a body's place stands if the body is this place's. */
const aboutOf = oncePer(({ title, text, meeting, published }: Report) =>
  toSimplified([title, meeting.place, published.outlet, text.slice(0, LEAD)].join('\n')),
);

/** Whether the body that words name belongs to the place that was told, if one was: in words, or by the report. */
function isOfPlace(report: Report, words: string, { called, place }: NamedBody): boolean {
  const isPlaced = matchesIn(words, called).some(({ groups }) => groups?.['place'] !== undefined);
  return place === undefined || isPlaced || aboutOf(report).includes(place);
}

/** The clauses of a passage's sentences, simplified. */
const clausesOf = oncePer((report: Report) =>
  report.passages.map((passage) => ({
    passage,
    sentences: sentences(report.text, passage.start, passage.end).map((sentence) => ({
      sentence,
      clauses: toSimplified(report.text.slice(sentence.start, sentence.end))
        .split(/[，。；：！？“”\s]/)
        .filter(Boolean),
    })),
  })),
);

/** The post of whoever speaks for the body, simplified; undefined where somebody else speaks. */
function postIn({ speaker }: Passage, { called }: NamedBody): string | undefined {
  const posts = speaker.kind === 'person' ? (speaker.post ?? '').split(/[、，,]/) : [];
  const bodies = posts.map((post) => toSimplified(bodyOf(post) ?? ''));
  return bodies.find((own) => matchesIn(own, called).some(({ index, 0: name }) => index + name.length === own.length));
}

/** The clauses of a sentence that tell what a body does. Those of a meeting's words do so at their beginning only. */
function telling({ speaker }: Passage, clauses: readonly string[]): readonly string[] {
  if (speaker.kind === 'report') return clauses;
  return speaker.kind === 'meeting' ? clauses.slice(0, 1) : [];
}

/** A passage, and the sentence of it with which somebody begins to act. */
export interface Act {
  readonly passage: Passage;
  readonly sentence: Span;
}

/**
 * Where a report first tells that a body holds a meeting, decides or speaks, or has words of whoever speaks for it; undefined
 * where the body is at most named.
 *
 * @example
 * const body = namedBody('市教委');
 * body && firstAct(report, body)?.sentence
 */
export function firstAct(report: Report, body: NamedBody): Act | undefined {
  for (const { passage, sentences: all } of clausesOf(report)) {
    const post = postIn(passage, body);
    const found = all.find(({ clauses }) => {
      if (post !== undefined) return isOfPlace(report, post, body);
      return telling(passage, clauses).some((clause) => acts(clause, body) && isOfPlace(report, clause, body));
    });
    if (found !== undefined) return { passage, sentence: found.sentence };
  }
  return undefined;
}
