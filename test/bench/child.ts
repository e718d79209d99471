import { contenderOf } from './contenders.ts';
import { timeBlocks } from './event-loop-blocks.ts';
import { job, type Report } from './job.ts';
import { readMaterial } from './material.ts';
import { measure } from './measure.ts';

// The process of one measurement: it does the job in its argument, tells the parent, and ends.

const asked = job.parse(JSON.parse(process.argv[2] ?? ''));
const material = await readMaterial();
const tell = (report: Report): void => {
  process.send?.(report);
};

if (asked.kind === 'measure') {
  const task = { ...asked, contender: contenderOf(asked.contender) };
  await measure(task, material, (row) => tell({ kind: 'row', row }));
} else {
  tell({ kind: 'event loop', eventLoop: await timeBlocks(material.corpus, asked.passages) });
}
process.disconnect();
