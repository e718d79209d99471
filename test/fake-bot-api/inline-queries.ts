import { z } from 'zod';
import { checkText } from './checks.ts';
import { checkMarkup } from './keyboards.ts';
import { badRequest } from './refusal.ts';
import type { Payload } from './request-body.ts';

const QUERY_GONE = 'query is too old and response timeout expired or query ID is invalid';
const MOST_RESULTS = 50;
const MAX_BYTES = 64;

const article = z.looseObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  input_message_content: z.looseObject({
    message_text: z.string(),
    entities: z
      .array(z.looseObject({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().optional() }))
      .optional(),
  }),
  reply_markup: z
    .looseObject({
      inline_keyboard: z.array(z.array(z.looseObject({ text: z.string(), url: z.string().optional() }))),
    })
    .optional(),
});

/** A result as it is shown in the list, with the message that it sends. */
export type SeenResult = z.infer<typeof article>;

const answered = z.object({
  results: z.array(article),
  cache_time: z.int().default(300),
  is_personal: z.boolean().default(false),
  next_offset: z.string().default(''),
  button: z.object({ text: z.string(), start_parameter: z.string() }).optional(),
});

/** What a person sees of the answer to an inline query. */
export type InlineResults = z.infer<typeof answered>;

/** The results of an answer that passed the checks. */
export const seenInlineAnswer = (payload: Payload): InlineResults => answered.parse(payload);

/** The message in an answer to a guest that passed the checks. */
export const seenGuestAnswer = (payload: Payload): SeenResult => article.parse(payload['result']);

function checkResult(raw: unknown): SeenResult {
  if (typeof raw !== 'object' || raw === null) throw badRequest('inline query result must be an object');
  if (!('input_message_content' in raw)) throw badRequest('input message content is not specified');
  const read = article.safeParse(raw);
  if (!read.success) throw badRequest(`can't parse inline query result: ${read.error.issues[0]?.message ?? ''}`);
  const { id, title, input_message_content: content } = read.data;
  const bytes = Buffer.byteLength(id);
  if (bytes === 0 || bytes > MAX_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  checkText({ text: content.message_text, entities: content.entities });
  checkMarkup(read.data);
  return read.data;
}

const button = z.strictObject({
  text: z.string(),
  start_parameter: z.string().optional(),
  web_app: z.unknown().optional(),
});

/** The button above the results: a text, and one thing that it does. */
function checkButton(raw: unknown): void {
  if (raw === undefined) return;
  const read = button.safeParse(raw);
  const kinds = read.success ? [read.data.start_parameter, read.data.web_app].filter((kind) => kind !== undefined) : [];
  if (!read.success || kinds.length !== 1) {
    const reason = 'InlineQueryResultsButton must have exactly one optional field';
    throw badRequest(`can't parse inline query results button: ${reason}`);
  }
  if (read.data.text === '') throw badRequest('SWITCH_PM_TEXT_EMPTY');
  const { start_parameter: start } = read.data;
  if (start === '') throw badRequest('START_PARAM_EMPTY');
  if (start !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(start)) throw badRequest('START_PARAM_INVALID');
}

/** The queries of people who type behind the bot's name, or write it where the bot is no member. Each takes one answer. */
export class InlineQueries {
  readonly #open = new Set<string>();

  open(id: string): void {
    this.#open.add(id);
  }

  /** From here on the query is too old to be answered. */
  expire(id: string): void {
    this.#open.delete(id);
  }

  /** answerInlineQuery */
  answer(payload: Payload): true {
    const { results } = payload;
    if (!Array.isArray(results)) throw badRequest('expected an Array of inline query results');
    if (results.length > MOST_RESULTS) throw badRequest('too many inline query results specified');
    const ids = results.map((result) => checkResult(result).id);
    if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
    if (Buffer.byteLength(String(payload['next_offset'] ?? '')) > MAX_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
    checkButton(payload['button']);
    this.#close(payload['inline_query_id']);
    return true;
  }

  /** answerGuestQuery */
  answerGuest(payload: Payload): { inline_message_id: string } {
    if (payload['result'] === undefined) throw badRequest("result isn't specified");
    checkResult(payload['result']);
    this.#close(payload['guest_query_id']);
    return { inline_message_id: `sent-${String(payload['guest_query_id'])}` };
  }

  #close(id: unknown): void {
    if (!this.#open.delete(String(id))) throw badRequest(QUERY_GONE);
  }
}
