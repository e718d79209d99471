import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BotFault } from '../bot-fault.ts';
import { networkCode } from '../describe-error.ts';
import type { Log } from '../log/log.ts';
import type { ListenAddress } from './http-settings.ts';

/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Answers the requests for one path. Should not throw: who asks is told nothing of it. */
export type Route = (request: IncomingMessage) => Promise<Reply> | Reply;

/** How long requests may take, in milliseconds, and how many may be open. */
export interface HttpLimits {
  readonly headersTimeout: number;
  /** For a whole request with its body: whoever sends byte by byte is cut off after it. */
  readonly requestTimeout: number;
  /** How long an idle connection is kept. Longer than proxies keep theirs, so that none is closed under a request. */
  readonly keepAliveTimeout: number;
  /** How often it is looked for requests that take too long. */
  readonly checkEvery: number;
  readonly maxConnections: number;
}

export const HTTP_LIMITS: HttpLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 75_000,
  checkEvery: 2_000,
  maxConnections: 512,
};

/** A server that listens. */
export interface HttpServer {
  /** Where: with the port that was free, if any was to be taken. */
  readonly origin: string;
  /** Takes no more requests, and gives those at hand so many milliseconds. */
  close(graceMs: number): Promise<void>;
}

const NOT_FOUND: Reply = { status: 404 };

function send(response: ServerResponse, { status, headers = {}, body = '' }: Reply, isClosing: boolean): void {
  const close = isClosing ? { connection: 'close' } : {};
  response.writeHead(status, { ...headers, ...close, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function listen(server: Server, { host, port }: ListenAddress): Promise<string> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new BotFault('no-http', `${host}:${port}, ${networkCode(error)}`);
  }
  const address = server.address();
  const open = address !== null && typeof address === 'object' ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${open}`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

/**
 * Serves some paths by HTTP. Requests that are too slow, too large in their head or malformed are refused by Node itself.
 * Rejects with a `BotFault` if the address cannot be had.
 *
 * @example await startHttpServer({ host: '127.0.0.1', port: 8080 }, new Map([['/healthz', () => ({ status: 200 })]]), log);
 */
export async function startHttpServer(
  address: ListenAddress,
  routes: ReadonlyMap<string, Route>,
  log: Log,
  limits: HttpLimits = HTTP_LIMITS,
): Promise<HttpServer> {
  let isClosing = false;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const route = routes.get(path);
    try {
      send(response, route === undefined ? NOT_FOUND : await route(request), isClosing);
    } catch (error) {
      log.warn('a request by HTTP could not be answered', { error });
      if (!response.headersSent) send(response, { status: 500 }, true);
    }
  };
  const { headersTimeout, requestTimeout, keepAliveTimeout, checkEvery } = limits;
  const server = createServer(
    { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval: checkEvery },
    (request, response) => void serve(request, response),
  );
  server.maxConnections = limits.maxConnections;
  const origin = await listen(server, address);
  server.on('error', (error) => log.warn('the HTTP server', { error }));
  return {
    origin,
    close: (graceMs) => {
      isClosing = true;
      return close(server, graceMs);
    },
  };
}
