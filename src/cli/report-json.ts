import { paragraphAt, whyInWords } from '../chat/terminal/render.ts';
import type { ReportSource } from '../collection/report-source.ts';
import type { TracedLine } from '../report/page/trace.ts';
import { passageText, type Report, type ReportId } from '../report/report.ts';

/** The first report that printed the same article, if this one is a reprint. */
export function reprintOf({ id }: Report, source: ReportSource): ReportId | undefined {
  const original = source.original(id);
  return original === id ? undefined : original;
}

/** A report's line in a list, as other programs read it. */
export function listedJson(report: Report, source: ReportSource): object {
  const { id, file, title, meeting, published, passages } = report;
  const original = reprintOf(report, source);
  return {
    id,
    file,
    title,
    meeting,
    published,
    passages: passages.length,
    ...(original === undefined ? {} : { reprintOf: original }),
  };
}

/** A report as other programs read it, with where else the same article was printed. */
export function reportJson(report: Report, source: ReportSource): object {
  const original = reprintOf(report, source);
  const reprints = source.reprintsOf(report.id);
  return {
    ...report,
    ...(original === undefined ? {} : { reprintOf: original }),
    ...(reprints.length === 0 ? {} : { reprints }),
  };
}

/** The lines of a page as other programs read them: as they were saved, with what became of each. */
export function pageLinesJson(lines: readonly TracedLine[]): readonly object[] {
  return lines.map(({ saved, text: _repaired, ...fate }, i) => ({ number: i + 1, text: saved, ...fate }));
}

/** The passages of a report as other programs read them: the words of each, and those of its reason. */
export function passagesWithWhy(report: Report): readonly object[] {
  return report.passages.map((passage) => ({
    ...passage,
    text: passageText(report, passage),
    ...(passage.why
      ? {
          why: {
            ...passage.why,
            words: whyInWords(report, passage.why),
            paragraph: paragraphAt(report, passage.why.cue.start),
          },
        }
      : {}),
  }));
}
