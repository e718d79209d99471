import type { ResultMessages } from './types.ts';

/** What is said about meetings and files of results, in simplified Chinese. */
export const resultsZhHans: ResultMessages = {
  meetings: (count) => `收录会议 ${count} 次，新的在前：`,
  meetingsNamed: (count, words) => `与「${words}」相符的会议 ${count} 次，新的在前：`,
  noMeeting: (words) => `没有找到「${words}」这次会议。可以写会议名、地点或日期，/meeting 看全部。`,
  reports: (count, reprints) => `报道 ${count} 篇${reprints === 0 ? '' : `（其中转载 ${reprints} 篇）`}`,
  passages: (count) => `原文 ${count} 段`,
  further: (count) => `另有 ${count} 项`,
  buttons: { list: '会议清单', words: '看原文', facts: '会议信息', before: '上一页', after: '下一页' },
  kinds: {
    answer: (question) => `「${question}」的引文`,
    who: (name) => `${name}说过的话`,
    list: () => '报道清单',
    meetings: (words) => (words === '' ? '会议清单' : `与「${words}」相符的会议`),
    meeting: (name) => `${name}的原文`,
  },
  askFormat: (what, entries) => `把${what}（${entries} 条）存成文件，要哪种格式？`,
  nothingToExport: '还没有可以存成文件的结果。先问一个问题，或用 /who、/list、/meeting。',
  formats: { markdown: 'Markdown', csv: 'CSV 表格', bibtex: 'BibTeX', gbt7714: 'GB/T 7714' },
  exported: (what, entries) => `${what}，共 ${entries} 条。`,
  columns: {
    number: '序号',
    words: '原话',
    speaker: '说话人',
    meeting: '会议',
    meetingDate: '会议日期',
    place: '地点',
    title: '报道标题',
    outlet: '媒体',
    publishedDate: '发布日期',
    url: '网址',
    file: '文件',
    paragraph: '段落',
  },
};
