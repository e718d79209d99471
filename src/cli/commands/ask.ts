import { renderAnswer } from '../../chat/terminal/render.ts';
import type { Day } from '../../report/report.ts';
import { answerJson, languageFor } from '../answer-json.ts';
import { printJson, printLine } from '../console.ts';
import type { Context, ExitStatus } from '../context.ts';
import { withLibrary } from '../serving.ts';

/** Quotes that a person is shown at once; the JSON has them all. */
const SHOWN = 3;

interface Asked {
  readonly question: string;
  readonly explain: boolean;
  /** The asker's day; the clock's if left out. */
  readonly today?: Day;
}

/** Answers one question. That nothing answers it is an answer too. */
export function ask(context: Context, { question, explain, today }: Asked): Promise<ExitStatus> {
  const { console, config, json } = context;
  return withLibrary(context, async (library) => {
    const answer = await library.ask(question, { explain, ...(today === undefined ? {} : { today }) });
    if (json) printJson(console.output, answerJson(answer, config));
    else {
      const language = languageFor(question, config);
      printLine(console.output, renderAnswer(answer, { colors: console.colors, language, limit: SHOWN }));
    }
    return 0;
  });
}
