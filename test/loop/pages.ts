import type { Source } from '../../src/report/page/page.ts';
import type { Corpus } from '../bench/corpus.ts';
import { PeopledReports } from '../bench/peopled-reports.ts';

/** Pages that read as reports about people who never were, of some fifteen hundred characters. */
export class PeopledPages {
  readonly #reports: PeopledReports;

  constructor(corpus: Corpus) {
    this.#reports = new PeopledReports(corpus);
  }

  get names(): number {
    return this.#reports.names;
  }

  /** The name of a rank, the most frequent first. */
  name(rank: number): string {
    return this.#reports.name(rank);
  }

  source(number: number): Source {
    const { title, text, published } = this.#reports.report(number);
    const lines = [title, `来源：${published.outlet ?? ''} ${published.date ?? ''}`, ...text.split('\n')];
    return { file: `${number}.txt`, bytes: Buffer.from(lines.join('\n\n')) };
  }

  /** A .jsonl file of so many of them. */
  documents(from: number, count: number): Uint8Array {
    const lines = Array.from({ length: count }, (_, i) => {
      const { title, text, published } = this.#reports.report(from + i);
      return JSON.stringify({ id: `document-${from + i}`, title, text, published: published.date });
    });
    return Buffer.from(lines.join('\n'));
  }
}
