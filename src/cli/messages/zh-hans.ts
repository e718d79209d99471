import type { FactForm } from '../../report/correction.ts';
import { inWords, type Units } from './duration.ts';
import type { CliMessages, SettingForm } from './message-types.ts';
import { serving } from './serving/zh-hans.ts';

const SETTINGS: Readonly<Record<SettingForm, string>> = {
  url: ' http:// 或 https:// 开头的网址',
  language: ' zh-Hans、zh-Hant、zh-Hant-HK 或 en',
  'not-empty': '非空的内容',
  'one-word': '一串不带空格的字符',
  ids: 'Telegram 用户的数字编号，用逗号隔开',
  switch: '0 或 1',
  ...serving,
  count: '1 以上的整数',
};

const FORMS: Readonly<Record<FactForm, string>> = {
  title: '标题，不能为空',
  words: '一段文字，留空表示页面没有写',
  names: '姓名，用顿号或逗号分开，留空表示页面没有写',
  day: '日期，如 2020-02-28、XXXX-02-28（年份不详）或 2020年2月28日，留空表示页面没有写',
  url: ' http:// 或 https:// 开头的网址，留空表示页面没有写',
};

const UNITS: Units = {
  second: (count) => `${count} 秒`,
  minute: (count) => `${count} 分钟`,
  hour: (count) => `${count} 小时`,
};

/** What the command line says in simplified Chinese. */
export const zhHans: CliMessages = {
  help: {
    about: '引据：从会议报道里找出原话，说明是谁、在哪次会议、哪一天说的，登在哪篇报道。',
    exitStatus: '退出状态：0 完成；1 完成，但有内容被拒收，或没有这篇报道；2 用法或设置有误，或数据目录无法使用。',
    headings: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
    },
    options: {
      data: '存放报道的目录（默认 index）',
      json: '输出 JSON，供其他程序读取',
      repair: '修复能修复的',
      raw: '逐行显示保存的页面，注明每一行的去向',
      why: '逐段说明根据报道里的哪几个字认定是谁说的',
      reset: '撤销更正：写明字段，不写就撤销全部',
      explain: '说明问题是怎么理解的、每条引文为什么排在这个位置',
      today: '“上周”“去年”从哪天算起，如 2024-05-02；不写就从今天算',
      batch: '逐行回答 .jsonl 文件里的 {"id","question"}',
      help: '显示帮助',
      version: '显示版本号',
    },
    commands: {
      add: '把报道读进来：文件（网页、文本、Word、PDF、压缩包）、文件夹，或 - 表示标准输入；可以重复执行',
      list: '列出收录的报道',
      show: '显示一篇报道读出来的样子，以及去掉了什么、为什么',
      set: '人工更正一项事实，如 date=2020-02-28；值留空表示页面没有写',
      remove: '移除收录的报道',
      doctor: '检查数据有没有损坏；加 --repair 就修复',
      backup: '把收录的一切备份到 FILE，机器人运行时也可以',
      restore: '用备份 FILE 换下现有的数据；原来的另存',
      ask: '提问',
      who: '查一个人：职务、会议、说过的话',
      check: '这句话有人说过吗？',
      chat: '在终端里对话',
      bot: '运行 Telegram 机器人',
      start: '有 BOT_TOKEN 就运行机器人，没有就在终端里对话',
    },
  },
  usage: {
    'unknown-command': (what) => `没有“${what}”这个命令。`,
    'unknown-option': (what) => `没有“${what}”这个选项。`,
    'missing-argument': (what) => `缺少参数 ${what}。`,
    'missing-value': (what) => `选项 ${what} 后面缺少内容。`,
    'too-many-arguments': () => '参数太多。',
    'empty-text': () => '内容是空的，请写上一句话。',
    'batch-and-question': () => '--batch 和问题只能选一个。',
    'raw-and-why': () => '--raw 和 --why 只能选一个。',
    'no-day': (what) => `“${what}”不是日期：请写成 2024-05-02 这样。`,
  },
  withHelp: (said) => `${said}查看用法：yinju --help`,
  setting: (variable, form) => `设置 ${variable} 有误：应为${SETTINGS[form]}。`,
  settingsFile: (path, detail) => `读不了设置文件 ${path}（${detail}）。`,
  servesSample: '还没有收录报道，现在用的是自带的示例（内容纯属虚构）。加入自己的报道：yinju add 路径',
  noReport: (id) => `没有编号为“${id}”的报道。用 yinju list 查看全部。`,
  removed: (file) => `已移除 ${file}`,
  change: {
    unknownField: (name, fields) => `没有“${name}”这个字段，可以更正的有：${fields.join('、')}。`,
    noValue: (name) => `“${name}”后面缺少内容：写成 ${name}=内容；要撤销更正，请加 --reset。`,
    wrongValue: (name, value, form) => `“${name}”不能是“${value}”：应为${FORMS[form]}。`,
    notInSample: '自带的示例不能更正，加入自己的报道以后再更正：yinju add 路径',
    of: (title, changes) => (changes === 0 ? `《${title}》没有变化` : `已更正《${title}》：`),
    told: (field, from, to, corrected) =>
      `  ${field}：${from || '未载明'} → ${to || '未载明'}${corrected ? '' : '（撤销更正）'}`,
  },
  noPage: (file) => `${file} 存下的原文现在读不出这篇报道，无法逐行说明去留。`,
  reprint: (title) => `${title}（转载）`,
  fileProblems: {
    missing: '找不到这个文件',
    unreadable: '读不了',
    'broken-line': '这一行不是 {"id","text"} 形式的 JSON',
    'repeated-id': '这一行的 id 在前面已经用过',
    'no-files': '里面没有可读的文件（.txt .md .html .htm .mhtml .mht .docx .pdf .jsonl .zip）',
    broken: '文件损坏或不完整',
    encrypted: '文件有密码保护，请先去掉密码',
    'no-text': '里面没有可读取的文字，可能是扫描件',
    'too-many-pages': '页数太多（最多 500 页）',
    'too-slow': '读取时间太长，已放弃',
    'swollen-archive': '压缩包解开后太大或文件太多，请解压后分批加入',
    'nested-archive': '压缩包套了太多层，请先解压',
    'unsafe-name': '在压缩包里的路径指向包外',
  },
  refused: (file, why) => `拒收 ${file}：${why}`,
  readerFailed: (detail) => `读取时出错（${detail}）`,
  skipped: (folder, files) => `${folder}：跳过 ${files} 个其他类型的文件`,
  added: (n) =>
    [
      [n.added, '新加入'],
      [n.reprint, '转载'],
      [n.updated, '更新'],
      [n.unchanged, '没有变化'],
      [n.refused, '拒收'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${what} ${count} 篇`)
      .join('，') || '没有可加入的内容',
  progress: ({ done, perSecond, left }) =>
    `已处理 ${done} 篇，每秒 ${perSecond} 篇${left === undefined ? '' : `，还需约 ${inWords(left, UNITS)}`}`,
  stopped: '已停止。已加入的报道都已存好，再执行一次即可接着做完。',
  brokenLine: (file, line) => `${file} 第 ${line} 行不是 {"id","question"}，已跳过。`,
  unreadableFile: (file, why) => `${file}：${why}`,
  emptyCollection: '还没有收录任何报道。加入报道：yinju add 路径',
  snapshotBroken: (detail) => `搜索索引的快照已损坏（${detail}），正在从报道重建。`,
  snapshotNotKept: (detail) => `搜索索引的快照没能存下（${detail}），下次启动会重建。`,
  notReread: (id, detail) => `报道 ${id} 没能重新读取，保持原样（${detail}）。`,
  tornStore: (directory) =>
    `${directory} 里的数据文件是空的，一个字节也没有。如果原来收录过报道，那些报道已经丢失，请重新 add。`,
  damagedReports: (ids) =>
    `有 ${ids.length} 篇报道的记录已损坏，现在用的是从存下的原文重新读出的内容（${ids.join('、')}）。要修好，请执行 yinju doctor --repair`,
  lostReports: (ids) =>
    `有 ${ids.length} 篇报道的记录已损坏，暂不使用（${ids.join('、')}）。把原文件再 add 一次即可恢复。`,
  rereading: (reports) => `正在从存下的原文重新读取 ${reports} 篇报道。`,
  outputFailed: (detail) => `写不出结果（${detail}）。`,
  collectionFault: (kind, path, detail) =>
    ({
      'broken-store': `${path} 不是引据的数据文件，或者已经损坏（${detail}）。请用 yinju restore 恢复备份，或把它移走，再重新 add 报道。`,
      full: `${path} 所在的磁盘空间不足（${detail}）。已经存下的都完好，腾出空间后再执行一次即可。`,
      'newer-format': `${path} 是由更新版本的引据写的（${detail}）。请升级引据，或用 --data 另指一个目录。`,
      unreadable: `无法使用目录 ${path}（${detail}）。请用 --data 指定一个可用的目录。`,
      unwritable: `无法写入 ${path}（${detail}）。请检查权限和磁盘空间，或用 --data 另指一个目录。`,
    })[kind],
  noToken: '运行机器人需要 BOT_TOKEN：向 @BotFather 申请，写进 .env 里的 BOT_TOKEN=。不用机器人也可以：yinju chat',
  startsBot: '正在运行 Telegram 机器人。想在终端里对话，请执行 yinju chat（或去掉 BOT_TOKEN）。按 Ctrl+C 停止。',
  internal: (detail) => `引据内部出错：${detail}`,
};
