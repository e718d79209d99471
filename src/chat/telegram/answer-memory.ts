import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Answer, Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { cite, damagedIn } from '../../answer/quote.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { asReportId } from '../../report/report.ts';
import { LANGUAGES } from '../messages.ts';
import { type AnswerId, isAnswerId } from './button-press.ts';
import { KEPT_FOR } from './keeping.ts';
import { keptNote } from './kept-note.ts';

const place = z.string().transform(asReportId);
const fact = z.string().nullable();

const keptSpeaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: z.string(), post: z.string().exactOptional() }),
  z.object({ kind: z.literal('meeting'), name: z.string() }),
  z.object({ kind: z.literal('report') }),
]);

const keptCitation = z.object({
  report: place,
  file: z.string(),
  title: z.string(),
  meeting: z.string().nullable(),
  meetingDate: fact,
  publishedDate: fact,
  outlet: fact,
  url: fact,
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
});

const keptQuote = z.object({
  highlights: z.array(z.tuple([z.int(), z.int()])),
  speaker: keptSpeaker,
  relays: z.array(z.string()).exactOptional(),
  score: z.number(),
  citation: keptCitation,
  alsoIn: z.object({ citations: z.array(keptCitation).readonly(), more: z.int() }).exactOptional(),
  /** Of the quote's words, which are not kept: they are read from the report again, if it still has them there. */
  digest: z.string(),
});

const keptAnswer = z.object({
  version: z.literal(1),
  chat: z.int(),
  /** Who asked; not known of answers kept by older versions. */
  user: z.int().exactOptional(),
  question: z.string(),
  /** Whether the question stands above the answer: an example, which the asker did not type. */
  withQuestion: z.boolean(),
  language: z.enum(LANGUAGES),
  note: keptNote.exactOptional(),
  /** What the message was taken to ask, if it went on from another question. */
  about: z.array(z.string()).readonly().exactOptional(),
  quotes: z.array(keptQuote),
});

/** An answer as the buttons under it need it again, also after a restart. */
export type KeptAnswer = Readonly<z.infer<typeof keptAnswer>>;

/** To whom an answer is given, and how. */
type Given = Pick<KeptAnswer, 'chat' | 'language' | 'withQuestion'> & { readonly user: number };

/** A quote without its words. */
export type KeptQuote = KeptAnswer['quotes'][number];

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** What the keys of a chat's answers begin with. */
export const answersOf = (chat: number): string => `answer/${chat}/`;

const keyOf = (id: AnswerId, chat: number): string => `${answersOf(chat)}${id}`;

/** Under which older versions kept an answer. */
const oldKeyOf = (id: AnswerId): string => `answer/${id}`;

/** A name by which buttons can call an answer; no other has it. */
export function newAnswerId(): AnswerId {
  const id = randomBytes(9).toString('base64url');
  if (!isAnswerId(id)) throw new Error(`random answer id ${id}: expected 12 characters of base64url`);
  return id;
}

/**
 * The answers that buttons lead back to, in the durable state, each until it expires. Holds where the quotes stand, not
 * their words, so that a button never shows what its report no longer says.
 */
export class AnswerMemory {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** Keeps the answer given in a chat under a name of its own. */
  async keep(id: AnswerId, answer: Answer, given: Given): Promise<void> {
    const kept = {
      version: 1,
      chat: given.chat,
      user: given.user,
      language: given.language,
      withQuestion: given.withQuestion,
      question: answer.question,
      ...(answer.note === undefined ? {} : { note: answer.note }),
      ...(answer.followsUp === undefined ? {} : { about: answer.followsUp.about }),
      quotes: answer.quotes.map(({ text, ...rest }) => ({ ...rest, digest: digestOf(text) })),
    };
    await this.#state.put(keyOf(id, given.chat), kept, KEPT_FOR);
  }

  /** The answer of that name given in that chat; undefined if it has expired, or never was. */
  recall(id: AnswerId, chat: number): KeptAnswer | undefined {
    const read = keptAnswer.safeParse(this.#state.get(keyOf(id, chat)) ?? this.#state.get(oldKeyOf(id)));
    return read.success && read.data.chat === chat ? read.data : undefined;
  }
}

/**
 * The quote with its words and citation, read from its report again, whose facts may have been corrected since; undefined if
 * the report is gone or reads otherwise there.
 */
export async function wordsAgain(library: Library, kept: KeptQuote): Promise<Quote | undefined> {
  const { digest, ...quote } = kept;
  const report = await library.report(quote.citation.report);
  if (report === undefined) return undefined;
  const text = report.text.slice(quote.citation.start, quote.citation.end);
  if (digestOf(text) !== digest) return undefined;
  const citation = cite(report, quote.citation, quote.citation.paragraph);
  return { ...quote, text, citation, ...damagedIn(report, quote.citation) };
}
