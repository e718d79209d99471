import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../answer/support.ts';
import type { Content } from '../../fake-bot-api/chats.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const library = libraryOf([flood]);
const group = { id: -1001, type: 'supergroup', title: '街坊' } as const;
const hans = { language_code: 'zh-hans' };
const neighbour = { id: 5 };

const mention: Content = { text: '@yinju_test_bot', entities: [{ type: 'mention', offset: 0, length: 15 }] };
const SAID = '夜间巡查每两小时一次，不得间断。';
const NOT_SAID = '夜间巡查每一小时一次，不得间断。';

describe('A message that somebody else wrote in a group is checked', () => {
  it.each([
    ['a bare mention', { ...mention, reply_to_message: { from: neighbour, text: SAID } }],
    ['a bare /check', { text: '/check', reply_to_message: { from: neighbour, text: SAID } }],
    [
      'a bare /check with the name',
      { text: '/check@yinju_test_bot', reply_to_message: { from: neighbour, text: SAID } },
    ],
    ['a mention, under a picture', { ...mention, reply_to_message: { from: neighbour, photo: [], caption: SAID } }],
    [
      'a mention, with some of its words marked',
      {
        ...mention,
        reply_to_message: { from: neighbour, text: `${NOT_SAID}${SAID}` },
        quote: { text: SAID, position: 16 },
      },
    ],
    [
      'a mention, out of another chat',
      { ...mention, external_reply: { origin: {} }, quote: { text: SAID, position: 0 } },
    ],
  ])('by %s in a reply to it', async (_, content) => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).shows(content, group);
    expect(reply.text).toMatch(/^有这句原话：\n\n夜间巡查/);
    expect(reply.reply_to_message).toMatchObject({ text: content.text });
  });

  it('and told apart from what was said', async () => {
    const { telegram } = await startBot(await library);
    const asked = { ...mention, reply_to_message: { from: neighbour, text: NOT_SAID } };
    expect((await telegram.user(hans).shows(asked, group)).text).toContain('没有一字不差的原话');
  });

  it('in the language of who asks, whatever it is written in', async () => {
    const { telegram } = await startBot(await library);
    const user = telegram.user({ language_code: 'en' });
    const asked = { ...mention, reply_to_message: { from: neighbour, text: SAID } };
    expect((await user.shows(asked, group)).text).toContain('4 June 2031');
    expect((await user.says('/help')).text).toContain('/privacy what is stored');
  });

  it.each([
    ['a voice message', { reply_to_message: { from: neighbour, voice: {} } }],
    ['a message of another chat without words', { external_reply: { origin: {} } }],
  ])('unless it has nothing to read: %s', async (_, content) => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).shows({ ...mention, ...content }, group);
    expect(reply.text).toBe('那条消息里没有我能核对的文字。');
  });

  it('but not the notice that opened the topic, which Telegram calls replied to', async () => {
    const { telegram } = await startBot(await library);
    const topics = telegram.group({ topics: [77] });
    const inTopic = { message_thread_id: 77, is_topic_message: true };
    const opened = { reply_to_message: { from: neighbour, forum_topic_created: { name: '防汛', icon_color: 1 } } };
    const reply = await telegram.user(hans).shows({ ...mention, ...inTopic, ...opened }, topics);
    expect(reply.text).toContain('问题是空的');
    const asked = await telegram.user(hans).shows({ text: '/check@yinju_test_bot', ...inTopic, ...opened }, topics);
    expect(asked.text).toContain('想核对哪句话');
    expect(telegram.journal.calls('sendMessage').map(({ payload }) => payload['message_thread_id'])).toEqual([77, 77]);
  });
});

describe('A sentence that is pasted behind a mention in a group', () => {
  const by = (text: string): Content => ({ ...mention, text: `${mention.text}${text}` });

  it.each([
    [` ${SAID}`, SAID],
    [`，${SAID}`, SAID],
    [`：\n“${SAID}”`, `“${SAID}”`],
  ])('is checked as in a private chat: %j', async (text, alone) => {
    const { telegram } = await startBot(await library);
    const user = telegram.user(hans);
    const reply = await user.shows(by(text), group);
    expect(reply.text).toMatch(/^有这句原话：\n\n/);
    expect(reply.text).toBe((await user.says(alone)).text);
  });

  it('is checked in a reply to the bot, too', async () => {
    const { telegram } = await startBot(await library);
    const user = telegram.user(hans);
    const before = await user.shows(by(' 夜间巡查多久一次？'), group);
    const reply = await user.shows({ text: SAID, reply_to_message: { ...before } }, group);
    expect(reply.text).toMatch(/^有这句原话：/);
  });

  it('is asked where nobody said anything like it, which is told', async () => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).shows(by(' 幼儿园的秋千全部改刷成天蓝色，周五以前完工。'), group);
    expect(reply.text).toMatch(/^报道里没有这句话，也没有相近的话。下面把它当作问题来答：/);
  });

  it('is asked where it is a question', async () => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).shows(by('：夜间巡查多久一次？'), group);
    expect(reply.text).toMatch(/^夜间巡查每两小时一次/);
  });
});

/** A shelf whose checks fail, with the sentence in the fault. */
class BrokenShelf extends Shelf {
  override check(sentence: string): Promise<never> {
    return Promise.reject(new Error(`cannot check ${sentence}`));
  }
}

describe('What somebody else wrote', () => {
  it('does not stand in the log where it could not be checked', async () => {
    const { telegram, log } = await startBot(new BrokenShelf([flood]));
    const asked = { ...mention, reply_to_message: { from: neighbour, text: SAID } };
    expect((await telegram.user(hans).shows(asked, group)).text).toContain('没能回答');
    expect(log.slice(1).join()).toMatch(/cannot check \[left out\]$/);
  });
});

describe('What is forwarded into a private chat', () => {
  const forwarded = { forward_origin: { type: 'hidden_user', sender_user_name: '某人', date: 1 } };

  it('is checked however short it is', async () => {
    const { telegram } = await startBot(await library);
    expect((await telegram.user(hans).shows({ text: '备足沙袋', ...forwarded })).text).toMatch(/^有这句原话/);
  });

  it('is checked as far as can be where it is long, which is said', async () => {
    const { telegram } = await startBot(await library);
    const text = `${SAID}${'大家还说了什么别的好话呢？'.repeat(200)}`;
    const reply = await telegram.user(hans).shows({ text, ...forwarded });
    expect(reply.text).toMatch(/^全文 2616 字太长，只核对了开头 991 字。\n\n/);
    expect(reply.text).toContain('夜间巡查每两小时一次');
  });

  it('is checked where it is long without a single full stop', async () => {
    const { telegram } = await startBot(await library);
    const reply = await telegram.user(hans).shows({ text: '𠮷'.repeat(700), ...forwarded });
    expect(reply.text).toMatch(/^全文 1400 字太长，只核对了开头 1000 字。/);
  });

  it('is answered where it is a question, or nobody said it', async () => {
    const { telegram } = await startBot(await library);
    const user = telegram.user(hans);
    expect((await user.shows({ text: '夜间巡查多久一次？', ...forwarded })).text).toMatch(/^夜间巡查每两小时一次/);
    expect((await user.shows({ text: '月亮上的兔子捣药', ...forwarded })).text).toMatch(/^报道里没有这句话/);
  });
});

describe('/ask', () => {
  it('asks what stands behind it, and asks for it otherwise', async () => {
    const { telegram } = await startBot(await library);
    const user = telegram.user(hans);
    expect((await user.says('/ask@yinju_test_bot 夜间巡查多久一次？', group)).text).toMatch(/^夜间巡查每两小时一次/);
    const asked = await user.says('/ask', group);
    expect(asked.text).toBe('想问什么？请回复问题，或写在 /ask 后面。');
    expect(telegram.journal.calls('sendMessage').at(-1)?.payload['reply_markup']).toEqual({
      force_reply: true,
      selective: true,
    });
    const reply = { text: '夜间巡查多久一次？', reply_to_message: { from: { id: 4242 }, text: asked.text ?? '' } };
    expect((await user.shows(reply, group)).text).toMatch(/^夜间巡查每两小时一次/);
    expect((await user.says(`/ask ${'问'.repeat(1_001)}`)).text).toContain('问题太长了');
  });
});

describe('A group that the bot is added to', () => {
  const added = (status: string): Record<string, unknown> => ({ status, user: { id: 4242 } });

  async function joins(before: string, now: string, sees = false): Promise<readonly unknown[]> {
    const telegram = await FakeBotApi.start();
    telegram.me.can_read_all_group_messages = sees;
    const { settled } = await startBot(new Shelf([flood]), { telegram });
    const user = telegram.user(hans);
    telegram.chats.open(group);
    const from = user.person;
    const update = { chat: group, from, date: 1, old_chat_member: added(before), new_chat_member: added(now) };
    telegram.updates.add({ my_chat_member: update });
    await settled();
    return telegram.journal
      .calls('sendMessage')
      .flatMap(({ payload: { chat_id, text } }) => (chat_id === group.id ? [text] : []));
  }

  const HOW =
    '大家好！@yinju_test_bot 加上问题，或者回复我，我就从会议报道里找原话；回复一条消息并 @yinju_test_bot，我就核对那句话。';
  const HIDDEN = '隐私模式开着：我只看得到命令、提到我和回复我的消息，别的都看不到。';

  it('is told how to address it, and what privacy mode hides', async () => {
    expect(await joins('left', 'member')).toEqual([`${HOW}\n${HIDDEN}`]);
  });

  it('is not told of privacy mode where it hides nothing: switched off, or for an administrator', async () => {
    expect(await joins('left', 'member', true)).toEqual([HOW]);
    expect(await joins('kicked', 'administrator')).toEqual([HOW]);
  });

  it('is told nothing when the bot is promoted, restricted or sent away', async () => {
    expect(await joins('member', 'administrator')).toEqual([]);
    expect(await joins('administrator', 'kicked')).toEqual([]);
  });
});
