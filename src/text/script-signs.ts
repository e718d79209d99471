import { Locale } from 'opencc-js';
import { z } from 'zod';

/** OpenCC's dictionaries of the way from traditional to simplified script: texts of `source replacement` parted by bars. */
const dictionaries = z.array(z.array(z.string()));
const chain = z.object({ normalizationChain: dictionaries, conversionChain: dictionaries });

/**
 * By UTF-16 unit, whether it is a sign: of each entry that changes anything, one unit is. OpenCC replaces nothing but whole
 * sources, so a text without a sign stays as it is.
 */
let signs: Uint8Array | undefined;

/** Whether OpenCC may change a text on the way to simplified script. Of simplified texts, one in ten. */
export function mayChange(text: string): boolean {
  signs ??= readSigns();
  for (let i = 0; i < text.length; i++) if (signs[text.charCodeAt(i)] === 1) return true;
  return false;
}

function readSigns(): Uint8Array {
  const { normalizationChain, conversionChain } = chain.parse(Locale.configs?.['t2s']);
  const entries = [...normalizationChain, ...conversionChain]
    .flat()
    .flatMap((dictionary) => dictionary.split('|'))
    .map((entry) => entry.split(' '))
    .filter(([source, replacement]) => source !== replacement);
  const found = new Uint8Array(0x1_0000);
  const byLength = entries.sort(([a = ''], [b = '']) => a.length - b.length);
  for (const [source = '', replacement = ''] of byLength) {
    // Most phrases hold a character that changes alone; what a phrase alone changes (沈重 is 沉重) is a sign of its own.
    if (unitsOf(source).some((unit) => found[unit] === 1)) continue;
    const units = unitsOf(source);
    const changed = units.find((unit, i) => unit !== replacement.charCodeAt(i)) ?? units[0];
    if (changed !== undefined) found[changed] = 1;
  }
  return found;
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
