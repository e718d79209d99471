import { renderCheck } from '../../chat/terminal/render.ts';
import { languageFor } from '../answer-json.ts';
import { printJson, printLine } from '../console.ts';
import type { Context, ExitStatus } from '../context.ts';
import { withLibrary } from '../serving.ts';

/** Says whether a sentence was said. That it was not is an answer too. */
export function check(context: Context, sentence: string): Promise<ExitStatus> {
  const { console, config, json } = context;
  return withLibrary(context, async (library) => {
    const checked = await library.check(sentence);
    const language = languageFor(sentence, config);
    if (json) printJson(console.output, checked);
    else printLine(console.output, renderCheck(checked, { colors: console.colors, language }));
    return 0;
  });
}
