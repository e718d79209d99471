import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Who, WhoPerson } from '../../answer/who/who-answer.ts';
import { foldName } from '../../text/name.ts';
import { type Language, messages } from '../messages.ts';
import { nobodyInWords } from '../nobody-in-words.ts';
import type { WhoView } from './button-press.ts';
import { buttonData, fitsButton } from './callback-data.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { marksOf, personMark } from './person-mark.ts';
import { whoCard } from './who-card.ts';
import { whoPage } from './who-page.ts';

type Part = WhoView['part'];

/** The parts that a person's card leads to, with how much there is in each. */
function partsOf(who: Who, { counts }: WhoPerson): readonly (readonly [Exclude<Part, 'card'>, number])[] {
  const parts = [
    ['said', counts.said],
    ['meetings', counts.meetings],
    ['named', counts.named],
    ['undecided', who.undecided.length],
  ] as const;
  return parts.filter(([, count]) => count > 0);
}

function cardKeyboard(who: Who, person: WhoPerson, language: Language): InlineKeyboard {
  const m = messages[language].who;
  const name = foldName(who.name);
  const to = (one: WhoPerson, part: Part): string =>
    buttonData({ kind: 'who', view: { name, mark: personMark(one), part, page: 0 } });
  const rows = partsOf(who, person).map(([part, count]) => [
    InlineKeyboard.text(`${m.buttons[part]} ${count} ›`, to(person, part)),
  ]);
  const next = (who.persons.indexOf(person) + 1) % who.persons.length;
  const namesake = who.persons[next];
  if (namesake === undefined || namesake === person) return InlineKeyboard.from(rows);
  const label = `${m.namesake(next + 1, who.persons.length)} ›`;
  return InlineKeyboard.from([...rows, [InlineKeyboard.text(label, to(namesake, 'card'))]]);
}

function pageKeyboard(view: WhoView, pages: number, language: Language): InlineKeyboard {
  const m = messages[language];
  const to = (to: Partial<WhoView>): string => buttonData({ kind: 'who', view: { ...view, ...to } });
  const turn: InlineKeyboardButton[] = [];
  if (view.page > 0) turn.push(InlineKeyboard.text(`‹ ${m.telegram.buttons.newer}`, to({ page: view.page - 1 })));
  if (view.page + 1 < pages) {
    turn.push(InlineKeyboard.text(`${m.telegram.buttons.older} ›`, to({ page: view.page + 1 })));
  }
  const back = InlineKeyboard.text(`‹ ${m.who.buttons.card}`, to({ part: 'card', page: 0 }));
  return InlineKeyboard.from(turn.length === 0 ? [[back]] : [turn, [back]]);
}

function cardScreen(who: Who, person: WhoPerson, language: Language): OutgoingMessage {
  const text = whoCard(who, person, language);
  return fitsButton(foldName(who.name)) ? { text, keyboard: cardKeyboard(who, person, language) } : { text };
}

/**
 * The card of the person of a name who appeared last, with buttons to what he or she said, to the meetings, to where
 * others name him or her, and to namesakes; or that nobody has the name.
 *
 * @example whoMessage(await library.who('吕岩松'), 'zh-Hans')
 */
export function whoMessage(who: Who, language: Language): OutgoingMessage {
  const [person] = who.persons;
  if (person === undefined) return { text: new FormattedString(nobodyInWords(who, language)) };
  return cardScreen(who, person, language);
}

/**
 * The screen that a button leads to; a page beyond the last is the last. Undefined if the reports that told of the person
 * are gone.
 *
 * @example whoScreen(await library.who(view.name), view, 'zh-Hans')
 */
export function whoScreen(who: Who, view: WhoView, language: Language): OutgoingMessage | undefined {
  const person = who.persons.find((one) => marksOf(one).has(view.mark));
  if (person === undefined) return undefined;
  if (view.part === 'card') return cardScreen(who, person, language);
  const page = whoPage(who, person, { part: view.part, page: view.page }, language);
  if (page === undefined) return cardScreen(who, person, language);
  return { text: page.text, keyboard: pageKeyboard({ ...view, page: page.page }, page.pages, language) };
}
