import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { BotQueue } from './bot-queue.ts';
import { phase } from './phase.ts';
import { inventedReports } from './reports.ts';
import type { ServerMessage } from './server-message.ts';

// A Telegram that answers everything at once and checks nothing, so that it keeps nobody waiting. Its parent tells it
// what to offer to which bot.

const pollForm = z.object({ offset: z.int().default(0), limit: z.int().default(100), timeout: z.number().default(0) });
const record = z.record(z.string(), z.unknown());

const reports = await inventedReports();
const queues = new Map<string, BotQueue>();
let lastMessage = 0;

function queueOf(bot: string): BotQueue {
  const queue = queues.get(bot) ?? new BotQueue(reports);
  queues.set(bot, queue);
  return queue;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString();
  return text === '' ? {} : record.parse(JSON.parse(text));
}

/** What Telegram gives back: of a message as much as bots look at. */
function resultOf(bot: string, method: string, body: Record<string, unknown>): unknown {
  if (method === 'getMe') {
    return {
      id: Number(bot.split(':')[0]),
      is_bot: true,
      first_name: 'bot',
      username: 'bench_bot',
      supports_inline_queries: true,
    };
  }
  if (method !== 'sendMessage' && method !== 'editMessageText') return true;
  const chat = z.number().parse(body['chat_id']);
  const message = method === 'sendMessage' ? ++lastMessage : body['message_id'];
  return {
    message_id: message,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: 'private' },
    text: body['text'],
  };
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const [, token = '', method = ''] = (request.url ?? '').split('/');
  const bot = token.replace(/^bot/, '');
  const body = await bodyOf(request);
  const queue = queueOf(bot);
  if (method === 'getUpdates') {
    const { offset, limit, timeout } = pollForm.parse(body);
    return queue.poll(offset, limit, timeout);
  }
  const result = resultOf(bot, method, body);
  if (method === 'sendMessage') queue.buttons.see(z.number().parse(body['chat_id']), lastMessage, body['reply_markup']);
  queue.see(method, body);
  return result;
}

const server = createServer((request, response) => {
  answer(request).then(
    (result) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ ok: true, result }));
    },
    (error: unknown) => {
      process.stderr.write(`the server: ${String(error)}\n`);
      response.writeHead(400).end(JSON.stringify({ ok: false, error_code: 400, description: 'Bad Request' }));
    },
  );
});
// Longer than any phase in which a bot may be idle.
server.keepAliveTimeout = 120_000;

const tell = (message: ServerMessage): void => void process.send?.(message);

process.on('message', (raw) => {
  const asked = phase.parse(raw);
  void queueOf(asked.bot)
    .run(asked)
    .then((outcome) => tell({ kind: 'done', outcome }));
});
process.once('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`the server listens at ${String(address)}`);
  tell({ kind: 'listening', port: address.port });
});
