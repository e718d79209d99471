/**
 * A growable list of unsigned 32-bit numbers in one typed array: 4 bytes an entry and no object per entry. Entries never
 * written read as 0, also those beyond the end.
 *
 * @example const list = new Uint32List(); list.set(3, 7); list.get(0) // 0
 */
export class Uint32List {
  #values: Uint32Array;
  #length: number;

  /** Starts with a copy of `values`, or empty. */
  constructor(values?: Uint32Array) {
    this.#values = values?.slice() ?? new Uint32Array(16);
    this.#length = values?.length ?? 0;
  }

  get length(): number {
    return this.#length;
  }

  /** The array that holds the entries now, and zeros after them: for loops that read many. */
  get values(): Uint32Array {
    return this.#values;
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) this.#grow(index + 1);
    if (index >= this.#length) this.#length = index + 1;
    this.#values[index] = value;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  /** Empties the list and keeps its memory for the `push`es to come. */
  clear(): void {
    this.#length = 0;
  }

  /** A copy of the entries. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }

  #grow(needed: number): void {
    const grown = new Uint32Array(Math.max(needed, this.#values.length * 2));
    grown.set(this.#values);
    this.#values = grown;
  }
}
