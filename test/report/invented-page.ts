import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';

const REST =
  '市长周明远主持会议。会议强调，各级各部门要把河堤加固放在首位，逐段查看，逐点登记，不留空白，汛前全部完工。\n\n' +
  '会议要求，各镇每周上报一次工程进度，材料价格要公开，工人工资按月发放，不得拖欠，群众有意见随时可以反映。\n\n各镇负责人参加会议。';

/** Reads a source that must hold a report. */
export function read(file: string, text: string, url?: string): Report {
  const source = { file, bytes: new TextEncoder().encode(text), ...(url === undefined ? {} : { url }) };
  const outcome = readReport(source, { id: asReportId('invented'), sha256: '0' });
  if (outcome.outcome === 'refused') throw new Error(`Expected a report, refused as ${outcome.reason}: ${text}`);
  return outcome.report;
}

/** Reads a page of an invented report: a title, a line above the body, its first words, and lines below it. */
export function page(above: string, lead: string, below = '', url?: string): Report {
  return read('invented.txt', `河堤加固会议强调汛前完工\n${above}\n\n${lead}${REST}\n\n${below}`, url);
}

/** Reads the same report as an HTML page: a comment or a field of its head, and what stands above and below the body. */
export function htmlPage(note: string, above: string, below = ''): Report {
  const title = '河堤加固会议强调汛前完工';
  const body = `3月4日，全市河堤加固会议召开。${REST}`.split('\n\n').map((words) => `<p>　　${words}</p>`);
  const [comment, field] = note.startsWith('<!--') ? [note, ''] : ['', note];
  const text = `${comment}<html><head>${field}<title>${title}</title></head><body><h1>${title}</h1>${above}<div>${body.join('')}</div>${below}</body></html>`;
  return read('invented.html', text);
}
