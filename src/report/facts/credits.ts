import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import { isOffice, isPersonal, splitNames } from './press-names.ts';

/** What somebody did for a report, as a byline calls it; `author` is said of reporters and of offices alike. */
export type Craft = 'reporter' | 'author' | 'correspondent' | 'editor' | 'other';

/** The names that a line gives for one craft. */
export interface Credit {
  readonly craft: Craft;
  readonly names: readonly string[];
}

const LABELS: Readonly<Record<Craft, string>> = {
  reporter: '记\\s{0,2}者(?:站)?',
  author: '作\\s{0,2}者|撰文|撰稿人?|采写|文字|图文|文图|[文图]\\s?[/／、+&]\\s?[文图]|文(?=\\s?[:：/／|｜丨])',
  correspondent: '通\\s?讯\\s?员|供稿人?|投稿人?',
  editor: '(?:责任|值班|执行|网络|文字|版面|本期|初审)?编\\s{0,2}辑|责\\s{0,2}编|小编',
  other:
    '摄影|摄像|摄|图片|供图|制图|图(?=\\s?[:：/／|｜丨])|视频|剪辑|实习生|主编|编审|审稿人?|校对|校审|审核|复审|终审|初审|[一二三]\\s{0,2}审|核发|签发|监制|统筹|策划|设计|值班|来源|稿源|来自|发布|时间|日期|浏览|点击|阅读|评论|字[体号]|分享|打印',
};
const CRAFTS: readonly Craft[] = ['reporter', 'author', 'correspondent', 'editor', 'other'];
const LABEL = new RegExp(CRAFTS.map((craft) => `(?<${craft}>${LABELS[craft]})`).join('|'), 'gu');

/** Left of a label: nothing, a mark, or words that name whose people they are (见习记者, 某日报记者). */
const BEFORE = /(?:^|[\s(（【[〔〕】|｜丨■□●○◎◆▲★:：,，、;；。/／\d])(?<whose>[\p{Script=Han}·-]{0,16})$/u;
const WHOSE =
  /^(?!凡|据|请|由|对|让|如|转|向|与|各|多名)(?:.{0,14}(?:[报网社台刊端]|[媒]体?|新闻|中心|集团|总站|频道|发布)(?:讯)?|.{2,8}[报网社台]·.{2,8})?(?:.{0,2}(?:见习|实习|首席|特派|特约|驻\p{Script=Han}{1,4}|学生|校园|本报|文字|摄影|资深|者))?$/u;

const SEPARATOR = /^[\s:：/／|｜丨]{0,4}/u;
const LIST = /^[\p{Script=Han}·a-zA-Z]{1,10}(?:[\s、,，&]{1,3}[\p{Script=Han}·a-zA-Z]{1,10}){0,7}/u;
const LIST_END = /^\s*(?:$|[()（）[\]【】〔〕|｜丨/／:：;；。<>《\d+?？!！—-])/u;

interface Label {
  readonly craft: Craft;
  /** Where the words that belong to the label begin, those that tell whose people they are included. */
  readonly start: number;
  readonly end: number;
}

/** Names that run into the next label without a space: 记者王芳通讯员李四. */
const NAMES_ONLY = /^[\p{Script=Han}\s、,，·]{0,16}$/u;

/** Where the words of a label begin, that tell whose people they are; undefined if it stands inside a sentence. */
function labelStart(plain: string, at: number, previous: Label | undefined): number | undefined {
  if (previous?.end === at) return at;
  const whose = BEFORE.exec(plain.slice(Math.max(0, at - 18), at))?.groups?.['whose'];
  if (whose !== undefined && WHOSE.test(whose)) return at - whose.length;
  return previous !== undefined && NAMES_ONLY.test(plain.slice(previous.end, at)) ? at : undefined;
}

function labelsOf(plain: string): readonly Label[] {
  const labels: Label[] = [];
  for (const match of matchesIn(plain, LABEL)) {
    const craft = CRAFTS.find((name) => match.groups?.[name] !== undefined);
    const start = labelStart(plain, match.index, labels.at(-1));
    if (craft !== undefined && start !== undefined) labels.push({ craft, start, end: match.index + match[0].length });
  }
  return labels;
}

/** The stretch behind a label that lists names; undefined if something else stands there. */
function listBehind(
  plain: string,
  label: Label,
  stop: number,
): { from: number; to: number; told: boolean } | undefined {
  const separator = SEPARATOR.exec(plain.slice(label.end, stop))?.[0] ?? '';
  const from = label.end + separator.length;
  const list = LIST.exec(plain.slice(from, stop))?.[0] ?? '';
  const rest = plain.slice(from + list.length, stop);
  const ends = stop < plain.length ? /^[\s、,，]*$/.test(rest) || LIST_END.test(rest) : LIST_END.test(rest);
  return list === '' || !ends ? undefined : { from, to: from + list.length, told: separator !== '' };
}

/**
 * The names of a list that are believed. Behind 记者： and 编辑： all are; behind 通讯员 and 文/ offices stand as well, so
 * that pen names and rare surnames are believed beside one who is surely a person, or where 通讯员： says so.
 */
function believed(names: readonly string[], craft: Craft, told: boolean): readonly string[] {
  if (told && (craft === 'reporter' || craft === 'editor')) return names;
  const isTold = told && (craft === 'correspondent' || (craft === 'author' && names.some(isPersonal)));
  return isTold && !names.some(isOffice) ? names : names.filter(isPersonal);
}

/** Whether the words from a label on are 摄 and no more: who stands before it took the picture. */
const TOOK_PICTURE = /^(?:摄影?|供图)\s*(?:$|[)）】。.;；])/;

/**
 * Whom a line credits: 记者, 通讯员, 编辑 and the like, each with the names behind it. The line may be in either script;
 * a run of words behind a label that does not end where names end is a sentence, and credits nobody.
 *
 * @example creditsIn('记者 罗静雯 通讯员 王五') // [{ craft: 'reporter', names: ['罗静雯'] }, { craft: 'correspondent', names: ['王五'] }]
 */
export function creditsIn(line: string): readonly Credit[] {
  const plain = toSimplified(line);
  const labels = labelsOf(plain);
  return labels.flatMap((label, at) => {
    const stop = labels[at + 1]?.start ?? plain.length;
    const list = listBehind(plain, label, stop);
    if (list === undefined || TOOK_PICTURE.test(plain.slice(list.to).trimStart())) return [];
    const told = list.told && !/稿人?$/.test(plain.slice(label.start, label.end));
    const names = believed(splitNames(line.slice(list.from, list.to)), label.craft, told);
    return names.length === 0 ? [] : [{ craft: label.craft, names }];
  });
}
