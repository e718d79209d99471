import { foldWithMap } from '../../text/fold.ts';

/*
 * What people put before and behind a question out of politeness or habit. It says nothing of what is asked, so that it
 * is cut off before anything is read.
 */

const KINDLY = '(?:麻烦|劳驾|拜托|烦请|请|求)(?:你|您|各位|大家|哪位)?(?:再)?';
const FOR_ME = '(?:帮|给|替)(?:我|我们|忙|下|我们大家)?';
const LOOK_UP = '(?:查|找|搜|看|问|说|讲|列|介绍|讲讲|说说)(?:一查|一找|一看|查|找|看|下|一下)?';
const WISH = '(?:我|我们|俺|本人)?(?:就|还|很|挺|也|只|有点)?(?:想要|想|要|需要|好奇)';

/** What may stand before a question; each may follow another. */
const LEADS = [
  '你好|您好|大家好|各位好|hi|hello|嗨|哈喽|在吗|早上好|下午好|晚上好|早|不好意思|打扰一下|打扰了?|打搅一下|抱歉',
  `${WISH}(?:请问|请教|咨询|打听|查询|查|问|知道|了解|晓得|搞清楚|弄清楚|确认)(?:一下|下|问|查)?`,
  `${KINDLY}(?:${FOR_ME})?(?:${LOOK_UP}|告诉我?(?:一下|下)?|回答(?:一下|下)?|教(?:一下|下)?)`,
  `${KINDLY}${FOR_ME}`,
  `(?:能不能|能否|可不可以|可否|可以|能)?(?:请你|请您|请|你|您)?${FOR_ME}${LOOK_UP}`,
  '(?:能不能|能否|可不可以|可否|可以|能|请)?(?:你|您)?(?:(?:告诉|告知)(?:一下|下)?我|跟我说|和我说|同我讲)(?:一下|下)?',
  '(?:能不能|能否|可不可以|可否|可以|能|请)(?:你|您)?(?:告诉|告知)(?:一下|下)?',
  '请问(?:一下|下)?|请教(?:一下|下)?|求问|求助|求教|问一下|问下|咨询一下|打听一下|想问',
  '(?:有没有|有冇|有无|有|冇)(?:谁|人|哪位|边个)(?:能)?(?:知道|晓得|清楚|了解|告诉我|说说|知)',
  '(?:谁|哪位|边个|大家|你|您)(?:能)?(?:知道|知不知道|晓得|清楚|告诉我|知唔知)',
  '唔该|嗯+|呃+|哦|噢|喂|话说|那么|那个|就是(?:想|说)',
];
/** Before a name these are part of what is asked: 请问题…; so is a lone 求 or 请. */
const LEAD = new RegExp(`(?:${LEADS.join('|')})(?!题)`, 'uy');
const BETWEEN = /[\s\p{P}\p{S}]/u;
/** A mark of quotation opens what is asked. */
const OPENS = /["'《(<【[]/;

/** What may stand behind a question. */
const TAILS = [
  '谢谢 谢谢你 谢谢您 谢谢大家 谢谢啦 谢谢了 多谢 多谢了 感谢 非常感谢 十分感谢 先谢谢了 先谢了 谢了 万分感谢 感激不尽 麻烦了 麻烦你了 麻烦您了 拜托 拜托了 辛苦了',
  '唔该 唔该晒 thanks thx 急 急急急 在线等 急,在线等 求解答 求告知 求解 求回答 求答案',
]
  .join(' ')
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

/** Parts that are cut off one after another at most. */
const MOST_PARTS = 6;

function skip(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && BETWEEN.test(folded[at] ?? '') && !OPENS.test(folded[at] ?? '')) at++;
  return at;
}

function startOf(folded: string): number {
  let start = 0;
  for (let part = 0; part < MOST_PARTS; part++) {
    LEAD.lastIndex = skip(folded, start);
    const found = LEAD.exec(folded);
    if (!found) break;
    start = LEAD.lastIndex;
  }
  return start === 0 ? 0 : skip(folded, start);
}

function endOf(folded: string): number {
  let end = folded.length;
  for (let part = 0; part < MOST_PARTS; part++) {
    let last = end;
    while (last > 0 && /[\s\p{P}\p{S}]/u.test(folded[last - 1] ?? '')) last--;
    const tail = TAILS.find((one) => folded.endsWith(one, last));
    if (tail === undefined) break;
    end = last - tail.length;
  }
  return end;
}

/** Marks and blanks that only parted the question from what was cut off; a question mark is the question's own. */
const trimmed = (text: string): string => text.replace(/[\s,，、;；:：~～]{0,20}$/u, '').trim();

/**
 * A question without what only makes it polite; the whole text if there is nothing else in it.
 *
 * @example withoutPadding('您好，请问一下“四早”是什么？谢谢！') // '“四早”是什么？'
 */
export function withoutPadding(text: string): string {
  const { text: folded, origin } = foldWithMap(text);
  const [start, end] = [startOf(folded), endOf(folded)];
  if (start === 0 && end === folded.length) return text.trim();
  const bare = text.slice(origin[start] ?? 0, origin[Math.max(start, end)] ?? text.length);
  return /[\p{L}\p{N}]/u.test(bare) ? trimmed(bare) : text.trim();
}
