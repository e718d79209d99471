import { z } from 'zod';

/** What people are made to send: see `workloads.ts`. */
export const workload = z.enum(['commands', 'questions', 'mixed']);

export type Workload = z.infer<typeof workload>;

/**
 * How updates are offered. `closed`: so many are always on the way, and for each that is answered another one comes, so
 * that the queue is never empty. `open`: they come at their own times, so many a second on average, answered or not.
 */
const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('closed'), onTheWay: z.int() }),
  z.object({ kind: z.literal('open'), perSecond: z.number() }),
]);

/** When a phase is over: after so many seconds, of which the first are not counted, or so many answers. */
const until = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seconds'), warmUp: z.number(), counted: z.number() }),
  z.object({ kind: z.literal('answers'), count: z.int() }),
]);

/** What the server is told to do with one bot. */
export const phase = z.object({ bot: z.string(), workload, offer, until });

export type Phase = Readonly<z.infer<typeof phase>>;

/** Null where nothing was answered that was due while it counted. */
const time = z.number().nullable();

/** What came of a phase. Times in milliseconds, from when an update was due to when its answer was there. */
export const outcome = z.object({
  answered: z.int(),
  /** Answers a second in the time that counts. */
  perSecond: z.number(),
  p50: time,
  p95: time,
  p99: time,
  /** Of all offered, those without an answer half a minute after the end. */
  unanswered: z.int(),
});

export type Outcome = Readonly<z.infer<typeof outcome>>;
