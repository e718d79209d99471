import { inspect } from 'node:util';
import fc from 'fast-check';
import { BotError, Context, GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { type Log, makeLog } from '../../../src/chat/telegram/log/log.ts';
import { LOG_LEVELS, type LogSettings } from '../../../src/chat/telegram/log/log-settings.ts';
import { personHashOf } from '../../../src/chat/telegram/log/person-hash.ts';
import { redactor } from '../../../src/chat/telegram/log/redactor.ts';
import { MemoryState } from '../support/memory-state.ts';

const HALF = 'AAcanary_of-this-test0123456789xyz';
const TOKEN = `987654321:${HALF}`;
const SECRET = 'webhook-secret-that-nobody-sees';
const API = `https://api.telegram.org/bot${TOKEN}/getMe`;

async function stage(settings: Partial<LogSettings> = {}, state = new MemoryState()): Promise<[Log, string[]]> {
  const written: string[] = [];
  const log = makeLog({
    settings: { level: 'debug', format: 'text', questions: false, ...settings },
    redact: redactor([TOKEN, SECRET]),
    personHash: await personHashOf(state),
    write: (line) => written.push(line),
  });
  return [log, written];
}

const asked = (text: string, id = 7_123_456_789) => ({
  update_id: 5,
  message: { message_id: 1, from: { id, is_bot: false }, chat: { id, type: 'private' }, text },
});

const fetchFailed = new Error(`request to ${API} failed, reason: connect ECONNREFUSED`);
const httpError = new HttpError("Network request for 'getMe' failed!", fetchFailed);

describe('No line of the log holds a secret', () => {
  it.each<readonly [string, unknown]>([
    ['an error that names it', new Error(`cannot reach ${API}`)],
    ['an error of the network', httpError],
    ['the error within it', httpError.error],
    ['what grammY makes of it', new BotError(httpError, new Context({ update_id: 1 }, {} as never, {} as never))],
    ['what Telegram answers', new GrammyError('failed', { ok: false, error_code: 400, description: API }, 'x', {})],
    ['a cause', new Error('outer', { cause: new Error('inner', { cause: API }) })],
    ['several errors', new AggregateError([new Error(API)], API)],
    ['a text that was thrown', API],
    ['its printed form', inspect(httpError)],
    [
      'an error with a name, a code and a stack of its own',
      Object.assign(new Error(), { name: API, code: API, stack: API }),
    ],
    ['a file', new Error(`https://api.telegram.org/file/bot${encodeURIComponent(TOKEN)}/documents/1.pdf`)],
    ['a secret in a query', new Error(`?secret=${SECRET}&again=${encodeURIComponent(encodeURIComponent(TOKEN))}`)],
  ])('%s', async (_, error) => {
    for (const format of ['text', 'json'] as const) {
      const [log, written] = await stage({ format });
      log.error('it went wrong', { error });
      log.warn(`it went wrong: ${String(error)}`, { words: inspect(error), at: { deep: [API] } });
      expect(written).toHaveLength(2);
      expect(written.join('\n')).not.toMatch(/canary|nobody-sees/);
    }
  });

  it('wherever it stands, and however it is written', () => {
    const coded = fc.constantFrom(
      TOKEN,
      encodeURIComponent(TOKEN),
      encodeURIComponent(TOKEN).toLowerCase(),
      HALF,
      SECRET,
    );
    fc.assert(
      fc.property(fc.string(), coded, fc.string(), (before, secret, after) => {
        const left = redactor([TOKEN, SECRET])(before + secret + after);
        expect(left.toLowerCase()).not.toMatch(/canary_of|nobody-sees/);
      }),
    );
  });

  it.each([
    ['a token of another bot', 'bot123456789:BBanother-token_0123456789abcdefgh/x', 'bot[left out]/x'],
    [
      'a password in an address',
      'proxy http://me:word@proxy.example:3128/',
      'proxy http://[left out]@proxy.example:3128/',
    ],
    ['nothing', 'update 100001: took 12:30 to answer', 'update 100001: took 12:30 to answer'],
  ])('%s', (_, text, expected) => {
    expect(redactor([])(text)).toBe(expected);
  });
});

describe('The log tells nothing of people:', () => {
  it('neither what they wrote nor who they are, where an error names it', async () => {
    const [log, written] = await stage();
    log.hear(asked('灯塔何时修好'));
    log.error('it went wrong', {
      error: new TypeError('灯塔何时修好 of 7123456789 cannot be read'),
      chat: 7_123_456_789,
    });
    expect(written[0]).toContain('[left out] of p-');
    expect(written[0]).not.toMatch(/灯塔|7123456789/);
  });

  it('in traditional script either, which is compared in simplified', async () => {
    const [log, written] = await stage();
    log.hear(asked('燈塔何時修好'));
    log.error('it went wrong', { error: new Error('no term of 灯塔何时修好') });
    expect(written[0]).not.toContain('灯塔');
  });

  it('and keeps the sentences whole, whatever people write', async () => {
    const [log, written] = await stage();
    for (const words of ['went', 'a', 'it went wrong', '0']) log.hear(asked(words));
    log.error('it went wrong');
    expect(written[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z error it went wrong$/);
  });

  it('questions only where they are wanted', async () => {
    for (const questions of [false, true]) {
      const [log, written] = await stage({ questions });
      log.hear(asked('灯塔何时修好'));
      log('answered', { question: '灯塔何时修好', ms: 4 });
      log.warn('it went wrong', { error: new Error('灯塔何时修好') });
      expect(written.map((line) => line.includes('灯塔何时修好'))).toEqual([questions, questions]);
    }
  });

  it('names people by a hash that stays over restarts and differs elsewhere', async () => {
    const state = new MemoryState();
    const names = [];
    for (const kept of [state, state, new MemoryState()]) {
      const [log, written] = await stage({ format: 'json' }, kept);
      log('asked', { person: 7_123_456_789 });
      names.push(JSON.parse(written[0] ?? '').person);
    }
    expect(names[0]).toMatch(/^p-[\w-]{10}$/);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  it('forgets nothing of the updates at hand', async () => {
    const [log, written] = await stage();
    for (let i = 0; i < 64; i++) log.hear(asked(`第${i}个问题`, 7_000_000 + i));
    log.error('it went wrong', { error: new Error('第0个问题 by 7000000') });
    expect(written[0]).not.toMatch(/第0个问题|7000000/);
  });

  it('takes in whatever comes as an update', async () => {
    const [log, written] = await stage();
    fc.assert(
      fc.property(fc.jsonValue(), (update) => {
        log.hear(update);
        log.error('it went wrong', { error: update });
      }),
    );
    for (const line of written) expect(line).not.toMatch(/[\n\r]/);
  });
});

describe('A line of the log', () => {
  it('is to be read, or JSON', async () => {
    const facts = { error: new RangeError('too long'), ms: 12, place: '127.0.0.1:8080', said: 'two words' };
    const [text, read] = await stage();
    text.warn('slow', facts);
    expect(read[0]).toMatch(
      /^\S+Z warn {2}slow error=\{"what":"RangeError: too long","frames":\["at .*\} ms=12 place=127.0.0.1:8080 said="two words"$/,
    );
    const [json, parsed] = await stage({ format: 'json' });
    json.warn('slow', facts);
    expect(JSON.parse(parsed[0] ?? '')).toMatchObject({
      level: 'warn',
      msg: 'slow',
      ms: 12,
      error: { what: 'RangeError: too long' },
    });
  });

  it.each(LOG_LEVELS)('is written from level %s on', async (level) => {
    const [log, written] = await stage({ level });
    log.debug('debug');
    log('info');
    log.warn('warn');
    log.error('error');
    expect(written.map((line) => line.split(' ').at(-1))).toEqual(LOG_LEVELS.slice(LOG_LEVELS.indexOf(level)));
  });
});
