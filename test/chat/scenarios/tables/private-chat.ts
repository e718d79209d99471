import type { Table } from '../step.ts';

/** What people do in their own chat with the bot. */
export const PRIVATE_CHAT: readonly Table[] = [
  [
    'opens the chat, and presses an example',
    'zh-hans',
    [
      [{ says: '/start' }, '收录报道 24 篇', '虚构', '点一个试试', '[“一限两不”指的是什么？]'],
      [{ presses: '“一限两不”' }, '一限两不'],
      [{ says: '/help' }, '/who', '/export', '/follow', '/forget'],
    ],
  ],
  [
    'asks, looks around, follows up, and starts anew',
    'zh-hans',
    [
      [{ says: '谁说的“闸门提不起来，预案写得再好也是一张纸”？' }, '闸门提不起来', '—— 高峰', '地点：', '[上下文]'],
      [{ presses: '上下文' }, '上下文（加粗的是引文）', '[收起上下文]'],
      [{ presses: '收起上下文' }, '—— 高峰'],
      [{ presses: '全部讲话' }, '高峰'],
      [{ says: '他还说了什么？' }, '接上问：高峰', '—— 高峰'],
      [{ says: '/new' }, '不再接着算'],
      [{ says: '他还说了什么？' }, '问题写全'],
    ],
  ],
  [
    'checks what was forwarded, and what was pasted',
    'zh-hans',
    [
      [{ forwards: '通知发出去不算完，人坐到安置点的板凳上才算完' }, '有这句原话', '岑伯钧'],
      [{ says: '/check 通知发出去不算完，人坐到安置点的椅子上才算完。' }, '没有一字不差的原话', '椅子'],
    ],
  ],
  [
    'corrects the question, and is answered in place',
    'zh-hans',
    [
      [{ says: '铁桥路口早高峰一个小时过多少车？' }, '3800辆'],
      [{ editsTo: '学生退烧多久可以返校？' }, '24小时', '裴晚晴', '[上下文]'],
      [{ editsTo: '公交27路坐一次多少钱？' }, '没有能回答这个问题的原话'],
      [{ editsTo: '/check 通知发出去不算完，人坐到安置点的板凳上才算完。' }, '有这句原话'],
    ],
  ],
  [
    'sees what is stored, and has it removed',
    'zh-hant',
    [
      [{ says: '鐵橋路口早高峰一個小時過多少車？' }, '3800辆'],
      [{ says: '/privacy' }, '/forget 立刻清除'],
      [{ says: '/forget' }, '已經清除'],
      [{ says: '那公交呢？' }, '問題寫全'],
    ],
  ],
];
