import type { AddOutcome, Collection } from '../../collection/collection.ts';
import { CollectionFault } from '../../collection/collection-fault.ts';
import { extentOf } from '../../collection/extent.ts';
import type { Input, InputProblem } from '../../collection/input.ts';
import { readInputs } from '../../collection/inputs.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import type { AddCounts } from '../messages/message-types.ts';
import { problemInWords } from '../problem-in-words.ts';
import { Progress } from '../progress.ts';
import { withShelf } from '../serving.ts';
import { enterAs } from '../upkeep-in-words.ts';

/** What an input came to; `failed` is a reader that broke on it, which is our fault and not the page's. */
type Result =
  | AddOutcome
  | { readonly outcome: 'refused'; readonly reason: InputProblem }
  | { readonly outcome: 'refused'; readonly reason: 'failed'; readonly detail: string };

/** Reads reports into the collection, one after the other. What is refused is told; the rest goes on. */
export function add(context: Context, paths: readonly string[], signal: AbortSignal): Promise<ExitStatus> {
  return withShelf(context, async (shelf) => {
    const collection = shelf.open();
    if (!collection.writable) throw new CollectionFault('unwritable', context.data, 'EACCES');
    await enterAs('add', collection, context);
    const counts = await addAll(context, collection, paths, signal);
    if (!context.json) printLine(context.console.output, context.messages.added(counts));
    if (!signal.aborted) return counts.refused > 0 ? 1 : 0;
    complain(context, context.messages.stopped);
    return 1;
  });
}

async function addAll(
  context: Context,
  collection: Collection,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<AddCounts> {
  const { console, messages } = context;
  const counts = { added: 0, updated: 0, unchanged: 0, reprint: 0, refused: 0 };
  const progress = new Progress({
    stream: console.errors,
    terminal: console.interactive.errors,
    words: messages.progress,
    now: () => performance.now(),
    total: extentOf(paths),
  });
  const onBytes = (bytes: number): void => progress.advance(bytes);
  for await (const input of readInputs(paths, console.input, { onBytes })) {
    if (signal.aborted) break;
    if (input.kind === 'skipped') {
      progress.clear();
      complain(context, messages.skipped(input.folder, input.files));
      continue;
    }
    const result = await addOne(collection, input);
    counts[result.outcome]++;
    if (result.outcome === 'refused') progress.clear();
    tell(context, input.file, result);
    progress.step();
  }
  progress.clear();
  return counts;
}

async function addOne(collection: Collection, input: Exclude<Input, { kind: 'skipped' }>): Promise<Result> {
  if (input.kind === 'problem') return { outcome: 'refused', reason: input.reason };
  try {
    return await collection.add(input.source, input.origin);
  } catch (error) {
    if (error instanceof CollectionFault) throw error;
    return { outcome: 'refused', reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function tell(context: Context, file: string, result: Result): void {
  const { messages, config, console, json } = context;
  if (json) {
    const { outcome, ...rest } = result;
    printJson(console.output, { file, outcome, ...rest });
  }
  if (result.outcome !== 'refused') return;
  const why =
    result.reason === 'failed' ? messages.readerFailed(result.detail) : problemInWords(result.reason, config.language);
  complain(context, messages.refused(file, why));
}
