import { type Language, messages } from '../chat/messages.ts';
import type { FileProblem, InputProblem } from '../collection/input.ts';
import { cliMessages } from './messages.ts';

function isOf(problem: InputProblem, own: Readonly<Record<FileProblem, string>>): problem is FileProblem {
  return Object.hasOwn(own, problem);
}

/** Why an input is refused, as people read it. */
export function problemInWords(problem: InputProblem, language: Language): string {
  const own = cliMessages[language].fileProblems;
  return isOf(problem, own) ? own[problem] : messages[language].refusal(problem);
}
