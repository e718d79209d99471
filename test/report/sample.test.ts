import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';
import { skeleton } from '../../src/text/fold.ts';

/** What a reader of a sample page finds in it. `null` for a post says that the page gives the person none of his own. */
const Truth = z.record(
  z.string(),
  z.object({
    title: z.string().nullable(),
    meetingDate: z.string(),
    publishedDate: z.string(),
    outlet: z.string(),
    reporters: z.array(z.string()),
    correspondents: z.array(z.string()),
    editor: z.string().nullable(),
    place: z.string().nullable(),
    people: z.record(z.string(), z.string().nullable()),
    notPeople: z.array(z.string()),
    speakers: z.array(z.string()),
    notSpeakers: z.array(z.string()),
    bodyStarts: z.string(),
    bodyEnds: z.string(),
    noise: z.array(z.string()),
  }),
);

const pages = new URL('../../index/sample/', import.meta.url);
const truth = Truth.parse(JSON.parse(readFileSync(new URL('../sample/truth.json', import.meta.url), 'utf8')));

/** Named for their words from elsewhere, which the meeting passes on: not there, so no people of the meeting. */
const ELSEWHERE = new Map([
  ['2023-07-14-minglu-dispatch.html', '岑伯钧'],
  ['2023-07-15-minglu-mirror.html', '岑伯钧'],
  ['2023-07-15-weitang-resettle.txt', '高峰'],
  ['2023-12-12-huaiting-flu.txt', '汤鹤年'],
  ['2024-04-23-flood-four.html', '蔺怀舟'],
]);

function read(file: string): Report {
  const source = { file, bytes: readFileSync(new URL(file, pages)) };
  const outcome = readReport(source, { id: asReportId(file), sha256: '0' });
  if (outcome.outcome === 'refused') throw new Error(`Expected a report in ${file}, refused as ${outcome.reason}.`);
  return outcome.report;
}

function speakersOf(report: Report): ReadonlySet<string> {
  return new Set(
    report.passages.flatMap(({ speaker }) =>
      speaker.kind === 'report' ? [] : [speaker.kind === 'meeting' ? '会议' : skeleton(speaker.name)],
    ),
  );
}

test('every sample page has its truth', () => {
  const files = readdirSync(pages).filter((name) => /\.(?:txt|html)$/.test(name));
  expect(Object.keys(truth).toSorted()).toEqual(files.toSorted());
});

describe.each(Object.entries(truth))('the sample page %s', (file, wanted) => {
  const report = read(file);

  test('title, days, outlet, reporters and editor', () => {
    const { meeting, published, title } = report;
    expect({ title, day: meeting.date, ...published }).toEqual({
      title: wanted.title ?? title,
      day: wanted.meetingDate,
      date: wanted.publishedDate,
      outlet: wanted.outlet,
      reporters: wanted.reporters,
      correspondents: wanted.correspondents,
      editor: wanted.editor,
    });
  });

  test('no person but those of the meeting, each with his or her post', () => {
    const posts = new Map(
      report.people.map(({ name, post }) => [skeleton(name), post === null ? null : skeleton(post)]),
    );
    for (const [name, post] of Object.entries(wanted.people)) {
      if (ELSEWHERE.get(file) === skeleton(name)) continue;
      expect(posts.has(skeleton(name)), name).toBe(true);
      if (post !== null) expect(posts.get(skeleton(name)), name).toBe(skeleton(post));
    }
    const known = new Set(Object.keys(wanted.people).map(skeleton));
    expect([...posts.keys()].filter((name) => !known.has(name))).toEqual([]);
    expect(wanted.notPeople.filter((name) => posts.has(skeleton(name)))).toEqual([]);
  });

  test('all who speak, and nobody else', () => {
    expect([...speakersOf(report)].toSorted()).toEqual(wanted.speakers.map(skeleton).toSorted());
    expect(wanted.notSpeakers.filter((name) => speakersOf(report).has(skeleton(name)))).toEqual([]);
  });

  test('the whole body and nothing of what stands around it', () => {
    const body = skeleton(report.text);
    expect(body).toContain(skeleton(wanted.bodyStarts));
    expect(body.endsWith(skeleton(wanted.bodyEnds))).toBe(true);
    expect(wanted.noise.filter((words) => report.text.includes(words))).toEqual([]);
  });
});

test('the place, where one is told, is the one of the meeting or the town around it', () => {
  const told = Object.entries(truth).map(([file, { place }]) => [file, read(file).meeting.place, place] as const);
  const other = told.filter(
    ([, got, place]) => got !== null && place !== null && !skeleton(got).startsWith(skeleton(place)),
  );
  // Here the page tells the house, and the dateline or the body's name the town: the town is shown.
  expect(other.map(([, got, place]) => [got, place])).toEqual([
    ['槐汀', '省防汛指挥中心'],
    ['槐汀市', '江畔里社區服務中心'],
  ]);
});
