import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { Library } from '../../answer/library.ts';
import { printable } from '../../chat/terminal/printable.ts';
import { renderAnswer } from '../../chat/terminal/render.ts';
import { type ByteStream, cappedLines } from '../../collection/capped.ts';
import { errorCode } from '../../collection/collection-fault.ts';
import type { Day } from '../../report/report.ts';
import { answerJson, languageFor } from '../answer-json.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { problemInWords } from '../problem-in-words.ts';
import { withLibrary } from '../serving.ts';

/** Bytes of one line at most. */
const LONGEST_LINE = 1024 * 1024;

const questionSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
});

type Question = z.infer<typeof questionSchema>;

function parseQuestion(line: Buffer | undefined): Question | undefined {
  try {
    return questionSchema.safeParse(JSON.parse(line?.toString('utf8').replace(/^\ufeff/, '') ?? '')).data;
  } catch {
    return undefined;
  }
}

/** What the system says of a file that is not there, or is none to read. */
const FILE_ERRORS: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES']);

interface Batch {
  readonly file: string;
  readonly explain: boolean;
  /** The asker's day; the clock's if left out. */
  readonly today?: Day;
}

/** Answers every line's question in order, none knowing of the others. A broken line is passed over and told. */
export async function askBatch(context: Context, batch: Batch): Promise<ExitStatus> {
  const { file } = batch;
  try {
    const stream = file === '-' ? context.console.input : (await open(file)).createReadStream();
    return await withLibrary(context, (library) => answerLines(context, library, stream, batch));
  } catch (error) {
    const code = errorCode(error);
    if (!FILE_ERRORS.has(code)) throw error;
    const why = problemInWords(code === 'ENOENT' ? 'missing' : 'unreadable', context.config.language);
    complain(context, context.messages.unreadableFile(file, why));
    return 1;
  }
}

async function answerLines(context: Context, library: Library, stream: ByteStream, batch: Batch): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const { number, bytes } of cappedLines(stream, LONGEST_LINE)) {
    if (bytes?.toString('latin1').trim() === '') continue;
    const asked = parseQuestion(bytes);
    if (asked) await answerLine(context, library, asked, batch);
    else {
      complain(context, context.messages.brokenLine(batch.file, number));
      status = 1;
    }
  }
  return status;
}

async function answerLine(
  context: Context,
  library: Library,
  { id, question }: Question,
  { explain, today }: Batch,
): Promise<void> {
  const { console, config, json } = context;
  const answer = await library.ask(question, { explain, ...(today === undefined ? {} : { today }) });
  if (json) printJson(console.output, answerJson(answer, config, id));
  else {
    const language = languageFor(question, config);
    const rendered = renderAnswer(answer, { colors: console.colors, language, limit: 1 });
    printLine(console.output, `${printable(`${id}  ${question}`)}\n${rendered}\n`);
  }
}
