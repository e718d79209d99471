/**
 * A name as it is compared and told: without the space inside that a page sets between two characters (柳 青); between
 * words of Latin letters it stays.
 *
 * @example joined('柳 青') // '柳青'
 */
export function joined(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
