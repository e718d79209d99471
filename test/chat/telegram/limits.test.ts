import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/chat/telegram/limits/allowances.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const HELP = '直接发一句问题';

const stage = (limits: Partial<Limits>) =>
  startBot(new Shelf(Array.from({ length: 11 }, () => flood)), { settings: { limits: { ...LIMITS, ...limits } } });

describe('Beyond the allowance there is one line, then silence,', () => {
  it('for a person, and everybody else goes on', async () => {
    const { telegram, settled, log } = await stage({ questions: 2 });
    const [eager, other] = [telegram.user(), telegram.user()];
    for (let i = 0; i < 2; i++) expect((await eager.says('/help')).text).toContain(HELP);
    expect((await eager.says('/help')).text).toBe('你问得太快，我跟不上了。请过一分钟再问。');
    for (let i = 0; i < 3; i++) eager.sends({ text: '/help' });
    await settled();
    expect(telegram.journal.calls('sendMessage')).toHaveLength(3);
    expect((await other.says('/help')).text).toContain(HELP);
    expect(log).toHaveLength(1);
  });

  it('for a group, whoever asks in it, and what is not for the bot does not count', async () => {
    const { telegram, settled } = await stage({ group: 2 });
    telegram.me.can_read_all_group_messages = true;
    const group = telegram.group();
    for (let i = 0; i < 5; i++) telegram.user().sends({ text: '吃了吗' }, group);
    for (let i = 0; i < 4; i++) telegram.user().sends({ text: '/help@yinju_test_bot' }, group);
    await settled();
    const texts = telegram.journal.calls('sendMessage').map(({ payload }) => String(payload['text']).slice(0, 7));
    expect(texts).toEqual([expect.any(String), expect.any(String), '这个群问得太快']);
  });

  it('for presses, in the notice over the button', async () => {
    const { telegram } = await stage({ presses: 1 });
    const user = telegram.user();
    const list = await user.says('/list');
    await user.pressesData(list, '1l7');
    expect((await user.pressesData(list, '1l7')).notice).toBe('按得太快了，请过一分钟再按。');
  });

  it('for what is typed behind the bot’s name, with the line where the results would be', async () => {
    const { telegram, settled } = await stage({ inline: 1 });
    const user = telegram.user();
    await user.queries('夜间巡查');
    const over = await user.queries('夜间巡查每');
    expect([over.results, over.button?.text]).toEqual([[], '查得太快了，请过一分钟再查']);
    user.types('夜间巡查每两');
    await settled();
    expect(telegram.journal.calls('answerInlineQuery')).toHaveLength(2);
  });

  it('for files, apart from questions', async () => {
    const { telegram } = await stage({ files: 1, questions: 1 });
    const user = telegram.user();
    const file = () => ({ document: telegram.files.upload('页.html', Buffer.from('<p>页</p>')) });
    await user.shows(file());
    expect((await user.shows(file())).text).toMatch(/^这一小时里收的文件已经够多了/);
    expect((await user.says('/help')).text).toContain(HELP);
  });
});
