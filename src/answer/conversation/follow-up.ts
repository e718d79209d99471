import { fold } from '../../text/fold.ts';

/** What of the last answer is asked for. */
export type OfAnswer = 'when' | 'where' | 'who' | 'words';

/** What a message asks for that cannot be understood without the question before it, told by its words alone. */
export type FollowUp =
  /** Nothing of the kind: it stands by itself, as far as its form tells. */
  | { readonly kind: 'complete' }
  /** 哪天说的？ 原话呢？ */
  | { readonly kind: 'of-answer'; readonly asks: OfAnswer }
  /** 还有吗？ */
  | { readonly kind: 'more' }
  /** 他还说了什么？ 会上还说了什么？ */
  | { readonly kind: 'other-words'; readonly of: 'person' | 'meeting' }
  /** 他怎么说的？ */
  | { readonly kind: 'own-words' }
  /** 还有谁提过？ 别人怎么说？ */
  | { readonly kind: 'others' }
  /** 和去年比呢？ */
  | { readonly kind: 'year-before'; readonly years: number }
  /** 上一次呢？ */
  | { readonly kind: 'meeting-next'; readonly to: 'before' | 'after' | 'newest' }
  /** 为什么？ 多少？; `ofAnswer` is what it may ask of the answer instead. */
  | { readonly kind: 'further'; readonly asks: string; readonly nearby: boolean; readonly ofAnswer?: OfAnswer }
  /** 谁主持的？ */
  | { readonly kind: 'of-meeting' }
  /** 那学校呢？ 那高峰怎么说？: `words` take the place of their like. */
  | { readonly kind: 'instead'; readonly words: string; readonly onlyPerson: boolean };

const COMPLETE: FollowUp = { kind: 'complete' };

/** Marks at either end, but those of a quotation. */
const ENDS = /^(?:(?!["'])[\p{P}\p{S}])+|(?:(?!["'])[\p{P}\p{S}])+$/gu;
/** More in quotation marks than a formula: a sentence that somebody is asked about. */
const LONG_QUOTATION = /["'][^"']{9}/;

/** Characters of a message that may be a follow-up of a form of its own. */
const LONGEST = 30;

const HE = '(?:他|她|佢|对方|这个人|那个人)';
const THIS = '(?:这|那|这句|那句|这段|那段|这个|那个|上面|刚才|这些|那些)';
const SAID = '(?:说|讲|提|谈|强调|指出|要求|表示|提到|提出|发言|谈到|讲到|回应)';
const DONE = '(?:过|了|到|的|出|咗|起)*';
const WHAT = '(?:什么|啥|哪些|些什么|些啥|乜嘢?|别的|其他的?|其它的?)';
const STILL = '(?:还|又|仲|另外|此外|另外还|除此之外还|除此以外还)';
const WHEN = '(?:哪天|哪一天|哪日|几号|几月几[号日]|什么时[候间]|啥时候?|何时|几时|哪年|哪一年|什么日子|哪个时间)';
const HAPPENED = `(?:${SAID}|开|召开|举行|办|发布|公布|发表|讲话|发言)`;

const MEETING = '(?:这|那|该|此|上述)[次个场]?(?:会议?|座谈会|发布会|大会)';
const HELD = '(?:召开|举行|举办|开)的?';

/** What asks for the matter of the question before, with what of the answer may be meant instead. */
const FURTHER: readonly (readonly [RegExp, string, boolean, OfAnswer?])[] = [
  [
    /^(?:这|那|这又|又|具体)?(?:是?为什么|为何|为啥|点解|怎么回事|凭什么|因为什么)(?:这么说|这样说|这么做|这样)?$/,
    '为什么',
    true,
  ],
  [/^(?:有)?(?:什么|啥)?(?:的)?(?:原因|理由|依据)(?:是什么|是啥)?$/, '为什么', true],
  [
    /^(?:那|具体|到底|究竟)*(?:要|该|应该|是|又)?(?:怎么|如何|怎样|咋|点样)(?:个)?(?:做|办|弄|落实|执行|操作|推进|实施|安排|实现|解决|搞)(?:法)?(?:的)?$/,
    '怎么做',
    true,
  ],
  [
    /^(?:那)?具体(?:点|一点|些|来说|说说|情况|内容|措施|办法|做法|要求|安排)*(?:是什么|有哪些|是啥)?$/,
    '具体有哪些',
    true,
  ],
  [/^(?:那)?(?:都)?有(?:什么|哪些|啥)(?:具体)?(?:的)?(?:措施|办法|做法|安排|规定)$/, '有哪些措施', true],
  [/^(?:那)?(?:是|有|要|一共|总共|共)*(?:多少|几)(?:钱|人|个|家|天|次|处|所|户|名|万|亿)?$/, '多少', false],
  [/^(?:那)?(?:要|得|需要|是)?(?:多久|多长时间|多少天|几天)$/, '多久', false],
  [/^(?:那)?(?:都)?(?:有|是|包括)?(?:哪些|哪几[个项条种处家])$/, '有哪些', true],
  [/^(?:这|那)?(?:是|指的?是?)什么(?:意思)?$|^什么意思$/, '是什么', true],
  [new RegExp(`^(?:那|是|在|是在)?${WHEN}$`), '什么时候', false, 'when'],
  [/^(?:那|是)?(?:在)?(?:哪里|哪儿|哪|什么地方|何处|边度)$/, '在哪里', false, 'where'],
  [/^(?:那|这)?(?:是)?(?:谁|哪位|边个)$/, '是谁', false, 'who'],
];

const FORMS: readonly (readonly [RegExp, FollowUp])[] = [
  [
    new RegExp(
      `^(?:${HE}|${THIS})?(?:话|句话|段话)?(?:是|又是)?(?:在)?${WHEN}(?:的?会上?)?(?:${HAPPENED}${DONE}|的)(?:话|会|事|会议)?$`,
    ),
    { kind: 'of-answer', asks: 'when' },
  ],
  [
    new RegExp(`^${MEETING}(?:是)?(?:在)?${WHEN}${HELD}$|^${MEETING}(?:的)?(?:日期|时间)(?:是)?${WHEN}?$`),
    { kind: 'of-answer', asks: 'when' },
  ],
  [
    new RegExp(
      `^${MEETING}(?:是)?(?:在)?(?:哪里|哪儿|哪|什么地方|何处)${HELD}$|^${MEETING}(?:的)?地点(?:是(?:哪里|哪儿))?$`,
    ),
    { kind: 'of-answer', asks: 'where' },
  ],
  [/^(?:哪天|哪一天|几号|什么时候|哪一?年)的(?:会议?|事|话|报道|讲话)$/, { kind: 'of-answer', asks: 'when' }],
  [
    /^(?:那)?(?:具体)?(?:日期|时间|会议时间|会议日期)(?:是(?:什么|哪天|几号|啥时候|什么时候))?$/,
    { kind: 'of-answer', asks: 'when' },
  ],
  [
    new RegExp(
      `^(?:${HE}|${THIS})?(?:话|句话|段话)?(?:是)?(?:在)?(?:哪里|哪儿|哪|什么地方|什么场合|哪个场合|边度)(?:${HAPPENED}${DONE})$`,
    ),
    { kind: 'of-answer', asks: 'where' },
  ],
  [
    new RegExp(
      `^(?:${HE}|${THIS})?(?:话|句话|段话)?(?:是)?(?:在)?(?:哪个|哪次|哪一次|哪场|什么)(?:会议?|场合|座谈会|发布会)上?(?:${SAID}${DONE})?$`,
    ),
    { kind: 'of-answer', asks: 'where' },
  ],
  [/^(?:那)?(?:会议)?地点(?:是(?:哪里|哪儿|什么))?$/, { kind: 'of-answer', asks: 'where' }],
  [
    /^(?:那)?(?:有)?(?:什么)?(?:出处|来源|链接|依据出处)(?:是(?:哪里|什么|哪篇)|在哪里?)?$|^哪篇报道$|^出自哪里$/,
    { kind: 'of-answer', asks: 'words' },
  ],
  [
    new RegExp(
      `^(?:${THIS})?(?:话|句话|段话)?(?:都)?(?:是)?(?:谁|哪位|哪个人|哪位领导|什么人|边个)(?:${SAID})${DONE}(?:话)?$`,
    ),
    { kind: 'of-answer', asks: 'who' },
  ],
  [/^(?:这|那)?(?:是)?谁的(?:原)?话$|^(?:这|那)?(?:话)?出自谁(?:之口)?$/, { kind: 'of-answer', asks: 'who' }],
  [
    /^(?:那|他的|她的|这个的)?(?:完整的?)?(?:原话|原文|原句|全文|完整内容)(?:是(?:什么|怎么说的|怎样的|啥)|怎么说的?|在哪里?)?$/,
    { kind: 'of-answer', asks: 'words' },
  ],
  [/^(?:真的|是真的|确定|当真|真是这么说的|真这么说)(?:吗)?$/, { kind: 'of-answer', asks: 'words' }],
  [
    new RegExp(
      `^(?:那|那么)?${HE}(?:本人)?${STILL}(?:都|曾)?(?:${SAID}${DONE}|有)${WHAT}?(?:要求|看法|意见|建议|话|内容|吗|没有)*$`,
    ),
    { kind: 'other-words', of: 'person' },
  ],
  [
    new RegExp(`^(?:那|那么)?${STILL}(?:都|曾)?${SAID}${DONE}${WHAT}(?:要求|话|内容|吗)*$`),
    { kind: 'other-words', of: 'person' },
  ],
  [
    new RegExp(
      `^(?:那|那么)?(?:${THIS}次?)?(?:会上|会议上?|会议里|大会上?)${STILL}(?:都)?(?:${SAID}${DONE}|有)${WHAT}(?:要求|部署|话|内容)?$`,
    ),
    { kind: 'other-words', of: 'meeting' },
  ],
  [
    new RegExp(
      `^(?:那|那么)?${HE}(?:都|到底|究竟|具体)?(?:是)?(?:怎么|如何|点)(?:${SAID})的?$|^(?:那|那么)?${HE}(?:都|到底|究竟|具体)?${SAID}${DONE}${WHAT}$`,
    ),
    { kind: 'own-words' },
  ],
  [
    /^(?:那|那么|那还)?(?:还有|还有没有|有没有|还|再|仲有)(?:没有|有)?(?:别的|其他的?|其它的?|更多的?|什么|哪些|乜嘢?|呢|吗|来(?:一|几|两)[条个段]|多来(?:一|几)[条个段])*(?:话|要求|说法|措施|内容|回答|结果|引文)?(?:吗|没有|么|没)?$/,
    { kind: 'more' },
  ],
  [
    /^(?:继续|接着(?:说|来)?|更多|下一[条个段]|再来|再来(?:一|几)[条个段]|多来(?:一|几)[条个段]|其他的|其它的|别的)(?:吧|吗)?$/,
    { kind: 'more' },
  ],
  [
    new RegExp(
      `^(?:那|那么)?(?:${STILL}有|有没有|除了他还有|除了她还有)?(?:谁|哪些人|哪位|别人|其他人|其它人|旁人|别的人)(?:也|还|都)?(?:${SAID}${DONE})?(?:这个|这一点|这点|这件事|这事|它)?(?:吗|没有)?$`,
    ),
    { kind: 'others' },
  ],
  [
    new RegExp(
      `^(?:那|那么)?(?:别人|其他人|其它人|别的人|旁人|其他(?:领导|专家|代表|人士|与会者)|另外的人)(?:们)?(?:是|又|都|也)?(?:(?:怎么|如何|怎样|点)(?:${SAID}|看|想)的?|${SAID}${DONE}${WHAT}|的?(?:看法|意见|说法|观点)|有(?:什么|哪些)(?:看法|意见|说法|要求))?(?:这个|这件事|是什么)?$`,
    ),
    { kind: 'others' },
  ],
  [new RegExp(`^(?:那|那么)?(?:还有)?谁(?:还|也)(?:${SAID})${DONE}$`), { kind: 'others' }],
  [
    /^(?:那|那么)?(?:和|跟|与|同|比|较)(?:去年|上年|上一年|前一年)(?:同期)?(?:的)?(?:比|相比|比较|对比|相较)?(?:起来|之下)?(?:又)?(?:怎么样|如何|怎样|有什么(?:不同|变化|区别|差别)|有何(?:不同|变化)|变了多少|差多少)?$/,
    { kind: 'year-before', years: 1 },
  ],
  [
    /^(?:那|那么)?(?:和|跟|与|同|比|较)前年(?:的)?(?:比|相比|比较|对比)?(?:起来)?(?:怎么样|如何|有什么(?:不同|变化))?$/,
    { kind: 'year-before', years: 2 },
  ],
  [
    /^(?:那|那么|那都|都)?(?:还有|都有|有|还)?(?:谁|哪位|哪些人|哪些领导|什么人|哪几位|多少人|几个人|哪些部门|哪些单位)(?:主持|参加|出席|到会|列席|参会|与会)(?:了|的|过)?$/,
    { kind: 'of-meeting' },
  ],
  [
    /^(?:主持人|主持的|参加的人|参会人员|出席人员|出席的人|参会的?人?)(?:是谁|有谁|有哪些|都有谁)?$/,
    { kind: 'of-meeting' },
  ],
];

/** Words in place of the meeting that answered: another one of the same kind. */
const NEXT: readonly (readonly [RegExp, 'before' | 'after' | 'newest'])[] = [
  [/^(?:再)?(?:上一?[次回届场]|前一[次回届场]|更早的?|之前|以前|此前|之前的|再之前|再往前)(?:的?会议?上?)?$/, 'before'],
  [/^(?:下一?[次回届场]|后一[次回届场]|之后|后来|再后来|以后|此后|再往后)(?:的?会议?上?)?$/, 'after'],
  [/^(?:最近一?[次回]|最新一?[次回]|最近的?|最新的?)(?:的?会议?上?)?$/, 'newest'],
];

/** Words that ask, and so belong to a question of its own. */
const ASKS = /什么|怎么|怎样|如何|谁|哪|几|多少|多久|为何|是不是|有没有|能不能|是否|能否|可否|吗|乜|点解|边个/;
const ANEW = '(?:那么?|至于|咁|换成|换作|如果是|要是|若是)(?![个次些天里边位年时么样])';
const REGARDING = '(?:方面|的情况|的话|那边|这边)?(?:又)?';
/** What ends in 呢, if it is short or begins like a follow-up; else what begins like one and then only asks how it is. */
const INSTEAD = new RegExp(
  `^(?:(?:${ANEW})(?:对于?|关于)?(?<anew>.{1,16}?)${REGARDING}(?:呢|怎么样|如何)|(?:还有|而)?(?:对于?|关于)?(?<short>(?![那这]).{1,8}?)${REGARDING}呢)$`,
  'u',
);
const NAMED_ANEW = new RegExp(`^(?:${ANEW})(?:对于?|关于)?(?<anew>.{1,16}?)${REGARDING}$`, 'u');
const SAYS_WHAT = new RegExp(
  `^${ANEW}(?<words>.{1,16}?)(?:又|是|都)*(?:(?:怎么|如何|怎样|点)(?:${SAID}|看|想|回答|评价)的?|${SAID}${DONE}(?:什么|啥|哪些)|(?:有)?(?:什么|哪些|何)(?:要求|看法|意见|观点|态度|建议))$`,
  'u',
);

function insteadIn(bare: string, spoken: string, isAsked: boolean): FollowUp {
  const says = SAYS_WHAT.exec(bare)?.groups?.['words'];
  if (says !== undefined && !ASKS.test(says)) return { kind: 'instead', words: says, onlyPerson: true };
  const groups = (INSTEAD.exec(spoken) ?? (isAsked ? NAMED_ANEW.exec(spoken) : undefined))?.groups;
  const words = groups?.['anew'] ?? groups?.['short'] ?? '';
  const to = NEXT.find(([form]) => form.test(words) || form.test(bare))?.[1];
  if (to !== undefined) return { kind: 'meeting-next', to };
  return words === '' || ASKS.test(words) ? COMPLETE : { kind: 'instead', words, onlyPerson: false };
}

function furtherIn(bare: string): FollowUp | undefined {
  const found = FURTHER.find(([form]) => form.test(bare));
  if (found === undefined) return undefined;
  const [, asks, nearby, ofAnswer] = found;
  return { kind: 'further', asks, nearby, ...(ofAnswer === undefined ? {} : { ofAnswer }) };
}

/**
 * What a message asks for, told by its form, if it is one of those that say nothing by themselves. With a sentence in
 * quotation marks, it is complete.
 *
 * @example readFollowUp('那学校呢？') // { kind: 'instead', words: '学校', onlyPerson: false }
 */
export function readFollowUp(text: string): FollowUp {
  const folded = fold(text.slice(0, 2 * LONGEST + 20)).replace(/[\s,]/g, '');
  const spoken = folded.replace(ENDS, '');
  if (spoken.length > LONGEST || spoken === '' || LONG_QUOTATION.test(folded)) return COMPLETE;
  const bare = spoken.replace(/[呢啊呀吧嘛哦]+$/, '');
  const form = FORMS.find(([pattern]) => pattern.test(bare))?.[1];
  return form ?? furtherIn(bare) ?? insteadIn(bare, spoken, folded.endsWith('?'));
}
