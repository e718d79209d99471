/** A document as the reference sees it: the text of each field. */
export type Fields = Readonly<Record<string, string>>;

/** What the reference scores with. */
export interface ReferenceOptions {
  readonly k1: number;
  readonly b: number;
  readonly singleWeight: number;
  readonly boost: Readonly<Record<string, number>>;
}

const runs = (text: string): string[] => text.match(/[\u4e00-\u9fff]+|[a-z]+/g) ?? [];
const isHan = (run: string): boolean => /^[\u4e00-\u9fff]/.test(run);
const pairs = (run: string): string[] => [...run.slice(1)].map((c, i) => (run[i] ?? '') + c);
const wide = (text: string): string[] => runs(text).flatMap((run) => (isHan(run) ? pairs(run) : [run]));
const single = (text: string): string[] => runs(text).filter(isHan).join('').split('');

/** BM25 as the textbook writes it, computed anew from the documents' texts: slow, short, and plainly right. */
export function referenceScores(
  documents: ReadonlyMap<string, Fields>,
  query: string,
  { k1, b, singleWeight, boost }: ReferenceOptions,
): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [field, weight] of Object.entries(boost)) {
    for (const [terms, kindWeight] of [
      [wide, 1],
      [single, singleWeight],
    ] as const) {
      const held = [...documents].map(([id, fields]) => [id, terms(fields[field] ?? '')] as const);
      const texts = held.filter(([, text]) => text.length > 0);
      const average = texts.reduce((sum, [, text]) => sum + text.length, 0) / texts.length;
      for (const term of new Set(terms(query))) {
        const holding = texts.filter(([, text]) => text.includes(term));
        const idf = Math.log(1 + (texts.length - holding.length + 0.5) / (holding.length + 0.5));
        for (const [id, text] of holding) {
          const count = text.filter((other) => other === term).length;
          const norm = k1 * (1 - b + (b * text.length) / average);
          const score = weight * kindWeight * idf * ((count * (k1 + 1)) / (count + norm));
          scores.set(id, (scores.get(id) ?? 0) + score);
        }
      }
    }
  }
  return scores;
}
