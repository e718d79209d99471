import picocolors from 'picocolors';
import type { Quote } from '../../answer/answer.ts';
import type { Attendance, Who, WhoPerson } from '../../answer/who/who-answer.ts';
import { dayInWords } from '../day-in-words.ts';
import { messages } from '../messages.ts';
import { periodInWords } from '../post-in-words.ts';
import { printable } from './printable.ts';
import type { RenderOptions } from './render-options.ts';
import { renderQuote } from './render-quote.ts';

function postLines({ posts }: WhoPerson, o: RenderOptions): readonly string[] {
  const m = messages[o.language];
  return posts.map((held) => {
    const { title, paragraph } = held.citation;
    const where = `${m.citation.titled(title)} ${m.citation.paragraph(paragraph)}`;
    return printable(`  ${periodInWords(held, o.language)}　${held.post}　${where}`);
  });
}

function meetingLine({ date, name, title, role, reprints }: Attendance, o: RenderOptions): string {
  const m = messages[o.language];
  const day = date === null ? m.citation.dayUnknown : dayInWords(date, o.language);
  const meeting = m.citation.withRole(name ?? m.citation.titled(title), m.answer.roleOf(role));
  const prints = reprints.length === 0 ? '' : ` ${m.who.reprinted(reprints.length)}`;
  return printable(`  ${day}　${meeting}${prints}`);
}

/** Everything but the quotes: names, posts, meetings (the newest of them, if there are more than `meetings`). */
function renderCard(person: WhoPerson, o: WhoOptions): string {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language];
  const others = person.names.slice(1);
  const name = c.bold(printable(person.name));
  const posts = postLines(person, o);
  const { meetings, reprints } = person.counts;
  const listed = person.meetings.slice(0, o.meetings);
  const left = meetings - listed.length;
  return [
    others.length === 0 ? name : `${name}　${c.dim(printable(m.who.alsoWritten(others)))}`,
    ...(posts.length === 0 ? [] : [m.who.posts, ...posts]),
    ...(meetings === 0 ? [] : [m.who.meetings(meetings, reprints), ...listed.map((one) => meetingLine(one, o))]),
    ...(left === 0 ? [] : [`  ${m.page.more(left)}`]),
  ].join('\n');
}

/** What is shown of a name, piece by piece: headings, and quotes under them. */
export interface WhoPiece {
  readonly shown: string;
  readonly quote?: Quote;
}

/** How to show it: with how many meetings of each person, all if left out. */
export interface WhoOptions extends RenderOptions {
  readonly meetings?: number;
}

function piecesOf(person: WhoPerson, o: WhoOptions): readonly WhoPiece[] {
  const c = picocolors.createColors(o.colors);
  const m = messages[o.language].who;
  const { said, named, counts } = person;
  const saidHead = said.length === 0 ? m.saidNothing : m.said(counts.said, counts.saidIn);
  const namedHead = `${c.bold(m.named(counts.named, counts.namedIn))}\n${m.namedApart}`;
  return [
    { shown: renderCard(person, o) },
    { shown: c.bold(saidHead) },
    ...said.map((quote) => ({ quote, shown: renderQuote(quote, o) })),
    ...(named.length === 0
      ? []
      : [{ shown: namedHead }, ...named.map((quote) => ({ quote, shown: renderQuote(quote, o) }))]),
  ];
}

/**
 * All that is told of a name, in pieces: for each person the card, the own words, and apart from them the namings.
 *
 * @example whoPieces(await library.who('吕岩松'), { colors: false, language: 'zh-Hans' })[0]?.shown
 */
export function whoPieces(who: Who, o: WhoOptions): readonly WhoPiece[] {
  const m = messages[o.language].who;
  const several = who.persons.length > 1 ? [{ shown: m.namesakes(who.persons.length) }] : [];
  const undecided = who.undecided.map((quote) => ({ quote, shown: renderQuote(quote, o) }));
  return [
    ...several,
    ...who.persons.flatMap((person) => piecesOf(person, o)),
    ...(undecided.length === 0 ? [] : [{ shown: m.undecided(undecided.length) }, ...undecided]),
  ];
}

/** All that is told of a name, as one text. */
export function renderWho(who: Who, o: WhoOptions): string {
  return whoPieces(who, o)
    .map(({ shown }) => shown)
    .join('\n\n');
}
