import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Library } from '../../../answer/library.ts';
import type { UpdateSink } from '../inbox/update-sink.ts';
import type { Log } from '../log/log.ts';
import { pollingWay, type Way } from '../start-up.ts';
import { BotMetrics } from './bot-metrics.ts';
import type { HttpServer } from './http-server.ts';
import { startHttpService } from './http-service.ts';
import type { HttpSettings } from './http-settings.ts';
import { keepWebhook, openWebhook } from './open-webhook.ts';
import { Readiness } from './readiness.ts';

/** Milliseconds until the reports are looked for again where they could not be loaded. */
const LOAD_AGAIN = 5_000;

/** What the bot's side towards HTTP is made of. */
export interface HttpSideMaking {
  readonly http: HttpSettings;
  readonly library: Pick<Library, 'overview'>;
  readonly log: Log;
}

/** Takes updates in, and tells how many wait. */
export type CountedSink = UpdateSink & { readonly depth: number };

/** Before it is known which bot it is, there is no room: what is brought comes again. */
const NO_ROOM: CountedSink = { depth: 0, accept: () => Promise.resolve('full') };

/**
 * The bot's side towards HTTP: how it gets its updates, and what it tells of itself. Without settings it serves nothing,
 * counts for nobody, and updates are fetched.
 *
 * @example
 * const side = new HttpSide({ http, library, log });
 * await side.open(signal); // before Telegram is told of the webhook
 * const me = await startUp(api, apiRoot, patience, signal, side.way);
 * side.takeInto(inbox);
 * await (side.isWebhook ? side.keep(api, signal) : pollUpdates(…));
 * await side.close(patience.stopGrace);
 */
export class HttpSide {
  readonly metrics: BotMetrics;
  readonly readiness = new Readiness();
  readonly #making: HttpSideMaking;
  #server: HttpServer | undefined;
  #sink = NO_ROOM;

  constructor(making: HttpSideMaking) {
    this.#making = making;
    const passages = async (): Promise<number> => (await making.library.overview()).passages;
    this.metrics = new BotMetrics({ inbox: () => this.#sink.depth, passages });
  }

  /** Whether updates are brought; else they are to be fetched. */
  get isWebhook(): boolean {
    return this.#making.http.webhook !== undefined;
  }

  /** How Telegram is to give updates: for `startUp`. */
  get way(): Way {
    const { webhook } = this.#making.http;
    return webhook === undefined ? pollingWay : (api, signal) => openWebhook(api, webhook, signal);
  }

  /** Serves what is to be served, and is ready once the reports are loaded. A `BotFault` if the address cannot be had. */
  async open(signal: AbortSignal): Promise<void> {
    const { http, log } = this.#making;
    const { metrics, readiness } = this;
    const sink: UpdateSink = { accept: (updates) => this.#sink.accept(updates) };
    this.#server = await startHttpService({ http, sink, readiness, metrics, log });
    if (this.#server !== undefined) void this.#load(signal);
  }

  /** From here on what is brought goes there. */
  takeInto(sink: CountedSink): void {
    this.#sink = sink;
  }

  /** Sees to it until the signal comes that updates are brought. Rejects with a `BotFault` when the token is refused. */
  async keep(api: Api, signal: AbortSignal): Promise<void> {
    const { http, log } = this.#making;
    if (http.webhook !== undefined) {
      await keepWebhook({ api, webhook: http.webhook, readiness: this.readiness, log, signal });
    }
  }

  /** Takes nothing more, and gives what is at hand so many milliseconds. */
  async close(graceMs: number): Promise<void> {
    this.readiness.stopping();
    const server = this.#server;
    this.#server = undefined;
    await server?.close(graceMs);
  }

  async #load(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#making.library.overview();
        return this.readiness.loaded();
      } catch (error) {
        this.#making.log.error('the reports could not be loaded; trying again', { error });
      }
      await sleep(LOAD_AGAIN, undefined, { signal }).catch(() => undefined);
    }
  }
}
