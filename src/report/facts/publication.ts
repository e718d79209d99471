import type { CleanPage } from '../page/page.ts';
import type { Day, Publication } from '../report.ts';
import { bylineOf } from './byline.ts';
import { editorOf } from './editor.ts';
import { outletOf } from './outlet.ts';

/** Where, by whom and when a report was printed. `date` is the day of publication (`publicationDay`). */
export function readPublication(page: CleanPage, date: Day | null): Publication {
  return { date, outlet: outletOf(page), ...bylineOf(page), editor: editorOf(page) };
}
