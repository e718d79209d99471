/** A signature is the last bracket of a text, or what stands behind a mark there. */
const BRACKET = /[(（【〔[](?<words>[^()（）【】〔〕[\]]{2,80})[)）】〕\]][\s|]*$/u;
const MARKED = /(?<words>[■□●◆▲★◎][^。！？■□●◆▲★◎]{2,40})$/u;
const LABELLED =
  /[。！？”」]\s*(?<words>(?:本报|本网|本台)?(?:见习|实习|首席|全媒体)?(?:记者|記者|通讯员|通訊員)[^。！？]{2,40})$/u;

/** A text is signed in its last characters. */
const TAIL = 120;

/**
 * What a report's own text is signed with at its end, without brackets: 记者 罗静雯, 罗静雯 王五, 文：罗静雯 审核：王五;
 * '' if it is not signed.
 *
 * @example signatureOf('……参加会议。（记者 罗静雯）') // '记者 罗静雯'
 */
export function signatureOf(text: string): string {
  const tail = text.slice(-TAIL);
  const found = [BRACKET, MARKED, LABELLED].map((form) => form.exec(tail)?.groups?.['words']);
  return found.find((words) => words !== undefined)?.trim() ?? '';
}
