import { FormattedString } from '@grammyjs/parse-mode';
import type { HeldPost } from '../../answer/who/posts-over-time.ts';
import type { Who, WhoPerson } from '../../answer/who/who-answer.ts';
import { webAddress } from '../citation-lines.ts';
import { shorten } from '../cut-text.ts';
import { type Language, messages } from '../messages.ts';
import { periodInWords } from '../post-in-words.ts';

/** Posts on a card, the last ones, and characters of a post or of names: together well under a message's length. */
const MOST_POSTS = 15;
const MAX_POST = 120;
const MAX_NAMES = 200;

function postLine(held: HeldPost, language: Language): FormattedString {
  const post = shorten(held.post, MAX_POST);
  const url = webAddress(held.citation.url);
  return FormattedString.join([
    `· ${periodInWords(held, language)}　`,
    url === undefined ? post : FormattedString.link(post, url),
  ]);
}

function countLines({ counts }: WhoPerson, language: Language): readonly string[] {
  const m = messages[language].who;
  return [
    ...(counts.meetings === 0 ? [] : [m.meetings(counts.meetings, counts.reprints)]),
    counts.said === 0 ? m.saidNothing : m.said(counts.said, counts.saidIn),
    ...(counts.named === 0 ? [] : [m.named(counts.named, counts.namedIn)]),
  ];
}

/**
 * Who somebody is: the name in every form, the posts over time (linked to the reports that say so), and how much the
 * reports tell. Of namesakes, which one.
 */
export function whoCard(who: Who, person: WhoPerson, language: Language): FormattedString {
  const m = messages[language];
  const at = who.persons.indexOf(person) + 1;
  const others = person.names.slice(1);
  const left = person.posts.length - MOST_POSTS;
  const names = FormattedString.join([
    FormattedString.bold(shorten(person.name, MAX_NAMES)),
    others.length === 0 ? '' : `　${shorten(m.who.alsoWritten(others), MAX_NAMES)}`,
    who.persons.length === 1 ? '' : `　${m.who.namesake(at, who.persons.length)}`,
  ]);
  const posts = person.posts.slice(-MOST_POSTS).map((held) => postLine(held, language));
  const more = left > 0 ? [m.page.more(left)] : [];
  return FormattedString.join(
    [
      ...(who.persons.length === 1 ? [] : [m.who.namesakes(who.persons.length)]),
      names,
      ...(posts.length === 0 ? [] : [FormattedString.join([m.who.posts, ...more, ...posts], '\n')]),
      countLines(person, language).join('\n'),
    ],
    '\n\n',
  );
}
