import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollectionDesk } from '../../src/cli/librarian-desk.ts';
import { ServingLibrary } from '../../src/cli/serving-library.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import type { Collection } from '../../src/collection/collection.ts';
import { Extractor } from '../../src/collection/formats/extractor.ts';
import { PageThread } from '../../src/collection/thread/page-thread.ts';
import type { PeopledPages } from './pages.ts';

/** What the bot serves from, without Telegram around it. */
export interface Stage {
  readonly collection: Collection;
  readonly library: ServingLibrary;
  readonly desk: CollectionDesk;
  close(): Promise<void>;
}

/** A collection of so many pages in a folder of its own, opened and ready to be asked. */
export async function openStage(pages: PeopledPages, held: number): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'yinju-loop-'));
  const shelf = new Shelf({ directory, tell: (news) => process.stderr.write(`${JSON.stringify(news)}\n`) });
  const collection = shelf.open();
  for (let number = 0; number < held; number++) await collection.add(pages.source(number), null);
  const library = new ServingLibrary(shelf, (news) => process.stderr.write(`${JSON.stringify(news)}\n`));
  const threads = { extractor: new Extractor(), pages: new PageThread() };
  return {
    collection,
    library,
    desk: new CollectionDesk(collection, threads, shelf),
    close: async () => {
      await Promise.all([threads.extractor.close(), threads.pages.close()]);
      await shelf.close();
      rmSync(directory, { recursive: true });
    },
  };
}
