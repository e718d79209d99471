import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const AUDIT = fileURLToPath(new URL('../../.ci/audit.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yinju-audit-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the look for vulnerabilities comes to where npm says this and ends so. */
function audit(said: string, status: number): { readonly status: number | null; readonly told: string } {
  const npm = join(folder, 'npm');
  writeFileSync(
    npm,
    `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(said)});\nprocess.exitCode = ${status};\n`,
  );
  chmodSync(npm, 0o755);
  const path = [folder, dirname(process.execPath)].join(delimiter);
  const ran = spawnSync(process.execPath, [AUDIT], { encoding: 'utf8', env: { PATH: path } });
  return { status: ran.status, told: ran.stdout.trim() };
}

const report = (vulnerabilities: object, total: number): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: { low: total, total } } });

describe.skipIf(process.platform === 'win32')('The look for known vulnerabilities', () => {
  it.each([
    ['passes where none is known', report({}, 0), 0, 0, 'no known vulnerability'],
    [
      'fails where one is known, and names it',
      report({ somewhere: { name: 'somewhere', severity: 'low', range: '<1.2.3' } }, 1),
      1,
      1,
      'somewhere <1.2.3: low',
    ],
    [
      'passes where the registry refuses to be asked, and says so',
      JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } }),
      1,
      0,
      'not done, the registry cannot be asked (405 Method Not Allowed)',
    ],
    ['passes where there is no network, and says so', '', 1, 0, 'not done'],
    ['passes where a proxy answers in its own way', '<html>502</html>', 1, 0, 'not done'],
  ])('%s', (_, said, ended, status, told) => {
    const came = audit(said, ended);
    expect(came.status).toBe(status);
    expect(came.told).toContain(told);
  });
});
