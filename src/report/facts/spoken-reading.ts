/** How a rare character is read, as authors put it behind the character: 洺（míng）. */
const READING = /(?<=\p{Script=Han})[(（][\p{Ll}\p{M}\s]{1,10}[)）]/gu;

/**
 * A name or a text without the readings that its author put in brackets: they belong to the page and to no name.
 *
 * @example withoutReadings('洺（míng）石县') // '洺石县'
 */
export function withoutReadings(text: string): string {
  return text.replace(READING, '');
}
