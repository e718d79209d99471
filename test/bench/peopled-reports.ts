import { asReportId, type Passage, type Person, type Report, type Speaker } from '../../src/report/report.ts';
import { addDays } from '../../src/text/day.ts';
import type { Corpus } from './corpus.ts';

const SURNAMES = [...'季祁汤裴尚靳费贺蒲冷阮闵卓丁覃鲁姜单岑左'];
const GIVEN = [...'砚秋鹤年知远思齐若谷晓岚兰亭月娥望舒行舟青禾满仓溪亭一帆沛然伯钧云舒怀瑾'];
const PLACES = ['槐汀市', '柏浦市', '砚陵市', '云陂市', '鹭洲县', '苇塘县', '青沄县', '石桥县'];
const POSTS = ['委书记', '长', '教育局局长', '水利局局长', '人民医院院长', '公安局局长', '委常委'];
/** Passages of a report. */
export const PASSAGES = 12;
const PEOPLE = 5;
const NAMES = 4000;
/** How much more often the first names come than the last. */
const SKEW = 3;

/** Pseudo-random from 0 to 1, always alike. */
function drawn(number: number, salt: number): number {
  const mixed = Math.imul(number ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) / 2 ** 32;
}

/**
 * Reports about people who never were: five take part in each, two of whom speak; the meeting has words of its own, and
 * narration names others. A few names are in hundreds of reports, most in a few.
 *
 * @example new PeopledReports(corpus).report(7).people.length // 5
 */
export class PeopledReports {
  readonly #corpus: Corpus;
  readonly names = NAMES;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The name of a rank, the most frequent first. */
  name(rank: number): string {
    const [a, b] = [GIVEN[rank % GIVEN.length], GIVEN[Math.floor(rank / GIVEN.length) % GIVEN.length]];
    const surname = SURNAMES[(rank * 7 + Math.floor(rank / GIVEN.length ** 2)) % SURNAMES.length];
    return `${surname}${a}${b}`;
  }

  report(number: number): Report {
    const place = PLACES[number % PLACES.length] ?? '';
    const people = this.#people(number, place);
    const texts = Array.from({ length: PASSAGES }, (_, i) => this.#text(number, i, people));
    const day = addDays('2016-01-01', Math.floor(drawn(number, 99) * 3000));
    return {
      id: asReportId(`report-${number}`),
      file: `${number}.txt`,
      url: null,
      sha256: '',
      script: 'simplified',
      title: `${place}召开第${number}次工作会议`,
      text: texts.join('\n'),
      meeting: { name: '工作会议', date: day, place },
      published: { date: day, outlet: `${place.slice(0, 2)}日报`, reporters: [], correspondents: [], editor: null },
      people,
      passages: passagesOf(texts, people),
      repairs: [],
    };
  }

  #people(number: number, place: string): readonly Person[] {
    const people = new Map<string, Person>();
    for (let i = 0; i < PEOPLE; i++) {
      const rank = Math.floor(NAMES * drawn(number, i) ** SKEW);
      const name = this.name(rank);
      // Most people keep to one place and post; some names are of several.
      const post = `${place.slice(0, 2)}${place.slice(2)}${POSTS[rank % POSTS.length] ?? ''}`;
      people.set(name, { name, post, role: i === 0 ? 'chair' : i < 3 ? 'speaker' : 'attended' });
    }
    return [...people.values()];
  }

  #text(number: number, i: number, people: readonly Person[]): string {
    const words = this.#corpus.passage(number * PASSAGES + i).text;
    if (i === 0) return `${people.map(({ post, name }) => `${post ?? ''}${name}`).join('、')}参加。${words}`;
    const speaker = people[speakerOf(i)];
    if (speaker !== undefined) return `${speaker.name}强调，${words}`;
    return i === PASSAGES - 1 ? `会议要求落实${people[0]?.name ?? ''}的部署。${words}` : words;
  }
}

/** Which of the people says a passage; beyond the last where none does. */
const speakerOf = (passage: number): number => (passage >= 2 && passage < 8 ? (passage < 5 ? 1 : 2) : PEOPLE);

function passagesOf(texts: readonly string[], people: readonly Person[]): readonly Passage[] {
  let start = 0;
  return texts.map((text, i) => {
    const person = people[speakerOf(i)];
    const speaker: Speaker =
      person === undefined ? { kind: 'report' } : { kind: 'person', name: person.name, post: person.post ?? '' };
    const passage = { start, end: start + text.length, paragraph: i + 1, speaker };
    start += text.length + 1;
    return passage;
  });
}
