import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { foldName } from '../../src/text/name.ts';
import { toTraditional } from '../../src/text/script.ts';
import { meetings } from './people-fixtures.ts';
import { libraryOf, reportOf } from './support.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(meetings);
});

/** Whom the report gives no words that answer, what the note says, and who speaks in the first of the nearest quotes. */
const CASES = [
  ['梁海生在5月2日的会上说了什么？', { kind: 'chaired', date: '2031-05-02' }, 'meeting'],
  ['梁海生5月2日对渔港清淤怎么说？', { kind: 'chaired', date: '2031-05-02' }, 'meeting'],
  ['方朗在5月2日的会上说了什么？', { kind: 'attended', date: '2031-05-02' }, 'report'],
  ['程千帆在5月2日的会上说了什么？', { kind: 'mentioned', date: '2031-05-02' }, 'report'],
  ['温故里在5月2日的会上强调了什么？', { kind: 'mentioned', date: '2031-05-02' }, 'report'],
  ['宋时雨在11月4日的会上强调了什么？', { kind: 'relayed', date: '2031-11-04' }, 'person'],
  ['宋时雨说了什么？', { kind: 'relayed', date: null }, 'person'],
  ['顾潮平在8月20日的会上说了什么？', { kind: 'not-there', date: '2031-08-20', speaksOn: ['2031-05-02'] }, 'any'],
  ['方朗在8月20日的会上说了什么？', { kind: 'not-there', date: '2031-08-20', speaksOn: [] }, 'any'],
  ['顾潮平在5月2日的会上对高铁票价怎么看？', { kind: 'other-matter', date: '2031-05-02' }, '顾潮平'],
  ['顾潮平对高铁票价有什么看法？', { kind: 'other-matter', date: null }, 'any'],
  ['方朗对高铁票价有什么看法？', { kind: 'no-words' }, 'any'],
  ['方朗说了什么？', { kind: 'no-words' }, 'report'],
  ['王长河在5月2日的会上说了什么？', { kind: 'unknown-person', asked: '王长河' }, 'any'],
  ['方朗清提出了什么要求？', { kind: 'unknown-person', asked: '方朗清' }, 'any'],
  ['谭县长对渔港清淤有什么要求？', { kind: 'unknown-person', asked: '谭县长' }, 'any'],
  ['市长在6月9日的会上说了什么？', { kind: 'unknown-date', asked: '6月9日' }, 'any'],
  ['2019年的会上局长说了什么？', { kind: 'unknown-date', asked: '2019年' }, 'any'],
  ['顾潮平在6月9日的会上说了什么？', { kind: 'unknown-date', asked: '6月9日' }, 'any'],
] as const;

describe('Where the reports give somebody no words that answer, it is not answered and told why', () => {
  it.each(CASES)('%s', async (question, note, nearest) => {
    const answer = await library.ask(question);
    expect([answer.outcome, answer.quotes]).toEqual(['not-found', []]);
    const asked = 'asked' in note ? note.asked : (/^方朗|^.{3}/.exec(question)?.[0] ?? '');
    expect(answer.note).toMatchObject({ ...note, asked });
    const speaker = answer.nearest[0]?.speaker;
    if (nearest !== 'any') expect([speaker?.kind, speaker?.kind === 'person' && speaker.name]).toContain(nearest);
  });

  it.each(CASES)('in the other script, too: %s', async (question, { kind }) => {
    const answer = await library.ask(toTraditional(question));
    expect([answer.outcome, answer.note?.kind]).toEqual(['not-found', kind]);
    const asked = answer.note && 'asked' in answer.note ? answer.note.asked : '';
    expect(toTraditional(question)).toContain(asked);
  });

  it('with none but his or her own words where those are of other matters', async () => {
    const { nearest } = await library.ask('顾潮平在5月2日的会上对清淤的深度怎么看？');
    expect(nearest.length).toBeGreaterThan(0);
    for (const { speaker } of nearest) expect(speaker).toMatchObject({ kind: 'person', name: '顾潮平' });
  });

  it('and words that others pass on are never given as his or hers', async () => {
    for (const question of ['宋时雨在11月4日的会上强调了什么？', '宋时雨对旅游安全有什么要求？', '宋时雨怎么说？']) {
      const { quotes, nearest } = await library.ask(question);
      expect(quotes).toEqual([]);
      const speakers = nearest.map(({ speaker }) => (speaker.kind === 'person' ? foldName(speaker.name) : ''));
      expect(speakers).not.toContain('宋时雨');
    }
  });

  it('of two meetings on one day, by the one in which he or she has the greater part', async () => {
    const second = reportOf('5月2日，市长梁海生到码头调研。梁海生说，清淤的船要多。', 'second', '调研', '2031-05-03');
    const both = await libraryOf([...meetings, second]);
    const { note } = await both.ask('梁海生在5月2日的会上对高铁票价怎么看？');
    expect(note).toEqual({ kind: 'other-matter', asked: '梁海生', date: '2031-05-02' });
  });
});

describe('A question who said something', () => {
  const narrated = reportOf(
    '6月6日，海湾市召开渔歌节筹备会。市长梁海生主持会议。据了解，渔歌节已经连办十二届，每届有三千人唱歌。',
    'narrated',
    '渔歌节筹备',
    '2031-06-07',
  );

  it.each([
    ['谁说过今年要新建泊位36个？', '顾潮平', undefined],
    ['“泊位不够，船就进不来”是谁说的？', '顾潮平', undefined],
    ['这话出自谁：泊位不够，船就进不来', '顾潮平', undefined],
    ['誰講的渔民搬遷要自願？', '白露明', undefined],
    ['谁提出环岛公路要在年底前通车？', '邢伯言', undefined],
    ['哪位领导要求校园做到三到位？', '梁海生', undefined],
    ['渔民安置房要优先供应是谁要求的？', 'meeting', 'said-by-meeting'],
    ['谁说的渔港要在9月底前完成清淤？', 'meeting', 'said-by-meeting'],
    ['谁说渔歌节已经连办十二届？', 'report', 'said-by-nobody'],
  ])('is answered by the passage’s own speaker: %s', async (question, who, note) => {
    const { outcome, quotes, note: added } = await (await libraryOf([...meetings, narrated])).ask(question);
    const speaker = quotes[0]?.speaker;
    expect([outcome, added?.kind]).toEqual(['answered', note]);
    expect(speaker?.kind === 'person' ? foldName(speaker.name) : speaker?.kind).toBe(who);
  });

  it.each(['谁出席了渔港建设会议？', '渔港建设会议是谁主持的？', '谁是海湾市市长？'])(
    'is another one than %s',
    async (question) => {
      expect((await library.ask(question)).note).toBeUndefined();
    },
  );
});
