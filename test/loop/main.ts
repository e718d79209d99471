import { loadavg } from 'node:os';
import { Api } from 'grammy';
import { Alerts } from '../../src/chat/telegram/follow/alerts.ts';
import { Follows } from '../../src/chat/telegram/follow/follows.ts';
import { readMaterial } from '../bench/material.ts';
import { Asking, type Waits } from './asking.ts';
import { BOUND, type Felt, feel } from './heart.ts';
import { PeopledPages } from './pages.ts';
import { openStage } from './stage.ts';

/** As many as give fifty thousand passages. */
const HELD = 3450;
/** Pages of the file that a librarian sends. */
const ADDED = 1000;
const QUESTIONS = 300;
const FOLLOWERS = 1000;
const FOLLOWED_BY_EACH = 5;

// Serves from fifty thousand passages, has a librarian add a thousand pages meanwhile, tells followers of them, sweeps the
// notes; and ends with 1 if the event loop was blocked for more than the bound by work of its own.

const whole = (ms: number): string => ms.toFixed(0).padStart(5);
let isWithin = true;

async function phase(what: string, work: () => Promise<Waits | undefined>): Promise<void> {
  let waits: Waits | undefined;
  const felt: Felt = await feel(async () => {
    waits = await work();
  });
  isWithin &&= felt.longestOwn <= BOUND;
  const asked =
    waits && `; ${waits.asked} asked, half waited ${waits.p50.toFixed(0)} ms, the longest ${waits.longest.toFixed(0)}`;
  process.stdout.write(
    `${what.padEnd(38)} ${felt.seconds.toFixed(1).padStart(6)} s, longest block ${whole(felt.longestOwn)} ms of its own, ` +
      `${whole(felt.longest)} measured, p99 ${whole(felt.p99)}; ${felt.overBound} over ${BOUND} ms; ` +
      `loop ${(felt.utilization * 100).toFixed(0)} % busy, load ${loadavg()[0]?.toFixed(1)}${asked ?? ''}\n`,
  );
}

const { corpus, questions } = await readMaterial();
const pages = new PeopledPages(corpus);
const stage = await openStage(pages, HELD);
const { collection, library, desk } = stage;
const asking = new Asking(library, pages, questions);
const file = (from: number) => ({ name: 'pages.jsonl', bytes: pages.documents(from, ADDED) });
const [first, second] = [file(HELD), file(HELD + ADDED)];
const { reports, passages } = await library.overview();
process.stdout.write(`${reports} reports, ${passages} passages\n`);

await phase('the first questions', () => asking.until((asked) => asked === 30));
await phase('questions', () => asking.until((asked) => asked === QUESTIONS));
await phase('a file is shown to a librarian', async () => void (await desk.read(first, 'en')));
await phase(`${ADDED} pages are added, others ask`, async () => {
  let isAdded = false;
  const waits = asking.until(() => isAdded);
  await desk.add(first, 'en');
  isAdded = true;
  return waits;
});
await phase('questions after', () => asking.until((asked) => asked === 30));
await phase(`${ADDED} pages are added, nobody asks`, async () => void (await desk.add(second, 'en')));
await phase('the first question after', () => asking.until((asked) => asked === 1));

const follows = new Follows(collection.state);
for (let user = 1; user <= FOLLOWERS; user++) {
  for (let n = 0; n < FOLLOWED_BY_EACH; n++) {
    const text = `没有人说过的话${user}之${n}`;
    const what = { chat: user, kind: 'words', text, folded: text, language: 'zh-Hans', daily: true } as const;
    await follows.add(user, what);
  }
}
const come = (await library.reports()).slice(0, ADDED);
const parts = { library, follows, state: collection.state, username: 'yinju', log: () => undefined };
// Nobody is told anything: it is the looking that is measured.
const alerts = new Alerts({ ...parts, api: new Api('1:none', { apiRoot: 'http://127.0.0.1:9' }) });
await phase(`followers are told of ${come.length} reports`, async () => void (await alerts.tellOf(come)));
await phase('digests', async () => void (await alerts.sendDigests('2031-03-11')));
await phase('the sweep', async () => void (await collection.state.sweep()));
await stage.close();
process.exitCode = isWithin ? 0 : 1;
