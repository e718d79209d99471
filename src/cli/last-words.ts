import { type Redact, redactor } from '../chat/telegram/log/redactor.ts';
import { errorCode } from '../collection/collection-fault.ts';
import { loadConfig, secretsOf, systemLanguage, type Variables } from './config.ts';
import { printError } from './console.ts';
import { type ExitStatus, errorInWords } from './context.ts';
import { type CliMessages, cliMessages } from './messages.ts';

/** Where `.env` is looked for. */
export const SETTINGS_FILE = '.env';

/** What is needed of a process to say why it ends. */
interface Ending {
  readonly env: Variables;
  readonly stderr: NodeJS.WritableStream;
}

function messagesFor({ env }: Ending): CliMessages {
  const loaded = loadConfig(env, SETTINGS_FILE);
  return cliMessages[loaded.outcome === 'ok' ? loaded.config.language : systemLanguage(env)];
}

/** Errors of the network hold addresses, and Telegram's hold the token. */
function redactFor({ env }: Ending): Redact {
  const loaded = loadConfig(env, SETTINGS_FILE);
  return redactor(loaded.outcome === 'ok' ? secretsOf(loaded.config) : []);
}

/** Says in one line that the output cannot be written, as on a full disk; gives back the status to end with. */
export function outputFailed(error: Error, ending: Ending): ExitStatus {
  printError(ending.stderr, messagesFor(ending).outputFailed(String(errorCode(error) ?? error.message)));
  return 1;
}

/** Says in one line what nobody has caught; gives back the status to end with. */
export function endsInWords(error: unknown, ending: Ending): ExitStatus {
  printError(ending.stderr, redactFor(ending)(errorInWords(error, messagesFor(ending))));
  return 1;
}
