import { renderReport, renderReportPage, renderReportWhy } from '../../chat/terminal/render.ts';
import type { ReportSource } from '../../collection/report-source.ts';
import type { Source } from '../../report/page/page.ts';
import { type TracedLine, traceOf } from '../../report/page/trace.ts';
import { asReportId, type Report } from '../../report/report.ts';
import type { Command } from '../command.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { pageLinesJson, passagesWithWhy, reportJson } from '../report-json.ts';
import { withShelf } from '../serving.ts';

/** What became of each line of a report's page; undefined if its source now gives another text, or none. */
function linesOf(report: Report, source: Source | undefined): readonly TracedLine[] | undefined {
  const traced = source && traceOf(source);
  if (traced?.outcome !== 'traced') return undefined;
  const kept = traced.lines.filter((line) => line.fate === 'kept');
  return kept.map((line) => line.text).join('\n') === report.text ? traced.lines : undefined;
}

function showWhy({ console, config, json }: Context, report: Report, reports: ReportSource): ExitStatus {
  if (json) printJson(console.output, { ...reportJson(report, reports), passages: passagesWithWhy(report) });
  else printLine(console.output, renderReportWhy(report, { colors: console.colors, language: config.language }));
  return 0;
}

/**
 * Shows one report as it was read, with what was left out of its page; or with its page as it was saved; or passage by
 * passage, with the words by which it is known who says each.
 */
export function show(context: Context, { id, view }: Extract<Command, { command: 'show' }>): Promise<ExitStatus> {
  const { console, config, messages, json } = context;
  const options = { colors: console.colors, language: config.language };
  const raw = view === 'page';
  return withShelf(context, async (shelf) => {
    const { reports, sample } = await shelf.look();
    const report = reports.get(asReportId(id));
    if (!report) {
      complain(context, messages.noReport(id));
      return 1;
    }
    if (sample) complain(context, messages.servesSample);
    if (view === 'why') return showWhy(context, report, reports);
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
