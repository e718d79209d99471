import { describe, expect, test } from 'vitest';
import { cliMessages } from '../../src/cli/messages.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';

const parse = (line: string) =>
  parseCommandLine(
    line.split(' ').filter((w) => w !== ''),
    cliMessages['zh-Hans'],
    '1.2.3',
  );
const plain = { data: undefined, json: false };

describe('a command line', () => {
  test.each<readonly [string, object]>([
    ['add a.txt b -', { command: 'add', paths: ['a.txt', 'b', '-'], ...plain }],
    ['list --json', { command: 'list', data: undefined, json: true }],
    ['--json --data d list', { command: 'list', data: 'd', json: true }],
    ['show 0123 --data=d', { command: 'show', id: '0123', view: 'text', data: 'd', json: false }],
    ['show 0123 --raw', { command: 'show', id: '0123', view: 'page', ...plain }],
    ['show 0123 --why', { command: 'show', id: '0123', view: 'why', ...plain }],
    [
      'set a date=2020-02-28 url=',
      { command: 'set', id: 'a', changes: ['date=2020-02-28', 'url='], reset: false, ...plain },
    ],
    ['set a --reset date title=x', { command: 'set', id: 'a', changes: ['date', 'title=x'], reset: true, ...plain }],
    ['set a --reset', { command: 'set', id: 'a', changes: [], reset: true, ...plain }],
    ['remove a b', { command: 'remove', ids: ['a', 'b'], ...plain }],
    ['ask 四早 是什么', { command: 'ask', question: '四早 是什么', explain: false, ...plain }],
    ['ask -- --json', { command: 'ask', question: '--json', explain: false, ...plain }],
    ['ask --batch q.jsonl', { command: 'ask-batch', file: 'q.jsonl', explain: false, ...plain }],
    ['ask --explain 四早', { command: 'ask', question: '四早', explain: true, ...plain }],
    ['ask --batch q.jsonl --explain', { command: 'ask-batch', file: 'q.jsonl', explain: true, ...plain }],
    ['check 一句话', { command: 'check', sentence: '一句话', ...plain }],
    ['chat', { command: 'chat', ...plain }],
    ['bot', { command: 'bot', ...plain }],
    ['start', { command: 'start', ...plain }],
  ])('%s is understood', (line, command) => {
    expect(parse(line)).toEqual({ kind: 'command', command });
  });

  test.each([
    ['frob', 'unknown-command', 'frob'],
    ['list --frob', 'unknown-option', '--frob'],
    ['list extra', 'too-many-arguments', 'list'],
    ['add', 'missing-argument', 'PATH'],
    ['show', 'missing-argument', 'ID'],
    ['set', 'missing-argument', 'ID'],
    ['set a', 'missing-argument', 'FIELD=VALUE'],
    ['list --data', 'missing-value', '--data <DIR>'],
    ['ask', 'empty-text', ''],
    ['check --json', 'missing-argument', 'SENTENCE'],
    ['ask --batch q.jsonl 四早', 'batch-and-question', ''],
    ['show 0123 --raw --why', 'raw-and-why', ''],
  ])('%s is wrong: %s', (line, problem, what) => {
    expect(parse(line)).toEqual({ kind: 'wrong', problem, what });
  });

  test.each(['', '--help', 'ask --help', '--version'])('"%s" gets a text', (line) => {
    const parsed = parse(line);
    expect(parsed.kind === 'text' && parsed.text.trim()).toBeTruthy();
  });
});

test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('the help in %s names every command and what it does', (language) => {
  const parsed = parseCommandLine(['--help'], cliMessages[language], '1.2.3');
  const text = parsed.kind === 'text' ? parsed.text.replace(/\s+/g, ' ') : '';
  for (const [name, does] of Object.entries(cliMessages[language].help.commands)) {
    expect(text).toContain(name);
    expect(text).toContain(does);
  }
});
