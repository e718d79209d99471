import { fold } from './fold.ts';

/**
 * A person's name made comparable: script, width and the form of a middle dot do not matter, nor the spaces that pages
 * put into short names. Folded names are filtered by and compared, never shown.
 *
 * @example foldName('顧　嵐') // '顾岚'
 */
export function foldName(name: string): string {
  return fold(name).replace(/\s/g, '');
}
