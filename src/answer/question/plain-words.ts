/*
 * What people say for the plain question words, in the north, in Taiwan, in Hong Kong, in haste: put into the words that
 * the rules know. What stands in quotation marks stays as it is.
 */

type Rule = readonly [RegExp, string];

const rule = (pattern: string, plain: string): Rule => [new RegExp(pattern, 'gu'), plain];

const RULES: readonly Rule[] = [
  rule('什么时侯|什么时後|甚么时候|(?:啥|咩|乜嘢?|乜|么子)(?:时候|时间|时侯)|几时|哪阵子|几阵时', '什么时候'),
  rule('甚么|乜嘢|乜野|咩嘢|咩野|么子|啥子|啥(?!叻)|(?<!咩)咩(?!咩|叫)', '什么'),
  rule('为咩|做乜|做咩|为甚|因何|(?<![几\\d一二三四五六七八九十])点解(?!除|放|封|冻|散|决|析|释|读|析)', '为什么'),
  rule('咋回事', '怎么回事'),
  rule('咋办|点办|怎么搞|咋整|咋弄', '怎么办'),
  rule('咋(?:样|个)?|点样|怎麽|肿么|怎(?![么样奈生])', '怎么'),
  rule('(?<![旁身周这那左右两一半外])边个', '谁'),
  rule('(?:喺|在)?边度|边处|哪块儿|哪旮|啥地方|哪地方|哪儿', '在哪里'),
  rule('有冇|有无(?=[说提讲谈要可计规安讨])|有否|有没(?![有收落])', '有没有'),
  rule('系咪|是否|是不是|系唔系', '是不是'),
  rule('可唔可以|可否', '可不可以'),
  rule('能否', '能不能'),
  rule('几多', '多少'),
  rule('几耐|多长的?时间|多少时间|多少时候|几长时间', '多久'),
  rule('(?<=[讲话说提做开])嘅', '的'),
  rule('冇', '没有'),
  rule('唔', '不'),
  rule('(?<=有没有|谁|他)话(?=过|[,:]|要)', '说'),
  rule('佢', '他'),
  rule('礼拜', '星期'),
];

/** Words that only give a question force: 到底说了什么来着. */
const FILLER =
  /(?:到底|究竟|倒底|具体(?=[说讲谈提是有怎要])|其实|大概(?=[是说讲在有什几多哪])|好像(?=[是说讲在有]))(?=[是有说讲谈提怎什几哪谁多能要会该在为想对可应何如])|来着|来的(?=[\s\p{P}]*$)/gu;

/** How 的, 地 and 得 are mixed up where somebody is said to have said something. */
const MIXED_UP: Rule = [/(?<=[谁说讲提])[地得](?=是谁|[\s\p{P}]{0,4}$|什么|话)/gu, '的'];

const plainly = (folded: string): string =>
  [...RULES, MIXED_UP].reduce((text, [pattern, plain]) => text.replace(pattern, plain), folded).replace(FILLER, '');

/**
 * A folded question in plain question words.
 *
 * @example inPlainWords('边个讲嘅"咋办"?') // '谁讲的"咋办"?'
 */
export function inPlainWords(folded: string): string {
  return folded
    .split(/("[^"]*")/u)
    .map((part, i) => (i % 2 === 1 ? part : plainly(part)))
    .join('');
}
