import { existsSync, symlinkSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Door } from './door.ts';
import { doorsOf } from './doors.ts';
import { type Options, parseOptions } from './options.ts';

/*
 * Tries all doors with hostile cases: `npm run fuzz`. With `-- --runs 5000` as many in all, with `-- --door html` at that
 * door only, with `-- --seed 7` the same as another run, with `-- --path …` one case alone.
 */

/** Milliseconds after which a case hangs: many times what the slowest takes. */
const HANGS = 90_000;
const LOOK = 500;

const tried = z.object({ cases: z.number(), slowest: z.number(), failure: z.string().optional() });

/** Tries a door; what comes of it, or that a case hangs or ends the thread. */
function tryDoor({ name }: Door, runs: number, { seed, path }: Options): Promise<z.infer<typeof tried>> {
  const count = new SharedArrayBuffer(4);
  const counter = new Int32Array(count);
  const workerData = { door: name, runs, seed, path, count };
  const worker = new Worker(new URL('./strand.js', import.meta.url), { workerData });
  return new Promise((resolve) => {
    let [seen, since] = [0, performance.now()];
    const end = (failure: string): void => {
      clearInterval(look);
      void worker.terminate();
      resolve({ cases: seen, slowest: 0, failure });
    };
    const look = setInterval(() => {
      const now = Atomics.load(counter, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > HANGS) end(`case ${seen} of seed ${seed} hangs`);
    }, LOOK);
    worker.once('error', (error) => end(`the thread ended at case ${Atomics.load(counter, 0)}: ${error.stack}`));
    worker.once('exit', () => end(`the thread ended at case ${Atomics.load(counter, 0)}`));
    worker.once('message', (message: unknown) => {
      clearInterval(look);
      worker.removeAllListeners('exit');
      resolve(tried.parse(message));
    });
  });
}

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

// Where the extraction thread's built file is looked for from here; npm runs scripts in the root of the repository.
if (!existsSync('.build/dist')) symlinkSync('../dist', '.build/dist');
const options = parseOptions(process.argv.slice(2));
const doors = doorsOf(options.doors);
const shares = doors.reduce((sum, { share }) => sum + share, 0);
say(`seed ${options.seed}`);
let [cases, failures] = [0, 0];
for (const door of doors) {
  const runs = Math.max(1, Math.ceil((options.runs * door.share) / shares));
  const start = performance.now();
  const result = await tryDoor(door, runs, options);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  cases += result.cases;
  say(
    `${door.name.padEnd(16)}${String(result.cases).padStart(7)} cases${seconds.padStart(8)} s, slowest ${result.slowest.toFixed(0)} ms`,
  );
  if (result.failure === undefined) continue;
  failures++;
  say(
    `${result.failure}\nTo try it again: npm run fuzz -- --door ${door.name} --seed ${options.seed} --path PATH (as told above)`,
  );
}
say(`${cases} cases, ${failures === 0 ? 'every promise kept' : `promises broken at ${failures} doors`}`);
process.exitCode = failures === 0 ? 0 : 1;
