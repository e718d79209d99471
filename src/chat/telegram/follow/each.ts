/**
 * Does something for one after the other; what fails for one keeps it from no other.
 *
 * @throws the first failure, when all have had their turn
 * @example await each(followers, (follower) => send(follower))
 */
export async function each<T>(all: Iterable<T>, act: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await act(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
