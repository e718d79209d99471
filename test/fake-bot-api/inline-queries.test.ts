import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeBotApi } from './fake-bot-api.ts';

let telegram: FakeBotApi;
let api: Api;

beforeEach(async () => {
  telegram = await FakeBotApi.start();
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  telegram.inline.open('q');
});

afterEach(() => telegram.stop());

const article = (id: string, rest: object = {}): object => ({
  type: 'article',
  id,
  title: '一',
  input_message_content: { message_text: '一' },
  ...rest,
});

async function answer(method: string, body: object): Promise<unknown> {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

const FIFTY_ONE = Array.from({ length: 51 }, (_, i) => article(`${i}`));

describe('The fake Bot API refuses an answer to an inline query with', () => {
  it.each([
    ['no results', { results: undefined }, 'expected an Array of inline query results'],
    ['51 results', { results: FIFTY_ONE }, 'too many inline query results specified'],
    ['a name twice', { results: [article('a'), article('a')] }, 'RESULT_ID_DUPLICATE'],
    ['no name', { results: [article('')] }, 'RESULT_ID_INVALID'],
    ['a name of 66 bytes', { results: [article('字'.repeat(22))] }, 'RESULT_ID_INVALID'],
    ['no title', { results: [article('a', { title: '' })] }, 'ARTICLE_TITLE_EMPTY'],
    ['what is no result', { results: ['a'] }, 'inline query result must be an object'],
    ['no message', { results: [{ type: 'article', id: 'a', title: '一' }] }, 'input message content is not specified'],
    [
      'an empty message',
      { results: [article('a', { input_message_content: { message_text: '' } })] },
      'message text is empty',
    ],
    [
      'a button that leads nowhere',
      { results: [article('a', { reply_markup: { inline_keyboard: [[{ text: '1', url: 'x' }]] } })] },
      "inline keyboard button URL 'x' is invalid: Wrong HTTP URL",
    ],
    ['an offset of 65 bytes', { results: [], next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [
      'a button that does nothing',
      { results: [], button: { text: '一' } },
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    ],
    ['an empty parameter', { results: [], button: { text: '一', start_parameter: '' } }, 'START_PARAM_EMPTY'],
    ['a parameter in Chinese', { results: [], button: { text: '一', start_parameter: '一' } }, 'START_PARAM_INVALID'],
  ])('%s', async (_, body, reason) => {
    const refused = { ok: false, error_code: 400, description: `Bad Request: ${reason}` };
    expect(await answer('answerInlineQuery', { inline_query_id: 'q', ...body })).toEqual(refused);
  });

  it('a second one, and an answer to a guest without a message', async () => {
    await api.answerInlineQuery('q', []);
    await expect(api.answerInlineQuery('q', [])).rejects.toThrow('query is too old');
    const refused = { ok: false, error_code: 400, description: "Bad Request: result isn't specified" };
    expect(await answer('answerGuestQuery', { guest_query_id: 'q' })).toEqual(refused);
  });
});
