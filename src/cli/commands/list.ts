import { newestFirst } from '../../answer/newest-first.ts';
import { renderReportList } from '../../chat/terminal/render.ts';
import type { Report } from '../../report/report.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { listedJson, reprintOf } from '../report-json.ts';
import { withShelf } from '../serving.ts';

/** Lists the reports held, newest meeting first. For people, the title of a reprint says that it is one. */
export function list(context: Context): Promise<ExitStatus> {
  const { console, config, messages, json } = context;
  return withShelf(context, async (shelf) => {
    const { reports: source, sample } = await shelf.look();
    if (sample) complain(context, messages.servesSample);
    const reports = newestFirst(source.all());
    const marked = (report: Report): Report =>
      reprintOf(report, source) === undefined ? report : { ...report, title: messages.reprint(report.title) };
    const look = { colors: console.colors, language: config.language };
    if (json) for (const report of reports) printJson(console.output, listedJson(report, source));
    else if (reports.length === 0) complain(context, messages.emptyCollection);
    else printLine(console.output, renderReportList(reports.map(marked), look));
    return 0;
  });
}
