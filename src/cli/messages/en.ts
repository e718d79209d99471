import type { FactForm } from '../../report/correction.ts';
import { inWords, type Units } from './duration.ts';
import type { CliMessages, SettingForm } from './message-types.ts';
import { serving } from './serving/en.ts';

const SETTINGS: Readonly<Record<SettingForm, string>> = {
  url: 'an address that begins with http:// or https://',
  language: 'zh-Hans, zh-Hant, zh-Hant-HK or en',
  'not-empty': 'something, not empty',
  'one-word': 'one word without spaces',
  ids: 'numbers of Telegram users, parted by commas',
  switch: '0 or 1',
  ...serving,
  count: 'a whole number from 1 on',
};

const FORMS: Readonly<Record<FactForm, string>> = {
  title: 'a title, not empty',
  words: 'some words, or empty if the page does not tell',
  names: 'names parted by commas, or empty if the page does not tell',
  day: 'a day such as 2020-02-28, XXXX-02-28 (year unknown) or 2020年2月28日, or empty if the page does not tell',
  url: 'an address that begins with http:// or https://, or empty if the page does not tell',
};

const UNITS: Units = {
  second: (count) => `${count} seconds`,
  minute: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  hour: (count) => (count === 1 ? '1 hour' : `${count} hours`),
};

/** What the command line says in English. */
export const en: CliMessages = {
  help: {
    about:
      'Yinju (引据) finds the very words in Chinese meeting reports: who said them, at which meeting, when, and where they were printed.',
    exitStatus:
      'Exit status: 0 done; 1 done, but an input was refused or a report is not held; 2 wrong usage or settings, or the collection cannot be used.',
    headings: {},
    options: {
      data: 'the directory of the collection (default: index)',
      json: 'print JSON, for other programs',
      repair: 'repair what can be repaired',
      raw: 'print the saved page line by line, with what became of each line',
      why: 'say passage by passage by which words of the report it is known who says it',
      reset: 'take corrections back: of the fields named, or all',
      explain: 'say how the question was understood, and why each quote stands where it does',
      today: 'the day from which 上周, 去年 and the like count, such as 2024-05-02; the present one if left out',
      batch: 'answer every line {"id","question"} of a .jsonl file',
      help: 'show help',
      version: 'show the version',
    },
    commands: {
      add: 'read reports into the collection: files (web pages, text, Word, PDF, zip), folders, or - for standard input; safe to repeat',
      list: 'list the reports held',
      show: 'show a report as it was read, with what was left out of its page and why',
      set: 'correct a fact by hand, such as date=2020-02-28; an empty value: the page does not tell',
      remove: 'take reports out of the collection',
      doctor: 'look the collection through for damage; --repair mends it',
      backup: 'keep a copy of the collection in FILE, also while a bot serves it',
      restore: "put the copy in FILE in the collection's place; what was there is kept",
      ask: 'ask a question',
      who: 'a person: posts, meetings, and all that he or she said',
      check: 'was this sentence said?',
      chat: 'talk in the terminal',
      bot: 'serve Telegram',
      start: 'serve Telegram if there is a BOT_TOKEN, else talk in the terminal',
    },
  },
  usage: {
    'unknown-command': (what) => `There is no command "${what}".`,
    'unknown-option': (what) => `There is no option "${what}".`,
    'missing-argument': (what) => `The argument ${what} is missing.`,
    'missing-value': (what) => `The option ${what} needs a value.`,
    'too-many-arguments': () => 'Too many arguments.',
    'empty-text': () => 'The text is empty. Write a sentence.',
    'batch-and-question': () => 'Give either --batch or a question, not both.',
    'raw-and-why': () => 'Give either --raw or --why, not both.',
    'no-day': (what) => `“${what}” is no day: write it as 2024-05-02.`,
  },
  withHelp: (said) => `${said} For help: yinju --help`,
  setting: (variable, form) => `The setting ${variable} is wrong: it must be ${SETTINGS[form]}.`,
  settingsFile: (path, detail) => `The settings file ${path} cannot be read (${detail}).`,
  servesSample:
    'The collection is empty, so this is the bundled sample (all of it invented). To add your own reports: yinju add PATH',
  noReport: (id) => `There is no report "${id}". yinju list shows all of them.`,
  removed: (file) => `Removed ${file}`,
  change: {
    unknownField: (name, fields) => `There is no field "${name}". What can be corrected: ${fields.join(', ')}.`,
    noValue: (name) => `"${name}" has no value: write ${name}=VALUE, or add --reset to take a correction back.`,
    wrongValue: (name, value, form) => `"${name}" cannot be "${value}": it must be ${FORMS[form]}.`,
    notInSample: 'The bundled sample cannot be corrected; add reports of your own first: yinju add PATH',
    of: (title, changes) => (changes === 0 ? `《${title}》 is unchanged` : `Corrected 《${title}》:`),
    told: (field, from, to, corrected) =>
      `  ${field}: ${from || 'not told'} → ${to || 'not told'}${corrected ? '' : ' (correction taken back)'}`,
  },
  noPage: (file) => `The source kept of ${file} does not give this report now, so its lines cannot be accounted for.`,
  reprint: (title) => `${title} (reprint)`,
  fileProblems: {
    missing: 'there is no such file',
    unreadable: 'it cannot be read',
    'broken-line': 'this line is no JSON of the form {"id","text"}',
    'repeated-id': 'an earlier line of this file has the same id',
    'no-files': 'it has no files that can be read (.txt .md .html .htm .mhtml .mht .docx .pdf .jsonl .zip)',
    broken: 'it is damaged or cut off',
    encrypted: 'it is protected by a password; take that off first',
    'no-text': 'it has no text that can be read, perhaps only scanned pictures',
    'too-many-pages': 'it has too many pages (500 at most)',
    'too-slow': 'reading it took too long',
    'swollen-archive': 'it unpacks to too much; unpack it and add its files in parts',
    'nested-archive': 'it lies too deep in archives; unpack them first',
    'unsafe-name': 'its path leads out of the archive',
  },
  refused: (file, why) => `Refused ${file}: ${why}`,
  readerFailed: (detail) => `reading it went wrong (${detail})`,
  skipped: (folder, files) => `${folder}: passed over ${files} of other types`,
  added: (n) =>
    [
      [n.added, 'added'],
      [n.reprint, 'reprints'],
      [n.updated, 'updated'],
      [n.unchanged, 'unchanged'],
      [n.refused, 'refused'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', ') || 'nothing to add',
  progress: ({ done, perSecond, left }) =>
    `${done} done, ${perSecond} a second${left === undefined ? '' : `, about ${inWords(left, UNITS)} left`}`,
  stopped: 'Stopped. What was added is safe; repeat the command to do the rest.',
  brokenLine: (file, line) => `${file}: line ${line} is not {"id","question"} and was passed over.`,
  unreadableFile: (file, why) => `${file}: ${why}`,
  emptyCollection: 'The collection is empty. To add reports: yinju add PATH',
  snapshotBroken: (detail) =>
    `The snapshot of the search index is damaged (${detail}); building it again from the reports.`,
  snapshotNotKept: (detail) =>
    `The snapshot of the search index could not be kept (${detail}); the next start builds it again.`,
  notReread: (id, detail) => `The report ${id} could not be read again and stays as it was (${detail}).`,
  tornStore: (directory) =>
    `The collection's file in ${directory} is empty, not one byte long: if reports were held there, they are gone. Add them again.`,
  damagedReports: (ids) =>
    `The rows of ${ids.length} report(s) are damaged, so they are read from the sources kept (${ids.join(', ')}). To repair the collection: yinju doctor --repair`,
  lostReports: (ids) =>
    `The rows of ${ids.length} report(s) are damaged and left out (${ids.join(', ')}). Add the original files again to restore them.`,
  rereading: (reports) => `Reading ${reports} report(s) again from the sources kept.`,
  outputFailed: (detail) => `The output cannot be written (${detail}).`,
  collectionFault: (kind, path, detail) =>
    ({
      'broken-store': `${path} is no collection of Yinju, or it is damaged (${detail}). Restore a backup (yinju restore FILE), or move it away and add your reports again.`,
      full: `There is no room left on the disk of ${path} (${detail}). What was kept before is whole: make room and do it again.`,
      'newer-format': `${path} was written by a newer Yinju (${detail}). Update Yinju, or name another directory with --data.`,
      unreadable: `The directory ${path} cannot be used (${detail}). Name another one with --data.`,
      unwritable: `${path} cannot be written (${detail}). Check permissions and disk space, or name another directory with --data.`,
    })[kind],
  noToken:
    'The bot needs a BOT_TOKEN: get one from @BotFather and write it into .env as BOT_TOKEN=. Without a bot: yinju chat',
  startsBot: 'This is the Telegram bot. To talk in the terminal: yinju chat (or leave BOT_TOKEN out). Ctrl+C stops it.',
  internal: (detail) => `Something inside Yinju went wrong: ${detail}`,
};
