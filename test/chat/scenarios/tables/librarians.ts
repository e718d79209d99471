import { LIBRARIAN, type Table } from '../step.ts';

const by = LIBRARIAN;
const page = (day: string): string =>
  [
    '云溪新闻网 首页 要闻 民生 评论',
    '云溪区召开防汛工作会议',
    '2023-05-07 08:10 来源：云溪日报',
    `云溪日报讯（记者 陆知秋）${day}，云溪区召开防汛工作会议。区委书记岳明川主持会议并讲话。`,
    '岳明川强调，要把沿河三个村的转移名单落实到户，暴雨预警发出后两小时内把老人和孩子送到安置点。',
    '会议指出，全区七座小型水库要在五月底前完成检修，每座水库都要有一名责任人昼夜值守。',
    'Copyright 云溪新闻网 版权所有',
  ].join('\n');

/** What librarians do with the collection, from their own chats, and what others see of it. */
export const LIBRARIANS: readonly Table[] = [
  [
    'a librarian adds a page that a reader can ask at once, corrects it, and takes it out again',
    'zh-hans',
    [
      [{ sendsFile: 'flood.txt', holding: page('5月6日') }, '只收资料管理员发的'],
      [
        { sendsFile: 'flood.txt', holding: page('5月6日'), by },
        '还没有收录',
        '云溪区',
        '人物：岳明川，区委书记',
        '[收录]',
      ],
      [{ presses: '不要', by }, '没有收录'],
      [{ forwards: page('5月6日'), by }, '还没有收录', '会议日期：2023年5月6日', '[收录]', '[不要]'],
      [{ presses: '收录', by }, '已收录：云溪区召开防汛工作会议'],
      [{ says: '/remove $id' }, '只有资料管理员可以用'],
      [{ says: '岳明川对转移名单有什么要求？' }, '落实到户', '2023年5月6日', '[上下文]'],
      [{ says: '/set $id 日期=2023-05-05', by }, '已更正《云溪区召开防汛工作会议》', '日期：2023-05-06 → 2023-05-05'],
      [{ says: '/set $id 日期=昨天', by }, '不能是“昨天”'],
      [{ says: '/set $id 天气=晴', by }, '没有“天气”', '标题、会议、日期、地点'],
      [{ presses: '上下文' }, '上下文（加粗的是引文）', '2023年5月5日'],
      [{ presses: '收起上下文' }, '落实到户', '2023年5月5日'],
      [{ says: '/stats', by }, '收录报道', '提问', '没找到', '毫秒以内'],
      [{ says: '/remove 123', by }, '没有收录编号为 123 的报道'],
      [{ says: '/remove $id', by }, '要删去《云溪区召开防汛工作会议》吗？', '[删去]', '[留着]'],
      [{ presses: '删去', by }, '已删去'],
      [{ presses: '上下文' }, '这篇报道已经移除'],
      [{ shares: true }, '0 results', '[这段原话找不到了'],
    ],
  ],
];
