/**
 * Makes shuffles that come out the same in every run (the generator is Park and Miller's, 1988).
 *
 * @param seed a whole number above 0
 */
export function shuffler(seed: number): <T>(values: readonly T[]) => readonly T[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return (values) => {
    const left = [...values];
    return Array.from({ length: left.length }, () => left.splice(below(left.length), 1)).flat();
  };
}
