import { type Language, messages } from '../chat/messages.ts';
import type { InputProblem } from '../collection/input.ts';
import { cliMessages } from './messages.ts';

/** Why an input is refused, as people read it. */
export function problemInWords(problem: InputProblem, language: Language): string {
  const own = cliMessages[language].fileProblems;
  switch (problem) {
    case 'missing':
    case 'unreadable':
    case 'broken-line':
    case 'repeated-id':
    case 'no-files':
      return own[problem];
    default:
      return messages[language].refusal(problem);
  }
}
