import { createLibrary } from '../../answer/open-library.ts';
import { renderReportList } from '../../chat/terminal/render.ts';
import { createPassageIndex } from '../../search/passage-index.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { listedJson } from '../report-json.ts';
import { withShelf } from '../serving.ts';

/** Lists the reports held, newest meeting first. */
export function list(context: Context): Promise<ExitStatus> {
  const { console, config, messages, json } = context;
  return withShelf(context, async (shelf) => {
    const { reports: source, sample } = await shelf.look();
    if (sample) complain(context, messages.servesSample);
    // A list asks nothing of the search index, so it gets an empty one.
    const reports = await createLibrary(source, createPassageIndex(), { sample }).reports();
    if (json) for (const report of reports) printJson(console.output, listedJson(report, source));
    else if (reports.length === 0) complain(context, messages.emptyCollection);
    else printLine(console.output, renderReportList(reports, { colors: console.colors, language: config.language }));
    return 0;
  });
}
