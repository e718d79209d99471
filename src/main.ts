#!/usr/bin/env node
import { processConsole } from './cli/console.ts';
import { endsInWords, outputFailed, SETTINGS_FILE } from './cli/last-words.ts';
import { run } from './cli/run.ts';
import { isToldElsewhere } from './collection/write.ts';

/** Exit statuses of a process that a signal has ended: 128 and the signal's number, as shells tell it. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143 } as const;

// Nothing is half written when the process ends: the collection is written in transactions.
let interrupt = (status: number): void => process.exit(status);
process.once('SIGINT', () => interrupt(INTERRUPTED.SIGINT));
process.once('SIGTERM', () => interrupt(INTERRUPTED.SIGTERM));

/** From here on a signal asks the command to stop; the same signal a second time ends it at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  interrupt = () => stop.abort();
  return stop.signal;
}

// Whoever reads the output (head, a pager) may leave early; there is nobody left to tell, and nothing is half written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.exit(outputFailed(error, process));
});

// LMDB also reports a write that went wrong where nobody waits for it: that must not end a bot that goes on.
process.on('unhandledRejection', (error) => {
  if (!isToldElsewhere(error)) process.exit(endsInWords(error, process));
});
process.on('uncaughtException', (error) => process.exit(endsInWords(error, process)));

process.exitCode = await run({
  words: process.argv.slice(2),
  environment: process.env,
  settingsFile: SETTINGS_FILE,
  console: processConsole(process),
  stopSignal,
});
