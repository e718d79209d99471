import { SILENCE, type Table } from '../step.ts';

const SAID = '通知发出去不算完，人坐到安置点的板凳上才算完。';
const ALMOST_SAID = '通知发出去不算完，人坐到安置点的椅子上才算完。';
const QUESTION = '铁桥路口早高峰一个小时过多少车？';

/** What people do in groups. The bot is in privacy mode, as bots are. */
export const GROUPS: readonly Table[] = [
  [
    'adds the bot to a group, and reads how to address it and what it does not see',
    'zh-hans',
    [[{ addsBotToGroup: true }, '大家好', '@yinju_test_bot', '隐私模式开着', '别的都看不到']],
  ],
  [
    'is answered in a group when the bot is addressed, and only then',
    'zh-hans',
    [
      [{ says: '晚上吃什么？', in: 'the group' }, SILENCE],
      [{ says: QUESTION, in: 'the group' }, SILENCE],
      [{ says: `@bot ${QUESTION}`, in: 'the group' }, `(to: @yinju_test_bot ${QUESTION})`, '3800辆', '[上下文]'],
      [{ presses: '上下文', by: 'a neighbour' }, '上下文（加粗的是引文）'],
      [{ says: '学生退烧多久可以返校？', in: 'the group', replyingTo: 'the bot' }, '(to: 学生退烧', '24小时'],
      [{ says: `/ask@bot ${QUESTION}`, in: 'the group' }, '(to: /ask@yinju_test_bot', '3800辆'],
      [{ says: '/help@another_bot', in: 'the group' }, SILENCE],
      [{ says: '/follow@bot 高峰', in: 'the group' }, '请在私聊里对我说 /follow'],
    ],
  ],
  [
    'has somebody else’s sentence checked by a bare mention in a reply to it',
    'zh-hant',
    [
      [{ says: '@bot', in: 'the group', replyingTo: SAID }, '(to: @yinju_test_bot)', '有這句原話', '岑伯钧'],
      [{ says: '/check@bot', in: 'the group', replyingTo: ALMOST_SAID }, '沒有一字不差的原話', '椅子'],
      [{ says: '说得好！', in: 'the group', replyingTo: SAID }, SILENCE],
    ],
  ],
  [
    'is answered in the topic in which the question stands',
    'zh-hans',
    [
      [{ says: '明天见', in: 'a topic' }, SILENCE],
      [{ says: `@bot ${QUESTION}`, in: 'a topic' }, '(in topic 77)', '3800辆'],
      [{ says: '@bot', in: 'a topic', replyingTo: SAID }, '(in topic 77)', '有这句原话'],
    ],
  ],
  [
    'asks where the bot is no member',
    'zh-hans',
    [
      [{ says: `@bot ${QUESTION}`, in: 'a strange group' }, '3800辆', '祁砚', '[看上下文、核对原话]'],
      [{ followsLink: true }, '一字不差地在报道里', '上下文（加粗的是引文）'],
      [{ says: '@bot', in: 'a strange group', replyingTo: SAID }, '安置点的板凳', '岑伯钧'],
      [{ says: '@bot 量子火箭几时发射？', in: 'a strange group' }, '没有能回答这个问题的原话'],
    ],
  ],
];
