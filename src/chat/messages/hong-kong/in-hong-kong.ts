import { inHongKongCharacters } from '../../../text/script.ts';
import { HONG_KONG_WORDS } from './words.ts';

/** A piece of a text of ours as it is written in Hong Kong. */
function written(piece: string): string {
  const words = HONG_KONG_WORDS.reduce((text, [there, here]) => text.replaceAll(there, here), piece);
  return inHongKongCharacters(words);
}

/** Stand around what is filled in while a text is made; no report has these characters, which mean nothing. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const PARTS = /\ue000([^\ue000\ue001]*)\ue001/u;

/** Whether a text is words (and not the name of a kind, which tables tell one from another by), and can be marked. */
const isFilling = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !text.includes(OPEN) && !text.includes(CLOSE);

/** What a function of a table is given, each of the words in it marked, and noted as they are. */
function marked(given: unknown, own: Set<string>): unknown {
  if (typeof given === 'string') {
    if (!isFilling(given)) return given;
    own.add(given);
    return `${OPEN}${given}${CLOSE}`;
  }
  if (Array.isArray(given)) return given.map((one) => marked(one, own));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, marked(one, own)]));
}

/** A text of ours with what is filled in as it was given; what the table has put into other characters is the table's. */
function filledIn(result: unknown, own: ReadonlySet<string>): unknown {
  if (typeof result !== 'string') return Array.isArray(result) ? result.map((one) => filledIn(one, own)) : result;
  const pieces = result.split(PARTS);
  return pieces.map((piece, i) => (i % 2 === 1 && own.has(piece) ? piece : written(piece))).join('');
}

function localized(value: unknown): unknown {
  if (typeof value === 'string') return written(value);
  if (typeof value === 'function') {
    return new Proxy(value, {
      apply: (target, self, given) => {
        const own = new Set<string>();
        const parts = given.map((one) => marked(one, own));
        return filledIn(Reflect.apply(target, self, parts), own);
      },
    });
  }
  return typeof value === 'object' && value !== null ? inHongKong(value) : value;
}

/**
 * A table of texts as Hong Kong writes them, made from Taiwan's: in the characters that OpenCC's preset tells, and with
 * Hong Kong's own words for some. Only what the table itself says is changed, once; what is filled in (quotes, names, texts
 * that come from the table already) stays as it is. A text that Taiwan's table has is never missing here.
 *
 * @example inHongKong(zhHant).who.nobody('裡美') // '收錄的報道裏沒有「裡美」這個人。'
 */
export function inHongKong<Table extends object>(table: Table): Table {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(table, {
    get: (target, key) => {
      if (!made.has(key)) made.set(key, localized(Reflect.get(target, key)));
      return made.get(key);
    },
  });
}
