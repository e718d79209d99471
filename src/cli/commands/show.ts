import { renderReport } from '../../chat/terminal/render.ts';
import { asReportId } from '../../report/report.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { reportJson } from '../report-json.ts';
import { withShelf } from '../serving.ts';

/** Shows one report as it was read. */
export function show(context: Context, id: string): Promise<ExitStatus> {
  const { console, config, messages, json } = context;
  return withShelf(context, async (shelf) => {
    const { reports, sample } = await shelf.look();
    const report = reports.get(asReportId(id));
    if (!report) {
      complain(context, messages.noReport(id));
      return 1;
    }
    if (sample) complain(context, messages.servesSample);
    if (json) printJson(console.output, reportJson(report, reports));
    else printLine(console.output, renderReport(report, { colors: console.colors, language: config.language }));
    return 0;
  });
}
