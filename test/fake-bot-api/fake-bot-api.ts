import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { UserFromGetMe } from 'grammy/types';
import { Chats } from './chats.ts';
import { checkCommands, checkProfileText } from './checks.ts';
import { FakeUser, type Person } from './fake-user.ts';
import { Files } from './files.ts';
import { Journal } from './journal.ts';
import { ConnectionReset, Mishaps } from './mishaps.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type Payload, readPayload } from './request-body.ts';
import { UpdateQueue } from './update-queue.ts';

type Method = (payload: Payload, gone: AbortSignal) => unknown;

const QUERY_GONE = 'query is too old and response timeout expired or query ID is invalid';

const ACTIONS = ['typing', 'upload_document', 'upload_photo', 'find_location', 'choose_sticker'];

/**
 * Telegram's Bot API as a bot sees it, over real HTTP, for one bot: what the bot may call, Telegram's checks with
 * Telegram's texts, and people who talk to it.
 *
 * @example
 * const telegram = await FakeBotApi.start();
 * const reply = await telegram.user({ language_code: 'zh-hans' }).says('谁主持会议？');
 */
export class FakeBotApi {
  readonly token: string;
  readonly journal = new Journal();
  readonly updates = new UpdateQueue();
  readonly files = new Files();
  readonly me: UserFromGetMe;
  readonly chats: Chats;
  /** Presses of buttons that the bot has not answered. */
  readonly openQueries = new Set<string>();
  readonly #server: Server;
  readonly #mishaps = new Mishaps();
  readonly #methods: ReadonlyMap<string, Method>;
  #port = 0;
  #nextPerson = 7_000_001;
  /** Set while every answer is a gateway's error page. */
  #ill = false;

  private constructor(botId: number) {
    this.token = `${botId}:fake-TOKEN_never-to-be-seen`;
    this.me = {
      id: botId,
      is_bot: true,
      first_name: '引据',
      username: 'yinju_test_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_guest_queries: false,
      supports_join_request_queries: false,
    };
    this.chats = new Chats(this.me);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#methods = new Map(Object.entries(this.#table()).map(([name, run]) => [name.toLowerCase(), run]));
  }

  /** Listens, and waits for the bot of that number. */
  static async start(botId = 4242): Promise<FakeBotApi> {
    const fake = new FakeBotApi(botId);
    await fake.goOnline();
    return fake;
  }

  /** What a bot takes for https://api.telegram.org. */
  get apiRoot(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, at the same address as before. */
  async goOnline(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`);
    this.#port = address.port;
  }

  /** Is gone, as when the network fails: open connections break, new ones are refused. */
  async goOffline(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    if (this.#server.listening) await this.goOffline();
  }

  /** Answers everything with a gateway's error page until `false` is told. */
  fallIll(ill: boolean): void {
    this.#ill = ill;
  }

  /** Refuses the next call of the method. */
  failNext(method: string, code: number, description: string, retryAfter?: number): void {
    this.#mishaps.add(method, { kind: 'refused', refusal: new Refusal(code, description, retryAfter) });
  }

  /** Breaks the connection of the next call of the method, before or after it has had its effect. */
  resetNext(method: string, when: 'before' | 'after'): void {
    this.#mishaps.add(method, { kind: 'reset', when });
  }

  /** Never answers the next call of the method. Resolves when that call is there. */
  hangNext(method: string): Promise<void> {
    return new Promise((arrived) => this.#mishaps.add(method, { kind: 'hangs', arrived }));
  }

  /** A person with an own chat with the bot. */
  user(person: Partial<Person> = {}): FakeUser {
    const user = new FakeUser(this, { id: this.#nextPerson++, is_bot: false, first_name: '某人', ...person });
    this.chats.open(user.ownChat);
    return user;
  }

  #table(): Readonly<Record<string, Method>> {
    return {
      getMe: () => this.me,
      deleteWebhook: () => true,
      getUpdates: (payload, gone) =>
        this.updates.fetch(
          Number(payload['offset'] ?? 0),
          Number(payload['limit'] ?? 100),
          Number(payload['timeout'] ?? 0) * 1000,
          gone,
        ),
      sendMessage: (payload) => this.chats.send(payload),
      editMessageText: (payload) => this.chats.edit(payload),
      getFile: (payload) => this.files.get(payload),
      editMessageReplyMarkup: (payload) => this.chats.editMarkup(payload),
      answerCallbackQuery: (payload) => this.#answerQuery(payload),
      setMyCommands: (payload) => checkCommands(payload) ?? true,
      setMyDescription: (payload) => checkProfileText(payload, 'description', 512) ?? true,
      setMyShortDescription: (payload) => checkProfileText(payload, 'short_description', 120) ?? true,
      sendChatAction: (payload) => {
        if (!ACTIONS.includes(String(payload['action']))) throw badRequest('wrong parameter action in request');
        return true;
      },
    };
  }

  #answerQuery(payload: Payload): true {
    if (!this.openQueries.delete(String(payload['callback_query_id']))) throw badRequest(QUERY_GONE);
    if (String(payload['text'] ?? '').length > 200) throw badRequest('MESSAGE_TOO_LONG');
    return true;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const [, token = '', name = ''] = /^\/bot([^/]*)\/([^/?]*)/.exec(decodeURI(request.url ?? '')) ?? [];
    const payload = await readPayload(request);
    const path = decodeURI(request.url ?? '').split(`/file/bot${this.token}/`)[1];
    if (path !== undefined) {
      const file = this.files.at(path);
      response.writeHead(file === undefined ? 404 : 200).end(file);
      return;
    }
    if (this.#ill) {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>');
      return;
    }
    const answer = await this.#call(token, name, payload, gone.signal).catch((error: unknown) => {
      if (error instanceof ConnectionReset) return undefined;
      throw error;
    });
    if (answer === undefined) response.destroy();
    if (answer === undefined || gone.signal.aborted) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  }

  async #call(
    token: string,
    name: string,
    payload: Payload,
    gone: AbortSignal,
  ): Promise<{ status: number; body: object }> {
    try {
      const result = await this.#dispatch(token, name, payload, gone);
      if (!gone.aborted) this.journal.add({ method: name, payload, outcome: { ok: true, result } });
      return { status: 200, body: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.journal.add({ method: name, payload, outcome: { ok: false, description: error.message } });
      const parameters = error.retryAfter === undefined ? {} : { parameters: { retry_after: error.retryAfter } };
      return {
        status: error.code,
        body: { ok: false, error_code: error.code, description: error.message, ...parameters },
      };
    }
  }

  async #dispatch(token: string, name: string, payload: Payload, gone: AbortSignal): Promise<unknown> {
    if (!/^\d+:.+/.test(token)) throw new Refusal(404, 'Not Found');
    if (token !== this.token) throw new Refusal(401, 'Unauthorized');
    const method = this.#methods.get(name.toLowerCase());
    if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
    const mishap = this.#mishaps.take(name);
    switch (mishap?.kind) {
      case undefined:
        return method(payload, gone);
      case 'refused':
        throw mishap.refusal;
      case 'hangs':
        mishap.arrived();
        return once(gone, 'abort');
      case 'reset':
        if (mishap.when === 'after') {
          this.journal.add({ method: name, payload, outcome: { ok: true, result: await method(payload, gone) } });
        }
        throw new ConnectionReset();
    }
  }
}
