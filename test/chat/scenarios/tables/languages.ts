import type { Table } from '../step.ts';

/** In which script people are spoken to, and in which they see quotes. */
export const LANGUAGES: readonly Table[] = [
  [
    'is told in traditional characters, with the quote as its report has it, and has it converted on request',
    'zh-hant',
    [
      [{ says: '學生退燒多久可以返校？' }, '学生退烧满24小时', '會議：', '[繁體]'],
      [{ presses: '繁體' }, '学生退烧满24小时', '繁體轉換，非原文', '學生退燒滿24小時', '[收起繁體]'],
      [{ presses: '收起繁體' }, '学生退烧满24小时', '[繁體]'],
      [{ says: '公交27路坐一次多少錢？' }, '沒有'],
    ],
  ],
  [
    'chooses simplified characters, and has a quote of a traditional report converted to them',
    'zh-hant',
    [
      [{ says: '/lang' }, '[简体]', '[English]', '[繁體（台灣）]', '[繁體（香港）]', '[✓ 自動]'],
      [{ presses: '简体' }, '以后都用简体', '[✓ 简体]'],
      [{ says: '鳴鹿水庫的閘門怎麼了？' }, '手搖把閘門守住', '会议：', '[简体]'],
      [{ presses: '简体' }, '手搖把閘門守住', '简体转换，非原文', '手摇把闸门守住'],
    ],
  ],
  [
    'chooses English, then whatever a question is written in',
    'zh-hans',
    [
      [{ says: '/lang' }, '[✓ 自动]'],
      [{ presses: 'English' }, 'I will speak English', '[✓ English]', '[Automatic]'],
      [{ says: '铁桥路口早高峰一个小时过多少车？' }, '3800辆', '20 June 2023', '[Context]'],
      [{ says: '/lang' }, '[✓ English]'],
      [{ presses: 'Automatic' }, '[✓'],
      [{ says: '鐵橋路口早高峰一個小時過多少車？' }, '3800辆', '會議：'],
    ],
  ],
];
