import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Earlier } from '../../../src/answer/conversation/earlier.ts';
import { type RenderOptions, renderAnswer, renderCheck } from '../../../src/chat/terminal/render.ts';
import { doorOf } from '../door.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText, hostileWords } from '../generators/text.ts';
import { sampleLibrary } from '../samples.ts';
import { areSlices, isPrintable } from '../whole-report.ts';

const ASKED = [
  ...[
    '铁桥路口早高峰一个小时过多少车？',
    '谁说的“闸门提不起来，预案写得再好也是一张纸”？',
    '“四个提前”指的是什么？',
    '学生退烧多久可以返校？',
  ],
  ...[
    '高峰在防汛会议上说了什么？',
    '2024年以来一共开了几次会？',
    '最近一次会议是哪天开的？',
    '市里和省里对房租的说法有什么不同？',
    '那学校呢？',
  ],
  ...[
    '他还说了什么？',
    '为什么？',
    '还有吗？',
    '哪天说的？',
    '和去年比呢？',
    '各地怎么做？',
    '所有关于公交的话',
    '公交27路坐一次多少錢？',
  ],
];

const DAYS = ['2024-07-10', '2024-02-29', '0001-01-01', '9999-12-31', 'XXXX-02-28', ''];
const options: RenderOptions = { colors: false, language: 'zh-Hans' };

const question = fc.oneof(
  { weight: 4, arbitrary: edits(fc.constantFrom(...ASKED)) },
  { weight: 3, arbitrary: hostileWords },
  { weight: 1, arbitrary: hostileText },
);

/** What people ask, look up and have checked, with the talk that went before. */
export const questions = doorOf('questions', 18, async () => {
  const { reports, library } = await sampleLibrary();
  const reportOf = (id: string) => reports.find((report) => report.id === id);
  const talk = async (asked: readonly string[], today: string): Promise<void> => {
    let earlier: Earlier | null = null;
    for (const words of asked) {
      const answer: Answer = await library.ask(words, { today, earlier });
      assert.equal(answer.question, words);
      areSlices([...answer.quotes, ...answer.nearest], reportOf);
      isPrintable(renderAnswer(answer, options), 'an answer as it is shown');
      earlier = answer.remembered ?? earlier;
    }
  };
  const ways = fc.constantFrom('ask', 'ask', 'check', 'who', 'excerpts');
  return {
    cases: fc.tuple(fc.array(question, { minLength: 1, maxLength: 3 }), ways, fc.constantFrom(...DAYS)),
    check: async ([asked, how, today]) => {
      const [first = ''] = asked;
      if (how === 'check') {
        const checked = await library.check(first);
        areSlices(checked.quotes, reportOf);
        isPrintable(renderCheck(checked, options), 'a check as it is shown');
      } else if (how === 'who') {
        const { persons } = await library.who(first);
        areSlices(
          persons.flatMap(({ said, named }) => [...said, ...named]),
          reportOf,
        );
      } else if (how === 'excerpts') {
        areSlices((await library.excerpts(first, { offset: 0, limit: 20, today })).quotes, reportOf);
      } else await talk(asked, today);
    },
  };
});
