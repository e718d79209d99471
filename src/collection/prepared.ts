import type { RefusalReason, Source } from '../report/page/page.ts';
import { asReportId, type Report } from '../report/report.ts';
import { sourceDigest } from './origin.ts';
import type { Reader } from './reader.ts';
import { type Fingerprint, fingerprint } from './shingles.ts';
import { packBytes } from './stored.ts';

/** Digits of a digest that make an id, where no other report has it. */
export const ID_LENGTH = 12;

/** A source that was read, with all that can be worked out of it without the collection, or why it holds no report. */
export type Prepared =
  | {
      readonly outcome: 'prepared';
      /** Under the id that it gets if no other report has it. */
      readonly report: Report;
      readonly print: Fingerprint;
      /** The source's bytes, packed. */
      readonly packed: Uint8Array;
      /** The version of the reader that read it. */
      readonly reader: number;
    }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** Does with a source all that takes time and needs no collection: it may be done in another thread. Pure. */
export function prepare(source: Source, reader: Reader): Prepared {
  const digest = sourceDigest(source);
  const read = reader.read(source, { id: asReportId(digest.slice(0, ID_LENGTH)), sha256: digest });
  if (read.outcome === 'refused') return read;
  const { report } = read;
  const print = fingerprint(report.text);
  return { outcome: 'prepared', report, print, packed: packBytes(source.bytes), reader: reader.version };
}
