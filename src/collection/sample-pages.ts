import type { Source } from '../report/page/page.ts';
import type { Identity } from '../report/read.ts';
import { asReportId } from '../report/report.ts';
import { readInputs } from './inputs.ts';
import { sourceDigest } from './origin.ts';

const NOTHING: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

/** A page of the bundled sample, with the identity that its report gets. */
export type SamplePage = Identity & { readonly source: Source };

/**
 * The pages of a folder, in their order.
 *
 * @example for await (const { id, source } of samplePages('index/sample')) …
 */
export async function* samplePages(folder: string): AsyncGenerator<SamplePage> {
  for await (const input of readInputs([folder], NOTHING)) {
    if (input.kind !== 'source') continue;
    const sha256 = sourceDigest(input.source);
    yield { id: asReportId(sha256.slice(0, 12)), sha256, source: input.source };
  }
}
