import { describe, expect, it } from 'vitest';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood as floodNamed } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { sent } from '../support/shown.ts';

const flood: Report = { ...floodNamed, id: asReportId('f100d5ea1001') };
const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', mayor, '两小时一次');
const alarm = quote(flood, '险情要在十分钟内上报。', mayor);
const shelf = (): Shelf => new Shelf([flood]).teach(answered('夜间巡查几小时一次？', [patrol, alarm]));

describe('Whoever mentions the bot in a group where it is no member', () => {
  it('gets the excerpt that stands first behind its name, once', async () => {
    const { telegram, log } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    const result = await user.summons('@yinju_test_bot 夜间巡查几小时一次？');
    expect(sent(result)).toMatch(/^▎夜间巡查每\*两小时一次\*，不得间断。\n\n\*—— 邵知远，市长\*\n/);
    expect(result).toEqual((await user.queries('夜间巡查几小时一次？')).results[0]);
    expect(telegram.journal.calls('answerGuestQuery')).toHaveLength(1);
    expect(telegram.journal.calls('sendMessage')).toEqual([]);
    expect(log).toHaveLength(1);
  });

  it('gets it for the message replied to where the name stands alone', async () => {
    const { telegram } = await startBot(shelf());
    const before = { message_id: 7, date: 1, chat: { id: -5, type: 'group' }, text: '夜间巡查几小时一次？' };
    const result = await telegram.user().summons('@yinju_test_bot', { reply_to_message: before });
    expect(result.input_message_content.message_text).toContain('夜间巡查每两小时一次');
  });

  it.each([
    ['nothing is found', '@yinju_test_bot 量子火箭几时发射？', '收录的报道里没有能回答这个问题的原话。'],
    ['nothing is asked', '@yinju_test_bot', '问题是空的。写一句话问我就行。'],
    ['too much is asked', `@yinju_test_bot ${'防汛'.repeat(600)}`, '问题太长了（1200 字），请缩短到 1000 字以内再问。'],
  ])('gets one line where %s', async (_, text, line) => {
    const { telegram } = await startBot(shelf());
    const result = await telegram.user({ language_code: 'zh-hans' }).summons(text);
    expect(sent(result)).toBe(line);
  });

  it('leaves nothing behind: not the chat, not the words, not the person', async () => {
    const { telegram, state, log, settled } = await startBot(shelf());
    const user = telegram.user();
    await user.says('/help');
    await settled();
    // Of the talk in the bot's own chat it is noted which message replies to which, and of each update its number.
    const kept = (): readonly string[] =>
      state.kept().flatMap(([key]) => (/^(reply|handled)\//.test(key) ? [] : [key]));
    const before = kept();
    await user.summons('@yinju_test_bot 夜间巡查几小时一次？');
    await settled();
    expect(kept()).toEqual(before);
    expect(log.join()).not.toContain('巡查');
  });

  it('gets no apology where it goes wrong, as nobody could read it', async () => {
    const library = shelf();
    const { telegram, log } = await startBot(library);
    const user = telegram.user();
    library.breakWith(new Error('cannot read 夜间巡查'));
    const before = telegram.journal.calls('sendMessage').length;
    telegram.updates.add({
      guest_message: {
        message_id: 1,
        date: 1,
        chat: { id: -9, type: 'group', title: '别处' },
        from: user.person,
        text: '夜间巡查',
        guest_query_id: 'guest',
      },
    });
    await user.says('/help');
    expect(telegram.journal.calls('sendMessage').slice(before)).toHaveLength(1);
    expect(log.at(-1)).toMatch(/^update \d+: Error: cannot read \[left out\]$/);
  });
});
