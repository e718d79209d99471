import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Source } from '../../src/report/page/page.ts';

/** On the reports of the first set rules are made; of the second only the figures are looked at. */
export const SETS = ['development', 'held-out'] as const;

/** What a labelled sentence shows. */
export const TAGS = [
  'named-cue',
  'adverb-cue',
  'pronoun',
  'governed',
  'meeting',
  'meeting-act',
  'far-cue',
  'direct-before',
  'direct-behind',
  'direct-middle',
  'multi-paragraph',
  'points',
  'demands',
  'carried',
  'relay',
  'group',
  'two-speakers',
  'question-answer',
  'attendance',
  'visit',
  'agenda',
  'narration',
] as const;
export type Tag = (typeof TAGS)[number];

const name = z.string().min(1);
const headSchema = z.strictObject({
  people: z.array(z.strictObject({ name, post: name.nullable(), role: z.enum(['chair', 'speaker', 'attended']) })),
});

/** A person who takes part in the meeting, as a careful reader would list him or her. */
export type LabelledPerson = z.infer<typeof headSchema>['people'][number];

/** Who says a sentence: a person, the meeting, the report, or nobody of whom careful readers could be sure. */
export type TrueVoice =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'meeting' | 'report' | 'unsure' };

/** A sentence of the body with the one who says it. */
export interface LabelledSentence {
  readonly words: string;
  readonly voice: TrueVoice;
  /** Whose words are passed on inside. */
  readonly relays: readonly string[];
  readonly tags: readonly Tag[];
}

/** An invented report as a page, and what a careful reader knows of its sentences and people. */
export interface LabelledReport {
  readonly source: Source;
  readonly people: readonly LabelledPerson[];
  readonly sentences: readonly LabelledSentence[];
}

const isTag = (tag: string): tag is Tag => TAGS.some((known) => known === tag);

function voiceOf(voice: string): TrueVoice {
  if (voice === 'M') return { kind: 'meeting' };
  if (voice === 'R') return { kind: 'report' };
  return voice === '?' ? { kind: 'unsure' } : { kind: 'person', name: voice };
}

/** Reads what stands before the bar: `周明远 <顾岚 #relay #carried`. */
function readSentence(label: string, words: string): LabelledSentence {
  const [voice = '', ...marks] = label.trim().split(/\s+(?=[<#])/u);
  const relays = marks.filter((mark) => mark.startsWith('<')).map((mark) => mark.slice(1).trim());
  const called = marks.filter((mark) => mark.startsWith('#')).map((mark) => mark.slice(1).trim());
  const unknown = called.find((tag) => !isTag(tag));
  if (unknown !== undefined) throw new Error(`#${unknown} is no tag`);
  if (voice === '' || /^[<#]/.test(voice)) throw new Error('nobody is named before the bar');
  return { words, voice: voiceOf(voice), relays, tags: called.filter(isTag) };
}

/** A line of the page, and the sentence that it is, where it is one of the body. */
interface ReadLine {
  readonly words: string;
  readonly sentence?: LabelledSentence;
}

function readLine(raw: string): ReadLine {
  const bar = raw.indexOf('|');
  if (bar < 0) throw new Error('no bar parts a label from the words');
  const label = raw.slice(0, bar).trim();
  const words = raw.slice(bar + 1).trim();
  const isSentence = label !== 'T' && label !== '-' && label !== 'H';
  return isSentence ? { words, sentence: readSentence(label, words) } : { words };
}

/** Joins the sentences of each paragraph; every other line stands alone. */
function pageOf(lines: readonly (ReadLine | undefined)[]): string {
  const page: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line?.sentence && open) page.push(`${page.pop() ?? ''}${line.words}`);
    else if (line) page.push(line.words);
    open = line?.sentence !== undefined;
  }
  return page.join('\n');
}

/**
 * Reads a labelled report: who took part as JSON, `---`, then a line for each sentence, `WHO <RELAYED #tags | words`;
 * an empty line parts paragraphs. `M` is the meeting, `R` the report, `?` nobody sure, `T`, `-` and `H` are the title,
 * lines around the body and sub-headings.
 *
 * @throws when a part is not of that form, naming the file and the line (from 1)
 * @example parseSpeech('a', '{"people":[]}\n---\nR #agenda | 会议开始。').sentences[0]?.voice // { kind: 'report' }
 */
export function parseSpeech(file: string, content: string): LabelledReport {
  const rows = content.replaceAll('\r', '').split('\n');
  const bar = rows.indexOf('---');
  const head = headSchema.safeParse(jsonOf(file, rows.slice(0, Math.max(0, bar)).join('\n')));
  if (!head.success) throw new Error(`${file}: ${z.prettifyError(head.error)}`);
  const lines = rows.slice(bar + 1).map((raw, i) => {
    try {
      return raw.trim() === '' ? undefined : readLine(raw);
    } catch (cause) {
      throw new Error(`${file}, line ${bar + i + 2}: ${JSON.stringify(raw)} is no labelled line`, { cause });
    }
  });
  return {
    source: { file: `${file}.txt`, bytes: new TextEncoder().encode(pageOf(lines)) },
    people: head.data.people,
    sentences: lines.flatMap((line) => line?.sentence ?? []),
  };
}

function jsonOf(file: string, head: string): unknown {
  try {
    return JSON.parse(head);
  } catch (cause) {
    throw new Error(`${file}, line 1: no list of people stands before ---`, { cause });
  }
}

/**
 * The labelled reports of a folder, by name.
 *
 * @example loadSpeech('test/speech/development').length // 42
 */
export function loadSpeech(folder: string): readonly LabelledReport[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.speech'));
  return files
    .toSorted()
    .map((file) => parseSpeech(basename(file, '.speech'), readFileSync(join(folder, file), 'utf8')));
}
