/** A program that saves pages writes its note before anything else; a site names a page's own address anywhere. */
const HEAD = 8_000;

const ADDRESS = '(?<url>https?://[^\\s<>"“”（）()\\u3000-\\u303f\\uff00-\\uffef\\p{Script=Han}]{4,500})';
const NOTES = [
  /** Browsers, and SingleFile. */
  new RegExp(`<!--\\s{0,9}saved from url=\\(\\d{1,6}\\)${ADDRESS}`, 'iu'),
  new RegExp(`<!--\\s{0,9}Page saved with SingleFile\\s{1,9}url:\\s{0,9}${ADDRESS}`, 'iu'),
  /** A note of nothing but the address, first of all. */
  new RegExp(`^\\s{0,9}<!--\\s{0,9}${ADDRESS}\\s{0,9}-->`, 'iu'),
  /** What the content systems of offices write into the head. */
  new RegExp(`<meta\\s{1,9}name=["']url["']\\s{1,9}content=["']${ADDRESS}["']`, 'iu'),
  /** Programs that turn a page into Markdown. */
  new RegExp(`^(?:URL Source|Source URL|source_url|url|source)\\s?[:：]\\s{0,9}["']?${ADDRESS}`, 'imu'),
];
/** 本文链接, and not 相关链接. */
const OWN = new RegExp(
  `(?:本文|原文|文章|本页|新闻|網頁|网页)(?:网址|網址|链接|鏈接|連結|地址|URL)\\s?[:：]\\s{0,9}${ADDRESS}`,
  'u',
);

/**
 * The address that a saved page says of itself, where its metadata tells none: in the note of the program that saved it,
 * in a field of its head, or behind 本文链接 and the like. Null if it says none.
 *
 * @example savedFrom('<!-- saved from url=(0031)https://news.example/2020/a.html -->…') // 'https://news.example/2020/a.html'
 */
export function savedFrom(text: string): string | null {
  const head = text.slice(0, HEAD);
  const found = NOTES.map((note) => note.exec(head)).find((match) => match !== null) ?? OWN.exec(text);
  return found?.groups?.['url']?.replace(/["'”,.;，。；]+$/, '') ?? null;
}
