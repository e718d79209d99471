/** Names by keys that several of them may share. Most keys have one name, which is kept without a list. */
export class Buckets {
  readonly #of = new Map<string, string | string[]>();

  /** Files a name under a key, once. */
  add(key: string, name: string): void {
    const held = this.#of.get(key);
    if (held === undefined) this.#of.set(key, name);
    else if (typeof held !== 'string') {
      if (held.at(-1) !== name) held.push(name);
    } else if (held !== name) this.#of.set(key, [held, name]);
  }

  /** The names under a key, in the order in which they were filed. */
  get(key: string): readonly string[] {
    const held = this.#of.get(key);
    return typeof held === 'string' ? [held] : (held ?? []);
  }
}
