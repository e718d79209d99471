import type { Transformer } from 'grammy';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { networkCode } from '../describe-error.ts';
import type { Delivery } from './deliveries.ts';

/** Upper ends of the times of answers in seconds: a quote takes milliseconds, a fault or a big collection seconds. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Codes of Telegram and of networks: whatever else comes must not make a time series of its own. */
const KNOWN_CODE = /^(?:[45]\d\d|E[A-Z_]{2,20}|cut)$/;

/** Calls that we have ended ourselves: they took too long, or the bot was stopped. */
const CUT = 'cut';

/** Figures that are looked up when they are asked for. */
export interface Depths {
  /** Updates that wait in the inbox. */
  readonly inbox: () => number;
  /** Passages that can be quoted. */
  readonly passages: () => Promise<number>;
}

/** A question that was answered. */
export interface Answered {
  readonly isMissed: boolean;
  readonly milliseconds: number;
}

/** What the bot counts and measures, in the form of Prometheus. No figure is told apart by what people write or are. */
export class BotMetrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #questions = new Counter({
    name: 'yinju_questions_total',
    help: 'Questions that were answered, also those that nothing was found for.',
    registers: this.#registers,
  });
  readonly #notFound = new Counter({
    name: 'yinju_not_found_total',
    help: 'Questions that nothing was found for.',
    registers: this.#registers,
  });
  readonly #seconds = new Histogram({
    name: 'yinju_answer_seconds',
    help: 'Time from a question to its answer, without the sending.',
    buckets: ANSWER_SECONDS,
    registers: this.#registers,
  });
  readonly #errors = new Counter({
    name: 'yinju_telegram_errors_total',
    help: 'Calls that Telegram refused, or that did not reach it, by code.',
    labelNames: ['code'],
    registers: this.#registers,
  });
  readonly #deliveries = new Counter({
    name: 'yinju_webhook_deliveries_total',
    help: 'Deliveries to the webhook, by what became of them.',
    labelNames: ['outcome'],
    registers: this.#registers,
  });

  constructor({ inbox, passages }: Depths) {
    new Gauge({
      name: 'yinju_inbox_depth',
      help: 'Updates that wait to be handled.',
      registers: this.#registers,
      collect() {
        this.set(inbox());
      },
    });
    new Gauge({
      name: 'yinju_passages',
      help: 'Passages that can be quoted.',
      registers: this.#registers,
      async collect() {
        this.set(await passages());
      },
    });
  }

  /** Measures the process, too, from now on: memory, time, the event loop. */
  measureProcess(): void {
    collectDefaultMetrics({ prefix: 'yinju_', register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures as they are now. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  answered({ isMissed, milliseconds }: Answered): void {
    this.#questions.inc();
    if (isMissed) this.#notFound.inc();
    this.#seconds.observe(milliseconds / 1000);
  }

  delivered(outcome: Delivery): void {
    this.#deliveries.inc({ outcome });
  }

  /** Counts the calls that fail, each try; to be used as the first transformer, so that no other hides any. */
  readonly countErrors: Transformer = async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) this.#failed(String(response.error_code));
      return response;
    } catch (error) {
      this.#failed(signal?.aborted === true ? CUT : networkCode(error));
      throw error;
    }
  };

  #failed(code: string): void {
    this.#errors.inc({ code: KNOWN_CODE.test(code) ? code : 'other' });
  }
}
