import { renderReport, renderReportPage } from '../../chat/terminal/render.ts';
import type { Source } from '../../report/page/page.ts';
import { type TracedLine, traceOf } from '../../report/page/trace.ts';
import { asReportId, type Report } from '../../report/report.ts';
import type { Command } from '../command.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { pageLinesJson, reportJson } from '../report-json.ts';
import { withShelf } from '../serving.ts';

/** What became of each line of a report's page; undefined if its source now gives another text, or none. */
function linesOf(report: Report, source: Source | undefined): readonly TracedLine[] | undefined {
  const traced = source && traceOf(source);
  if (traced?.outcome !== 'traced') return undefined;
  const kept = traced.lines.filter((line) => line.fate === 'kept');
  return kept.map((line) => line.text).join('\n') === report.text ? traced.lines : undefined;
}

/** Shows one report as it was read, with what was left out of its page; or, `raw`, with its page as it was saved. */
export function show(context: Context, { id, raw }: Extract<Command, { command: 'show' }>): Promise<ExitStatus> {
  const { console, config, messages, json } = context;
  const options = { colors: console.colors, language: config.language };
  return withShelf(context, async (shelf) => {
    const { reports, sample } = await shelf.look();
    const report = reports.get(asReportId(id));
    if (!report) {
      complain(context, messages.noReport(id));
      return 1;
    }
    if (sample) complain(context, messages.servesSample);
    const lines = json && !raw ? undefined : linesOf(report, await shelf.source(report.id));
    if (json) {
      printJson(console.output, { ...reportJson(report, reports), ...(lines ? { lines: pageLinesJson(lines) } : {}) });
    } else if (raw && lines) printLine(console.output, renderReportPage(report, lines, options));
    else printLine(console.output, renderReport(report, options, lines));
    if (lines || (json && !raw)) return 0;
    complain(context, messages.noPage(report.file));
    return raw ? 1 : 0;
  });
}
