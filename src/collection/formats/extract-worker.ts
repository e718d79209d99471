import { answerTasks } from '../thread/answer-tasks.ts';
import type { ExtractionTask } from './extractor.ts';
import type { Extracted } from './format.ts';

async function extract({ format, bytes }: ExtractionTask): Promise<Extracted> {
  try {
    // Loaded where they are needed: one of them takes longer to load than most files take to be read.
    if (format === 'pdf') return await (await import('./pdf/pdf-page.ts')).pdfPage(bytes);
    return await (await import('./docx-page.ts')).docxPage(bytes);
  } catch {
    // Whatever a library says of a file that it cannot read, in its own words: the file is damaged.
    return { outcome: 'refused', reason: 'broken' };
  }
}

answerTasks(extract);
