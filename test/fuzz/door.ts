import fc from 'fast-check';

/** How a door is tried. */
export interface Trial {
  readonly runs: number;
  readonly seed: number;
  /** Where in the seed's cases a failure was found, as it was told: tries that one alone. */
  readonly path?: string;
  /** Is told before each case. */
  readonly onCase?: () => void;
}

/** What came of it. */
export interface Tried {
  readonly cases: number;
  /** The longest case, in milliseconds. */
  readonly slowest: number;
  /** The smallest case that breaks a promise, and how to try it again. */
  readonly failure?: string;
}

/** A door that is open: what is behind it has been made ready. */
export interface OpenDoor {
  try(trial: Trial): Promise<Tried>;
  close(): Promise<void>;
}

/** A way by which what others wrote comes in. */
export interface Door {
  readonly name: string;
  /** How many of a thousand cases are its. */
  readonly share: number;
  open(): Promise<OpenDoor>;
}

/** What is tried at a door: cases of any kind, and what must hold for each; a check throws where it does not. */
export interface Attempt<Case> {
  readonly cases: fc.Arbitrary<Case>;
  readonly check: (one: Case) => Promise<void> | void;
  readonly close?: () => Promise<void>;
}

async function tryAll<Case>({ cases, check }: Attempt<Case>, trial: Trial): Promise<Tried> {
  let [tried, slowest] = [0, 0];
  const property = fc.asyncProperty(cases, async (one) => {
    trial.onCase?.();
    tried++;
    const start = performance.now();
    await check(one);
    slowest = Math.max(slowest, performance.now() - start);
  });
  const details = await fc.check(property, {
    numRuns: trial.runs,
    seed: trial.seed,
    ...(trial.path === undefined ? {} : { path: trial.path }),
  });
  const told = await fc.asyncDefaultReportMessage(details);
  const { errorInstance: error } = details;
  const failure = `${told}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return { cases: tried, slowest, ...(details.failed ? { failure } : {}) };
}

/**
 * Makes a door of what is tried there.
 *
 * @example doorOf('questions', 50, async () => ({ cases: hostileText, check: (text) => ask(text) }))
 */
export function doorOf<Case>(name: string, share: number, ready: () => Promise<Attempt<Case>>): Door {
  return {
    name,
    share,
    open: async () => {
      const attempt = await ready();
      return { try: (trial) => tryAll(attempt, trial), close: async () => attempt.close?.() };
    },
  };
}
