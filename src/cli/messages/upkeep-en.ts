import type { UpkeepMessages } from './upkeep-messages.ts';

const TASKS = { add: 'adding reports', bot: 'a bot', restore: 'restoring a backup' } as const;

/** What is said about the collection on disk, in English. */
export const upkeepEn: UpkeepMessages = {
  alsoWriting: (directory, { pid, task, since }) =>
    `Another process (${pid}, ${TASKS[task]}, since ${since}) writes to ${directory}, too: they take turns, and nothing is lost.`,
  botIsThere: (directory, pid) =>
    `A bot (process ${pid}) serves ${directory} already: stop it first, or name another directory with --data.`,
  found: (finding) => {
    switch (finding.kind) {
      case 'unreadable-part':
        return `pages of "${finding.part}" in the collection's file cannot be read`;
      case 'cut-off':
        return `the collection's file is cut off: ${finding.size} of ${finding.expected} bytes`;
      case 'damaged-report':
        return `the row of report ${finding.id} is damaged, its source is whole`;
      case 'lost-report':
        return `the row of report ${finding.id} and its source are damaged: it is lost`;
      case 'broken-source':
        return `the source kept of report ${finding.id} (${finding.file}) is damaged; add the file again`;
      case 'relations':
        return `of the helping rows ${finding.missing} are missing and ${finding.stray} belong to nothing`;
      case 'broken-correction':
        return `the corrections by hand of report ${finding.id} are damaged`;
      case 'broken-notes':
        return `${finding.count} of the bot's notes cannot be read`;
      case 'snapshot':
        return `the snapshot of the search index cannot be used (${finding.detail})`;
      case 'leftover':
        return `a temporary file was left behind: ${finding.file}`;
    }
  },
  beyondReading: (directory) =>
    `The collection's file in ${directory} is damaged beyond reading: restore a backup with yinju restore FILE, or move it away and add your reports again.`,
  inUse: (directory, pids) =>
    `Other processes (${pids.join(', ')}) use ${directory}: stop them first, so that it can be repaired.`,
  outcomes: {
    forgotten: 'left out for good',
    found: 'not repaired',
    repaired: 'repaired',
    remains: 'cannot be repaired',
  },
  examined: (reports, findings) =>
    findings === 0
      ? `All is well: ${reports} report(s).`
      : `${reports} report(s) can be read; ${findings} problem(s) found.`,
  repairHint: 'To repair what can be: yinju doctor --repair',
  backedUp: (file, reports) => `Backed up ${reports} report(s) to ${file}`,
  notOverwritten: (file) => `${file} exists and is no backup of Yinju, so it was not overwritten; name another file.`,
  backupFault: (problem, file) =>
    ({
      missing: `There is no file ${file}.`,
      unreadable: `${file} cannot be read.`,
      foreign: `${file} is no backup of Yinju: nothing was restored, and the collection is as it was.`,
      damaged: `${file} is damaged or cut off: nothing was restored, and the collection is as it was.`,
      newer: `${file} was written by a newer Yinju: nothing was restored; update Yinju.`,
      'in-use': `The file of the collection in ${file} is damaged, and another process has it open: stop the bot first.`,
    })[problem],
  restored: (file, reports) => `Restored ${reports} report(s) from ${file}`,
  keptBefore: (file) => `What was there before is kept in ${file}`,
  takenUp: (pids) => `What runs now (process ${pids.join(', ')}) goes on with what was restored.`,
};
