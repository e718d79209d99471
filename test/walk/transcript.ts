/** A stretch of a message in one style. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  /** Whether it stands in a block quotation. */
  readonly isQuoted: boolean;
}

/** A message of a walk as it was seen, by whom it was sent. */
export interface Said {
  readonly by: 'person' | 'bot';
  readonly runs: readonly Run[];
  /** Labels of the buttons under it, row by row. */
  readonly buttons: readonly (readonly string[])[];
}

/** One talk from above to below. */
export interface Talk {
  readonly title: string;
  readonly said: readonly Said[];
}

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * A message's text cut where its style changes.
 *
 * @example runsOf('会议要求复课', [{ type: 'bold', offset: 4, length: 2 }]) // two runs, the second bold
 */
export function runsOf(text: string, entities: readonly Entity[]): readonly Run[] {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const cuts = [...edges].toSorted((a, b) => a - b);
  const isIn = (at: number, type: RegExp): boolean =>
    entities.some((one) => type.test(one.type) && one.offset <= at && at < one.offset + one.length);
  return cuts.slice(0, -1).map((from, i) => {
    const part = text.slice(from, cuts[i + 1]);
    return {
      text: part,
      isBold: isIn(from, /^bold$/),
      isStruck: isIn(from, /^strikethrough$/),
      isQuoted: isIn(from, /blockquote$/),
    };
  });
}
