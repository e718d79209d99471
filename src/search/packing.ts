import { Arena } from './arena.ts';
import type { Slots } from './slots.ts';
import { TextField } from './text-field.ts';
import type { Uint32List } from './uint32-list.ts';

/** Postings copied at each change of the index: many more than a change makes, and a small part of a millisecond's work. */
const STEP = 4000;

/**
 * Leaves the postings of removed documents behind: copies the live documents of an index, a step at each change, so that
 * no change waits for all of them. Meanwhile the index goes on being searched and changed.
 */
export class Packing {
  readonly slots: Slots;
  readonly arena = new Arena();
  readonly fields: ReadonlyMap<string, TextField>;
  readonly #renumbered: Uint32List;
  readonly #old: readonly TextField[];

  constructor(slots: Slots, fields: ReadonlyMap<string, TextField>) {
    const packed = slots.packed();
    this.slots = packed.slots;
    this.#renumbered = packed.renumbered;
    this.#old = [...fields.values()];
    this.fields = new Map(
      Array.from(fields, ([name, field]) => {
        const copy = new TextField(this.arena);
        field.startCopy(copy, this.#renumbered);
        return [name, copy];
      }),
    );
  }

  /** To be told of each field that is indexed meanwhile, before it is: the slot that its document has in the index. */
  addField(internalId: number, slot: number): void {
    this.#renumbered.set(slot, this.slots.addField(internalId));
  }

  /** To be told of each field that is taken out meanwhile. */
  removeField(slot: number): void {
    this.slots.removeField(this.#renumbered.get(slot));
  }

  /** Copies some more. Whether all is copied. */
  step(): boolean {
    let wanted = STEP;
    for (const field of this.#old) {
      if (wanted > 0) wanted -= field.continueCopy(wanted);
    }
    return wanted > 0;
  }
}
