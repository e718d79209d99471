import { z } from 'zod';

/** Milliseconds a question, over the questions that were asked (each: the median of its rounds). */
export const timing = z.object({
  way: z.string(),
  questions: z.number(),
  rounds: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
});
export type Timing = Readonly<z.infer<typeof timing>>;

/** Saving and loading. */
export const snapshot = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('loaded'), bytes: z.number(), saveMs: z.number(), loadMs: z.number() }),
  z.object({ outcome: z.literal('failed'), reason: z.string() }),
]);
export type Snapshot = Readonly<z.infer<typeof snapshot>>;

/** What the process holds, in bytes. */
export const memory = z.object({
  /** Grown by the index, after garbage collection: the heap of JavaScript, and array buffers. */
  heap: z.number(),
  buffers: z.number(),
  /** The whole process after garbage collection, and at its worst so far, corpus and runtime included. */
  rss: z.number(),
  peakRss: z.number(),
});
export type Memory = Readonly<z.infer<typeof memory>>;

/** The plain pass, run in the process of our index. */
export const plainFigures = z.object({
  postings: z.number(),
  buildSeconds: z.number(),
  bytes: z.number(),
  /** Over the same terms as ours, then over pairs, words and numbers alone. */
  timings: z.array(timing).readonly(),
  /** Share of the questions for which ours and the plain pass give the same ten scores. */
  agreement: z.number(),
  /** What Orama's own documents store adds for a passage with its text, in bytes. */
  documentBytes: z.number(),
});
export type PlainFigures = Readonly<z.infer<typeof plainFigures>>;

const measured = z.object({
  outcome: z.literal('measured'),
  contender: z.string(),
  size: z.number(),
  buildSeconds: z.number(),
  /** Of processor time. */
  buildCpuSeconds: z.number(),
  memory,
  timings: z.array(timing).readonly(),
  snapshot,
  plain: plainFigures.optional(),
});
export type Measured = Readonly<z.infer<typeof measured>>;

/** One contender at one size. */
export const row = z.discriminatedUnion('outcome', [
  measured,
  z.object({
    outcome: z.literal('left out'),
    contender: z.string(),
    size: z.number(),
    reason: z.string(),
    /** How long building would have taken, or had taken when it was broken off, if that is the reason. */
    buildSeconds: z.number().optional(),
  }),
]);
export type Row = Readonly<z.infer<typeof row>>;

/** How long the event loop stood still while the passage index took in reports, in milliseconds. */
export const eventLoop = z.object({
  passages: z.number(),
  seconds: z.number(),
  longest: z.number(),
  /** The longest, counting no more than the processor time that the process had meanwhile. */
  longestOwn: z.number(),
  p99: z.number(),
  /** How many turns of the loop took over 20 ms. */
  overTwenty: z.number(),
});
export type EventLoop = Readonly<z.infer<typeof eventLoop>>;

/** How flat pages were read, and Mozilla's Readability alone the same pages as HTML. */
export const readingFigures = z.object({
  /** How many pages were compared; milliseconds a page: the whole report, the page cleaned, Readability. */
  pages: z.number(),
  report: z.number(),
  page: z.number(),
  readability: z.number(),
  /** How many were then read one after the other, and the seconds which that took. */
  many: z.number(),
  seconds: z.number(),
  /** Bytes that the process has, garbage collected, after the first of those and after the last. */
  early: z.number(),
  late: z.number(),
});
export type ReadingFigures = Readonly<z.infer<typeof readingFigures>>;

/** How people were looked up, and questions about them asked over the same reports, in turn. Milliseconds. */
export const peopleFigures = z.object({
  reports: z.number(),
  passages: z.number(),
  names: z.number(),
  ask: timing,
  who: timing,
  /** A name that nobody has asked for before: its persons are told apart. */
  first: z.object({ p50: z.number(), p95: z.number() }),
  /** The first of all, for which the register is made. */
  register: z.number(),
  /** How long the event loop stood still at worst, by the processor time of the process: then, and at the first look-ups. */
  longest: z.object({ register: z.number(), first: z.number() }),
});
export type PeopleFigures = Readonly<z.infer<typeof peopleFigures>>;

/** How whole questions were asked, and the same words searched for alone, in turn. Milliseconds. */
const askedFigures = z.object({
  reports: z.number(),
  passages: z.number(),
  /** Share of the questions that were answered. */
  answered: z.number(),
  ask: timing,
  search: timing,
});
export type AskedFigures = Readonly<z.infer<typeof askedFigures>>;

/** Against stock Orama's search in a small collection, against our own search in a large one. */
export const questionFigures = z.object({ small: askedFigures, large: askedFigures });
export type QuestionFigures = Readonly<z.infer<typeof questionFigures>>;
/** How sentences were checked, and questions asked over the same reports, in turn. Milliseconds. */
export const checkFigures = z.object({
  passages: z.number(),
  /** Characters of a sentence. */
  length: z.number(),
  ask: timing,
  /** Sentences that a report has, that one nearly has, and that are put together of pieces of many. */
  verbatim: timing,
  near: timing,
  pieced: timing,
});
export type CheckFigures = Readonly<z.infer<typeof checkFigures>>;

/** A run of the bench. */
export const results = z.object({
  cpu: z.string(),
  cores: z.number(),
  node: z.string(),
  source: z.string(),
  rows: z.array(row).readonly(),
  eventLoop: eventLoop.optional(),
  reading: readingFigures.optional(),
  people: peopleFigures.optional(),
  questions: questionFigures.optional(),
  check: checkFigures.optional(),
});
export type Results = Readonly<z.infer<typeof results>>;

/** The row of a contender at a size, if it was measured. */
export function findRow({ rows }: Results, contender: string, size: number): Measured | undefined {
  const found = rows.find((row) => row.contender === contender && row.size === size);
  return found?.outcome === 'measured' ? found : undefined;
}

/** Bytes of heap and array buffers that the index takes for a passage. */
export function bytesPerPassage({ memory, size }: Measured): number {
  return (memory.heap + memory.buffers) / size;
}

/** With four significant digits, which is more than any run repeats. */
export function rounded(run: Results): unknown {
  return JSON.parse(JSON.stringify(run), (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value,
  );
}
