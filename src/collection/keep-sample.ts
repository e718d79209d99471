import { argv } from 'node:process';
import { keepRead } from './sample-read-before.ts';

// The last step of a build, for each folder named: see sample-read-before.ts.
for (const folder of argv.slice(2)) await keepRead(folder);
