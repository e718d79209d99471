import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Chat, UserFromGetMe } from 'grammy/types';
import { Chats, type Content } from './chats.ts';
import { checkProfileText } from './checks.ts';
import { FakeUser, type Person } from './fake-user.ts';
import { Files } from './files.ts';
import { InlineQueries } from './inline-queries.ts';
import { Journal } from './journal.ts';
import type { Standing } from './members.ts';
import { Menus } from './menus.ts';
import { ConnectionReset, Mishaps } from './mishaps.ts';
import { isGiven } from './privacy.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type Payload, readPayload } from './request-body.ts';
import { UpdateQueue } from './update-queue.ts';
import { Webhook } from './webhook.ts';

/** The bot that is waited for: its number, and what getMe tells of it that is not as usual. */
export interface FakeBot {
  readonly botId?: number;
  readonly me?: Partial<UserFromGetMe>;
}

type Group = Chat.SupergroupChat;

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
  /** Where updates are brought, if the bot wants that. */
  readonly webhook = new Webhook();
  readonly updates = new UpdateQueue((wire) => this.webhook.bring(wire));
  readonly files = new Files();
  readonly me: UserFromGetMe;
  readonly chats: Chats;
  /** The command menus that the bot has set. */
  readonly menus = new Menus();
  /** Presses of buttons that the bot has not answered. */
  readonly openQueries = new Set<string>();
  /** What people typed behind the bot's name, in whatever chat. */
  readonly inline = new InlineQueries();
  readonly #server: Server;
  readonly #mishaps = new Mishaps();
  readonly #migrated = new Map<number, number>();
  readonly #methods: ReadonlyMap<string, Method>;
  #port = 0;
  #nextPerson = 7_000_001;
  #nextGroup = -1_001_000_000_001;
  /** Set while every answer is a gateway's error page. */
  #ill = false;

  private constructor({ botId = 4242, me = {} }: FakeBot) {
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
      ...me,
    };
    this.chats = new Chats(this.me);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#methods = new Map(Object.entries(this.#table()).map(([name, run]) => [name.toLowerCase(), run]));
  }

  /** Listens, and waits for the bot: number 4242 with an ordinary bot's rights, if nothing else is told. */
  static async start(bot: FakeBot = {}): Promise<FakeBotApi> {
    const fake = new FakeBotApi(bot);
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
    this.#mishaps.add(method, {
      kind: 'refused',
      refusal: new Refusal(code, description, retryAfter === undefined ? {} : { retry_after: retryAfter }),
    });
  }

  /** Breaks the connection of the next call of the method, before or after it has had its effect. */
  resetNext(method: string, when: 'before' | 'after'): void {
    this.#mishaps.add(method, { kind: 'reset', when });
  }

  /** The group has become the supergroup: whoever writes to its old number is told the new one. */
  migrate(group: number, to: number): void {
    this.#migrated.set(group, to);
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

  /** A group in which the bot is a member; with the numbers of topics it is a forum. */
  group(of: { readonly title?: string; readonly topics?: readonly number[]; readonly bot?: Standing } = {}): Group {
    const { title = '街坊', topics = [], bot = 'member' } = of;
    const group: Group = { id: this.#nextGroup--, type: 'supergroup', title };
    const forum: Group = topics.length === 0 ? group : { ...group, is_forum: true };
    this.chats.open(forum, topics);
    this.chats.members.set(forum.id, this.me, bot);
    return forum;
  }

  /** Whether the bot is given what somebody writes there: in a group, not all of it in privacy mode. */
  isGivenToBot(content: Content, chat: Chat): boolean {
    if (chat.type === 'private' || this.me.can_read_all_group_messages) return true;
    if (this.chats.members.of(chat.id, this.me.id)?.status === 'administrator') return true;
    return isGiven(content, { me: this.me, wroteLast: this.chats.botWroteLast(chat.id) });
  }

  #table(): Readonly<Record<string, Method>> {
    return {
      getMe: () => this.me,
      setWebhook: (payload) => {
        this.updates.ask(payload['allowed_updates']);
        this.webhook.set(payload);
        this.updates.bringAll();
        return true;
      },
      getWebhookInfo: () => this.webhook.info(),
      deleteWebhook: () => this.webhook.delete(),
      getUpdates: (payload, gone) => {
        this.webhook.checkFetching();
        this.updates.ask(payload['allowed_updates']);
        return this.updates.fetch(
          Number(payload['offset'] ?? 0),
          Number(payload['limit'] ?? 100),
          Number(payload['timeout'] ?? 0) * 1000,
          gone,
        );
      },
      sendMessage: (payload) => this.chats.send(payload),
      sendDocument: (payload) => this.chats.sendDocument(payload),
      editMessageText: (payload) => this.chats.edit(payload),
      editMessageReplyMarkup: (payload) => this.chats.editKeyboard(payload),
      getChatMember: (payload) => this.chats.members.find(Number(payload['chat_id']), payload['user_id']),
      getFile: (payload) => this.files.get(payload),
      answerCallbackQuery: (payload) => this.#answerQuery(payload),
      setMyCommands: (payload) => this.menus.set(payload, (id) => this.chats.isOpen(id)),
      answerInlineQuery: (payload) => this.inline.answer(payload),
      answerGuestQuery: (payload) => this.inline.answerGuest(payload),
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
      if (this.files.stalls) {
        response.writeHead(200).write(file?.subarray(0, 1) ?? '');
        return;
      }
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
      const parameters = Object.keys(error.parameters).length === 0 ? {} : { parameters: error.parameters };
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
    const now = this.#migrated.get(Number(payload['chat_id']));
    if (now !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: now });
    }
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
