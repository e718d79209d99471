import type { UpkeepMessages } from './upkeep-messages.ts';

const TASKS = { add: '收录报道', bot: '运行机器人', restore: '恢复备份' } as const;

/** What is said about the collection on disk, in simplified Chinese. */
export const upkeepZhHans: UpkeepMessages = {
  alsoWriting: (directory, { pid, task, since }) =>
    `另一个进程（${pid}，${TASKS[task]}，始于 ${since}）也在写入 ${directory}：两边轮流写，什么都不会丢。`,
  botIsThere: (directory, pid) =>
    `已有一个机器人（进程 ${pid}）在用 ${directory}：请先停掉它，或用 --data 另指一个目录。`,
  found: (finding) => {
    switch (finding.kind) {
      case 'unreadable-part':
        return `数据文件里的“${finding.part}”有读不出的页`;
      case 'cut-off':
        return `数据文件不完整，只有 ${finding.size} 字节，应有 ${finding.expected} 字节`;
      case 'damaged-report':
        return `报道 ${finding.id} 的记录已损坏，存下的原文还在`;
      case 'lost-report':
        return `报道 ${finding.id} 的记录和原文都已损坏，内容已丢失`;
      case 'broken-source':
        return `报道 ${finding.id}（${finding.file}）存下的原文已损坏，再 add 一次原文件即可`;
      case 'relations':
        return `辅助记录有 ${finding.missing} 条缺失、${finding.stray} 条多余`;
      case 'broken-correction':
        return `报道 ${finding.id} 的人工更正已损坏`;
      case 'broken-notes':
        return `机器人的记录有 ${finding.count} 条读不出`;
      case 'snapshot':
        return `搜索索引的快照不能用（${finding.detail}）`;
      case 'leftover':
        return `有中断后留下的临时文件 ${finding.file}`;
    }
  },
  beyondReading: (directory) =>
    `${directory} 的数据文件损坏得无法读取：请用 yinju restore 文件 恢复备份，没有备份就把它移走，再重新 add 报道。`,
  inUse: (directory, pids) => `${directory} 正被其他进程（${pids.join('、')}）使用，要先停掉才能修复。`,
  outcomes: { forgotten: '已去掉', found: '未修复', repaired: '已修复', remains: '无法修复' },
  examined: (reports, findings) =>
    findings === 0 ? `数据完好：${reports} 篇报道。` : `读得出 ${reports} 篇报道，发现 ${findings} 处问题。`,
  repairHint: '修复能修复的：yinju doctor --repair',
  backedUp: (file, reports) => `已把 ${reports} 篇报道备份到 ${file}`,
  notOverwritten: (file) => `${file} 已经存在，而且不是引据的备份，没有覆盖；请换一个文件名。`,
  backupFault: (problem, file) =>
    ({
      missing: `找不到 ${file}。`,
      unreadable: `读不了 ${file}。`,
      foreign: `${file} 不是引据的备份，没有恢复，原有数据没有改动。`,
      damaged: `${file} 已损坏或不完整，没有恢复，原有数据没有改动。`,
      newer: `${file} 是由更新版本的引据写的，没有恢复；请升级引据。`,
      'in-use': `${file} 的数据文件已损坏，而另一个进程还开着它：请先停掉机器人再恢复。`,
    })[problem],
  restored: (file, reports) => `已从 ${file} 恢复 ${reports} 篇报道`,
  keptBefore: (file) => `恢复前的数据存为 ${file}`,
  takenUp: (pids) => `正在运行的进程（${pids.join('、')}）会自动改用恢复后的报道。`,
};
