import type { Contender } from './contender.ts';
import { flexSearch } from './flexsearch-contender.ts';
import { han } from './han-contender.ts';
import { miniSearch } from './minisearch-contender.ts';
import { oramaMandarin, oramaPairs } from './orama-contender.ts';

/** All that are compared. */
export const CONTENDERS: readonly Contender[] = [han, oramaMandarin, oramaPairs, miniSearch, flexSearch];

/** The contender of a name. Throws if there is none. */
export function contenderOf(name: string): Contender {
  const contender = CONTENDERS.find((one) => one.name === name);
  if (contender !== undefined) return contender;
  const names = CONTENDERS.map((one) => one.name).join(', ');
  throw new Error(`No contender is named '${name}', expected one of ${names}.`);
}
