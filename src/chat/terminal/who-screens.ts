import type { Who } from '../../answer/who/who-answer.ts';
import { messages } from '../messages.ts';
import type { RenderOptions } from './render-options.ts';
import { type WhoPiece, whoPieces } from './render-who.ts';
import type { Screen } from './screen.ts';

/** Quotes on a screen, and meetings on a card. */
const QUOTES = 5;
const MEETINGS = 12;

/** The pieces of each screen: five quotes with the headings above them. */
function cut(pieces: readonly WhoPiece[]): readonly (readonly WhoPiece[])[] {
  const screens: WhoPiece[][] = [];
  let quotes = QUOTES;
  for (const piece of pieces) {
    if (quotes === QUOTES) {
      screens.push([]);
      quotes = 0;
    }
    screens.at(-1)?.push(piece);
    if (piece.quote !== undefined) quotes++;
  }
  return screens;
}

/**
 * What is told of a name as the terminal chat shows it: a screen at a time.
 *
 * @example whoScreens(await library.who('吕岩松'), { colors: false, language: 'zh-Hans' }).length
 */
export function whoScreens(who: Who, o: RenderOptions): readonly Screen[] {
  const screens = cut(whoPieces(who, { ...o, meetings: MEETINGS }));
  const quotesFrom = (i: number): number =>
    screens
      .slice(i)
      .flat()
      .filter(({ quote }) => quote !== undefined).length;
  return screens.map((pieces, i) => {
    const quote = pieces.findLast((piece) => piece.quote !== undefined)?.quote;
    const shown = pieces.map((piece) => piece.shown).join('\n\n');
    const left = quotesFrom(i + 1);
    return {
      shown,
      ...(quote === undefined ? {} : { quote }),
      ...(left === 0 ? {} : { next: messages[o.language].who.more(left) }),
    };
  });
}
