import { measureChecks } from './checking.ts';
import { contenderOf } from './contenders.ts';
import { Corpus, usableSentences } from './corpus.ts';
import { timeBlocks } from './event-loop-blocks.ts';
import { job, type Report } from './job.ts';
import { readMaterial, readSampleReports } from './material.ts';
import { measure } from './measure.ts';
import { measurePeople } from './people.ts';
import { measureQuestions } from './question.ts';
import { measureReading } from './reading.ts';
import { Pages } from './reading-pages.ts';

// The process of one measurement: it does the job in its argument, tells the parent, and ends.

const asked = job.parse(JSON.parse(process.argv[2] ?? ''));
const tell = (report: Report): void => {
  process.send?.(report);
};

if (asked.kind === 'reading') {
  const simplified = (await readSampleReports()).filter(({ script }) => script === 'simplified');
  const pages = new Pages(new Corpus(usableSentences(simplified.map(({ text }) => text))));
  tell({ kind: 'reading', reading: await measureReading(pages) });
} else if (asked.kind === 'people') {
  const { corpus } = await readMaterial();
  tell({ kind: 'people', people: await measurePeople(corpus) });
} else if (asked.kind === 'question') {
  tell({ kind: 'question', questions: await measureQuestions(await readMaterial()) });
} else if (asked.kind === 'check') {
  tell({ kind: 'check', check: await measureChecks(await readMaterial()) });
} else if (asked.kind === 'measure') {
  const task = { ...asked, contender: contenderOf(asked.contender) };
  await measure(task, await readMaterial(), (row) => tell({ kind: 'row', row }));
} else {
  const { corpus } = await readMaterial();
  tell({ kind: 'event loop', eventLoop: await timeBlocks(corpus, asked.passages) });
}
process.disconnect();
