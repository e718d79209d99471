// Asks the registry whether an installed version has a known vulnerability: ends with 1 if one has, with 0 if none has, and
// with 0 and a line saying so if the registry cannot be asked, which tells nothing of the versions.
import { spawnSync } from 'node:child_process';

const ran = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], { encoding: 'utf8' });

/** What npm says, or undefined where it is no JSON, as when a proxy answers. */
function said() {
  try {
    return JSON.parse(ran.stdout);
  } catch {
    return undefined;
  }
}

const report = said();
const found = report?.metadata?.vulnerabilities?.total;
if (typeof found !== 'number') {
  const why = report?.message ?? report?.error?.summary ?? ran.error?.message ?? 'npm gave no report';
  console.log(`audit: not done, the registry cannot be asked (${why})`);
} else if (found === 0) {
  console.log('audit: no known vulnerability');
} else {
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {})) {
    console.log(`audit: ${name} ${range}: ${severity}`);
  }
  console.log(`audit: ${found} known vulnerabilities`);
  process.exitCode = 1;
}
