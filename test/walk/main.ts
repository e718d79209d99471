import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './draw.ts';
import { walk } from './walk.ts';

/*
 * Talks to the built bot over a stand-in for Telegram and draws what was said: `npm run walk` writes test/walk/walk.svg,
 * which the README shows.
 */

// npm runs scripts in the root of the repository.
const root = process.cwd();
writeFileSync(join(root, 'test/walk/walk.svg'), draw(await walk(join(root, 'dist/main.js'))));
