import { CollectionFault } from '../collection/collection-fault.ts';
import type { Command } from './command.ts';
import { type ConfigProblem, loadConfig, systemLanguage, type Variables } from './config.ts';
import { type Console, printError, printLine } from './console.ts';
import { type Context, type ExitStatus, errorInWords } from './context.ts';
import { type CliMessages, cliMessages } from './messages.ts';
import { packageVersion } from './package-files.ts';
import { parseCommandLine } from './parse.ts';

/** What the program is started with. */
export interface Start {
  readonly words: readonly string[];
  readonly environment: Variables;
  /** Where `.env` is looked for. */
  readonly settingsFile: string;
  readonly console: Console;
  /**
   * The signal that asks to stop. A command that takes it ends by itself when it comes; as long as none has, an interrupt
   * ends the process at once.
   */
  readonly stopSignal: () => AbortSignal;
}

/** Each command is loaded when it is wanted: most of the program is not needed to say that a word is misspelt. */
async function perform(command: Command, context: Context, stopSignal: Start['stopSignal']): Promise<ExitStatus> {
  switch (command.command) {
    case 'add':
      return (await import('./commands/add.ts')).add(context, command.paths, stopSignal());
    case 'list':
      return (await import('./commands/list.ts')).list(context);
    case 'show':
      return (await import('./commands/show.ts')).show(context, command);
    case 'set':
      return (await import('./commands/set.ts')).set(context, command);
    case 'remove':
      return (await import('./commands/remove.ts')).remove(context, command.ids);
    case 'ask':
      return (await import('./commands/ask.ts')).ask(context, command);
    case 'ask-batch':
      return (await import('./commands/ask-batch.ts')).askBatch(context, command);
    case 'who':
      return (await import('./commands/who.ts')).who(context, command.name);
    case 'check':
      return (await import('./commands/check.ts')).check(context, command.sentence);
    case 'doctor':
      return (await import('./commands/doctor.ts')).doctor(context, command.repair);
    case 'backup':
      return (await import('./commands/backup.ts')).backup(context, command.file);
    case 'restore':
      return (await import('./commands/restore.ts')).restore(context, command.file);
    case 'chat':
      return (await import('./commands/chat.ts')).chat(context, stopSignal());
    case 'bot':
      return (await import('./commands/bot.ts')).bot(context, stopSignal());
    case 'start':
      return context.config.botToken === undefined
        ? perform({ ...command, command: 'chat' }, context, stopSignal)
        : perform({ ...command, command: 'bot' }, context, stopSignal);
  }
}

function settingInWords(problem: ConfigProblem, m: CliMessages): string {
  return problem.kind === 'file'
    ? m.settingsFile(problem.path, problem.detail)
    : m.setting(problem.variable, problem.form);
}

/**
 * Runs the command line: reads the settings and the words, performs the command, and gives back the exit status.
 * Whatever goes wrong is told in one line on standard error.
 */
export async function run({ words, environment, settingsFile, console, stopSignal }: Start): Promise<ExitStatus> {
  const loaded = loadConfig(environment, settingsFile);
  const language = loaded.outcome === 'ok' ? loaded.config.language : systemLanguage(environment);
  const m = cliMessages[language];
  const parsed = parseCommandLine(words, m, packageVersion());
  if (parsed.kind === 'text') {
    printLine(console.output, parsed.text);
    return 0;
  }
  if (parsed.kind === 'wrong') {
    printError(console.errors, m.withHelp(m.usage[parsed.problem](parsed.what)));
    return 2;
  }
  if (loaded.outcome === 'wrong') {
    for (const problem of loaded.problems) printError(console.errors, settingInWords(problem, m));
    return 2;
  }
  const { config } = loaded;
  const { data, json } = parsed.command;
  const dataIsChosen = data !== undefined || config.dataIsChosen;
  const context: Context = {
    console: { ...console, colors: console.colors && config.colors },
    config,
    messages: m,
    data: data ?? config.data,
    dataIsChosen,
    json,
  };
  try {
    return await perform(parsed.command, context, stopSignal);
  } catch (error) {
    printError(console.errors, errorInWords(error, m));
    return error instanceof CollectionFault ? 2 : 1;
  }
}
