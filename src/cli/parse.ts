import { CommanderError, Command as Program } from 'commander';
import { z } from 'zod';
import { FACT_FIELDS } from '../report/correction.ts';
import type { Day } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import type { Action, Command, View } from './command.ts';
import type { UsageProblem } from './messages/message-types.ts';
import type { CliMessages } from './messages.ts';

/** What a command line comes to. */
export type Parsed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly what: string };

const PROBLEMS: Readonly<Record<string, UsageProblem>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many-arguments',
};

const optionsSchema = z.object({ data: z.string().optional(), json: z.boolean().default(false) });

class WrongUsage extends Error {
  readonly problem: UsageProblem;
  readonly what: string;

  constructor(problem: UsageProblem, what = '') {
    super(problem);
    this.problem = problem;
    this.what = what;
  }
}

/** Words typed as one sentence, which must hold something. */
function sentence(words: readonly string[]): string {
  const text = words.join(' ').trim();
  if (text === '') throw new WrongUsage('empty-text');
  return text;
}

interface AskFlags {
  readonly batch?: string;
  readonly explain?: boolean;
  readonly today?: string;
}

/** A day as it may be given: with its year. */
function dayGiven(day: string | undefined): { readonly today?: Day } {
  if (day === undefined) return {};
  if (parseDay(day)?.year === undefined) throw new WrongUsage('no-day', day);
  return { today: day };
}

function askAction(words: readonly string[], { batch, explain = false, today }: AskFlags): Action {
  const day = dayGiven(today);
  if (batch === undefined) return { command: 'ask', question: sentence(words), explain, ...day };
  if (words.length > 0) throw new WrongUsage('batch-and-question');
  return { command: 'ask-batch', file: batch, explain, ...day };
}

interface ShowFlags {
  readonly raw?: boolean;
  readonly why?: boolean;
}

function viewOf({ raw = false, why = false }: ShowFlags): View {
  if (raw && why) throw new WrongUsage('raw-and-why');
  if (why) return 'why';
  return raw ? 'page' : 'text';
}

function setAction(id: string, changes: readonly string[], reset: boolean): Action {
  if (changes.length === 0 && !reset) throw new WrongUsage('missing-argument', 'FIELD=VALUE');
  return { command: 'set', id, changes, reset };
}

type Decide = (action: Action) => void;

function addReportCommands(program: Program, { commands: about, options }: CliMessages['help'], decide: Decide): void {
  const command = (name: 'add' | 'list' | 'show' | 'set' | 'remove') => program.command(name).description(about[name]);
  command('add')
    .argument('<PATH...>')
    .action((paths: string[]) => decide({ command: 'add', paths }));
  command('list').action(() => decide({ command: 'list' }));
  command('show')
    .argument('<ID>')
    .option('--raw', options.raw)
    .option('--why', options.why)
    .action((id: string, flags: ShowFlags) => decide({ command: 'show', id, view: viewOf(flags) }));
  command('set')
    .argument('<ID>')
    .argument('[FIELD=VALUE...]', FACT_FIELDS.join(', '))
    .option('--reset', options.reset)
    .action((id: string, changes: string[], { reset = false }: { readonly reset?: boolean }) =>
      decide(setAction(id, changes, reset)),
    );
  command('remove')
    .argument('<ID...>')
    .action((ids: string[]) => decide({ command: 'remove', ids }));
}

function addAskingCommands(program: Program, { commands: about, options }: CliMessages['help'], decide: Decide): void {
  program
    .command('ask')
    .description(about.ask)
    .argument('[QUESTION...]')
    .option('--batch <FILE>', options.batch)
    .option('--explain', options.explain)
    .option('--today <DAY>', options.today)
    .action((words: string[], flags: AskFlags) => decide(askAction(words, flags)));
  program
    .command('who')
    .description(about.who)
    .argument('<NAME...>')
    .action((words: string[]) => decide({ command: 'who', name: sentence(words) }));
  program
    .command('check')
    .description(about.check)
    .argument('<SENTENCE...>')
    .action((words: string[]) => decide({ command: 'check', sentence: sentence(words) }));
  for (const name of ['chat', 'bot', 'start'] as const) {
    program
      .command(name)
      .description(about[name])
      .action(() => decide({ command: name }));
  }
}

function addUpkeepCommands(program: Program, { commands: about, options }: CliMessages['help'], decide: Decide): void {
  program
    .command('doctor')
    .description(about.doctor)
    .option('--repair', options.repair)
    .action(({ repair = false }: { readonly repair?: boolean }) => decide({ command: 'doctor', repair }));
  for (const name of ['backup', 'restore'] as const) {
    program
      .command(name)
      .description(about[name])
      .argument('<FILE>')
      .action((file: string) => decide({ command: name, file }));
  }
}

function programIn(m: CliMessages['help'], version: string, write: (text: string) => void): Program {
  return new Program('yinju')
    .description(m.about)
    .option('--data <DIR>', m.options.data)
    .option('--json', m.options.json)
    .helpOption('-h, --help', m.options.help)
    .helpCommand(false)
    .version(version, '-V, --version', m.options.version)
    .addHelpText('after', `\n${m.exitStatus}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => m.headings[title] ?? title })
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined })
    .showSuggestionAfterError(false)
    .exitOverride();
}

/** The word that a complaint of commander's is about: it stands in quotes. */
function wordIn(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

/**
 * Reads a command line. Decides only: nothing is printed, opened or ended here.
 *
 * @example parseCommandLine(['ask', '四早是什么'], cliMessages['zh-Hans'], '1.0.0')
 * // { kind: 'command', command: { command: 'ask', question: '四早是什么', data: undefined, json: false } }
 */
export function parseCommandLine(words: readonly string[], m: CliMessages, version: string): Parsed {
  let text = '';
  let action: Action | undefined;
  const program = programIn(m.help, version, (part) => {
    text += part;
  });
  const decide: Decide = (decided) => {
    action = decided;
  };
  addReportCommands(program, m.help, decide);
  addUpkeepCommands(program, m.help, decide);
  addAskingCommands(program, m.help, decide);
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (error instanceof WrongUsage) return { kind: 'wrong', problem: error.problem, what: error.what };
    if (!(error instanceof CommanderError)) throw error;
    const problem = PROBLEMS[error.code];
    if (problem !== undefined) return { kind: 'wrong', problem, what: wordIn(error.message) };
  }
  if (action === undefined) return { kind: 'text', text };
  return { kind: 'command', command: { ...action, ...parsedOptions(program) } };
}

function parsedOptions(program: Program): Pick<Command, 'data' | 'json'> {
  const { data, json } = optionsSchema.parse(program.opts());
  return { data, json };
}
