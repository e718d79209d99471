import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';
import { around } from './around.ts';
import { signatureOf } from './signature.ts';

const EDITOR =
  /(?<![总副主])(?:(?:责任|值班|执行|网络|文字|版面|本期|初审)?编\s{0,2}辑|责\s{0,2}编|小编)\s?[:：\s/／|｜丨]\s*(?<names>[\p{Script=Han}a-zA-Z0-9_·.\s、,，]+)/u;

/** What ends an editor's name: the next label of the line. */
const NEXT_LABEL =
  /作者|记者|通讯员|摄影|供稿|责编|编辑|审核|复审|终审|初审|编审|[一二三]审|签发|校对|校审|监制|统筹|主编|总编|值班|时间|日期|发布|浏览|点击|阅读|评论|字体|[大中小]?字号|分享|打印|收藏|关注|删除|举报|回复|本文|稿源|来源|(?:19|20)\d{2}[-/.年]|\s{2,}|　/;

/** What stands where nobody is named. */
const NOBODY = /^(?:佚名|未知|匿名|不详|无|本站|编辑部|本报编辑部|本网|部)$/;

function editorIn(line: string): string | undefined {
  const found = EDITOR.exec(toSimplified(line));
  const names = found?.groups?.['names'];
  if (!found || names === undefined) return undefined;
  const start = found.index + found[0].length - names.length;
  const cut = NEXT_LABEL.exec(names);
  const [first = '', second = ''] = line
    .slice(start, start + (cut?.index ?? names.length))
    .trim()
    .split(/[\s、,，]+/);
  const name = first.length === 1 && second.length === 1 ? first + second : first;
  return name === '' || NOBODY.test(toSimplified(name)) ? undefined : name;
}

/**
 * The editor whom the lines around a body or its signature name, the first if there are several; or null.
 *
 * @example editorOf(page) // '苗可' for 责任编辑：苗可 校对：王芳
 */
export function editorOf(page: CleanPage): string | null {
  const lines = [...around(page).map((line) => line.text), signatureOf(page.text)];
  for (const line of lines) {
    const name = editorIn(line);
    if (name !== undefined) return name;
  }
  return null;
}
