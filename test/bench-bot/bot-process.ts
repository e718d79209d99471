import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beside, MAIN } from './places.ts';

/** The kernel's tick: so many a second. */
const TICKS = 100;

/** One of the bots that are measured, as a process. */
export class BotProcess {
  readonly token: string;
  readonly #child: ChildProcess;

  private constructor(token: string, child: ChildProcess) {
    this.token = token;
    this.#child = child;
  }

  /** Our bot over a collection, with limits that nobody reaches. */
  static ours(apiRoot: string, collection: string): BotProcess {
    const token = '4242:ours';
    const env = {
      ...process.env,
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      LIMIT_QUESTIONS: '9999999',
      LIMIT_GROUP: '9999999',
      LIMIT_INLINE: '9999999',
    };
    const flags = (process.env['BENCH_BOT_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
    const args = [...flags, MAIN, '--data', collection, 'bot'];
    return new BotProcess(token, spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  }

  static echo(apiRoot: string): BotProcess {
    const token = '4343:echo';
    const args = [beside('echo-bot.js'), token, apiRoot];
    return new BotProcess(token, spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }));
  }

  /** Memory of the process that is in RAM, in bytes. */
  get rss(): number {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(this.#read('status'))?.[1];
    return Number(kilobytes) * 1024;
  }

  /** Seconds of processor time so far. */
  get cpuSeconds(): number {
    // The name of the program, in brackets, may hold spaces.
    const fields = this.#read('stat')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  }

  stop(): void {
    this.#child.kill();
  }

  #read(file: string): string {
    return readFileSync(join('/proc', String(this.#child.pid), file), 'utf8');
  }
}
