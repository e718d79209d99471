import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Outcome, Phase } from './phase.ts';
import { beside } from './places.ts';
import { type ServerMessage, serverMessage } from './server-message.ts';

/** The stand-in for Telegram, in a process of its own. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly apiRoot: string;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.apiRoot = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<ServerProcess> {
    const child = fork(beside('server.js'));
    const told = await nextOf(child);
    if (told.kind !== 'listening') throw new Error(`the server told '${told.kind}', expected 'listening'`);
    return new ServerProcess(child, told.port);
  }

  /** Offers updates to a bot; resolves to how it answered. */
  async run(phase: Phase): Promise<Outcome> {
    this.#child.send(phase);
    const told = await nextOf(this.#child);
    if (told.kind !== 'done') throw new Error(`the server told '${told.kind}', expected 'done'`);
    return told.outcome;
  }

  stop(): void {
    this.#child.kill();
  }
}

async function nextOf(child: ChildProcess): Promise<ServerMessage> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`the server ended with status ${String(code)}`);
  });
  try {
    const [raw] = await Promise.race([once(child, 'message', { signal }), ended]);
    return serverMessage.parse(raw);
  } finally {
    // The one that has not come is listened for no more.
    ended.catch(() => undefined);
    over.abort();
  }
}
