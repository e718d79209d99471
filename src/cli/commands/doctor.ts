import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { reader } from '../../collection/reader.ts';
import { storeIn } from '../../collection/store.ts';
import type { Finding } from '../../collection/upkeep/finding.ts';
import { isDeadly } from '../../collection/upkeep/probe.ts';
import { Upkeep } from '../../collection/upkeep/upkeep.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { examineSnapshot, renewSnapshot } from '../doctor-snapshot.ts';
import type { Outcome } from '../messages/upkeep-messages.ts';
import { upkeepMessages } from '../upkeep-in-words.ts';

/** What was looked through. */
interface Examined {
  readonly reports: number;
  readonly findings: readonly Finding[];
}

/** What was found with what became of it. */
interface Told {
  readonly reports: number;
  readonly findings: readonly (Finding & { readonly outcome: Outcome })[];
  /** The name of the file as it was before it was repaired. */
  readonly kept?: string;
}

/** Looks through the collection, only reading, also while others use it; with `repair`, mends it if nobody does. */
export async function doctor(context: Context, repair: boolean): Promise<ExitStatus> {
  const { data, messages } = context;
  const found = storeIn(data);
  if (found !== 'held') {
    complain(context, found === 'torn' ? messages.tornStore(data) : messages.emptyCollection);
    return found === 'torn' ? 1 : 0;
  }
  if (isDeadly(data)) {
    complain(context, upkeepMessages[context.config.language].beyondReading(data));
    return 2;
  }
  const { reports, findings } = await look(data);
  if (!repair || findings.length === 0) {
    return tell(context, { reports, findings: findings.map((one) => ({ ...one, outcome: 'found' })) });
  }
  const upkeep = Upkeep.open(data, 'read', reader);
  const others = [...upkeep.writers.present()];
  if (others.length > 0) {
    await upkeep.close();
    complain(context, upkeepMessages[context.config.language].inUse(data, others));
    return 2;
  }
  if (reports === 0 && findings.some(isForgotten)) {
    await upkeep.close();
    return tell(context, { reports, findings: findings.map((one) => ({ ...one, outcome: 'remains' })) });
  }
  return tell(context, await mend(upkeep, data, findings));
}

/** Parts of the file that nothing else in it gives back. */
const ORIGINAL_PARTS: ReadonlySet<string> = new Set(['reports', 'sources', 'state', 'meta']);

/** Whether what was wrong is gone because what it was about is. */
function isForgotten(finding: Finding): boolean {
  return finding.kind === 'lost-report' || (finding.kind === 'unreadable-part' && ORIGINAL_PARTS.has(finding.part));
}

async function look(data: string): Promise<Examined> {
  const upkeep = Upkeep.open(data, 'read', reader);
  try {
    const findings = [...upkeep.examine(), ...(await examineSnapshot(upkeep))];
    return { reports: upkeep.reports(), findings };
  } finally {
    await upkeep.close();
  }
}

/** Builds it anew, and looks through what came of it: what is still found cannot be repaired. */
async function mend(upkeep: Upkeep, data: string, findings: readonly Finding[]): Promise<Told> {
  for (const one of findings)
    if (one.kind === 'leftover') rmSync(join(data, one.file), { recursive: true, force: true });
  const onlyLeftOver = findings.every(({ kind }) => kind === 'leftover' || kind === 'cut-off');
  const kept = onlyLeftOver ? await upkeep.close() : await upkeep.rebuild();
  if (!onlyLeftOver) await renewSnapshot(data);
  const after = await look(data);
  const outcomeOf = (finding: Finding): Outcome => {
    if (after.findings.some((still) => isDeepStrictEqual(still, finding))) return 'remains';
    return isForgotten(finding) ? 'forgotten' : 'repaired';
  };
  const told = findings.map((finding) => ({ ...finding, outcome: outcomeOf(finding) }));
  return { reports: after.reports, findings: told, ...(typeof kept === 'string' ? { kept } : {}) };
}

function tell(context: Context, told: Told): ExitStatus {
  const { console, config, json } = context;
  const m = upkeepMessages[config.language];
  const { reports, findings, kept } = told;
  const isSound = findings.every(({ outcome }) => outcome === 'repaired');
  if (json) printJson(console.output, { sound: isSound, ...told });
  else {
    for (const one of findings) printLine(console.output, `${m.found(one)} [${m.outcomes[one.outcome]}]`);
    printLine(console.output, m.examined(reports, findings.length));
    if (kept !== undefined) printLine(console.output, m.keptBefore(kept));
  }
  if (findings.some(({ outcome }) => outcome === 'found')) complain(context, m.repairHint);
  return isSound ? 0 : 1;
}
