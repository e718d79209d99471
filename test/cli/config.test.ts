import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadConfig, readConfig, systemLanguage } from '../../src/cli/config.ts';
import { temporaryDirectory } from '../collection/support.ts';

const DEFAULTS = {
  botToken: undefined,
  telegramApiRoot: 'https://api.telegram.org',
  data: 'index',
  dataIsChosen: false,
  language: 'zh-Hans',
  languageIsChosen: false,
  colors: true,
  librarians: [],
  countsUnanswered: false,
  log: { level: 'info', format: 'text', questions: false },
  http: {},
  limits: { questions: 10, group: 30, inline: 60, presses: 60, files: 5 },
};

const WEBHOOK = { url: 'https://bot.example.org/updates', secret: 'a-secret-of-16_characters' };
const WEBHOOK_SET = { WEBHOOK_URL: WEBHOOK.url, WEBHOOK_SECRET: WEBHOOK.secret };

function settingsFile(content: string | Uint8Array): string {
  const file = join(temporaryDirectory(), '.env');
  writeFileSync(file, content);
  return file;
}

describe('settings', () => {
  test.each<readonly [Record<string, string>, object]>([
    [{}, {}],
    [{ BOT_TOKEN: '', TELEGRAM_API_ROOT: ' ', YINJU_DATA: '', YINJU_LANGUAGE: '' }, {}],
    [{ BOT_TOKEN: ' 12:ab ' }, { botToken: '12:ab' }],
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }, { telegramApiRoot: 'http://127.0.0.1:8081' }],
    [{ YINJU_DATA: '/srv/reports' }, { data: '/srv/reports', dataIsChosen: true }],
    [
      { YINJU_LANGUAGE: 'zh-Hant', LANG: 'en_US.UTF-8' },
      { language: 'zh-Hant', languageIsChosen: true },
    ],
    [{ LANG: 'en_US.UTF-8' }, { language: 'en' }],
    [{ NO_COLOR: '' }, { colors: true }],
    [{ NO_COLOR: '0' }, { colors: false }],
    [{ LIBRARIANS: ' 12, 3456789012，7 ' }, { librarians: [12, 3_456_789_012, 7] }],
    [{ COUNT_UNANSWERED: '1' }, { countsUnanswered: true }],
    [{ COUNT_UNANSWERED: '0' }, {}],
    [
      { LIMIT_QUESTIONS: '20', LIMIT_GROUP: '100', LIMIT_INLINE: ' ', LIMIT_FILES: '1000' },
      { limits: { questions: 20, group: 100, inline: 60, presses: 60, files: 1000 } },
    ],
    [
      { LOG_LEVEL: 'debug', LOG_FORMAT: 'json', LOG_QUESTIONS: '1' },
      { log: { level: 'debug', format: 'json', questions: true } },
    ],
    [WEBHOOK_SET, { http: { listen: { host: '127.0.0.1', port: 8080 }, webhook: WEBHOOK } }],
    [
      { ...WEBHOOK_SET, WEBHOOK_URL: 'http://localhost:8081/a', HTTP_LISTEN: '0.0.0.0:80' },
      { http: { listen: { host: '0.0.0.0', port: 80 }, webhook: { ...WEBHOOK, url: 'http://localhost:8081/a' } } },
    ],
    [{ WEBHOOK_SECRET: WEBHOOK.secret }, {}],
    [{ HTTP_LISTEN: '9090' }, { http: { listen: { host: '127.0.0.1', port: 9090 } } }],
    [{ HTTP_LISTEN: '[::1]:0' }, { http: { listen: { host: '::1', port: 0 } } }],
  ])('%j are taken', (variables, expected) => {
    expect(readConfig(variables)).toEqual({ outcome: 'ok', config: { ...DEFAULTS, ...expected } });
  });

  test.each([
    ['BOT_TOKEN', 'two words', 'one-word'],
    ['TELEGRAM_API_ROOT', 'ftp://example.org', 'url'],
    ['LIMIT_QUESTIONS', '0', 'count'],
    ['LIMIT_FILES', 'many', 'count'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org', 'url'],
    ['YINJU_LANGUAGE', 'fr', 'language'],
    ['LIBRARIANS', '@somebody', 'ids'],
    ['LIBRARIANS', '12,0,x y', 'ids'],
    ['LIBRARIANS', '-100123', 'ids'],
    ['COUNT_UNANSWERED', 'maybe', 'switch'],
    ['LOG_LEVEL', 'loud', 'log-level'],
    ['LOG_FORMAT', 'xml', 'log-format'],
    ['LOG_QUESTIONS', 'yes', 'switch'],
    ['WEBHOOK_URL', 'http://bot.example.org/updates', 'webhook-url'],
    ['WEBHOOK_URL', 'http://127.0.0.1.example.org/updates', 'webhook-url'],
    ['WEBHOOK_URL', 'https://name:word@bot.example.org/updates', 'webhook-url'],
    ['WEBHOOK_URL', 'https://bot.example.org/metrics', 'webhook-url'],
    ['WEBHOOK_SECRET', 'too-short', 'webhook-secret'],
    ['WEBHOOK_SECRET', 'has spaces and so it is refused', 'webhook-secret'],
    ['WEBHOOK_SECRET', 'a'.repeat(257), 'webhook-secret'],
    ['HTTP_LISTEN', 'localhost', 'listen'],
    ['HTTP_LISTEN', '127.0.0.1:65536', 'listen'],
  ])('%s=%s is refused', (variable, value, form) => {
    expect(readConfig({ [variable]: value })).toEqual({
      outcome: 'wrong',
      problems: [{ kind: 'setting', variable, form }],
    });
  });

  test('a webhook without a secret is refused', () => {
    expect(readConfig({ WEBHOOK_URL: WEBHOOK.url })).toEqual({
      outcome: 'wrong',
      problems: [{ kind: 'setting', variable: 'WEBHOOK_SECRET', form: 'webhook-secret' }],
    });
  });

  test('all that is wrong is told at once', () => {
    const read = readConfig({ BOT_TOKEN: 'a b', YINJU_LANGUAGE: 'x' });
    expect(read).toMatchObject({ problems: [{ variable: 'BOT_TOKEN' }, { variable: 'YINJU_LANGUAGE' }] });
  });

  test('the environment counts more than the file', () => {
    const file = settingsFile('YINJU_DATA=from-file\nYINJU_LANGUAGE=en\n');
    expect(loadConfig({ YINJU_DATA: 'from-environment' }, file)).toMatchObject({
      config: { data: 'from-environment', language: 'en' },
    });
  });

  test('a file that is not there is no settings, and a directory in its place is told', () => {
    expect(loadConfig({}, '/nowhere/.env')).toMatchObject({ outcome: 'ok' });
    expect(loadConfig({}, tmpdir())).toMatchObject({ problems: [{ kind: 'file', path: tmpdir(), detail: 'EISDIR' }] });
  });

  test('no content of the file breaks the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['ok', 'wrong']).toContain(loadConfig({}, settingsFile(bytes)).outcome);
      }),
      { numRuns: 50 },
    );
  });

  test('the example explains every setting and changes none', () => {
    const example = parse(readFileSync(join(import.meta.dirname, '../../.env.example')));
    expect(readConfig(example)).toEqual({ outcome: 'ok', config: DEFAULTS });
    expect(Object.keys(example)).toEqual([
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'LIBRARIANS',
      'COUNT_UNANSWERED',
      'LIMIT_QUESTIONS',
      'LIMIT_GROUP',
      'LIMIT_INLINE',
      'LIMIT_FILES',
      'LOG_LEVEL',
      'LOG_FORMAT',
      'LOG_QUESTIONS',
      'WEBHOOK_URL',
      'WEBHOOK_SECRET',
      'HTTP_LISTEN',
      'YINJU_DATA',
      'YINJU_LANGUAGE',
      'NO_COLOR',
    ]);
  });
});

test.each([
  ['zh_CN.UTF-8', 'zh-Hans'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh_HK', 'zh-Hant-HK'],
  ['en_GB.UTF-8', 'en'],
  ['C.UTF-8', 'zh-Hans'],
  ['POSIX', 'zh-Hans'],
  ['', 'zh-Hans'],
])('a system set to "%s" is spoken to in %s', (LANG, language) => {
  expect(systemLanguage({ LANG })).toBe(language);
});
