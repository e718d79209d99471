import type { UpkeepMessages } from './upkeep-messages.ts';

const TASKS = { add: '收錄報導', bot: '執行機器人', restore: '還原備份' } as const;

/** What is said about the collection on disk, in traditional Chinese. */
export const upkeepZhHant: UpkeepMessages = {
  alsoWriting: (directory, { pid, task, since }) =>
    `另一個程序（${pid}，${TASKS[task]}，始於 ${since}）也在寫入 ${directory}：兩邊輪流寫，什麼都不會遺失。`,
  botIsThere: (directory, pid) =>
    `已有一個機器人（程序 ${pid}）在用 ${directory}：請先停掉它，或用 --data 另指一個目錄。`,
  found: (finding) => {
    switch (finding.kind) {
      case 'unreadable-part':
        return `資料檔裡的「${finding.part}」有讀不出的頁`;
      case 'cut-off':
        return `資料檔不完整，只有 ${finding.size} 位元組，應有 ${finding.expected} 位元組`;
      case 'damaged-report':
        return `報導 ${finding.id} 的紀錄已損壞，存下的原文還在`;
      case 'lost-report':
        return `報導 ${finding.id} 的紀錄和原文都已損壞，內容已遺失`;
      case 'broken-source':
        return `報導 ${finding.id}（${finding.file}）存下的原文已損壞，再 add 一次原檔案即可`;
      case 'relations':
        return `輔助紀錄有 ${finding.missing} 條缺失、${finding.stray} 條多餘`;
      case 'broken-correction':
        return `報導 ${finding.id} 的人工更正已損壞`;
      case 'broken-notes':
        return `機器人的紀錄有 ${finding.count} 條讀不出`;
      case 'snapshot':
        return `搜尋索引的快照不能用（${finding.detail}）`;
      case 'leftover':
        return `有中斷後留下的暫存檔 ${finding.file}`;
    }
  },
  beyondReading: (directory) =>
    `${directory} 的資料檔損壞得無法讀取：請用 yinju restore 檔案 還原備份，沒有備份就把它移走，再重新 add 報導。`,
  inUse: (directory, pids) => `${directory} 正被其他程序（${pids.join('、')}）使用，要先停掉才能修復。`,
  outcomes: { forgotten: '已去掉', found: '未修復', repaired: '已修復', remains: '無法修復' },
  examined: (reports, findings) =>
    findings === 0 ? `資料完好：${reports} 篇報導。` : `讀得出 ${reports} 篇報導，發現 ${findings} 處問題。`,
  repairHint: '修復能修復的：yinju doctor --repair',
  backedUp: (file, reports) => `已把 ${reports} 篇報導備份到 ${file}`,
  notOverwritten: (file) => `${file} 已經存在，而且不是引據的備份，沒有覆寫；請換一個檔名。`,
  backupFault: (problem, file) =>
    ({
      missing: `找不到 ${file}。`,
      unreadable: `讀不了 ${file}。`,
      foreign: `${file} 不是引據的備份，沒有還原，原有資料沒有改動。`,
      damaged: `${file} 已損壞或不完整，沒有還原，原有資料沒有改動。`,
      newer: `${file} 是由更新版本的引據寫的，沒有還原；請升級引據。`,
      'in-use': `${file} 的資料檔已損壞，而另一個程序還開著它：請先停掉機器人再還原。`,
    })[problem],
  restored: (file, reports) => `已從 ${file} 還原 ${reports} 篇報導`,
  keptBefore: (file) => `還原前的資料存為 ${file}`,
  takenUp: (pids) => `正在執行的程序（${pids.join('、')}）會自動改用還原後的報導。`,
};
