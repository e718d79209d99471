import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Source } from '../../src/report/page/page.ts';
import { type Encoding, encode } from '../report/page/encode.ts';

/** On the pages of the first set rules are made; of the second only the figures are looked at. */
export const SETS = ['development', 'held-out'] as const;
export type PageSet = (typeof SETS)[number];

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'gbk', 'gb18030', 'big5'] as const;
type PageEncoding = (typeof ENCODINGS)[number];

const name = z.string().min(1);
const maybe = name.nullable();
const day = z.string().regex(/^(?:\d{4}|XXXX)-\d\d-\d\d$/);
const common = { file: name, encoding: z.enum(ENCODINGS).default('utf-8'), traits: z.array(name).default([]) };

const reportFacts = z.strictObject({
  ...common,
  title: name,
  meetingName: maybe,
  meetingDate: day.nullable(),
  publishedDate: day.nullable(),
  outlet: maybe,
  reporters: z.array(name),
  correspondents: z.array(name),
  editor: maybe,
  place: maybe,
  url: maybe,
});
const refusedFacts = z.strictObject({ ...common, refused: z.literal('no-report') });

/** What a person reads on the page: the facts of its report, or that there is none. */
export type PageFacts = z.infer<typeof reportFacts>;
export type RefusedFacts = z.infer<typeof refusedFacts>;

/**
 * What a line of the page is: `T` the title, `P` a paragraph of the body, `H` a sub-heading or pull quote in it,
 * `C` a copy of a paragraph, `-` rubbish, `?` a line that may stay or go.
 */
export type Mark = 'T' | 'P' | 'H' | 'C' | '-' | '?';

/** A line of the page without markup; `text` is what it must read once damage is repaired. */
export interface MarkedLine {
  readonly mark: Mark;
  readonly text: string;
}

/** An invented page as it would have been saved, and what a person reads in it. */
export interface TestPage {
  readonly source: Source;
  readonly facts: PageFacts | RefusedFacts;
  readonly lines: readonly MarkedLine[];
}

const LINE = /^(?<mark>[-TPHC?=])(?: (?<line>.*))?$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  hellip: '…',
  copy: '©',
  deg: '°',
  times: '×',
};

/** The words of a line of HTML. */
function withoutMarkup(line: string): string {
  return line
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]{2,8});/g, (entity, called: string) => ENTITIES[called] ?? entity);
}

function bytesOf(text: string, encoding: PageEncoding): Uint8Array {
  // Programs that save in these two begin the file with the mark of byte order.
  if (encoding === 'utf-8-bom') return encode(`\uFEFF${text}`, 'utf-8');
  if (encoding === 'utf-16le') return encode(`\uFEFF${text}`, 'utf-16le');
  const known: Encoding = encoding === 'gbk' ? 'gb18030' : encoding;
  return encode(text, known);
}

function readFacts(text: string): PageFacts | RefusedFacts {
  const facts: unknown = JSON.parse(text);
  const isRefused = typeof facts === 'object' && facts !== null && 'refused' in facts;
  return isRefused ? refusedFacts.parse(facts) : reportFacts.parse(facts);
}

/**
 * Reads a page file: its facts as JSON, `---`, then the lines of the page, each behind its mark. A line marked `=`
 * gives what the damaged line above it must read, and is not on the page.
 *
 * @throws when the facts are not of the form above or a line has no mark
 * @example parsePage('{"file":"a.txt","refused":"no-report"}\n---\n- 首页').lines // [{ mark: '-', text: '首页' }]
 */
export function parsePage(content: string): TestPage {
  const [head = '', ...rest] = content.split('\n---\n');
  const facts = readFacts(head);
  const isHtml = facts.file.endsWith('.html');
  const page: string[] = [];
  const lines: MarkedLine[] = [];
  for (const raw of rest.join('\n---\n').replace(/\n$/, '').split('\n')) {
    const { mark, line = '' } = LINE.exec(raw)?.groups ?? {};
    if (mark === '=') {
      const damaged = lines.pop();
      if (damaged) lines.push({ mark: damaged.mark, text: line });
    } else if (isMark(mark)) {
      page.push(line);
      lines.push({ mark, text: isHtml ? withoutMarkup(line) : line });
    } else throw new Error(`${facts.file}: no mark before ${JSON.stringify(raw)}`);
  }
  return { source: { file: facts.file, bytes: bytesOf(page.join('\n'), facts.encoding) }, facts, lines };
}

function isMark(mark: string | undefined): mark is Mark {
  return mark !== undefined && mark.length === 1 && 'TPHC-?'.includes(mark);
}

/**
 * The pages of one set, by name.
 *
 * @param folder where the halves lie, such as test/pages
 */
export function loadSet(folder: string, set: PageSet): readonly TestPage[] {
  const files = readdirSync(`${folder}/${set}`).filter((file) => file.endsWith('.page'));
  return files.sort().map((file) => {
    try {
      return parsePage(readFileSync(`${folder}/${set}/${file}`, 'utf8'));
    } catch (error) {
      throw new Error(`${set}/${file} is no page file`, { cause: error });
    }
  });
}
