import { describe, expect, it } from 'vitest';
import type { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood, school } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const QUESTION = '险情多久上报？';
const alarm = quote(flood, '险情要在十分钟内上报。', { kind: 'person', name: '邵知远', post: '市长' });
const taught = (): Shelf => new Shelf([flood, school]).teach(answered(QUESTION, [alarm]));

/** What stands in the files that were sent. */
function files(telegram: FakeBotApi): Promise<readonly string[]> {
  const sent = telegram.journal.calls('sendDocument').filter(({ outcome }) => outcome.ok);
  return Promise.all(
    sent.map(({ payload }) => {
      const file = Object.values(payload).find((value) => value instanceof File);
      if (file === undefined) throw new Error('sendDocument: expected a file');
      return file.text();
    }),
  );
}

/** Asks for the last result as a file and chooses the form. */
async function exports(user: FakeUser, telegram: FakeBotApi, form: string): Promise<string> {
  const menu = await user.says('/export');
  const from = telegram.journal.length;
  await user.presses(menu, form);
  await user.hears(from);
  return (await files(telegram)).at(-1) ?? '';
}

describe('/export', () => {
  it('sends the last answer as a file, in the form that is chosen', async () => {
    const { telegram } = await startBot(taught());
    const user = telegram.user();
    await user.says(QUESTION);
    const menu = await user.says('/export');
    expect(shown(menu)).toBe(
      '把「险情多久上报？」的引文（1 条）存成文件，要哪种格式？\n(Markdown) (CSV 表格)\n(BibTeX) (GB/T 7714)',
    );
    const from = telegram.journal.length;
    await user.presses(menu, 'CSV');
    const sent = await user.hears(from);
    expect(sent).toMatchObject({
      caption: '「险情多久上报？」的引文，共 1 条。',
      document: { file_name: expect.stringMatching(/^yinju-\d{8}\.csv$/) },
    });
    expect(await files(telegram)).toEqual([expect.stringContaining('1,险情要在十分钟内上报。,邵知远，市长,')]);
  });

  it.each([
    ['/who 邵知远', 'Markdown', '夜间巡查每两小时一次，不得间断。'],
    ['/list', 'GB/T', '[2] 鷺洲縣研商開學準備[Z].'],
    ['/meeting', 'BibTeX', '@misc{yinju-school,'],
    ['/meeting 防汛', 'CSV', '4,副市长柳青禾主持会议。,报道的叙述,防汛工作会议,2031-06-04'],
  ])('after %s sends that', async (command, form, words) => {
    const { telegram } = await startBot(taught());
    const user = telegram.user({ language_code: 'zh-hans' });
    await user.says(command);
    expect(await exports(user, telegram, form)).toContain(words);
  });

  it('sends what was opened from a list, also after a restart', async () => {
    const first = await startBot(taught());
    const { telegram } = first;
    const user = telegram.user();
    await user.presses(await user.says('/meeting'), '1');
    await first.stop();
    await startBot(taught(), first);
    expect(await exports(user, telegram, 'Markdown')).toContain('# 防汛工作会议的原文');
  });

  it('has nothing to send before anything was shown, a day later, and when the report is gone', async () => {
    const nothing = '还没有可以存成文件的结果。先问一个问题，或用 /who、/list、/meeting。';
    const library = taught();
    const { telegram, state } = await startBot(library);
    const user = telegram.user();
    expect((await user.says('/export')).text).toBe(nothing);
    await user.says('/list');
    const menu = await user.says('/export');
    expect(state.kept()).toContainEqual([`result/${user.person.id}/${user.person.id}`, 86_400_000]);
    state.expireAll();
    expect((await user.presses(menu, 'CSV')).notice).toBe(nothing);
    await user.says(QUESTION);
    library.takeOut(flood.id);
    expect((await user.says('/export')).text).toBe(nothing);
  });

  it('gives nobody another’s result', async () => {
    const { telegram } = await startBot(taught());
    const group = telegram.group();
    const [asker, other] = [telegram.user(), telegram.user()];
    await asker.says(`/list@yinju_test_bot`, group);
    const menu = await asker.says('/export@yinju_test_bot', group);
    expect((await other.presses(menu, 'CSV')).notice).toContain('还没有可以存成文件的结果');
    expect((await asker.says('/export')).text).toContain('还没有');
  });

  it('keeps to the topic, and replies', async () => {
    const { telegram } = await startBot(taught());
    const group = telegram.group({ topics: [7] });
    const user = telegram.user();
    const ask = (text: string) => user.shows({ text, message_thread_id: 7 }, group);
    await ask('/list@yinju_test_bot');
    const menu = await ask('/export@yinju_test_bot');
    expect(menu['message_thread_id']).toBe(7);
    const from = telegram.journal.length;
    await user.presses(menu, 'CSV');
    expect(await user.hears(from, group)).toMatchObject({
      message_thread_id: 7,
      reply_to_message: { message_id: menu.message_id },
    });
  });

  it('does not send a file again that may have come, and says so', async () => {
    const { telegram } = await startBot(taught());
    const user = telegram.user();
    await user.says('/list');
    const menu = await user.says('/export');
    telegram.resetNext('sendDocument', 'after');
    await user.presses(menu, 'CSV');
    const isSaid = ({ payload }: { payload: Readonly<Record<string, unknown>> }): boolean =>
      String(payload['text']).startsWith('网络出了点问题');
    await telegram.journal.next('the sentence', isSaid, 0);
    expect(telegram.journal.calls('sendDocument')).toHaveLength(1);
  });
});
