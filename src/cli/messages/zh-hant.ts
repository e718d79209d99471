import type { FactForm } from '../../report/correction.ts';
import { inWords, type Units } from './duration.ts';
import type { CliMessages, SettingForm } from './message-types.ts';
import { serving } from './serving/zh-hant.ts';

const SETTINGS: Readonly<Record<SettingForm, string>> = {
  url: ' http:// 或 https:// 開頭的網址',
  language: ' zh-Hans、zh-Hant、zh-Hant-HK 或 en',
  'not-empty': '非空的內容',
  'one-word': '一串不帶空格的字元',
  ids: 'Telegram 使用者的數字編號，用逗號隔開',
  switch: '0 或 1',
  ...serving,
  count: '1 以上的整數',
};

const FORMS: Readonly<Record<FactForm, string>> = {
  title: '標題，不能為空',
  words: '一段文字，留空表示頁面沒有寫',
  names: '姓名，用頓號或逗號分開，留空表示頁面沒有寫',
  day: '日期，如 2020-02-28、XXXX-02-28（年份不詳）或 2020年2月28日，留空表示頁面沒有寫',
  url: ' http:// 或 https:// 開頭的網址，留空表示頁面沒有寫',
};

const UNITS: Units = {
  second: (count) => `${count} 秒`,
  minute: (count) => `${count} 分鐘`,
  hour: (count) => `${count} 小時`,
};

/** What the command line says in traditional Chinese. */
export const zhHant: CliMessages = {
  help: {
    about: '引據：從會議報導里找出原話，說明是誰、在哪次會議、哪一天說的，登在哪篇報導。',
    exitStatus: '退出狀態：0 完成；1 完成，但有內容被拒收，或沒有這篇報導；2 用法或設定有誤，或資料目錄無法使用。',
    headings: {
      'Usage:': '用法：',
      'Arguments:': '參數：',
      'Options:': '選項：',
      'Global Options:': '通用選項：',
      'Commands:': '指令：',
    },
    options: {
      data: '存放報導的目錄（預設 index）',
      json: '輸出 JSON，供其他程式讀取',
      repair: '修復能修復的',
      raw: '逐行顯示儲存的網頁，註明每一行的去向',
      why: '逐段說明根據報導裡的哪幾個字認定是誰說的',
      reset: '撤銷更正：寫明欄位，不寫就撤銷全部',
      explain: '說明問題是怎麼理解的、每則引文為什麼排在這個位置',
      today: '「上週」「去年」從哪天算起，如 2024-05-02；不寫就從今天算',
      batch: '逐行回答 .jsonl 檔案裡的 {"id","question"}',
      help: '顯示說明',
      version: '顯示版本號',
    },
    commands: {
      add: '把報導讀進來：檔案（網頁、文字檔、Word、PDF、壓縮檔）、資料夾，或 - 表示標準輸入；可以重複執行',
      list: '列出收錄的報導',
      show: '顯示一篇報導讀出來的樣子，以及去掉了什麼、為什麼',
      set: '人工更正一項事實，如 date=2020-02-28；值留空表示頁面沒有寫',
      remove: '移除收錄的報導',
      doctor: '檢查資料有沒有損壞；加 --repair 就修復',
      backup: '把收錄的一切備份到 FILE，機器人執行時也可以',
      restore: '用備份 FILE 換下現有的資料；原來的另存',
      ask: '提問',
      who: '查一個人：職務、會議、說過的話',
      check: '這句話有人說過嗎？',
      chat: '在終端裡對話',
      bot: '執行 Telegram 機器人',
      start: '有 BOT_TOKEN 就執行機器人，沒有就在終端裡對話',
    },
  },
  usage: {
    'unknown-command': (what) => `沒有「${what}」這個指令。`,
    'unknown-option': (what) => `沒有「${what}」這個選項。`,
    'missing-argument': (what) => `缺少參數 ${what}。`,
    'missing-value': (what) => `選項 ${what} 後面缺少內容。`,
    'too-many-arguments': () => '參數太多。',
    'empty-text': () => '內容是空的，請寫上一句話。',
    'batch-and-question': () => '--batch 和問題只能選一個。',
    'raw-and-why': () => '--raw 和 --why 只能選一個。',
    'no-day': (what) => `「${what}」不是日期：請寫成 2024-05-02 這樣。`,
  },
  withHelp: (said) => `${said}查看用法：yinju --help`,
  setting: (variable, form) => `設定 ${variable} 有誤：應為${SETTINGS[form]}。`,
  settingsFile: (path, detail) => `讀不了設定檔案 ${path}（${detail}）。`,
  servesSample: '還沒有收錄報導，現在用的是內建的範例（內容純屬虛構）。加入自己的報導：yinju add 路徑',
  noReport: (id) => `沒有編號為「${id}」的報導。用 yinju list 查看全部。`,
  removed: (file) => `已移除 ${file}`,
  change: {
    unknownField: (name, fields) => `沒有「${name}」這個欄位，可以更正的有：${fields.join('、')}。`,
    noValue: (name) => `「${name}」後面缺少內容：寫成 ${name}=內容；要撤銷更正，請加 --reset。`,
    wrongValue: (name, value, form) => `「${name}」不能是「${value}」：應為${FORMS[form]}。`,
    notInSample: '內建的範例不能更正，加入自己的報導以後再更正：yinju add 路徑',
    of: (title, changes) => (changes === 0 ? `《${title}》沒有變化` : `已更正《${title}》：`),
    told: (field, from, to, corrected) =>
      `  ${field}：${from || '未載明'} → ${to || '未載明'}${corrected ? '' : '（撤銷更正）'}`,
  },
  noPage: (file) => `${file} 存下的原文現在讀不出這篇報導，無法逐行說明去留。`,
  reprint: (title) => `${title}（轉載）`,
  fileProblems: {
    missing: '找不到這個檔案',
    unreadable: '讀不了',
    'broken-line': '這一行不是 {"id","text"} 形式的 JSON',
    'repeated-id': '這一行的 id 在前面已經用過',
    'no-files': '裡面沒有可讀的檔案（.txt .md .html .htm .mhtml .mht .docx .pdf .jsonl .zip）',
    broken: '檔案損壞或不完整',
    encrypted: '檔案有密碼保護，請先去掉密碼',
    'no-text': '裡面沒有可讀取的文字，可能是掃描檔',
    'too-many-pages': '頁數太多（最多 500 頁）',
    'too-slow': '讀取時間太長，已放棄',
    'swollen-archive': '壓縮檔解開後太大或檔案太多，請解壓縮後分批加入',
    'nested-archive': '壓縮檔套了太多層，請先解壓縮',
    'unsafe-name': '在壓縮檔裡的路徑指向檔外',
  },
  refused: (file, why) => `拒收 ${file}：${why}`,
  readerFailed: (detail) => `讀取時出錯（${detail}）`,
  skipped: (folder, files) => `${folder}：跳過 ${files} 個其他類型的檔案`,
  added: (n) =>
    [
      [n.added, '新加入'],
      [n.reprint, '轉載'],
      [n.updated, '更新'],
      [n.unchanged, '沒有變化'],
      [n.refused, '拒收'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${what} ${count} 篇`)
      .join('，') || '沒有可加入的內容',
  progress: ({ done, perSecond, left }) =>
    `已處理 ${done} 篇，每秒 ${perSecond} 篇${left === undefined ? '' : `，還需約 ${inWords(left, UNITS)}`}`,
  stopped: '已停止。已加入的報導都已存好，再執行一次即可接著做完。',
  brokenLine: (file, line) => `${file} 第 ${line} 行不是 {"id","question"}，已跳過。`,
  unreadableFile: (file, why) => `${file}：${why}`,
  emptyCollection: '還沒有收錄任何報導。加入報導：yinju add 路徑',
  snapshotBroken: (detail) => `搜尋索引的快照已損壞（${detail}），正在從報導重建。`,
  snapshotNotKept: (detail) => `搜尋索引的快照沒能存下（${detail}），下次啟動會重建。`,
  notReread: (id, detail) => `報導 ${id} 沒能重新讀取，保持原樣（${detail}）。`,
  tornStore: (directory) =>
    `${directory} 裡的資料檔是空的，一個位元組也沒有。如果原來收錄過報導，那些報導已經遺失，請重新 add。`,
  damagedReports: (ids) =>
    `有 ${ids.length} 篇報導的紀錄已損壞，現在用的是從存下的原文重新讀出的內容（${ids.join('、')}）。要修好，請執行 yinju doctor --repair`,
  lostReports: (ids) =>
    `有 ${ids.length} 篇報導的紀錄已損壞，暫不使用（${ids.join('、')}）。把原檔案再 add 一次即可恢復。`,
  rereading: (reports) => `正在從存下的原文重新讀取 ${reports} 篇報導。`,
  outputFailed: (detail) => `寫不出結果（${detail}）。`,
  collectionFault: (kind, path, detail) =>
    ({
      'broken-store': `${path} 不是引據的資料檔，或者已經損壞（${detail}）。請用 yinju restore 還原備份，或把它移走，再重新 add 報導。`,
      full: `${path} 所在的磁碟空間不足（${detail}）。已經存下的都完好，騰出空間後再執行一次即可。`,
      'newer-format': `${path} 是由更新版本的引據寫的（${detail}）。請升級引據，或用 --data 另指一個目錄。`,
      unreadable: `無法使用目錄 ${path}（${detail}）。請用 --data 指定一個可用的目錄。`,
      unwritable: `無法寫入 ${path}（${detail}）。請檢查權限和磁碟空間，或用 --data 另指一個目錄。`,
    })[kind],
  noToken: '執行機器人需要 BOT_TOKEN：向 @BotFather 申請，寫進 .env 裡的 BOT_TOKEN=。不用機器人也可以：yinju chat',
  startsBot: '正在執行 Telegram 機器人。想在終端裡對話，請執行 yinju chat（或去掉 BOT_TOKEN）。按 Ctrl+C 停止。',
  internal: (detail) => `引據內部出錯：${detail}`,
};
