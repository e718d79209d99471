import type { ResultMessages } from './types.ts';

/** What is said about meetings and files of results, in traditional Chinese as in Taiwan. */
export const resultsZhHant: ResultMessages = {
  meetings: (count) => `收錄會議 ${count} 場，新的在前：`,
  meetingsNamed: (count, words) => `與「${words}」相符的會議 ${count} 場，新的在前：`,
  noMeeting: (words) => `找不到「${words}」這場會議。可以寫會議名稱、地點或日期，/meeting 看全部。`,
  reports: (count, reprints) => `報導 ${count} 篇${reprints === 0 ? '' : `（其中轉載 ${reprints} 篇）`}`,
  passages: (count) => `原文 ${count} 段`,
  further: (count) => `另有 ${count} 項`,
  buttons: { list: '會議清單', words: '看原文', facts: '會議資訊', before: '上一頁', after: '下一頁' },
  kinds: {
    answer: (question) => `「${question}」的引文`,
    who: (name) => `${name}說過的話`,
    list: () => '報導清單',
    meetings: (words) => (words === '' ? '會議清單' : `與「${words}」相符的會議`),
    meeting: (name) => `${name}的原文`,
  },
  askFormat: (what, entries) => `把${what}（${entries} 筆）存成檔案，要哪種格式？`,
  nothingToExport: '還沒有可以存成檔案的結果。先問一個問題，或用 /who、/list、/meeting。',
  formats: { markdown: 'Markdown', csv: 'CSV 表格', bibtex: 'BibTeX', gbt7714: 'GB/T 7714' },
  exported: (what, entries) => `${what}，共 ${entries} 筆。`,
  columns: {
    number: '序號',
    words: '原話',
    speaker: '說話人',
    meeting: '會議',
    meetingDate: '會議日期',
    place: '地點',
    title: '報導標題',
    outlet: '媒體',
    publishedDate: '發布日期',
    url: '網址',
    file: '檔案',
    paragraph: '段落',
  },
};
