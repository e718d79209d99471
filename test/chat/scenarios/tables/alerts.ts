import { SILENCE, type Table } from '../step.ts';

/** A page, and a reprint of it, each with a sentence of its own. */
const page = (outlet: string, ownSentence: string): string =>
  [
    '云溪新闻网 首页 要闻 民生 评论',
    '云溪区部署秋季开学工作',
    `2023-08-26 09:00 来源：${outlet}`,
    `${outlet}讯（记者 陆知秋）8月25日，云溪区教育局召开秋季开学工作会议。副区长苏晚晴出席会议并讲话。`,
    '苏晚晴说，九所新校舍的空气检测要在开学前三天公布结果，不合格的教室一间也不能用。',
    '会议要求，区教育局的校车司机要逐人体检，每条校车线路都要提前试跑两遍。',
    ownSentence,
    'Copyright 云溪新闻网 版权所有',
  ].join('\n');

/** What people follow, and what they are told when reports come. */
export const ALERTS: readonly Table[] = [
  [
    'people follow, and a report and its reprint come',
    'zh-hans',
    [
      [{ says: '/follow', by: 'a parent' }, '/follow 复学'],
      [{ says: '/follow 苏晚晴', by: 'a parent' }, '已关注“苏晚晴”', '[每天一次]', '[✕ 苏晚晴]'],
      [{ says: '/follow 试跑', by: 'a driver' }, '已关注“试跑”'],
      [{ says: '/follow 云溪区教育局', by: 'a teacher' }, '已关注云溪区教育局的会议、决定和表态'],
      [{ says: '/follow 云溪区水利局', by: 'a farmer' }, '已关注云溪区水利局'],
      [{ presses: '每天一次', by: 'a farmer' }, '每天汇总一次发给你', '[有就发]', '[✕ 云溪区水利局]'],
      [{ presses: '有就发', by: 'a farmer' }, '有新报道提到，就发给你', '[每天一次]'],
      [{ says: '/follow 试跑', by: 'somebody who leaves' }, '已关注“试跑”'],
      [{ blocksBot: true, by: 'somebody who leaves' }],
      [{ says: '/follow 家长代表', by: 'a reader of the paper' }, '已关注“家长代表”'],
      [{ says: '/follow 食堂师傅', by: 'a reader of the reprint' }, '已关注“食堂师傅”'],
      [
        {
          addsByCommandLine: [
            page('云溪日报', '会议听取了家长代表的意见。'),
            page('云溪晚报', '会议听取了食堂师傅的意见。'),
          ],
        },
      ],
      [
        { hears: true, by: 'a parent' },
        '你关注的“苏晚晴”有新报道',
        '苏晚晴说，九所新校舍',
        '2023年8月25日',
        '[上下文]',
      ],
      [{ hears: true, by: 'a driver' }, '你关注的“试跑”有新报道', '提前试跑两遍', '—— 会议'],
      [{ hears: true, by: 'a teacher' }, '云溪区教育局召开秋季开学工作会议'],
      [{ followsLink: true, by: 'a teacher' }, '一字不差地在报道里', '苏晚晴说'],
      [{ hears: true, by: 'a reader of the paper' }, '云溪日报'],
      [{ hears: true, by: 'a reader of the reprint' }, '云溪晚报'],
      [{ hearsNoMore: true, by: 'a driver' }, SILENCE],
      [{ hearsNoMore: true, by: 'a parent' }, SILENCE],
      [{ says: '/following', by: 'a driver' }, '正在关注 1 项', '[✕ 试跑]'],
      [{ presses: '✕ 试跑', by: 'a driver' }, '不再关注“试跑”'],
      [{ says: '/following', by: 'a driver' }, '还没有关注什么'],
      [{ says: '/following', by: 'a farmer' }, '正在关注 1 项'],
      [{ blocksBot: false, by: 'somebody who leaves' }],
      [{ says: '/following', by: 'somebody who leaves' }, '还没有关注什么'],
    ],
  ],
];
