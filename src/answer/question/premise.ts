import { POST_TAIL } from '../../report/people/posts.ts';
import { foldWithMap } from '../../text/fold.ts';

const SAID = '(?:说|讲|提|提出|提到|要求|强调|主张|指出|表示|宣布|承诺|拍板|决定|叮嘱|建议|介绍)';
/** An office before a name, of no more than a few characters. */
const OFFICE = `(?:[\\p{Script=Han}]{0,8}${POST_TAIL})?`;

/** Left and right of a name at the end: 是某某说的吗, 是某某自己的话，还是别人的, 是某某要求的吗，谁提的. */
const BEFORE = new RegExp(`,?(?:(?:这|那)?句?话)?(?:是不是|是|为)${OFFICE}$`, 'u');
const BEHIND = new RegExp(
  `^(?:${POST_TAIL}|先生|女士)?(?:自己|本人|亲口|最先|首先|最早){0,2}` +
    `(?:${SAID}过?的|的(?:原话|话|主张|要求|说法|意思|建议))(?:[吗么嘛吧?]|,?还是).{0,20}$`,
  'u',
);
/** The same at the head: 是某某要求三天内交表的吗. */
const HEAD = new RegExp(`^(?:请问)?是(?:不是)?${OFFICE}$`, 'u');
const BEHIND_HEAD = new RegExp(`^(?:${POST_TAIL})?${SAID}(?<words>.{4,200}?)的?[吗么嘛]\\??$`, 'u');

/**
 * A question whether it is a person who said something, as the question who said it: the premise may be wrong, and the
 * words are then another's. Undefined for any other question. `person` is the folded name.
 *
 * @example whoIfNot('船要等风是周明远说的吗？', '周明远') // '船要等风是谁说的？'
 */
export function whoIfNot(question: string, person: string): string | undefined {
  const { text, origin } = foldWithMap(question);
  const at = text.indexOf(person);
  if (at < 0) return undefined;
  const behind = text.slice(at + person.length);
  const before = BEFORE.exec(text.slice(0, at));
  if (before !== null && before.index > 3 && BEHIND.test(behind)) {
    return `${question.slice(0, origin[before.index] ?? before.index)}是谁说的？`;
  }
  const { words } = HEAD.test(text.slice(0, at)) ? (BEHIND_HEAD.exec(behind)?.groups ?? {}) : {};
  if (words === undefined) return undefined;
  const from = text.indexOf(words, at);
  return `是谁说${question.slice(origin[from] ?? from, origin[from + words.length] ?? question.length)}？`;
}
