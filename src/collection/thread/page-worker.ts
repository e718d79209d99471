import { leftOutCounts } from '../../report/page/left-out-counts.ts';
import type { Source } from '../../report/page/page.ts';
import { prepare } from '../prepared.ts';
import { reader } from '../reader.ts';
import { answerTasks } from './answer-tasks.ts';
import type { PageTask } from './page-thread.ts';

/** A source as it comes into the thread: its bytes are no `Buffer` any more. */
function received(source: Source): Source {
  return { ...source, bytes: Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength) };
}

answerTasks((task: PageTask): unknown => {
  try {
    const source = received(task.source);
    return task.kind === 'prepare' ? prepare(source, reader) : [...leftOutCounts(source)];
  } catch (error) {
    return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
});
