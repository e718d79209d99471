import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Source } from '../report/page/page.ts';
import { asReportId, type Report } from '../report/report.ts';
import { frame, unframe } from './frame.ts';
import type { Origin } from './origin.ts';
import type { Held } from './reprint.ts';

/** A report as it is stored: with its place in the order of coming, and the version of the reader that read it. */
export interface StoredReport extends Held {
  readonly reader: number;
}

/** A source as it is stored, so that it can be read again. */
export interface StoredSource {
  readonly source: Source;
  readonly origin: Origin | null;
}

const id = z.string().min(1).transform(asReportId);
const day = z.string().nullable();
const span = { start: z.number(), end: z.number() };

const speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: z.string(), post: z.string().exactOptional() }),
  z.object({ kind: z.literal('meeting'), name: z.string() }),
  z.object({ kind: z.literal('report') }),
]);

const why = z.object({
  kind: z.enum([
    'cue',
    'carried',
    'quoted-before',
    'label',
    'relayed',
    'group',
    'question',
    'absent',
    'nobody',
    'ended',
  ]),
  subject: z.object(span).exactOptional(),
  cue: z.object(span),
  antecedent: z.object(span).exactOptional(),
});

export const reportSchema = z.object({
  id,
  file: z.string(),
  url: z.string().nullable(),
  sha256: z.string(),
  script: z.enum(['simplified', 'traditional']),
  title: z.string(),
  text: z.string(),
  meeting: z.object({ name: z.string().nullable(), date: day, place: z.string().nullable() }),
  published: z.object({
    date: day,
    outlet: z.string().nullable(),
    reporters: z.array(z.string()),
    // Reports that were stored before they were read have none.
    correspondents: z.array(z.string()).default([]),
    editor: z.string().nullable(),
  }),
  people: z.array(
    z.object({ name: z.string(), post: z.string().nullable(), role: z.enum(['chair', 'speaker', 'attended']) }),
  ),
  passages: z.array(
    z.object({
      ...span,
      paragraph: z.number(),
      speaker,
      relays: z.array(z.string()).exactOptional(),
      why: why.exactOptional(),
    }),
  ),
  repairs: z.array(
    z.object({ at: z.number(), from: z.string(), to: z.string(), kind: z.enum(['pinyin', 'shifted', 'punctuation']) }),
  ),
  damaged: z.array(z.object(span)).exactOptional(),
}) satisfies z.ZodType<Report>;

const storedReport = z.object({ report: reportSchema, order: z.number(), of: id.nullable(), reader: z.number() });

const sourceHeader = z.object({
  origin: z
    .object({ path: z.string(), member: z.string().exactOptional(), document: z.string().exactOptional() })
    .nullable(),
  fields: z.object({
    file: z.string(),
    document: z.literal(true).exactOptional(),
    format: z.enum(['html', 'text']).exactOptional(),
    sha256: z.string().exactOptional(),
    url: z.string().exactOptional(),
    title: z.string().exactOptional(),
    published: z.string().exactOptional(),
  }),
});

/** Packs a report for the store. */
export function packReport(stored: StoredReport): Buffer {
  return frame(stored);
}

/** Unpacks a report, or undefined if the stored value is damaged or of another form. */
export function unpackReport(packed: Uint8Array): StoredReport | undefined {
  return storedReport.safeParse(unframe(packed)?.header).data;
}

/** Packs a source's bytes: with gzip, pages being mostly rubbish that repeats. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 4 });
}

/** Packs a source for the store; `packed` are its bytes, if they have been packed before. */
export function packSource({ source, origin }: StoredSource, packed = packBytes(source.bytes)): Buffer {
  const { bytes: _, ...fields } = source;
  return frame({ origin, fields }, packed);
}

/** Unpacks a source, or undefined if the stored value is damaged or of another form. */
export function unpackSource(packed: Uint8Array): StoredSource | undefined {
  const opened = unframe(packed);
  const header = sourceHeader.safeParse(opened?.header);
  if (!opened || !header.success) return undefined;
  return { source: { ...header.data.fields, bytes: gunzipSync(opened.body) }, origin: header.data.origin };
}
