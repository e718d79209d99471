import { dayIn } from '../facts/stated-day.ts';
import type { Day } from '../report.ts';
import { collapse } from './collapse.ts';
import { visible } from './page-line.ts';
import type { NamedTitle } from './title-candidates.ts';

/** What the head of an HTML page tells about the article. */
export interface HtmlMeta {
  readonly titles: readonly NamedTitle[];
  readonly url: string | null;
  readonly published: Day | null;
  readonly site: string | null;
  /** Source and editor that only the head names, written as the page would print them. */
  readonly stated: readonly string[];
}

/** What we need of an element with attributes; linkedom's elements are such. */
interface Attributed {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** What we need of a document; linkedom's documents are such. */
interface Queried {
  querySelectorAll(selector: string): Iterable<Attributed>;
}

const TITLES: Readonly<Record<string, number>> = { 'og:title': 0.9, articletitle: 1, 'twitter:title': 0.5 };

const PUBLISHED = [
  'article:published_time',
  'pubdate',
  'publishdate',
  'publish_time',
  'publishtime',
  'publish-date',
  'og:release_date',
  'datepublished',
  'dc.date',
  'weibo:article:create_at',
];

const SITES = ['og:site_name', 'sitename', 'application-name'];

const SOURCES = ['contentsource', 'source', 'mediaid'];

const EDITORS = ['editor', 'responsibleeditor'];

/** The contents of all meta elements by their lower-case names, the first of each. */
function metaContents(document: Queried): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const names = ['property', 'name', 'itemprop'].map((attribute) => meta.getAttribute(attribute));
    const content = visible(collapse(meta.getAttribute('content') ?? ''));
    for (const name of names) {
      if (name && content !== '' && !contents.has(name.toLowerCase())) contents.set(name.toLowerCase(), content);
    }
  }
  return contents;
}

function firstOf<T>(values: Iterable<T | null | undefined>): T | null {
  for (const value of values) if (value !== null && value !== undefined) return value;
  return null;
}

function textsOf(document: Queried, selector: string): readonly string[] {
  return Array.from(document.querySelectorAll(selector), (element) => visible(collapse(element.textContent ?? '')));
}

/** The account that published an article of WeChat's, where so many offices and papers publish. */
function accountName(document: Queried): string | null {
  return textsOf(document, '#js_name').find((name) => name !== '') ?? null;
}

function canonical(document: Queried, contents: ReadonlyMap<string, string>): string | null {
  const links = Array.from(document.querySelectorAll('link[rel="canonical"]'), (link) => link.getAttribute('href'));
  const urls = [...links, contents.get('og:url')];
  return firstOf(urls.map((url) => (url && /^https?:\/\/\S+$/i.test(url.trim()) ? url.trim() : null)));
}

function publishedDay(document: Queried, contents: ReadonlyMap<string, string>): Day | null {
  const stated = PUBLISHED.map((name) => dayIn(contents.get(name) ?? ''));
  const times = Array.from(document.querySelectorAll('time[pubdate], time[itemprop="datePublished"]'), (time) =>
    dayIn(time.getAttribute('datetime') ?? ''),
  );
  const scripts = textsOf(document, 'script[type="application/ld+json"]').map((script) =>
    dayIn(/"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/.exec(script)?.[1] ?? ''),
  );
  return firstOf([...stated, ...times, ...scripts]);
}

/**
 * Reads the head of an HTML page.
 *
 * @example htmlMeta(document).published // '2020-02-28' for <meta name="PubDate" content="2020-02-28 18:11">
 */
export function htmlMeta(document: Queried): HtmlMeta {
  const contents = metaContents(document);
  const named = Object.entries(TITLES).flatMap(([name, trust]) => {
    const text = contents.get(name);
    return text === undefined ? [] : [{ text, trust }];
  });
  const titles = textsOf(document, 'head > title').filter((text) => text !== '');
  const source = firstOf([...SOURCES.map((name) => contents.get(name)), accountName(document)]);
  const editor = firstOf(EDITORS.map((name) => contents.get(name)));
  return {
    titles: [...named, ...titles.slice(0, 1).map((text) => ({ text, trust: 0.6 }))],
    url: canonical(document, contents),
    published: publishedDay(document, contents),
    site: firstOf(SITES.map((name) => contents.get(name))),
    stated: [...(source ? [`来源：${source}`] : []), ...(editor ? [`责任编辑：${editor}`] : [])],
  };
}
