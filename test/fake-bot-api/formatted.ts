import type { SeenEntity } from './checks.ts';

/** A text with its entities, as it is kept. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly SeenEntity[];
}

/**
 * The text as Telegram keeps it: without the spaces and line breaks at its end, nor those at its beginning as far as no
 * entity covers them. Entities move along; what is left of none is dropped. Limits hold for what is left.
 *
 * @example trimmed({ text: ' a ', entities: [] }).text // 'a'
 */
export function trimmed({ text, entities }: Formatted): Formatted {
  const leading = text.length - text.trimStart().length;
  const from = Math.min(leading, ...entities.map(({ offset }) => offset));
  const to = Math.max(text.trimEnd().length, from);
  const moved = entities.map((entity) => {
    const end = Math.min(entity.offset + entity.length, to);
    return { ...entity, offset: entity.offset - from, length: end - entity.offset };
  });
  return { text: text.slice(from, to), entities: moved.filter(({ length }) => length > 0) };
}
