import { Corpus, usableSentences } from '../bench/corpus.ts';
import { readSampleReports } from '../bench/material.ts';
import { PeopledReports } from '../bench/peopled-reports.ts';

/** Invented reports about invented people, of the sample's sentences alone: the same on every machine. */
export async function inventedReports(): Promise<PeopledReports> {
  const texts = (await readSampleReports()).map(({ text }) => text);
  return new PeopledReports(new Corpus(usableSentences(texts)));
}
