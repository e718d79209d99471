import type { Command } from './command.ts';
import { type ConfigProblem, loadConfig, systemLanguage, type Variables } from './config.ts';
import { type Console, printError, printLine } from './console.ts';
import { type Context, type ExitStatus, faultInWords } from './context.ts';
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
  /** Asks a long-running command to stop. */
  readonly signal: AbortSignal;
}

/** Each command is loaded when it is wanted: most of the program is not needed to say that a word is misspelt. */
async function perform(command: Command, context: Context): Promise<ExitStatus> {
  switch (command.command) {
    case 'add':
      return (await import('./commands/add.ts')).add(context, command.paths);
    case 'list':
      return (await import('./commands/list.ts')).list(context);
    case 'show':
      return (await import('./commands/show.ts')).show(context, command.id);
    case 'remove':
      return (await import('./commands/remove.ts')).remove(context, command.ids);
    case 'ask':
      return (await import('./commands/ask.ts')).ask(context, command.question);
    case 'ask-batch':
      return (await import('./commands/ask-batch.ts')).askBatch(context, command.file);
    case 'check':
      return (await import('./commands/check.ts')).check(context, command.sentence);
    case 'chat':
      return (await import('./commands/chat.ts')).chat(context);
    case 'bot':
      return (await import('./commands/bot.ts')).bot(context);
    case 'start':
      return perform({ ...command, command: context.config.botToken === undefined ? 'chat' : 'bot' }, context);
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
export async function run({ words, environment, settingsFile, console, signal }: Start): Promise<ExitStatus> {
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
  const context = { console, config, messages: m, signal, data: data ?? config.data, dataIsChosen, json };
  try {
    return await perform(parsed.command, context);
  } catch (error) {
    const fault = faultInWords(error, m);
    const detail = error instanceof Error ? error.message : String(error);
    printError(console.errors, fault ?? m.internal(detail));
    return fault === undefined ? 1 : 2;
  }
}
