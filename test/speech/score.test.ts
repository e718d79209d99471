import { describe, expect, test } from 'vitest';
import { scoreSpeech } from './score.ts';
import { parseSpeech } from './speech-file.ts';

const HEAD =
  '{"people":[{"name":"周明远","post":"市长","role":"chair"},{"name":"柳 青","post":null,"role":"attended"}]}\n---\n';
const BODY = `T | 榆川市召开防汛会议
- | 来源：榆川日报

R #attendance | 5月2日，市长周明远主持召开全市防汛会议。
周明远 <顾岚 #named-cue #relay | 周明远指出，省委书记顾岚强调，堤防要天天看。
周明远 #carried | 夜里也要看。

H | 看堤防

M #meeting | 会议强调，值班要有人。
? #narration | 大家都记住了。`;

describe('a labelled report is read into a page and its truth', () => {
  const { source, sentences, people } = parseSpeech('fanghan', HEAD + BODY);

  test('sentences of a paragraph stand together, all else alone', () => {
    expect(new TextDecoder().decode(source.bytes).split('\n')).toEqual([
      '榆川市召开防汛会议',
      '来源：榆川日报',
      '5月2日，市长周明远主持召开全市防汛会议。周明远指出，省委书记顾岚强调，堤防要天天看。夜里也要看。',
      '看堤防',
      '会议强调，值班要有人。大家都记住了。',
    ]);
  });

  test('each sentence has its voice, its tags and whom it passes on', () => {
    expect(people).toHaveLength(2);
    expect(sentences.map(({ voice }) => voice.kind)).toEqual(['report', 'person', 'person', 'meeting', 'unsure']);
    expect(sentences[1]).toMatchObject({ relays: ['顾岚'], tags: ['named-cue', 'relay'] });
  });
});

describe('what is read is laid beside the truth', () => {
  test('all that is right counts, and what nobody is sure of does not', () => {
    const score = scoreSpeech([parseSpeech('fanghan', HEAD + BODY)]);
    expect(score.right).toEqual({ right: 4, of: 4 });
    expect(score.relays).toEqual({ right: 1, of: 1 });
    expect(score.lost).toBe(0);
  });

  test('another person, another voice and a lost sentence are told apart', () => {
    const changed = BODY.replace('周明远 #carried', '柳青 #carried').replace('M #meeting', '柳青 #meeting');
    const score = scoreSpeech([parseSpeech('fanghan', HEAD + changed)]);
    expect(score.confusion).toEqual([
      { truth: 'person', counts: [1, 1, 1, 0, 0] },
      { truth: 'meeting', counts: [0, 0, 0, 0, 0] },
      { truth: 'report', counts: [0, 0, 0, 1, 0] },
    ]);
    expect(score.voices[0]).toMatchObject({ precision: { right: 1, of: 2 }, recall: { right: 1, of: 3 } });
    expect(score.misses.join('\n')).toContain('柳青, given to 周明远 (carried) | 夜里也要看。');
  });

  test('people are compared by name without spaces, and only those named have a post and a role', () => {
    const score = scoreSpeech([parseSpeech('fanghan', HEAD + BODY)]);
    expect(score.names).toEqual({ right: 1, of: 2 });
    expect(score.posts).toEqual({ right: 1, of: 1 });
    expect(score.misses).toContain('fanghan.txt: 柳 青 is not named');
  });
});

test.each([
  { what: 'a line without a bar', content: `${HEAD}R #agenda 会议开始。`, complaint: /fanghan, line 3: .*会议开始/ },
  { what: 'a tag that is none', content: `${HEAD}R #talk | 会议开始。`, complaint: /fanghan, line 3/ },
  { what: 'no voice', content: `${HEAD}#agenda | 会议开始。`, complaint: /fanghan, line 3/ },
  { what: 'people that are no JSON', content: '{\n---\nR | 会议开始。', complaint: /fanghan, line 1/ },
  { what: 'a person without a role', content: '{"people":[{"name":"周明远","post":null}]}\n---\n', complaint: /role/ },
])('$what is told with its file', ({ content, complaint }) => {
  expect(() => parseSpeech('fanghan', content)).toThrow(complaint);
});
