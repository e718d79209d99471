import type { Table } from '../step.ts';

/** What the bot cannot read, and what nobody should send. */
export const BAD_INPUT: readonly Table[] = [
  [
    'sends what is no text, no question, or not for everybody',
    'zh-hans',
    [
      [{ sends: 'voice' }, '我只看得懂文字'],
      [{ sends: 'sticker' }, '我只看得懂文字'],
      [{ sends: 'photo' }, '我只看得懂文字'],
      [{ sends: 'poll' }, '我只看得懂文字'],
      [{ says: '   ' }, '问题是空的'],
      [{ says: '问'.repeat(1_001) }, '问题太长了'],
      [{ says: '<b>*_[`</b>' }, '没有能回答'],
      [{ says: '/fly' }, '没有这个命令'],
      [{ says: '/stats' }, '只有资料管理员可以用'],
      [{ sendsFile: 'page.html', holding: '<p>学校开学了。</p>' }, '只收资料管理员发的'],
    ],
  ],
  [
    'follows a link that somebody changed, and presses what no button carries',
    'zh-hans',
    [
      [{ says: '/start p1tampered0-0-0000' }, '这个链接指向的原话找不到了', '收录报道'],
      [{ says: '/start ../../etc/passwd' }, '这个链接指向的原话找不到了'],
      [{ says: '铁桥路口早高峰一个小时过多少车？' }, '3800辆'],
      [{ pressesMadeUp: 'made up' }, '这个按钮已经失效'],
      [{ pressesMadeUp: '1'.repeat(64) }, '这个按钮已经失效'],
      [{ presses: '上下文' }, '上下文（加粗的是引文）'],
    ],
  ],
  [
    'sends what the buttons of somebody else’s answer carry, and gets nothing of it',
    'zh-hans',
    [
      [{ says: '鸣鹿水库调度会上说了什么？', by: 'a neighbour' }, '鸣鹿水库', '[下一条 2/'],
      [{ says: '/help' }, '/who'],
      [{ stealsButton: '下一条', from: 'a neighbour' }, '重新提问'],
      [{ says: '/follow 闸门', by: 'a neighbour' }, '已关注“闸门”'],
      [{ stealsButton: '✕ 闸门', from: 'a neighbour' }, '已经不在关注里'],
      [{ says: '/following', by: 'a neighbour' }, '正在关注 1 项'],
    ],
  ],
];
