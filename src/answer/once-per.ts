/**
 * What is worked out of something once and kept as long as that is: of `source.all()`, which is the same array until
 * the collection changes.
 *
 * @example
 * const newest = oncePer((reports: readonly Report[]) => newestFirst(reports));
 * newest(source.all()); // sorted at the first question only
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
