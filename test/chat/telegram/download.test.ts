import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Downloaded, downloader } from '../../../src/chat/telegram/librarian/download.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { plainLog } from '../support/plain-log.ts';

interface Getting {
  readonly telegram: FakeBotApi;
  readonly stopping: AbortController;
  readonly log: readonly string[];
  /** Gets a file of the words. */
  get(words: string): Promise<Downloaded>;
}

async function start(longest?: number): Promise<Getting> {
  const telegram = await FakeBotApi.start();
  onTestFinished(() => telegram.stop());
  const { token, apiRoot } = telegram;
  const stopping = new AbortController();
  const log: string[] = [];
  const api = new Api(token, { apiRoot });
  const download = downloader({
    apiRoot,
    token,
    signal: stopping.signal,
    log: plainLog((line) => log.push(line)),
    ...(longest === undefined ? {} : { longest }),
  });
  const get = (words: string): Promise<Downloaded> =>
    download(telegram.files.upload('words.txt', Buffer.from(words)).file_id, api);
  return { telegram, stopping, log, get };
}

describe('A file that somebody has sent', () => {
  it('is got whole', async () => {
    const { get, log } = await start();
    const got = await get('夜间巡查每两小时一次。');
    expect(got.outcome === 'bytes' && Buffer.from(got.bytes).toString()).toBe('夜间巡查每两小时一次。');
    expect(log).toEqual([]);
  });

  it.each([
    ['does not end in time', ({ telegram }: Getting) => telegram.files.stall()],
    ['cannot be asked for in time', ({ telegram }: Getting) => void telegram.hangNext('getFile')],
  ])('is given up where it %s, and the log says so without the token', async (_, before) => {
    const getting = await start(50);
    before(getting);
    expect(await getting.get('夜间巡查')).toEqual({ outcome: 'failed' });
    expect(getting.log).toEqual([
      expect.stringMatching(/^a file could not be downloaded: .*(?:timeout|aborted|no answer)/i),
    ]);
    expect(getting.log.join()).not.toContain(getting.telegram.token);
  });

  it('is waited for longer than a moment, and given up when the bot stops', async () => {
    const { telegram, get, stopping, log } = await start();
    telegram.files.stall();
    const got = get('夜间巡查');
    const first = await Promise.race([got, new Promise((resolve) => setTimeout(resolve, 100, 'waits'))]);
    expect(first).toBe('waits');
    stopping.abort();
    expect(await got).toEqual({ outcome: 'failed' });
    expect(log).toHaveLength(1);
  });
});
