import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Reader } from '../../src/collection/reader.ts';
import type { Source } from '../../src/report/page/page.ts';
import type { Identity, ReadOutcome } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';

/** A directory of its own for one test, gone when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'yinju-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A page as `plainReader` reads it: a headline, the meeting's day, the body. */
export function page(title: string, day: string, body: string): string {
  return `${title}\n${day}\n${body}`;
}

export function source(file: string, text: string): Source {
  return { file, bytes: Buffer.from(text, 'utf8') };
}

function reportOf(file: string, text: string, { id, sha256 }: Identity): Report {
  const [title = '', day = '', ...body] = text.split('\n');
  const whole = body.join('\n');
  return {
    id,
    sha256,
    file,
    url: null,
    script: 'simplified',
    title,
    text: whole,
    meeting: { name: '会议', date: day === '' ? null : day, place: null },
    published: { date: null, outlet: null, reporters: [], correspondents: [], editor: null },
    people: [{ name: '岳明川', post: '区长', role: 'speaker' }],
    passages: [
      { start: 0, end: whole.length, paragraph: 1, speaker: { kind: 'person', name: '岳明川', post: '区长' } },
      { start: 0, end: 1, paragraph: 1, speaker: { kind: 'report' }, relays: ['苏晚晴'] },
    ],
    repairs: [{ at: 0, from: '領(lǐng)', to: '領', kind: 'pinyin' }],
  };
}

/** A reader with no cleverness: what it reads is what `page` wrote; a page without a body holds no report. */
export function plainReader(version = 1): Reader {
  return {
    version,
    read(from: Source, identity: Identity): ReadOutcome {
      const text = Buffer.from(from.bytes).toString('utf8');
      if (from.document)
        return { outcome: 'read', report: reportOf(from.file, `${from.title ?? ''}\n\n${text}`, identity) };
      if (text.split('\n').length < 3) return { outcome: 'refused', reason: 'no-report' };
      return { outcome: 'read', report: reportOf(from.file, text, identity) };
    },
  };
}

const SYLLABLES = Array.from('山水风云江河湖海春夏秋冬东南西北桥路田园书院村镇雨雪花草树林石泉船灯');

/** A text of its own for each number, long enough to be an article; no two share a run of five characters for long. */
export function article(number: number, length = 400): string {
  let state = number * 2_654_435_761 + 12_345;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += SYLLABLES[(state >>> 16) % SYLLABLES.length] ?? '';
    if (i % 40 === 39) text += '。';
  }
  return text;
}
