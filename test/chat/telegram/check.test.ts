import { describe, expect, it } from 'vitest';
import { asReportId } from '../../../src/report/report.ts';
import { libraryOf } from '../../answer/support.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { shown } from '../support/shown.ts';
import { replies } from '../support/talk.ts';

const library = libraryOf([flood]);
const hans = { language_code: 'zh-hans' };

describe('A sentence pasted into a private chat', () => {
  it('is checked: what the report does not have is struck out, what only it has is bold', async () => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).says('低洼地区的居民可以提前转移，夜间巡查每小时一次。');
    expect(shown(reply)).toContain('*整段不是原话，分开看：2 处有出入。*');
    expect(shown(reply)).toContain('▎低洼地区的居民~可以~*要*提前转移');
    const near = shown(
      await telegram.user(hans).says('险情可以在十分钟内上报，不得拖延。夜间巡查每一小时一次，不得间断。'),
    );
    expect(near).toContain('你给的句子对照原文（删除线：原文没有；加粗：原文才有）：\n▎');
    expect(near).toContain('夜间巡查每~一~*两*小时一次，不得间断。');
  });

  it('is given to whom the report gives it, which comes first', async () => {
    const { telegram } = await startBot(await library);
    const reply = shown(await telegram.user(hans).says('柳青禾说：“夜间巡查每两小时一次，不得间断。”'));
    expect(reply.split('\n')[0]).toBe('*原话是有的，但报道里说这话的是邵知远，市长，不是「柳青禾」：*');
  });

  it('is answered as a question if no report has anything like it', async () => {
    const { telegram } = await startBot(await library);
    const reply = shown(await telegram.user(hans).says('月亮上的兔子年年都在桂花树底下捣药。'));
    expect(reply).toContain('报道里没有这句话，也没有相近的话。下面把它当作问题来答：');
  });

  it('is checked in the script of its writer', async () => {
    const { telegram } = await startBot(await library);
    const reply = shown(await telegram.user().says('夜間巡查每三小時一次，不得間斷。'));
    expect(reply).toContain('夜间巡查每~三~*两*小时一次，不得间断。');
    expect(reply).toContain('沒有一字不差的原話');
  });
});

describe('A check that leads to one place', () => {
  const held = { ...flood, id: asReportId('f100dc8ec4ed') };
  const SAID = '夜间巡查每两小时一次，不得间断。';

  it.each([[SAID], [`/check ${SAID}`], ['夜间巡查每一小时一次，不得间断。']])(
    'can be shared, copied and told to be wrong: %s',
    async (typed) => {
      const { telegram, state } = await startBot(await libraryOf([held]));
      const user = telegram.user(hans);
      const reply = await user.says(typed);
      expect(shown(reply)).toMatch(/\n\(分享\) \(复制引文\)\n\(说话人不对\) \(日期不对\)$/);
      const from = telegram.journal.length;
      expect((await user.presses(reply, '说话人不对')).notice).toContain('记下了');
      await telegram.journal.next('the new buttons', ({ method }) => method === 'editMessageReplyMarkup', from);
      const after = telegram.chats.message(reply.chat.id, reply.message_id);
      expect(shown(after)).toMatch(/\n\(分享\) \(复制引文\)\n\(✓ 说话人不对\) \(日期不对\)$/);
      expect([...state.entries('verdict/')]).toMatchObject([[expect.stringMatching(/\.speaker$/), { count: 1 }]]);
    },
  );

  it('has none of this where it leads to several, or nowhere', async () => {
    const { telegram } = await startBot(await libraryOf([held]));
    const user = telegram.user(hans);
    const several = await user.says('低洼地区的居民可以提前转移，夜间巡查每小时一次。');
    expect(several.reply_markup).toBeUndefined();
    expect((await user.says('/check 月亮上的兔子年年都在桂花树底下捣药。')).reply_markup).toBeUndefined();
  });
});

describe('The command /check', () => {
  it('checks what stands behind it, however short, and asks for it otherwise', async () => {
    const { telegram } = await startBot(await library);
    const user = telegram.user(hans);
    expect(shown(await user.says('/check 备足沙袋'))).toContain('*有这句原话：*\n\n▎备足沙袋');
    expect(shown(await user.says('/check'))).toContain('想核对哪句话？');
  });
});

describe('A question in a private chat', () => {
  it('is not taken for a sentence', async () => {
    const { telegram } = await startBot(await library);
    expect(shown(await telegram.user(hans).says('夜间巡查多久一次'))).toContain('▎夜间巡查每*两小时*一次');
  });
});

describe('A sentence pasted into the terminal chat', () => {
  it('is checked, and asked if no report has it', async () => {
    const said = await replies(await library, [
      '夜间巡查每一小时一次，不得间断。',
      '月亮上的兔子年年都在桂花树底下捣药。',
    ]);
    expect(said).toContain('夜间巡查每[－一][＋两]小时一次，不得间断。');
    expect(said).toContain('下面把它当作问题来答：');
  });
});
