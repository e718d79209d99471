/**
 * Values that come and go by the thousand, each by the number that it is given.
 *
 * Not a `Set`: V8's tables of a `Set` or `Map` point to those that took their place when they were full. As soon as one of
 * them has grown old, all that came into the later ones is kept in memory until the next major collection, however
 * briefly it was in there. (OrderedHashTable::Rehash.)
 *
 * @example
 * const slots = new Slots<string>();
 * slots.free(slots.add('value'));
 */
export class Slots<V extends object | string> {
  readonly #values: (V | undefined)[] = [];
  readonly #unused: number[] = [];

  add(value: V): number {
    const slot = this.#unused.pop() ?? this.#values.length;
    this.#values[slot] = value;
    return slot;
  }

  at(slot: number): V | undefined {
    return this.#values[slot];
  }

  replace(slot: number, value: V): void {
    this.#values[slot] = value;
  }

  /** Takes a value out, if it is still there; its number is given to another one. */
  free(slot: number): void {
    if (this.#values[slot] === undefined) return;
    this.#values[slot] = undefined;
    this.#unused.push(slot);
  }

  *values(): Iterable<V> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }
}

/**
 * As a `Map`, for large values that come and go by the thousand: see `Slots`. In order of coming.
 *
 * @example
 * const waiting = new SlotMap<number, Update>();
 * waiting.set(7, update);
 */
export class SlotMap<K extends number | string, V extends object | string> {
  readonly #slots = new Slots<V>();
  readonly #slotOf = new Map<K, number>();

  get size(): number {
    return this.#slotOf.size;
  }

  has(key: K): boolean {
    return this.#slotOf.has(key);
  }

  get(key: K): V | undefined {
    const slot = this.#slotOf.get(key);
    return slot === undefined ? undefined : this.#slots.at(slot);
  }

  set(key: K, value: V): void {
    const slot = this.#slotOf.get(key);
    if (slot === undefined) this.#slotOf.set(key, this.#slots.add(value));
    else this.#slots.replace(slot, value);
  }

  delete(key: K): void {
    const slot = this.#slotOf.get(key);
    if (slot === undefined) return;
    this.#slotOf.delete(key);
    this.#slots.free(slot);
  }

  keys(): Iterable<K> {
    return this.#slotOf.keys();
  }

  *values(): Iterable<V> {
    for (const slot of this.#slotOf.values()) {
      const value = this.#slots.at(slot);
      if (value !== undefined) yield value;
    }
  }
}
