import { describe, expect, it } from 'vitest';
import { buttonData, fitsButton, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { reportOn } from '../../answer/who-support.ts';
import { startBot } from '../support/bot-stage.ts';
import { Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const mayor = { name: '祝南星', post: '市长', role: 'chair' } as const;
const city = (day: number, says = `第${day}件事要办好`): ReturnType<typeof reportOn> =>
  reportOn(`city${day}`, { place: '云陂市', date: `2031-02-0${day}`, guests: [{ ...mayor, says }] });
const many = [1, 2, 3, 4].map((day) => city(day));
const namesake = reportOn('namesake', {
  place: '柏浦市',
  date: '2031-03-01',
  guests: [{ name: '祝南星', post: '市委书记' }],
});

describe('/who in Telegram', () => {
  it('shows a card with posts and counts, and leads to words, meetings and namings, and back', async () => {
    const { telegram } = await startBot(new Shelf(many));
    const user = telegram.user();
    const card = await user.says('/who 祝南星');
    expect(shown(card)).toBe(
      [
        '*祝南星*',
        '',
        '职务',
        '· 2031年2月1日至2031年2月4日　市长',
        '',
        '参加会议的报道 4 篇',
        '本人的话：4 篇报道，4 段，新的在前',
        '别人提到：4 篇报道，4 段，新的在前',
        '(本人的话 4 ›)',
        '(会议 4 ›)',
        '(别人提到 4 ›)',
      ].join('\n'),
    );
    const said = (await user.presses(card, '本人的话')).message;
    expect(shown(said)).toMatch(
      /^\*祝南星\*　本人的话：4 篇报道，4 段，新的在前\n\n▎祝南星说，第4件事要办好。\n\*—— 祝南星，市长\*/,
    );
    expect(shown(said)).toMatch(/第2件事要办好[\s\S]*第 1 页，共 2 页\n\(较早 ›\)\n\(‹ 返回\)$/);
    const older = (await user.presses(said, '较早')).message;
    expect(shown(older)).toMatch(/▎祝南星说，第1件事要办好。[\s\S]*第 2 页，共 2 页\n\(‹ 较新\)\n\(‹ 返回\)$/);
    const back = (await user.presses(older, '返回')).message;
    expect(shown(back)).toBe(shown(card));
    const meetings = (await user.presses(back, '会议')).message;
    expect(shown(meetings)).toContain('2031年2月4日\n会议（主持）\n\n2031年2月3日\n会议（主持）');
    const named = (await user.presses((await user.presses(meetings, '返回')).message, '别人提到')).message;
    expect(shown(named)).toContain('这些是会议、报道或别人的话，不是本人的话。');
  });

  it('shows namesakes one by one', async () => {
    const { telegram } = await startBot(new Shelf([...many, namesake]));
    const user = telegram.user({ language_code: 'zh-hant' });
    const card = await user.says('/who 祝南星');
    expect(shown(card)).toMatch(
      /^有 2 人叫這個名字[^\n]*\n\n\*祝南星\*　同名 1\/2\n\n職務\n· 2031年3月1日　市委书记\n\n[\s\S]*報導裡沒有記下本人的話。/,
    );
    const other = (await user.presses(card, '同名 2/2')).message;
    expect(shown(other)).toContain('· 2031年2月1日至2031年2月4日　市长');
    expect(shown((await user.presses(other, '同名 1/2')).message)).toBe(shown(card));
  });

  it('has buttons that work after a restart and when reports have come, and say so when the person is gone', async () => {
    const first = await startBot(new Shelf(many));
    const user = first.telegram.user();
    const card = await user.says('/who 祝南星');
    await first.stop();
    await startBot(new Shelf([...many, namesake, city(9)]), { telegram: first.telegram, state: first.state });
    const said = (await user.presses(card, '本人的话')).message;
    expect(shown(said)).toContain('第9件事要办好');
    expect(shown(said)).not.toContain('柏浦市');
  });

  it('tells a button whose person is gone', async () => {
    const { telegram } = await startBot(new Shelf([namesake]));
    const user = telegram.user();
    const card = await user.says('/who 祝南星');
    const data = buttonData({ kind: 'who', view: { name: '祝南星', mark: 'AAAA', part: 'said', page: 0 } });
    expect((await user.pressesData(card, data)).notice).toBe('这个按钮已经失效，请重新提问。');
  });

  it.each([
    ['/who 岳长庚', '收录的报道里没有「岳长庚」这个人。'],
    ['/WHO 嶽長庚', '收錄的報導裡沒有「嶽長庚」這個人。'],
    [`/who ${'祝'.repeat(1200)}`, '问题太长了'],
  ])('%.20s', async (text, said) => {
    const { telegram } = await startBot(new Shelf(many));
    expect((await telegram.user().says(text)).text).toContain(said);
  });

  it('asks for a name where none is given, and takes the reply for one, in a group as well', async () => {
    const { telegram } = await startBot(new Shelf(many));
    const user = telegram.user();
    const group = { id: -1007, type: 'supergroup', title: '街坊' } as const;
    for (const chat of [user.ownChat, group]) {
      const asks = await user.says('/who', chat);
      expect(asks.text).toBe('想查谁？请回复姓名，或写在 /who 后面。');
      const reply_to_message = { from: { id: telegram.me.id }, text: asks.text ?? '' };
      expect(shown(await user.shows({ text: ' 祝南星 ', reply_to_message }, chat))).toMatch(/^\*祝南星\*\n/);
    }
  });
});

describe('The data of a button', () => {
  it.each(['祝南星', '木拉提·阿依登', 'a.b.c', '1', '阿不都热依木·阿不都热西提'])(
    'carries %s in at most 64 bytes',
    (name) => {
      const view = { name, mark: 'a-_9', part: 'undecided', page: 12_345 } as const;
      const data = buttonData({ kind: 'who', view });
      expect(parseButtonData(data)).toEqual({ kind: 'who', view });
      expect(fitsButton(name)).toBe(true);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    },
  );

  it('is not asked to carry a longer name', () => {
    expect(fitsButton('祝'.repeat(30))).toBe(false);
  });
});
