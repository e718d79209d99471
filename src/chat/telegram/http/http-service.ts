import type { UpdateSink } from '../inbox/update-sink.ts';
import type { Log } from '../log/log.ts';
import type { BotMetrics } from './bot-metrics.ts';
import { deliveries } from './deliveries.ts';
import { HTTP_LIMITS, type HttpLimits, type HttpServer, type Route, startHttpServer } from './http-server.ts';
import type { HttpSettings } from './http-settings.ts';
import { ownRoutes } from './own-routes.ts';
import type { Readiness } from './readiness.ts';

/** What is served by HTTP, and with what. */
export interface HttpService {
  readonly http: HttpSettings;
  /** Takes in what Telegram brings. */
  readonly sink: UpdateSink;
  readonly readiness: Readiness;
  readonly metrics: BotMetrics;
  readonly log: Log;
  readonly limits?: HttpLimits;
}

/**
 * Serves the bot's health and figures, and the webhook if there is to be one; nothing where no address is told. To be started
 * before Telegram is told of the webhook. Rejects with a `BotFault` if the address cannot be had.
 *
 * @example
 * const server = await startHttpService({ http: settings.http, sink: inbox, readiness, metrics, log });
 * await server?.close(patience.stopGrace);
 */
export async function startHttpService(service: HttpService): Promise<HttpServer | undefined> {
  const { http, sink, readiness, metrics, log, limits = HTTP_LIMITS } = service;
  if (http.listen === undefined) return undefined;
  const routes = new Map<string, Route>(ownRoutes(readiness, metrics));
  if (http.webhook !== undefined) {
    const { url, secret } = http.webhook;
    const count = metrics.delivered.bind(metrics);
    routes.set(new URL(url).pathname, deliveries({ secret, sink, log, count }));
  }
  const server = await startHttpServer(http.listen, routes, log, limits);
  metrics.measureProcess();
  log(`HTTP is served at ${server.origin}`);
  return server;
}
