import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { skeleton } from '../../src/text/fold.ts';

/** Real saved pages and their facts lie beside the project, not in it: where they are missing these tests are skipped. */
const shared = new URL('../../../shared/', import.meta.url);
const factsFile = new URL('eval/meetings/reports.json', shared);
const isThere = existsSync(factsFile) && existsSync(new URL('seeds/', shared));

const Facts = z.record(
  z.string(),
  z.object({
    file: z.string(),
    titleHas: z.array(z.string()),
    meetingDate: z.string(),
    publishedDate: z.string(),
    outletHas: z.array(z.string()),
    reporter: z.array(z.string()),
    editor: z.array(z.string()),
    people: z.record(z.string(), z.string().nullable()),
    notPeople: z.array(z.string()),
    speakers: z.array(z.string()),
    notSpeakers: z.array(z.string()),
    bodyStarts: z.string(),
    bodyEnds: z.string(),
    noise: z.array(z.string()),
  }),
);

const facts = isThere ? Object.values(Facts.parse(JSON.parse(readFileSync(factsFile, 'utf8')))) : [];

function read(file: string): Report {
  const source = { file, bytes: readFileSync(new URL(`seeds/${file}`, shared)) };
  const outcome = readReport(source, { id: asReportId(file), sha256: '0' });
  if (outcome.outcome === 'refused') throw new Error(`Expected a report in ${file}, refused as ${outcome.reason}.`);
  return outcome.report;
}

test.skipIf(!isThere)('the real pages beside the project hold reports (skipped where ../shared is missing)', () => {
  expect(facts.length).toBeGreaterThan(0);
});

describe.runIf(isThere).each(facts)('the real page $file', (wanted) => {
  test('title, days, outlet, reporters and editor', () => {
    const { meeting, published, title } = read(wanted.file);
    const hasOne = (text: string | null, words: readonly string[]): boolean =>
      words.length === 0 || words.some((word) => skeleton(text ?? '').includes(skeleton(word)));
    expect(hasOne(title, wanted.titleHas)).toBe(true);
    expect(hasOne(published.outlet, wanted.outletHas)).toBe(true);
    expect(meeting.date).toBe(wanted.meetingDate);
    expect(published.date).toBe(wanted.publishedDate);
    expect(published.reporters.map(skeleton)).toEqual(expect.arrayContaining(wanted.reporter.map(skeleton)));
    if (wanted.editor[0] !== undefined) expect(published.editor).toBe(wanted.editor[0]);
  });

  test('people with their posts', () => {
    const posts = new Map(read(wanted.file).people.map(({ name, post }) => [skeleton(name), skeleton(post ?? '')]));
    for (const [name, post] of Object.entries(wanted.people)) {
      expect(posts.has(skeleton(name)), name).toBe(true);
      if (post !== null) expect(posts.get(skeleton(name))).toBe(skeleton(post));
    }
    expect(wanted.notPeople.filter((name) => posts.has(skeleton(name)))).toEqual([]);
  });

  test('who speaks, and who does not', () => {
    const speakers = new Set(
      read(wanted.file).passages.map(({ speaker }) => {
        if (speaker.kind === 'report') return '';
        return speaker.kind === 'meeting' ? '会议' : skeleton(speaker.name);
      }),
    );
    expect([...speakers]).toEqual(expect.arrayContaining(wanted.speakers.map(skeleton)));
    expect(wanted.notSpeakers.filter((name) => speakers.has(skeleton(name)))).toEqual([]);
  });

  test('the whole body and nothing of what stands around it', () => {
    const { text } = read(wanted.file);
    expect(skeleton(text)).toContain(skeleton(wanted.bodyStarts));
    expect(skeleton(text).endsWith(skeleton(wanted.bodyEnds))).toBe(true);
    expect(wanted.noise.filter((words) => text.includes(words))).toEqual([]);
  });
});
