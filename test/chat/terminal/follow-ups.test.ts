import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import { TerminalTalk } from '../../../src/chat/terminal/terminal-talk.ts';
import { libraryOf, sampleReports } from '../../answer/support.ts';
import { replies } from '../support/talk.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(sampleReports());
});

const MOVED = '高峰对鸣鹿水库下游群众转移提出了什么要求？';

/** The replies of a chat, one by one. */
async function repliesTo(lines: readonly string[]): Promise<readonly string[]> {
  const said = await replies(library, lines);
  return said.split(/^> .*\n/m).slice(1);
}

describe('In the terminal, a message', () => {
  it('goes on from the last question, and shows what it took over in the asker’s script', async () => {
    const [, simplified, traditional] = await repliesTo([MOVED, '那学校呢？', '那路燈呢？']);
    expect(simplified).toMatch(/^接上问：高峰·学校\n\n┃ /);
    expect(traditional).toMatch(/^接上問：高峰·路燈\n/);
  });

  it('shows what it took over above an answer that was not found, too', async () => {
    const [, said] = await repliesTo([MOVED, '那月球背面呢？']);
    expect(said).toMatch(/^接上问：高峰·月球背面\n\n收录的报道里没有/);
  });

  it('asks for quotes beyond those leafed through', async () => {
    const [first, second, third] = await repliesTo([MOVED, 'n', '还有吗？']);
    const words = [first, second, third].map((said) => /┃ (?<words>[^\n]+)/.exec(said ?? '')?.groups?.['words']);
    expect(new Set(words).size).toBe(3);
    expect(words).not.toContain(undefined);
  });

  it('has nothing to go on from after /new, which says so in one line', async () => {
    const [, forgotten, lost] = await repliesTo([MOVED, '/new', '那学校呢？']);
    expect(forgotten?.trim()).toBe('好，前面的问题我不再接着算了，请问新的问题。');
    expect(lost).toContain('请把问题写全');
  });

  it('is told of /new by /help', async () => {
    expect(await replies(library, ['/help'])).toContain('/new');
  });

  it('does not go on from a question of half an hour ago', async () => {
    let now = 0;
    const talk = new TerminalTalk(library, { colors: false, language: 'zh-Hans', followsScript: true }, () => now);
    const ask = (text: string): Promise<string> => talk.reply({ kind: 'question', text });
    await ask(MOVED);
    now += 30 * 60_000 - 1;
    expect(await ask('那学校呢？')).toContain('接上问：高峰·学校');
    now += 30 * 60_000;
    expect(await ask('那路灯呢？')).toContain('请把问题写全');
  });
});
