import fc from 'fast-check';

/** What means something to a reader of pages, a terminal, a spreadsheet, a browser, TeX or a file system. */
const LOADED = [
  ...[
    '<b>',
    '</p>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    ']]>',
    '&lt;',
    '&#x0;',
    '&#xD800;',
  ],
  ...['**', '__', '`', '# ', '> ', '- ', '1. ', '[a](javascript:alert(1))', '![', '|', '||', '~~', '---', '\\'],
  ...["=cmd|'/c calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '"', '""', "'", ',', ';'],
  ...['{', '}', '\\input{/etc/passwd}', '%', '$', '#', '@misc{', '^', '~'],
  ...[
    '../',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...['__proto__', 'constructor', 'toString', '%s%n', '%{x}', '{{x}}', '$(id)', '`id`', '; rm -rf /', "' OR 1=1 --"],
  ...[
    'tg://user?id=1',
    'https://t.me/x?start=y',
    '@everyone',
    '/start',
    '/forget',
    '/add',
    'https://例.example/a?b=c&d',
  ],
];

/** What is not seen, turns the direction, belongs to the character before, or is half of one. */
const UNSEEN = [
  ...['\u0000', '\u0007', '\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u007f', '\r', '\n', '\r\n', '\t', '\v', '\f'],
  ...[
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2060',
    '\u00ad',
    '\u061c',
    '\u200e',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u2028',
  ],
  ...[
    '\u0301',
    '\u20dd',
    '\ufe0f',
    '\ud800',
    '\udc00',
    '\udfff',
    '\ufffd',
    '\uffff',
    '\u{e0001}',
    '\u{1f468}\u200d\u{1f469}',
  ],
];

/** What reports are made of: whatever the rules look for. */
const GENRE = [
  ...[
    '会议强调，',
    '会议指出',
    '周明远说：“',
    '”',
    '他要求，',
    '她说',
    '市长',
    '副市长何知远',
    '王强、李芳',
    '记者 林一川',
    '（',
    '）',
  ],
  ...[
    '2024年2月29日',
    '2月30日',
    '13月1日',
    'XXXX-02-28',
    '２０２４年',
    '今天',
    '上周',
    '去年',
    '第3季度',
    '百分之三十',
    '9'.repeat(30),
  ],
  ...[
    '来源：澜江日报',
    '责任编辑：苏越',
    '【',
    '】',
    '。',
    '？',
    '！',
    '……',
    '、',
    '“三个提前”',
    '四早',
    '领导',
    '領(lǐng)導',
    '學？！⒏咝',
  ],
  ...[
    '谁说的',
    '一共几次',
    '最近一次',
    'X和Y有什么不同',
    '那学校呢？',
    '为什么',
    '所有',
    '各地',
    '铁桥路口',
    '防汛',
    '高峰',
  ],
];

/** A piece of text: one that means something, or any characters. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LOADED) },
  { weight: 3, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 5, arbitrary: fc.constantFrom(...GENRE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** A piece again and again: lines of thousands of characters, and marks a thousand deep. */
const much: fc.Arbitrary<string> = fc.tuple(piece, fc.nat(400)).map(([text, times]) => text.repeat(times));

/** A text by somebody who means no good, some characters to some thousand. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 12, arbitrary: piece }, { weight: 1, arbitrary: much }), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** The same in a line, as it is typed into a field: without line breaks, mostly short. */
export const hostileWords: fc.Arbitrary<string> = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
