import type { Passage, Speaker } from '../../../src/report/report.ts';
import { report } from './shelf.ts';

const floodParagraphs = [
  '云陂日报讯 6月4日，云陂市召开防汛工作会议。市长邵知远出席并讲话。',
  '邵知远指出，各县要把堤防巡查落实到人。夜间巡查每两小时一次，不得间断。险情要在十分钟内上报。',
  '会议强调，要备足沙袋和冲锋舟，做到“三清三到位”。低洼地区的居民要提前转移。',
  '副市长柳青禾主持会议。',
];

const floodSpeakers: readonly Speaker[] = [
  { kind: 'report' },
  { kind: 'person', name: '邵知远', post: '市长' },
  { kind: 'meeting', name: '会议' },
  { kind: 'report' },
];

/** A passage for each paragraph. */
function passages(paragraphs: readonly string[], speakers: readonly Speaker[]): readonly Passage[] {
  let start = 0;
  return paragraphs.map((text, i) => {
    const passage = { start, end: start + text.length, paragraph: i + 1, speaker: speakers[i] ?? { kind: 'report' } };
    start = passage.end + 1;
    return passage;
  });
}

/** Invented, like every place and person in it. */
export const flood = report('flood', '云陂市部署防汛工作', floodParagraphs.join('\n'), {
  url: 'https://news.example/yunpi/flood.html',
  meeting: { name: '防汛工作会议', date: '2031-06-04', place: '云陂市' },
  published: { date: '2031-06-05', outlet: '云陂日报', reporters: ['温岚'], correspondents: [], editor: null },
  people: [
    { name: '柳青禾', post: '副市长', role: 'chair' },
    { name: '邵知远', post: '市长', role: 'speaker' },
  ],
  passages: passages(floodParagraphs, floodSpeakers),
});

/** The same in traditional script, without a year or a link. */
export const school = report(
  'school',
  '鷺洲縣研商開學準備',
  [
    '9月1日，鷺洲縣召開開學準備會議。',
    '縣長賀遠山說，校車路線要在開學前全部試跑一遍。食堂要每天公布菜單。',
    '會議要求，各校開學第一週不排考試。',
  ].join('\n'),
  {
    script: 'traditional',
    meeting: { name: '開學準備會議', date: 'XXXX-09-01', place: '鷺洲縣' },
    people: [{ name: '賀遠山', post: '縣長', role: 'speaker' }],
  },
);

/** A report that tells next to nothing of itself, with characters beyond the basic plane. */
export const bare = report('bare', '無題', '村口立了一塊牌子，寫着「𠮷祥👨‍👩‍👧里」。大家都說好。');
