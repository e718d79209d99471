/** What is told from its like by a number alone: 3号线, 27路, 2号闸. */
const NUMBERED = /\d{1,4}(?:号[线楼门院桥井闸]|路|国道|省道|次列车)/gu;

/**
 * The names in a folded question that hold a number. Words about another line or another house are no answer, however
 * much else they share with the question.
 *
 * @example numberedNames('地铁3号线什么时候通车?') // ['3号线']
 */
export function numberedNames(folded: string): readonly string[] {
  return folded.match(NUMBERED) ?? [];
}
