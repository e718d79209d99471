import { pino } from 'pino';
import { errorRecord } from './error-record.ts';
import type { LogLevel, LogSettings } from './log-settings.ts';
import { Overheard } from './overheard.ts';
import type { PersonHash } from './person-hash.ts';
import { readableLine } from './readable-line.ts';
import type { Redact } from './redactor.ts';

/** Facts beside a sentence. */
export interface LogFields {
  /** Whatever was thrown. */
  readonly error?: unknown;
  /** Telegram's number of a person or chat, of which the log tells a hash. */
  readonly person?: number;
  /** What somebody asked: told only where the operator wants it. */
  readonly question?: string;
  /** What other people's code says: what somebody wrote is left out of it. */
  readonly words?: string;
  readonly [name: string]: unknown;
}

/** Tells one thing in the log. A sentence of the program's own: what came from outside belongs into the fields. */
export type Tell = (sentence: string, fields?: LogFields) => void;

/** The log. Called as it is, it tells what is worth knowing; its levels tell what is more or less than that. */
export interface Log extends Tell {
  readonly debug: Tell;
  readonly warn: Tell;
  readonly error: Tell;
  /** Listens to an update, so that what stands in it is left out of errors. To be done before it is handled. */
  readonly hear: (update: unknown) => void;
}

/** What a log is made of. */
export interface LogMaking {
  readonly settings: LogSettings;
  readonly redact: Redact;
  readonly personHash: PersonHash;
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
}

/**
 * Makes the log. Whatever is told passes through here: no line holds a secret, nor what people wrote or who they are as
 * far as errors tell it, unless questions are to be told.
 *
 * @example
 * const log = makeLog({ settings, redact: redactor([token]), personHash, write: console.error });
 * log.warn('a message could not be sent', { error, person: ctx.from.id });
 */
export function makeLog({ settings, redact, personHash, write }: LogMaking): Log {
  const overheard = new Overheard(personHash);
  const clean = (text: string): string => (settings.questions ? text : overheard.withoutWords(text));
  const lines = pino(
    {
      level: settings.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { error: (error: unknown) => errorRecord(error, clean), person: personHash, words: clean },
    },
    // The last door: nothing that a field or a serializer lets through passes it.
    {
      write: (json) => {
        const told: unknown = JSON.parse(json, (_key, value: unknown) => overheard.withoutIds(value));
        write(redact(settings.format === 'json' ? JSON.stringify(told) : readableLine(told)));
      },
    },
  );
  const at =
    (level: LogLevel): Tell =>
    (sentence, { question, ...fields } = {}) =>
      lines[level]({ ...fields, ...(settings.questions && question !== undefined ? { question } : {}) }, sentence);
  return Object.assign(at('info'), {
    debug: at('debug'),
    warn: at('warn'),
    error: at('error'),
    hear: (update: unknown) => overheard.hear(update),
  });
}
