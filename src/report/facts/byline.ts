import { toSimplified } from '../../text/script.ts';
import type { CleanPage, FurnitureLine } from '../page/page.ts';
import { isSurname } from '../people/surnames.ts';
import { readDateline, splitNames } from './dateline.ts';

const EDITOR =
  /(?:责任编辑|责编|网络编辑|本期编辑|小编|编辑)\s?[:：\s/]\s*(?<names>[\p{Script=Han}a-zA-Z0-9_·\s、,，]+)/u;

/** What ends an editor's name: the next label of the line. */
const NEXT_LABEL =
  /作者|记者|通讯员|责编|编辑|审核|校对|监制|时间|日期|发布|浏览|点击|阅读|评论|字体|[大中小]?字号|分享|打印|收藏|关注|来源|\s{2,}|　/;

const NAMES = '(?<names>[\\p{Script=Han}·]{1,4}(?:[\\s、]{1,3}[\\p{Script=Han}·]{1,4}){0,5})';
const NAMES_END = '(?=\\s*(?:$|[|｜)）\\]】【/／]|通讯员|摄影|文|图|来源|发布|时间|编辑|责编|浏览|点击|\\d))';
const REPORTER = new RegExp(`(?:本报|本网|见习|首席|特派)?记者\\s?[:：]?\\s*${NAMES}${NAMES_END}`, 'u');
const AUTHOR = new RegExp(
  `(?:作者\\s?[:：]|撰文\\s?[:：/／]|(?<![\\p{Script=Han}])文\\s?[:：/／])\\s*${NAMES}${NAMES_END}`,
  'u',
);

/** The signature of a report may stand in the last characters of its body. */
const SIGNATURE = 60;

/** The editor that the lines around a body name, or null. */
export function editorOf(furniture: readonly FurnitureLine[]): string | null {
  for (const { text } of furniture) {
    const found = EDITOR.exec(toSimplified(text));
    const names = found?.groups?.['names'];
    if (!found || names === undefined) continue;
    const start = found.index + found[0].length - names.length;
    const cut = NEXT_LABEL.exec(names);
    const [first = '', second = ''] = text
      .slice(start, start + (cut?.index ?? names.length))
      .trim()
      .split(/[\s、,，]+/);
    if (first !== '') return first.length === 1 && second.length === 1 ? first + second : first;
  }
  return null;
}

function namesIn(line: string, pattern: RegExp): readonly string[] {
  const found = pattern.exec(toSimplified(line));
  const names = found?.groups?.['names'];
  if (!found || names === undefined) return [];
  const start = found.index + found[0].length - names.length;
  return splitNames(line.slice(start, start + names.length));
}

/** Authors are reporters only if they are people: pages also print 作者：宣传部 or 作者：本站. */
function authorsIn(line: string): readonly string[] {
  return namesIn(line, AUTHOR).filter((name) => {
    const plain = toSimplified(name);
    return plain.length <= 4 && isSurname(plain.charAt(0)) && !/[部组室办局社网台站报处委]$/.test(plain);
  });
}

/**
 * The reporters whom a page names: in its dateline, else in a line around the body or in the signature below it.
 *
 * @example reportersOf(page) // ['罗明', '王五']
 */
export function reportersOf(page: CleanPage): readonly string[] {
  const dateline = readDateline(page.text).reporters;
  if (dateline.length > 0) return dateline;
  const lines = [...page.furniture.map((line) => line.text), page.text.slice(-SIGNATURE)];
  for (const line of lines) {
    const reporters = namesIn(line, REPORTER);
    if (reporters.length > 0) return reporters;
  }
  return lines.map(authorsIn).find((authors) => authors.length > 0) ?? [];
}
