import { nobodyInWords } from '../../chat/nobody-in-words.ts';
import { renderWho } from '../../chat/terminal/render-who.ts';
import { languageFor } from '../answer-json.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { withLibrary } from '../serving.ts';

/** Tells all that the reports tell of a name. A name that nobody has is not held: 1. */
export function who(context: Context, name: string): Promise<ExitStatus> {
  const { console, config, json } = context;
  return withLibrary(context, async (library) => {
    const found = await library.who(name);
    const language = languageFor(name, config);
    const isKnown = found.persons.length > 0;
    if (json) printJson(console.output, found);
    else if (isKnown) printLine(console.output, renderWho(found, { colors: console.colors, language }));
    else complain(context, nobodyInWords(found, language));
    return isKnown ? 0 : 1;
  });
}
