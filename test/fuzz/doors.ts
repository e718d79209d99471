import type { Door } from './door.ts';
import { bot } from './doors/bot.ts';
import { callbackData } from './doors/callback-data.ts';
import { exports } from './doors/exports.ts';
import { files } from './doors/files.ts';
import { html } from './doors/html.ts';
import { inlineQueries } from './doors/inline-queries.ts';
import { jsonl } from './doors/jsonl.ts';
import { pageBytes } from './doors/page-bytes.ts';
import { questions } from './doors/questions.ts';
import { quotes } from './doors/quotes.ts';
import { snapshots } from './doors/snapshots.ts';
import { startPayloads } from './doors/start-payloads.ts';
import { time } from './doors/time.ts';
import { updates } from './doors/updates.ts';

/** All doors. */
export const DOORS: readonly Door[] = [
  callbackData,
  startPayloads,
  inlineQueries,
  updates,
  questions,
  exports,
  jsonl,
  snapshots,
  files,
  html,
  pageBytes,
  quotes,
  bot,
  time,
];

/** The doors of these names, all if none is named; throws at a name that no door has. */
export function doorsOf(names: readonly string[]): readonly Door[] {
  if (names.length === 0) return DOORS;
  return names.map((name) => {
    const door = DOORS.find((one) => one.name === name);
    if (door === undefined)
      throw new Error(`--door has '${name}'; there are ${DOORS.map((one) => one.name).join(', ')}.`);
    return door;
  });
}
