import { fileURLToPath } from 'node:url';

/** Where what is made for the measurement is kept. npm runs scripts in the root of the repository. */
export const ROOT = '.build/bench-bot';

/** The program that is measured. */
export const MAIN = 'dist/main.js';

/** The path of a program beside this file, as it was built. */
export const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
