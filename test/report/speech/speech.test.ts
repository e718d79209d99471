import { describe, expect, test } from 'vitest';
import { toTraditional } from '../../../src/text/script.ts';
import { attributed, bodyOf, type Labelled, labelled, readText } from './labelled.ts';
import { enumerations, meetings, narration } from './meeting-cases.ts';
import { pronouns, relays } from './pronoun-cases.ts';
import { direct, groups, transcripts } from './quotation-cases.ts';
import { reports } from './report-cases.ts';
import { cues, far } from './saying-cases.ts';
import { calls, strangers } from './stranger-cases.ts';

const KINDS = {
  'a verb of saying behind its subject': cues,
  'a verb of saying far from its subject': far,
  'a pronoun': pronouns,
  'words that are passed on': relays,
  'the meeting': meetings,
  'the points of a speech': enumerations,
  'quotation marks': direct,
  'a transcript': transcripts,
  'people without a name': groups,
  'others between the sentences of a speech': strangers,
  'people called by less than a name': calls,
  narration,
  'whole reports': reports,
} as const;

const written = (paragraphs: readonly (readonly Labelled[])[]): string =>
  paragraphs.map((p) => p.map(({ who, sentence }) => `${who}| ${sentence}`).join('\n')).join('\n\n');

describe.each(Object.entries(KINDS))('who says each sentence: %s', (_kind, cases) => {
  test.each(cases)('$rule', ({ body }) => {
    const paragraphs = labelled(body);
    expect(attributed(paragraphs, readText(bodyOf(paragraphs)))).toBe(written(paragraphs));
  });

  test.each(cases)('in traditional script: $rule', ({ body }) => {
    const paragraphs = labelled(body).map((paragraph) =>
      paragraph.map(({ who, sentence }) => ({ who, sentence: toTraditional(sentence) })),
    );
    expect(attributed(paragraphs, readText(bodyOf(paragraphs)))).toBe(written(paragraphs));
  });
});

describe('who is relayed', () => {
  test('somebody quoted inside a speech is marked as relayed', () => {
    const report = readText('市长周明远主持会议。周明远指出，省委书记蔺怀舟强调，种粮不能让农民吃亏。');
    const spoken = report.passages.filter((passage) => passage.speaker.kind === 'person');
    expect(spoken.map((passage) => passage.relays)).toEqual([['蔺怀舟']]);
  });

  test.each([
    '省委书记蔺怀舟强调过，“粮价要稳”。',
    '蔺怀舟书记多次讲，粮价要稳。',
    '省委书记蔺怀舟当年的原话是，“粮价要稳”。',
    '蔺怀舟书记在上月的全会上反复叮嘱我们，粮价要稳。',
    '省委书记蔺怀舟今晨来电叮嘱，粮价要稳。',
    '蔺怀舟书记也说了，粮价要稳。',
    '蔺怀舟书记讲得很明白，“粮价要稳”。',
    '按照省委书记蔺怀舟的嘱托，蔺先生当年常说，粮价要稳。',
  ])('whenever and however it was said: %s', (words) => {
    const report = readText(`市长周明远主持会议。周明远还说，${words}`);
    const spoken = report.passages.filter(({ speaker }) => speaker.kind === 'person');
    expect(spoken.map(({ speaker, relays }) => [speaker.kind === 'person' && speaker.name, relays])).toEqual([
      ['周明远', ['蔺怀舟']],
    ]);
  });

  test.each(['要落实蔺怀舟书记的要求。', '蔺怀舟书记没说过要涨价。', '要请蔺怀舟书记来看一看。'])(
    'and not where nothing of his is said: %s',
    (words) => {
      const report = readText(`市长周明远主持会议。周明远说，谷要入仓。${words}`);
      expect(report.passages.flatMap(({ relays = [] }) => relays)).toEqual([]);
    },
  );

  test('a speech without anybody else’s words relays nobody', () => {
    const report = readText('市长周明远主持会议。周明远指出，种粮不能让农民吃亏。');
    expect(report.passages.every((passage) => passage.relays === undefined)).toBe(true);
  });
});

test('a space behind a full stop is what is left of a lost line break: the speech ends there', () => {
  const report = readText('市长周明远说，桥要修。 工地上，吊车正在转动。');
  expect(report.passages.map((passage) => passage.speaker.kind)).toEqual(['person', 'report']);
});
