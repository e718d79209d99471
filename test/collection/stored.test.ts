import { describe, expect, test } from 'vitest';
import { frame } from '../../src/collection/frame.ts';
import { packReport, unpackReport } from '../../src/collection/stored.ts';
import { asReportId } from '../../src/report/report.ts';
import { plainReader, source } from './support.ts';

function stored() {
  const read = plainReader().read(source('a.txt', '题\n2031-06-04\n会议召开。'), { id: asReportId('a'), sha256: '0' });
  if (read.outcome === 'refused') throw new Error(`Expected a report, refused as ${read.reason}.`);
  const published = { ...read.report.published, correspondents: ['王芳'] };
  return { report: { ...read.report, published }, order: 1, of: null, reader: 1 };
}

describe('a stored report', () => {
  test('is read back as it was stored', () => {
    expect(unpackReport(packReport(stored()))).toEqual(stored());
  });

  test('of a time when correspondents were not read has none', () => {
    const { report, ...row } = stored();
    const { correspondents, ...published } = report.published;
    const old = frame({ ...row, report: { ...report, published } });
    expect(correspondents).toEqual(['王芳']);
    expect(unpackReport(old)?.report.published.correspondents).toEqual([]);
  });
});
