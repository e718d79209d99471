import { describe, expect, it } from 'vitest';
import { startBot } from '../support/bot-stage.ts';
import { MemoryState } from '../support/memory-state.ts';
import { flood, school } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';

const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' });
const HANS = '校车什么时候试跑？';
const HANT = '校車什麼時候試跑？';
const group = { id: -1001, type: 'supergroup', title: '街坊' } as const;

const shelf = (): Shelf => new Shelf([flood, school]).teach(answered(HANS, [bus]), answered(HANT, [bus]));

describe('/lang', () => {
  it('chooses a language, which beats the script of questions and the app, also after a restart', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user({ language_code: 'en' });
    const menu = await user.says('/lang');
    expect(menu.text).toBe('Which language shall I speak? Quotes always stay as they are.');
    const labels = menu.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));
    expect(labels).toEqual([['简体', 'English'], ['繁體（台灣）', '繁體（香港）'], ['✓ Automatic']]);
    const chosen = (await user.presses(menu, '繁體')).message;
    expect(chosen.text).toBe('好，以後都用繁體。');
    expect(chosen.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('✓ 繁體（台灣）');
    await before.stop();
    const { state } = await startBot(shelf(), before);
    state.expireAll();
    expect((await user.says(HANS)).text).toContain('會議：開學準備會議');
    expect((await user.says('/help')).text).toContain('直接傳');
  });

  it('gives the private chat its menu in that language', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hans' });
    const menu = await user.says('/lang');
    const from = telegram.journal.length;
    await user.presses(menu, 'English');
    const call = await telegram.journal.next('the menu', ({ payload }) => 'scope' in payload, from);
    expect(JSON.stringify(call.payload['commands'])).toContain('How to use me');
  });

  it('follows the script of what is written again once that is chosen', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hans' });
    const menu = await user.says('/lang');
    const english = (await user.presses(menu, 'English')).message;
    expect((await user.says(HANT)).text).toContain('Meeting:');
    expect((await user.presses(english, 'Automatic')).message.text).toBe('好，你用什么文字问，我就用什么文字答。');
    expect((await user.says(HANT)).text).toContain('會議：');
  });

  it('chooses in a group for who presses only', async () => {
    const { telegram } = await startBot(shelf());
    const [one, other] = [telegram.user(), telegram.user()];
    const menu = await one.says('/lang', group);
    await other.presses(menu, 'English');
    expect((await one.says(HANS)).text).toContain('会议：');
    expect((await other.says(HANS)).text).toContain('Meeting:');
  });

  it('knows no other languages', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user();
    expect((await user.pressesData(await user.says('/lang'), '1nx')).notice).toContain('按钮已经失效');
  });
});

describe('What an older version kept', () => {
  it('of a language is read', async () => {
    const state = new MemoryState();
    await state.put('language/7000001', 'zh-Hant');
    const { telegram } = await startBot(shelf(), { state });
    expect((await telegram.user({ language_code: 'en' }).says('/help')).text).toContain('直接傳');
  });

  it('of an answer still serves its buttons', async () => {
    const { telegram, state } = await startBot(shelf());
    const user = telegram.user();
    const reply = await user.says(HANS);
    const [[key, value] = ['', undefined]] = [...state.entries(`answer/${user.person.id}/`)];
    await state.remove(key);
    await state.put(key.replace(`${user.person.id}/`, ''), value);
    expect((await user.presses(reply, '上下文')).notice).toBeUndefined();
  });
});

describe('/forget', () => {
  it('removes what is kept of who writes it, says what that was, and leaves nothing of it', async () => {
    const { telegram, state } = await startBot(shelf());
    const user = telegram.user({ language_code: 'en' });
    const answer = await user.says(HANS);
    await user.says(HANT);
    await user.says('/follow 防汛');
    await state.put(`talk/${user.person.id}/${user.person.id}`, { version: 1 }, 1_000);
    expect((await user.says('/forget')).text).toBe(
      '已經清除：上一個問題、介面文字、2 個回答（上面的按鈕隨之失效）、2 筆訊息編號、可匯出的結果、1 項關注。',
    );
    expect((await user.presses(answer, '上下文')).notice).toBe('This button no longer works. Please ask again.');
    const own = state.kept().filter(([key]) => key.includes(String(user.person.id)));
    expect(own).toEqual([]);
    expect((await user.says('/forget')).text).toBe('Nothing of yours is stored.');
  });

  it('leaves in a group what others were given, and what was given in other chats', async () => {
    const { telegram } = await startBot(shelf());
    const [one, other] = [telegram.user(), telegram.user()];
    const alone = await one.says(HANS);
    const [own, others] = [await one.says(`/ask ${HANS}`, group), await other.says(`/ask ${HANS}`, group)];
    expect((await one.says('/forget', group)).text).toContain('1 个回答');
    expect((await other.presses(own, '上下文')).notice).toContain('按钮已经失效');
    expect((await one.presses(others, '上下文')).notice).toBeUndefined();
    expect((await one.presses(alone, '上下文')).notice).toBeUndefined();
  });

  it('is told of in /privacy', async () => {
    const { telegram } = await startBot(shelf());
    const text = (await telegram.user().says('/privacy')).text ?? '';
    for (const told of ['/forget 立刻清除', '/lang 选定的一直保存', '2 天', '聊天和用户编号'])
      expect(text).toContain(told);
  });
});
