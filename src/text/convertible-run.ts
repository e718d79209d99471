import { Locale } from 'opencc-js';
import { z } from 'zod';

/** OpenCC's dictionaries of the way from traditional to simplified script: texts of `source replacement` parted by bars. */
const dictionaries = z.array(z.array(z.string()));
const chain = z.object({ normalizationChain: dictionaries, conversionChain: dictionaries });

/** What a UTF-16 unit is to the dictionaries: in no source, in one, or a sign. */
const PART = 1;
/** Of each entry that changes anything, one unit is a sign: a text without any stays as it is. */
const SIGN = 2;

let kinds: Uint8Array | undefined;

/**
 * What `convert`, which must be OpenCC's way from traditional to simplified script, makes of a text; but only the runs that
 * it may change are given to it, and no descriptions of characters (description.ts). It replaces nothing but whole sources, so what lies between units of sources is on its own.
 * Of simplified texts, nine in ten have no such run, and the others a short one.
 */
export function convertRuns(text: string, convert: (run: string) => string): string {
  kinds ??= readKinds();
  let converted = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    if (kind !== SIGN) continue;
    let start = i;
    while (start > from && isOfSource(kinds, text.charCodeAt(start - 1))) start--;
    while (isOfSource(kinds, text.charCodeAt(i))) i++;
    converted += text.slice(from, start) + convert(text.slice(start, i));
    // The unit that ended the run is looked at next.
    from = i--;
  }
  return from === 0 ? text : converted + text.slice(from);
}

/** Whether `convertRuns` gives a text as it is, whatever `convert` does, since no run of it may change. */
export function hasNoRun(text: string): boolean {
  kinds ??= readKinds();
  for (let i = 0; i < text.length; i++) if (kinds[text.charCodeAt(i)] === SIGN) return false;
  return true;
}

function isOfSource(of: Uint8Array, unit: number): boolean {
  const kind = of[unit] ?? 0;
  return kind === PART || kind === SIGN;
}

function readKinds(): Uint8Array {
  const { normalizationChain, conversionChain } = chain.parse(Locale.configs?.['t2s']);
  const entries = [...normalizationChain, ...conversionChain]
    .flat()
    .flatMap((dictionary) => dictionary.split('|'))
    .map((entry) => entry.split(' '));
  const found = new Uint8Array(0x1_0000);
  for (const [source = ''] of entries) for (const unit of unitsOf(source)) found[unit] = PART;
  for (const [source = '', replacement = ''] of entries.sort(([a = ''], [b = '']) => a.length - b.length)) {
    // Most phrases hold a character that changes alone; what a phrase alone changes (沈重 is 沉重) is a sign of its own.
    const units = unitsOf(source);
    if (source === replacement || units.some((unit) => found[unit] === SIGN)) continue;
    const changed = units.find((unit, i) => unit !== replacement.charCodeAt(i)) ?? units[0];
    if (changed !== undefined) found[changed] = SIGN;
  }
  return found;
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
