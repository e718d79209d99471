import { type Context, complain, type ExitStatus } from './context.ts';
import type { CliMessages } from './messages.ts';
import { SAMPLE_FOLDER } from './package-files.ts';
import { ServingLibrary } from './serving-library.ts';
import type { ServingNews } from './serving-news.ts';
import { Shelf } from './shelf.ts';
import { today } from './today.ts';

function newsInWords(news: ServingNews, m: CliMessages): string {
  switch (news.kind) {
    case 'snapshot-broken':
      return m.snapshotBroken(news.detail);
    case 'snapshot-not-kept':
      return m.snapshotNotKept(news.detail);
    case 'rereading':
      return m.rereading(news.reports);
    case 'not-reread':
      return m.notReread(news.id, news.detail);
    case 'torn':
      return m.tornStore(news.directory);
    case 'damaged':
      return m.damagedReports(news.ids);
    case 'lost':
      return m.lostReports(news.ids);
  }
}

/** Opens the reports to serve, does the work, and closes them whatever happens. */
export async function withShelf(context: Context, work: (shelf: Shelf) => Promise<ExitStatus>): Promise<ExitStatus> {
  const shelf = new Shelf({
    directory: context.data,
    ...(context.dataIsChosen ? {} : { sampleFolder: SAMPLE_FOLDER }),
    tell: (news) => complain(context, newsInWords(news, context.messages)),
  });
  try {
    return await work(shelf);
  } finally {
    await shelf.close();
  }
}

/** Opens the library to ask, telling on standard error when it is the bundled sample. */
export function withLibrary(
  context: Context,
  work: (library: ServingLibrary) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  return withShelf(context, async (shelf) => {
    if ((await shelf.look()).sample) complain(context, context.messages.servesSample);
    return withLibraryOver(shelf, context, work);
  });
}

/** Does the work with the library over a shelf, and closes it whatever happens. */
export async function withLibraryOver<T>(
  shelf: Shelf,
  context: Context,
  work: (library: ServingLibrary) => Promise<T>,
): Promise<T> {
  const tell = (news: ServingNews): void => complain(context, newsInWords(news, context.messages));
  const library = new ServingLibrary(shelf, tell, today);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
