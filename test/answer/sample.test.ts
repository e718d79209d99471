import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import type { Library } from '../../src/answer/library.ts';
import type { Report } from '../../src/report/report.ts';
import { skeleton } from '../../src/text/fold.ts';
import { toSimplified, toTraditional } from '../../src/text/script.ts';
import { allQuotes, libraryOf, sampleReports } from './support.ts';

const question = z.object({
  id: z.string(),
  question: z.string(),
  gold: z.array(z.string()).optional(),
  file: z.array(z.string()).optional(),
  speaker: z.string().optional(),
  abstain: z.boolean().optional(),
  notSpeaker: z.string().optional(),
});

const questions = readFileSync(new URL('../sample/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => question.parse(JSON.parse(line)));

const answerable = questions.filter((q) => q.gold !== undefined);
const unanswerable = questions.filter((q) => q.abstain === true);
const traps = questions.filter((q) => q.notSpeaker !== undefined);

const holdsGold = (quote: Quote | undefined, gold: readonly string[] = []): boolean =>
  quote !== undefined && gold.some((g) => skeleton(quote.text).includes(skeleton(g)));

let reports: readonly Report[] = [];
let library: Library;
let answers: ReadonlyMap<string, Answer>;

beforeAll(async () => {
  reports = sampleReports();
  library = await libraryOf(reports);
  answers = new Map(await Promise.all(questions.map(async (q) => [q.id, await library.ask(q.question)] as const)));
});

const quotesTo = (id: string): readonly Quote[] => answers.get(id)?.quotes ?? [];

describe('The questions on the sample collection', () => {
  it('are answered first by the right words for at least four of five', () => {
    const wrong = answerable.filter((q) => !holdsGold(quotesTo(q.id)[0], q.gold)).map((q) => q.id);
    expect(wrong.length, `not first: ${wrong.join(' ')}`).toBeLessThanOrEqual(answerable.length * 0.2);
  });

  it('are answered among the first three for at least nine of ten', () => {
    const wrong = answerable.filter(
      (q) =>
        !quotesTo(q.id)
          .slice(0, 3)
          .some((x) => holdsGold(x, q.gold)),
    );
    expect(wrong.map((q) => q.id).length).toBeLessThanOrEqual(answerable.length * 0.1);
  });

  it('name the right speaker under every quote that holds the right words', () => {
    for (const q of answerable.filter((x) => x.speaker !== undefined)) {
      const right = quotesTo(q.id).find((x) => holdsGold(x, q.gold) && (q.file ?? []).includes(x.citation.file));
      if (!right) continue;
      const { speaker } = right;
      const name = speaker.kind === 'person' ? toSimplified(speaker.name) : speaker.kind === 'meeting' ? '会议' : '';
      expect(name, q.question).toBe(toSimplified(q.speaker ?? ''));
    }
  });

  it.each(unanswerable)('are not answered where the reports do not say: $question', ({ id }) => {
    expect(answers.get(id)?.outcome).toBe('not-found');
  });

  it.each(traps)('never put words in the mouth of $notSpeaker: $question', ({ id, notSpeaker, file }) => {
    const bad = quotesTo(id).filter(
      ({ speaker, citation }) =>
        speaker.kind === 'person' && speaker.name === notSpeaker && (file ?? []).includes(citation.file),
    );
    expect(bad).toEqual([]);
  });

  it('get the same first quote in either script', async () => {
    let differ = 0;
    for (const q of answerable) {
      const [hans, hant] = await Promise.all([
        library.ask(toSimplified(q.question)),
        library.ask(toTraditional(q.question)),
      ]);
      if (hans.quotes[0]?.text !== hant.quotes[0]?.text) differ++;
    }
    expect(differ).toBeLessThanOrEqual(1);
  });

  it('are answered with slices of the reports, in their own script', () => {
    const byId = new Map(reports.map((r) => [r.id, r]));
    for (const answer of answers.values()) {
      for (const { text, citation } of allQuotes(answer)) {
        expect(byId.get(citation.report)?.text.slice(citation.start, citation.end)).toBe(text);
      }
    }
  });

  it('never get the same words twice, nor a reprint beside its original', () => {
    for (const answer of answers.values()) {
      const words = allQuotes(answer).map((x) => skeleton(x.text));
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('The examples offered over the sample collection', () => {
  it('are three, and all are answered', async () => {
    const { examples, reports: held, from, to } = await library.overview();
    expect(held).toBe(reports.length);
    expect(from && to && from < to).toBe(true);
    expect(examples).toHaveLength(3);
    for (const example of examples) expect((await library.ask(example)).outcome).toBe('answered');
  });
});
