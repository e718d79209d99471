import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/chat/telegram/commands/names.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

describe('The menu of commands', () => {
  it('has in each chat what is of use there, in the language of the app', async () => {
    const { telegram } = await startBot(new Shelf([flood]));
    await telegram.user().says('/help');
    const group = telegram.group();
    const names = (chat: { id: number; type: string }, code: string): readonly string[] =>
      telegram.menus.seenIn(chat, code).map(({ command }) => command);
    const own = telegram.user().ownChat;
    for (const code of ['zh', 'en', 'fr']) {
      expect(names(own, code)).toEqual(COMMANDS);
      expect(names(group, code)).toEqual(expect.arrayContaining(['who', 'check', 'list', 'meeting', 'export', 'help']));
      expect(names(group, code)).not.toContain('start');
      expect(names({ id: 1, type: 'channel' }, code).length).toBeGreaterThan(0);
    }
    const list = (code: string): string | undefined =>
      telegram.menus.seenIn(own, code).find(({ command }) => command === 'list')?.description;
    expect(['zh', 'en', 'fr'].map(list)).toEqual(['报道清单', 'Reports held', '报道清单 · Reports held']);
  });
});

describe('At the start the log tells what is set at @BotFather:', () => {
  const ON = {
    supports_inline_queries: true,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: true,
  };
  const OFF = {
    supports_inline_queries: false,
    can_join_groups: false,
    can_read_all_group_messages: true,
    supports_guest_queries: false,
  };

  it.each([
    [
      'all as it should be',
      ON,
      [
        /^inline mode: on$/,
        /^groups: the bot may be added/,
        /^privacy mode: on, as it should be/,
        /^guest mode: on$/,
        /^inline feedback: .*\/setinlinefeedback/,
      ],
    ],
    [
      'nothing as it should be',
      OFF,
      [
        /^inline mode: off; .*\/setinline /,
        /^groups: the bot may not be added .*\/setjoingroups/,
        /^privacy mode: off, .*\/setprivacy/,
        /^guest mode: off; /,
        /^inline feedback: /,
      ],
    ],
  ])('%s', async (_, me, lines) => {
    const telegram = await FakeBotApi.start({ me });
    const { startReport, log } = await startBot(new Shelf([flood]), { telegram });
    await telegram.user().says('/help');
    expect(startReport).toEqual(lines.map((line) => expect.stringMatching(line)));
    expect(startReport.join()).not.toContain('\n');
    expect(log).toEqual(['@yinju_test_bot is listening']);
  });
});
