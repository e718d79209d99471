import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/answer/answer.ts';
import { shortCitation } from '../../../src/chat/telegram/answers/short-citation.ts';
import { isPassageRef, placeOf } from '../../../src/chat/telegram/passage-ref.ts';
import { asReportId } from '../../../src/report/report.ts';
import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { type Stage, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { answered, quote, report, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const held = { ...flood, id: asReportId('f100d0f100d0') };
const patrol = quote(held, '夜间巡查每两小时一次，不得间断。', mayor, '两小时一次');
const QUESTION = '夜间巡查多久一次？';

/** The button of a message whose label begins so. */
function button(message: SeenMessage, label: string): Record<string, unknown> {
  const found = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text.startsWith(label));
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}

async function inlineBot(library: Shelf, inline: boolean): Promise<Stage> {
  const telegram = await FakeBotApi.start();
  telegram.me.supports_inline_queries = inline;
  return startBot(library, { telegram });
}

describe('The button that shares a quote', () => {
  it('hands the very excerpt over by an inline query', async () => {
    const { telegram } = await inlineBot(new Shelf([held]).teach(answered(QUESTION, [patrol])), true);
    const share = button(await telegram.user().says(QUESTION), '分享');
    const chosen = share['switch_inline_query_chosen_chat'] as { query: string };
    expect(chosen).toMatchObject({ allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true });
    const ref = chosen.query.slice(1);
    expect(chosen.query[0]).toBe('#');
    expect(isPassageRef(ref) && placeOf(ref)).toMatchObject({ report: held.id, start: patrol.citation.start });
  });

  it('shares a link that opens the excerpt in the bot where inline mode is off', async () => {
    const { telegram } = await inlineBot(new Shelf([held]).teach(answered(QUESTION, [patrol])), false);
    const share = button(await telegram.user().says(QUESTION), '分享');
    const link = new URL(String(share['url'])).searchParams.get('url') ?? '';
    expect(link).toMatch(/^https:\/\/t\.me\/yinju_test_bot\?start=p1[A-Za-z0-9_-]+$/);
    expect(isPassageRef(new URL(link).searchParams.get('start') ?? '')).toBe(true);
  });
});

describe('The button that copies a citation', () => {
  it.each([
    [QUESTION, '复制引文', '“夜间巡查每两小时一次，不得间断。”——邵知远，市长，防汛工作会议，2031年6月4日，'],
    [
      '夜間巡查多久一次？',
      '複製引文',
      '「夜间巡查每两小时一次，不得间断。」——邵知远，市长，防汛工作会议，2031年6月4日，',
    ],
  ])('gives the words and where they are from: %s', async (question, label, beginning) => {
    const { telegram } = await startBot(new Shelf([held]).teach(answered(question, [patrol])));
    expect(button(await telegram.user().says(question), label)['copy_text']).toEqual({
      text: `${beginning}《云陂市部署防汛工作》 云陂日报，2031年6月5日 https://news.example/yunpi/flood.html`,
    });
  });

  it('never has more than Telegram copies, and never shortens who said it and where', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).filter((words) => words.trim() !== '');
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, title, (words, named) => {
        const from = report('f100', named, words);
        const whole: Quote = quote(from, words, mayor);
        const copied = shortCitation(whole, 'zh-Hans');
        if (copied === undefined) return Array.from(named).length > 150;
        return (
          Array.from(copied).length <= 256 &&
          copied.endsWith(`——邵知远，市长，日期不详，《${named}》`) &&
          Buffer.from(copied).toString() === copied
        );
      }),
    );
  });
});

/** Many paragraphs of one speech, with somebody else's between them. */
const paragraphs = Array.from({ length: 30 }, (_, i) => `第${i + 1}件事，${'要把堤防看牢，'.repeat(20)}不得松懈。`);
const long = ((): typeof held => {
  const lines = paragraphs.flatMap((line, i) => (i === 14 ? [line, '会场响起掌声。'] : [line]));
  const text = lines.join('\n');
  let start = 0;
  const passages = lines.map((line, i) => {
    const passage = { start, end: start + line.length, paragraph: i + 1 };
    start = passage.end + 1;
    const speaker = line.startsWith('第') ? mayor : ({ kind: 'report' } as const);
    return { ...passage, speaker };
  });
  return report('f200', '长会', text, { passages });
})();

describe('The button that opens the whole speech', () => {
  const words = quote(long, '第2件事，', mayor);
  const library = (): Shelf => new Shelf([long]).teach(answered('有哪些事？', [words]));

  it('pages all that the speaker says in the report, in place, and leads back to the quote', async () => {
    const { telegram } = await startBot(library());
    const user = telegram.user();
    const first = await user.says('有哪些事？');
    let page = (await user.presses(first, '全部讲话')).message;
    expect(shown(page)).toMatch(/^\*邵知远，市长在这篇报道里的全部讲话：\*\n\n▎第1件事/);
    const read: string[] = [];
    for (let n = 1; ; n++) {
      const said = /：\n\n(.*?)\n\n——/s.exec(page.text ?? '')?.[1] ?? '';
      expect(said.length).toBeLessThanOrEqual(2_400);
      expect(page.text).toContain(`第 ${n} 页，共 2 页`);
      read.push(said);
      if (n === 2) break;
      page = (await user.presses(page, '下一页')).message;
    }
    expect(read.join('\n').split(/\n+/)).toEqual(paragraphs);
    expect(shown(page)).toMatch(/第 \d+ 段\n\n第 2 页，共 2 页\n\(‹ 上一页\)\n\(返回引文\)$/);
    expect(shown((await user.presses(page, '返回引文')).message)).toBe(shown(first));
  });

  it('works on old messages after a restart, and says so when the answer or its report is gone', async () => {
    const before = await startBot(library());
    const user = before.telegram.user();
    const first = await user.says('有哪些事？');
    const id = String(button(first, '全部讲话')['callback_data']);
    await before.stop();
    const shelf = library();
    const { state } = await startBot(shelf, before);
    expect((await user.pressesData(first, id)).message.text).toContain('全部讲话');
    expect((await user.pressesData(first, id.replace(/0$/, '999'))).message.text).toContain('第 2 页，共 2 页');
    expect((await user.pressesData(first, id.replace(/^1s.{12}/, '1sAAAAAAAAAAAA'))).notice).toContain('按钮已经失效');
    expect((await user.pressesData(first, id.replace('.0.', '.7.'))).notice).toContain('按钮已经失效');
    shelf.takeOut(long.id);
    expect((await user.pressesData(first, id)).notice).toContain('已经移除');
    state.expireAll();
    expect((await user.pressesData(first, id)).notice).toContain('按钮已经失效');
  });

  it('is not there where the quote is all of it, or nobody’s', async () => {
    const all = quote(held, '会议强调，要备足沙袋和冲锋舟，做到“三清三到位”。低洼地区的居民要提前转移。', {
      kind: 'meeting',
      name: '会议',
    });
    const told = quote(held, '副市长柳青禾主持会议。', { kind: 'report' });
    const { telegram } = await startBot(
      new Shelf([held]).teach(answered('沙袋怎么备？', [all]), answered('谁主持？', [told])),
    );
    const user = telegram.user();
    expect(shown(await user.says('沙袋怎么备？'))).not.toContain('全部讲话');
    expect(shown(await user.says('谁主持？'))).not.toContain('全部讲话');
  });
});
