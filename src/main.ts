#!/usr/bin/env node
import { processConsole } from './cli/console.ts';
import { run } from './cli/run.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

// Whoever reads the output (head, a pager) may leave early; there is nobody left to tell, and nothing is half written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run({
  words: process.argv.slice(2),
  environment: process.env,
  settingsFile: '.env',
  console: processConsole(process),
  signal: stop.signal,
});
