import { inHongKong } from '../../chat/messages/hong-kong/in-hong-kong.ts';
import type { Language } from '../../chat/messages.ts';
import type { FactField } from '../../report/report.ts';

const zhHant: Readonly<Record<FactField, string>> = {
  title: '標題',
  'meeting.name': '會議',
  'meeting.date': '日期',
  'meeting.place': '地點',
  'published.date': '刊發日期',
  'published.outlet': '來源',
  'published.reporters': '記者',
  'published.correspondents': '通訊員',
  'published.editor': '編輯',
  url: '網址',
};

/** What the facts of a report are called in chats; each name can be typed where a fact is to be corrected. */
export const factNames: Readonly<Record<Language, Readonly<Record<FactField, string>>>> = {
  'zh-Hans': {
    title: '标题',
    'meeting.name': '会议',
    'meeting.date': '日期',
    'meeting.place': '地点',
    'published.date': '刊发日期',
    'published.outlet': '来源',
    'published.reporters': '记者',
    'published.correspondents': '通讯员',
    'published.editor': '编辑',
    url: '网址',
  },
  'zh-Hant': zhHant,
  'zh-Hant-HK': inHongKong(zhHant),
  en: {
    title: 'title',
    'meeting.name': 'meeting',
    'meeting.date': 'date',
    'meeting.place': 'place',
    'published.date': 'published',
    'published.outlet': 'outlet',
    'published.reporters': 'reporters',
    'published.correspondents': 'correspondents',
    'published.editor': 'editor',
    url: 'url',
  },
};
