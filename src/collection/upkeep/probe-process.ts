import type { Reader } from '../reader.ts';
import { Upkeep } from './upkeep.ts';

/*
 * Run as a process of its own, with a directory: reads all of the collection in it. A page of a tree that is damaged just
 * so ends the process inside LMDB, which then is this one. No page is read into a report: to load what does that would take
 * longer than all the rest.
 */
const noReader: Reader = { version: 0, read: () => ({ outcome: 'refused', reason: 'no-report' }) };
const upkeep = Upkeep.open(process.argv[2] ?? '', 'read', noReader);
upkeep.examine();
for (const row of upkeep.rows()) if (row.kind === 'note') break;
await upkeep.close();
