import { describe, expect, it } from 'vitest';
import { cliMessages } from '../../src/cli/messages.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';
import { WorkFolder } from './support.ts';

describe('who', () => {
  it('prints posts, meetings and words of a person, in the script of the name', async () => {
    const { status, stdout } = await new WorkFolder().run(['who', '歐陽硯秋']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^欧阳砚秋　也寫作歐陽硯秋\n職務\n {2}2023年5月10日至2023年12月12日　市委副书记、市长/);
    expect(stdout).toMatch(/本人的話：\d+ 篇報導，\d+ 段，新的在前/);
    expect(stdout).toContain('這些是會議、報導或別人的話，不是本人的話。');
  });

  it('prints all of it as one JSON value', async () => {
    const [who] = await new WorkFolder().json('who', '裴知远');
    expect(who).toMatchObject({
      name: '裴知远',
      persons: [
        {
          names: ['裴知远', '裴知遠'],
          posts: [
            { post: '硯陵市委副書記、市長', from: '2023-08-02', to: '2023-08-02', citation: { paragraph: 1 } },
            { post: '省水利厅厅长', from: '2024-07-09', to: '2025-01-14' },
          ],
          meetings: [
            { date: '2025-01-14', name: '省政府常务会议', role: 'speaker' },
            { date: '2024-07-09' },
            { date: '2023-08-02' },
          ],
          said: [{ speaker: { kind: 'person' } }, {}, {}],
          named: [{ highlights: [expect.anything()] }, {}],
          counts: { meetings: 3, said: 3, saidIn: 3, named: 2, namedIn: 1, reprints: 0 },
        },
      ],
      undecided: [],
      offers: [],
    });
  });

  it('says in one line that nobody has a name, and exits with 1', async () => {
    const { status, stdout, stderr } = await new WorkFolder().run(['who', '某某某']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\n收录的报道里没有「某某某」这个人。\n$/);
    const json = await new WorkFolder().run(['who', '某某某', '--json']);
    expect([json.status, JSON.parse(json.stdout)]).toEqual([
      1,
      { name: '某某某', persons: [], undecided: [], offers: [] },
    ]);
  });

  it.each([
    [['who'], 'missing-argument'],
    [['who', ' '], 'empty-text'],
  ])('%j is wrong usage', (words, problem) => {
    expect(parseCommandLine(words, cliMessages['zh-Hans'], '1')).toMatchObject({ kind: 'wrong', problem });
  });
});
