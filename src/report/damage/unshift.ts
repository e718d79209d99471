import { gbkCharacter } from './gbk.ts';
import type { Beginning, Ending, ShiftedRun } from './shifted-run.ts';
import { isReading } from './syllable.ts';

const FIRST_BYTE = 0x81;
const LAST_BYTE = 0xfe;

/** The lead byte of all full-width marks at which a page was cut. */
const MARK_LEAD = 0xa3;

function highBytes(): readonly number[] {
  return Array.from({ length: LAST_BYTE - FIRST_BYTE + 1 }, (_, i) => FIRST_BYTE + i);
}

/** Whether two bytes are a character with this reading, or any character where no reading is told. */
function isReadAs(lead: number, trail: number, syllable?: string): boolean {
  const character = gbkCharacter(lead, trail);
  return character !== undefined && (syllable === undefined || isReading(character, syllable));
}

/** The bytes that may stand before those seen. */
function heads(beginning: Beginning): readonly (readonly number[])[] {
  if (beginning.kind === 'cut') return highBytes().map((lead) => [lead, MARK_LEAD, beginning.next]);
  return highBytes()
    .filter((trail) => isReadAs(beginning.lead, trail, beginning.syllable))
    .map((trail) => [trail]);
}

/** The trail bytes that may end the run's last character, whose lead byte is given. */
function trails(ending: Ending, lead: number): readonly number[] {
  switch (ending.kind) {
    case 'known':
      return isReadAs(lead, ending.trail, ending.syllable) ? [ending.trail] : [];
    case 'lost':
      return highBytes();
    case 'reading':
      return highBytes().filter((trail) => isReadAs(lead, trail, ending.syllable));
    case 'swallowed':
    case 'hopeless':
      return [];
  }
}

/** The text that bytes stand for, or undefined if some of them stand for nothing. */
function textOf(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const character = gbkCharacter(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    if (character === undefined) return undefined;
    text += character;
  }
  return text;
}

/** Stands for a character that nobody can tell, as it does on the damaged page. */
export const UNKNOWN = '?';

/** What may have stood where a run stands: every beginning with every ending that the bytes allow. */
export interface Originals {
  /** Beginnings of the text, up to and without its last character. */
  readonly heads: readonly string[];
  /** Last characters. */
  readonly lasts: readonly string[];
}

/**
 * What may have stood where a shifted run stands. The bytes between are known, so beginning and last character can be
 * chosen apart from each other.
 *
 * @example originals(run) // { heads: ['實的考', '蔚的考'], lasts: ['驗', '驘', …] }
 */
export function originals({ beginning, bytes, ending }: ShiftedRun): Originals {
  const body = heads(beginning).map((head) => [...head, ...bytes]);
  const lead = body[0]?.at(-1);
  if (lead === undefined || (beginning.kind === 'hidden' && bytes.length === 0)) return whole(beginning, ending);
  return {
    heads: body.map((all) => textOf(all.slice(0, -1))).filter((text) => text !== undefined),
    lasts: ending.kind === 'swallowed' ? [UNKNOWN] : charactersOf(lead, trails(ending, lead)),
  };
}

function charactersOf(lead: number, trails: readonly number[]): readonly string[] {
  return trails.map((trail) => gbkCharacter(lead, trail)).filter((character) => character !== undefined);
}

/** A run of one torn character: what its first byte may be decides what its second may be. */
function whole(beginning: Beginning, ending: Ending): Originals {
  return { heads: [''], lasts: heads(beginning).flatMap(([lead = 0]) => charactersOf(lead, trails(ending, lead))) };
}
