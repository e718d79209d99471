import { parseDay } from '../../text/day.ts';
import { webAddress } from '../citation-lines.ts';
import { citedReports, type ExportCitation, type Exported } from './exported.ts';

/** Authors that are named; of more, the first three and 等. */
const MOST_AUTHORS = 3;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function authors(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_AUTHORS).map(oneLine).join(', ');
  return `${named}${names.length > MOST_AUTHORS ? ', 等' : ''}. `;
}

/** The day of publication if its year is known: a day without one is none by the standard. */
function dated(citation: ExportCitation): string | undefined {
  const day = citation.publishedDate;
  return day !== null && parseDay(day)?.year !== undefined ? day : undefined;
}

function reference(citation: ExportCitation, on: string): string {
  const url = webAddress(citation.url);
  const day = dated(citation);
  const title = oneLine(citation.title);
  const seen = url === undefined ? '' : `[${on}]`;
  const where = url === undefined ? '' : ` ${url}.`;
  const by = authors(citation.reporters);
  if (citation.outlet !== null) {
    const carrier = url === undefined ? '[N]' : '[N/OL]';
    const printed = [oneLine(citation.outlet), ...(day === undefined ? [] : [day])].join(', ');
    return `${by}${title}${carrier}. ${printed}${seen}.${where}`;
  }
  const carrier = url === undefined ? '[Z]' : '[EB/OL]';
  const when = `${day === undefined ? '' : `(${day})`}${seen}`;
  return `${by}${title}${carrier}.${when === '' ? '' : ` ${when}.`}${where}`;
}

/**
 * The reports of a result as references by GB/T 7714-2015, numbered in the order in which they are quoted: articles of a
 * newspaper ([N], on the web [N/OL]), or where no outlet is told, pages of the web ([EB/OL]) and other documents ([Z]).
 *
 * @example gbt7714({ what: '「复学」的引文', entries, on: '2031-06-05' })
 */
export function gbt7714(exported: Exported): string {
  return citedReports(exported)
    .map((citation, i) => `[${i + 1}] ${reference(citation, exported.on)}\n`)
    .join('');
}
