import { z } from 'zod';

const record = z.looseObject({ time: z.string(), level: z.string(), msg: z.string() });

const plainWord = /^[\w.:/-]+$/;

function valueInWords(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'string' && !plainWord.test(text) ? JSON.stringify(text) : text;
}

/**
 * A record of the log as whoever sits before a terminal reads it: time, level, sentence, and the fields after it.
 *
 * @example readableLine({ time: '2031-06-04T08:00:00.000Z', level: 'warn', msg: 'slow', ms: 12 })
 * // '2031-06-04T08:00:00.000Z warn  slow ms=12'
 */
export function readableLine(told: unknown): string {
  const { time, level, msg, ...fields } = record.parse(told);
  const facts = Object.entries(fields).map(([key, value]) => ` ${key}=${valueInWords(value)}`);
  return `${time} ${level.padEnd(5)} ${msg}${facts.join('')}`;
}
