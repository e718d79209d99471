import { dayMentions } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import { type Craft, creditsIn } from './credits.ts';
import { namesAlone } from './press-names.ts';

/** What stands before the first sentence of many reports: 某日报讯 (记者 某某)… */
export interface Dateline {
  /** Offset in the text at which the report itself begins. */
  readonly end: number;
  /** The paper or agency; null for 本报 and the like, which name none. */
  readonly outlet: string | null;
  /** Where it was written (新华社某地2月3日电), if it tells. */
  readonly place: string | null;
  /** Month and day on which it was written, if it tells both. */
  readonly written: { readonly month: number; readonly day: number } | null;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
}

/** A dateline stands in the first characters of a text. */
const HEAD = 160;

/** Where a photo's caption or a sub-heading stands above it, it begins a later paragraph: one of so many. */
const PARAGRAPHS = 4;

/** How papers call themselves in their own datelines: it names none. */
const OWN = /^本[报网台刊社]$/;

const OUTLET =
  '(?:本[报网台刊社]|[\\p{Script=Han}·]{1,10}?(?:日报|晚报|早报|晨报|商报|时报|周报|快报|报|社|网|电视台|广播电台|台|客户端|发布|在线|融媒体?|新闻))';
const REPORT = '报[道导]';
const DIGITS = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATELINE = new RegExp(
  `^\\s*(?:【[^】]{0,20}】)?据?(?<outlet>${OUTLET}(?:\\s?[-—·]{0,2}${OUTLET})?)?\\s?` +
    `(?<place>\\p{Script=Han}{2,6}?)?(?<day>(?:${DIGITS}月)?${DIGITS}日)?\\s?(?<kind>专?(?:电讯?|讯)|消息|${REPORT})\\s*(?:据\\p{Script=Han}{2,10}${REPORT})?` +
    '(?:[（(](?<by>[^（）()]{0,60})[）)])?[\\s:：]*',
  'du',
);
/** An agency's own head in brackets (【某报专讯】). */
const BOXED = new RegExp(
  `^\\s*[【〔\\[](?<outlet>${OUTLET})(?:专?(?:电讯?|讯)|消息|(?:综合)?${REPORT}|(?<by>记者[^】〕\\]]{1,30}?)(?:${REPORT})?)[】〕\\]][\\s:：]*`,
  'du',
);
/** As papers of Taiwan begin: 〔記者某某／某市報導〕. */
const POSTED = new RegExp(
  `^\\s*[〔【（(\\[](?<outlet>${OUTLET})?\\s?(?<by>(?:\\p{Script=Han}{0,4})记者[^〕】）)\\]/／]{2,40})[/／]\\s?(?<place>(?!综合|即时|专题|[县市省]府|本报)\\p{Script=Han}{2,4}?)?(?:即时|综合|专题|现场|连线)?(?:${REPORT}|专?电)\\s?[〕】）)\\]][\\s:：]*`,
  'du',
);
/** As their agency begins, name and town in one: （中央社記者羅小溪臺北5日電）. */
const WIRED = new RegExp(
  `^\\s*[〔【（(](?<outlet>\\p{Script=Han}{2,6}社)(?<by>记者(?:\\p{Script=Han}{2,4}、){0,3}\\p{Script=Han}{2,3})(?<place>\\p{Script=Han}{2,4})(?<day>${DIGITS}日)(?:综合)?(?:专?电|外电${REPORT})[〕】）)][\\s:：]*`,
  'du',
);
const BY_ALONE = /^\s*[（(](?<by>[^（）()]{0,30}(?:记者|通讯员)[^（）()]{0,40})[）)][\s:：]*/du;
const SIGNED =
  /^\s*(?<by>(?:本报|本网|见习|首席|特派)?记者\s?[\p{Script=Han}\s、]{2,20}?)\s?(?:摄影)?报[道导][\s:：]+/du;
const FORMS = [WIRED, POSTED, BOXED, DATELINE, BY_ALONE, SIGNED] as const;

function writtenOn(day = ''): Dateline['written'] {
  const [mention] = dayMentions(day);
  return mention?.month === undefined ? null : { month: mention.month, day: mention.day };
}

function namesOutletOrReporter(match: RegExpExecArray | null): match is RegExpExecArray {
  return match?.groups?.['outlet'] !== undefined || match?.groups?.['by'] !== undefined;
}

/** Whom the words in a dateline's brackets name; names that nothing introduces are reporters'. */
function credited(by: string, craft: Craft): readonly string[] {
  const names = creditsIn(by).flatMap((credit) => (credit.craft === craft ? credit.names : []));
  return names.length === 0 && craft === 'reporter' ? namesAlone(by) : names;
}

/** Who wrote it, where that stands behind the dateline's own bracket: 【本报讯】（记者 李明）. */
function signedBehind(
  head: string,
  plain: string,
  at: number,
): { readonly by: string; readonly end: number } | undefined {
  const found = [BY_ALONE, SIGNED].map((form) => form.exec(plain.slice(at))).find((match) => match !== null);
  const [start, end] = found?.indices?.groups?.['by'] ?? [0, 0];
  return found ? { by: head.slice(at + start, at + end), end: at + found[0].length } : undefined;
}

const NONE: Dateline = { end: 0, outlet: null, place: null, written: null, reporters: [], correspondents: [] };

/**
 * Reads the dateline at the head of a report's text.
 *
 * @example readDateline('青川日报讯 (记者 李明)5月2日…') // { end: 13, outlet: '青川日报', reporters: ['李明'], … }
 */
export function readDateline(text: string): Dateline {
  const head = text.slice(0, HEAD);
  const plain = toSimplified(head);
  const match = FORMS.map((form) => form.exec(plain)).find(namesOutletOrReporter);
  if (!match) return NONE;
  const { outlet, day } = match.groups ?? {};
  const words = (group: string): string | null => {
    const [start, end] = match.indices?.groups?.[group] ?? [0, 0];
    return end > start ? head.slice(start, end) : null;
  };
  const isOwn = outlet === undefined || OWN.test(outlet);
  const own = words('by');
  const next = own === null ? signedBehind(head, plain, match[0].length) : undefined;
  const by = own ?? next?.by ?? '';
  return {
    end: next?.end ?? match[0].length,
    outlet: isOwn ? null : words('outlet'),
    place: words('place'),
    written: writtenOn(day),
    reporters: credited(by, 'reporter'),
    correspondents: credited(by, 'correspondent'),
  };
}

/**
 * The dateline of a report whose text may begin with a caption or a sub-heading: the first that one of its first
 * paragraphs has; `end` counts in the whole text, 0 if there is none.
 *
 * @example findDateline('会场一角。\n本报讯（记者 李明）会议昨天召开。').reporters // ['李明']
 */
export function findDateline(text: string): Dateline {
  let start = 0;
  for (const paragraph of text.split('\n', PARAGRAPHS)) {
    const found = readDateline(paragraph);
    if (found.end > 0) return { ...found, end: start + found.end };
    start += paragraph.length + 1;
  }
  return NONE;
}
