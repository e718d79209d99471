import type { BotMetrics } from './bot-metrics.ts';
import type { Reply, Route } from './http-server.ts';
import type { Readiness } from './readiness.ts';
import { OWN_PATHS } from './webhook-settings.ts';

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

const say = (status: number, text: string): Reply => ({ status, headers: PLAIN, body: `${text}\n` });

function readable(answer: () => Promise<Reply> | Reply): Route {
  return ({ method }) =>
    method === 'GET' || method === 'HEAD' ? answer() : { status: 405, headers: { allow: 'GET, HEAD' } };
}

/** What is told of the bot's health, by path: that it lives, whether it can answer, and its figures. */
export function ownRoutes(readiness: Readiness, metrics: BotMetrics): ReadonlyMap<string, Route> {
  const ready = (): Reply => {
    const now = readiness.now();
    return now.ready ? say(200, 'ready') : say(503, now.reason);
  };
  const figures = async (): Promise<Reply> => ({
    status: 200,
    headers: { ...PLAIN, 'content-type': metrics.contentType },
    body: await metrics.text(),
  });
  return new Map([
    [OWN_PATHS.live, readable(() => say(200, 'live'))],
    [OWN_PATHS.ready, readable(ready)],
    [OWN_PATHS.metrics, readable(figures)],
  ]);
}
