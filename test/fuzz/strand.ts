import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { doorsOf } from './doors.ts';

/*
 * Tries one door in a thread of its own, and counts its cases where the main thread sees them: a case that hangs hangs
 * this thread alone.
 */

const task = z
  .object({
    door: z.string(),
    runs: z.number(),
    seed: z.number(),
    path: z.string().optional(),
    count: z.instanceof(SharedArrayBuffer),
  })
  .parse(workerData);

const counter = new Int32Array(task.count);
const [door] = doorsOf([task.door]);
const open = await door?.open();
const tried = await open?.try({
  runs: task.runs,
  seed: task.seed,
  ...(task.path === undefined ? {} : { path: task.path }),
  onCase: () => Atomics.add(counter, 0, 1),
});
parentPort?.postMessage(tried);
await open?.close();
