import { Uint32List } from './uint32-list.ts';

/**
 * Slots number documents in the order in which they came. Postings need ascending numbers, but Orama gives an updated
 * document its old internal id again; so an update gets a new slot, and its old one dies.
 */
export class Slots {
  /** Internal id of the document in a slot, 0 if it is dead. Orama's internal ids start at 1. */
  readonly #owners: Uint32List;
  /** Slot + 1 of a document, 0 if it has none. */
  readonly #places = new Uint32List();
  /** How many fields of the document in a slot are indexed. */
  readonly #fields: Uint32List;
  #live = 0;

  constructor(owners?: Uint32Array, fields?: Uint32Array) {
    this.#owners = new Uint32List(owners);
    this.#fields = new Uint32List(fields);
    for (let slot = 0; slot < this.size; slot++) {
      const owner = this.owner(slot);
      if (owner === 0) continue;
      this.#places.set(owner, slot + 1);
      this.#live++;
    }
  }

  /** How many slots were given out, live or dead. */
  get size(): number {
    return this.#owners.length;
  }

  get live(): number {
    return this.#live;
  }

  /** The highest internal id of a document that has a slot, 0 if none has. */
  highestOwner(): number {
    let highest = 0;
    for (let slot = 0; slot < this.size; slot++) highest = Math.max(highest, this.owner(slot));
    return highest;
  }

  /** The internal id of the document in a slot, 0 if it is dead. */
  owner(slot: number): number {
    return this.#owners.get(slot);
  }

  /** The slot of a document, or undefined if it has none. */
  find(internalId: number): number | undefined {
    const place = this.#places.get(internalId);
    return place === 0 ? undefined : place - 1;
  }

  /** The slot to index one more field of a document in. */
  addField(internalId: number): number {
    let slot = this.find(internalId);
    if (slot === undefined) {
      slot = this.#owners.length;
      this.#owners.push(internalId);
      this.#places.set(internalId, slot + 1);
      this.#live++;
    }
    this.#fields.set(slot, this.#fields.get(slot) + 1);
    return slot;
  }

  /** Forgets one field of the document in a slot; the slot dies with the last one. */
  removeField(slot: number): void {
    const fields = this.#fields.get(slot) - 1;
    this.#fields.set(slot, fields);
    if (fields > 0) return;
    this.#places.set(this.owner(slot), 0);
    this.#owners.set(slot, 0);
    this.#live--;
  }

  /** The live slots alone, numbered anew in their order, and the new number of each old one. */
  packed(): { readonly slots: Slots; readonly renumbered: Uint32List } {
    const owners = new Uint32Array(this.#live);
    const fields = new Uint32Array(this.#live);
    const renumbered = new Uint32List(new Uint32Array(this.size));
    let packed = 0;
    for (let slot = 0; slot < this.size; slot++) {
      if (this.owner(slot) === 0) continue;
      owners[packed] = this.owner(slot);
      fields[packed] = this.#fields.get(slot);
      renumbered.set(slot, packed++);
    }
    return { slots: new Slots(owners, fields), renumbered };
  }

  save(): { readonly owners: Uint32Array; readonly fields: Uint32Array } {
    return { owners: this.#owners.toArray(), fields: this.#fields.toArray() };
  }
}
