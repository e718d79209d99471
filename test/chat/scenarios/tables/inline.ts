import type { Table } from '../step.ts';

/** What people do behind the bot's name in other chats, and with what is shared there. */
export const INLINE: readonly Table[] = [
  [
    'types words in another chat, and scrolls',
    'zh-hans',
    [
      [{ types: '提前转移' }, '高峰', '2024年4月23日', '四个提前', '[看上下文、核对原话]'],
      [{ types: '学校' }, '20 results', '会议：', '报道：'],
      [{ scrolls: true }, ' results', '会议：'],
      [{ types: '' }, '20 results', '道路交通安全工作会议，2025年2月18日'],
      [{ scrolls: true }, '2 results', '2023年4月18日'],
    ],
  ],
  [
    'finds nothing, and is led to the bot',
    'zh-hant',
    [
      [{ types: '量子火箭' }, '0 results', '[沒有找到原話'],
      [{ types: '#p1tampered0-0-0000' }, '0 results', '[這段原話找不到了'],
      [{ types: '𠮷<b>*_['.repeat(40).slice(0, 256) }, '0 results', '[沒有找到原話'],
    ],
  ],
  [
    'shares an answer, and whoever gets it sees where it stands and checks it',
    'zh-hans',
    [
      [{ says: '铁桥路口早高峰一个小时过多少车？' }, '3800辆', '[分享]'],
      [{ shares: true }, '1 results', '祁砚', '2023年6月20日', '3800辆', '[看上下文、核对原话]'],
      [{ followsLink: true, by: 'the receiver' }, '一字不差地在报道里', '上下文（加粗的是引文）', '[更多上下文]'],
      [{ presses: '更多上下文', by: 'the receiver' }, '上下文（加粗的是引文）', '[收起上下文]'],
      [{ forwards: '早高峰每小时过车3800辆', by: 'the receiver' }, '有这句原话', '祁砚'],
      [{ forwards: '早高峰每小时过车4800辆', by: 'the receiver' }, '没有一字不差的原话', '3'],
    ],
  ],
];
