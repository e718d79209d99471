import { asReportId, type Passage, type Report, type Role, type Speaker } from '../../src/report/report.ts';

/** Somebody at an invented meeting. */
export interface Guest {
  readonly name: string;
  readonly post?: string;
  readonly role?: Role;
  /** The person's own words; none if left out. */
  readonly says?: string;
}

/** An invented meeting. */
export interface Held {
  readonly place?: string | null;
  readonly date?: string | null;
  readonly outlet?: string | null;
  readonly guests: readonly Guest[];
  /** Words of the meeting. */
  readonly stresses?: string;
}

const MATTERS = [...'堤坝校车菜价路灯水渠药房书屋公交渔船茶园桥梁电网戏台粮仓泵站果林码头医保食堂球场'];

/** What a meeting was about, so that no two are told of in the same words. */
function agenda(id: string): string {
  let drawn = [...id].reduce((sum, c) => Math.imul(sum ^ (c.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
  const matters = Array.from({ length: 40 }, () => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
    return MATTERS[Math.floor((drawn / 2 ** 32) * MATTERS.length)] ?? '';
  });
  return matters.join('');
}

/** A report on it: who came, what each of them said, what the meeting stressed; a paragraph and a passage for each. */
export function reportOn(id: string, { place = null, date = null, outlet = null, guests, stresses }: Held): Report {
  const came = guests.map(({ name, post = '' }) => `${post}${name}`).join('、');
  const spoken: readonly (readonly [Speaker, string])[] = [
    [{ kind: 'report' }, `会议研究${agenda(id)}。${came}参加会议。`],
    ...guests.flatMap(({ name, post, says }) =>
      says === undefined
        ? []
        : [[{ kind: 'person', name, ...(post === undefined ? {} : { post }) }, `${name}说，${says}。`] as const],
    ),
    ...(stresses === undefined ? [] : [[{ kind: 'meeting', name: '会议' }, `会议强调，${stresses}。`] as const]),
  ];
  let start = 0;
  const passages = spoken.map(([speaker, text], i): Passage => {
    const passage = { start, end: start + text.length, paragraph: i + 1, speaker };
    start = passage.end + 1;
    return passage;
  });
  return {
    id: asReportId(id),
    file: `${id}.txt`,
    url: null,
    sha256: '0'.repeat(64),
    script: 'simplified',
    title: `会议${id}`,
    text: spoken.map(([, text]) => text).join('\n'),
    meeting: { name: '会议', date, place },
    published: { date: null, outlet, reporters: [], correspondents: [], editor: null },
    people: guests.map(({ name, post = null, role = 'attended' }) => ({ name, post, role })),
    passages,
    repairs: [],
  };
}
