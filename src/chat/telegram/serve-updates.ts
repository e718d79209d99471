import { setTimeout as sleep } from 'node:timers/promises';
import { Composer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Library } from '../../answer/library.ts';
import { AckTimers } from './ack-timer.ts';
import { onEdited } from './answers/on-edited.ts';
import type { BotParts } from './bot-parts.ts';
import { describeError } from './describe-error.ts';
import { onMembership } from './groups/on-membership.ts';
import { apologize, guard } from './guard.ts';
import { Inbox } from './inbox/inbox.ts';
import { type Handled, type Turn, Workers } from './inbox/workers.ts';
import { isInline } from './inline/inline-update.ts';
import { onGuestMessage } from './inline/on-guest-message.ts';
import { answerInline } from './inline/on-inline-query.ts';
import { Allowances, type Limits } from './limits/allowances.ts';
import { meter } from './limits/meter.ts';
import type { Log } from './log/log.ts';
import { onButton } from './on-button.ts';
import { onMessage } from './on-message.ts';
import type { ApiMaker } from './outbound/api-maker.ts';
import { Interrupted } from './outbound/interrupted.ts';
import type { MigratedChats } from './outbound/migrated-chats.ts';
import { recordedFor } from './outbound/recorded-sends.ts';
import type { Patience } from './patience.ts';
import { UpdateContext } from './update-context.ts';

/** Updates in hand at a time. */
const AT_ONCE = 64;

/** What serving updates needs. */
export interface Serving {
  readonly parts: BotParts;
  readonly me: UserFromGetMe;
  readonly apiFor: ApiMaker;
  readonly migrated: MigratedChats;
  readonly limits: Limits;
  readonly token: string;
  readonly log: Log;
  readonly patience: Patience;
  /** Comes when no further update is to be begun. */
  readonly signal: AbortSignal;
}

/** What is done with an update of each kind. */
function handlers(acks: AckTimers, allowances: Allowances, { parts, migrated, token, log }: Serving) {
  const bot = new Composer<UpdateContext>();
  bot.use(acks.middleware, guard(parts, token, log));
  bot.use(async (ctx, next) => {
    await migrated.note(ctx.update);
    await next();
  });
  bot.use(meter(parts, allowances));
  bot.on('message', (ctx) => onMessage(ctx, parts));
  bot.on('callback_query:data', (ctx) => onButton(ctx, parts));
  bot.on('guest_message', (ctx) => onGuestMessage(ctx, parts));
  bot.on('my_chat_member', (ctx) => onMembership(ctx, parts));
  bot.on('edited_message', (ctx) => onEdited(ctx, parts));
  return bot.middleware();
}

/** Beyond all handlers there is nothing to be done. */
const nothing = (): Promise<void> => Promise.resolve();

/** What is done with one update. */
function handler(
  acks: AckTimers,
  allowances: Allowances,
  serving: Serving,
): (update: Update, turn: Turn) => Promise<Handled> {
  const { parts, me, apiFor, token, log } = serving;
  const handle = handlers(acks, allowances, serving);
  const inline = answerInline(parts, { username: me.username, allowances, token, log });
  return async (update, { work, isLast }) => {
    log.hear(update);
    const api = apiFor(work);
    try {
      if (isInline(update)) await inline(update, api, isLast);
      else await handle(new UpdateContext(update, api, me, work), nothing);
    } catch (error) {
      if (error instanceof Interrupted) return 'left';
      log.warn(`update ${update.update_id}: ${describeError(error, [token])}`);
    }
    return 'done';
  };
}

/**
 * Waits until the reports are there, for so many milliseconds at most. A question that has to wait for them is in hand for
 * long, and may be taken for what ends the process where that is ended again and again as it starts.
 */
async function loaded(library: Library, within: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const enough = sleep(within, undefined, { signal: AbortSignal.any([over.signal, signal]) });
  // Whoever asks is told why there are none.
  await Promise.race([library.overview(), enough]).catch(() => undefined);
  over.abort();
  await enough.catch(() => undefined);
}

/** Updates on their way from the inbox to their answers. */
export interface UpdateService {
  /** What takes updates in. */
  readonly inbox: Inbox;
  /** Resolves, after the signal, when what is in hand is over or the time for it is. */
  over(): Promise<void>;
}

/**
 * Answers what is in the inbox, from what an earlier run left in it on.
 *
 * @example
 * const service = serveUpdates({ parts, me, apiFor, migrated, limits, token, log, patience, signal });
 * await service.inbox.accept(updates);
 */
export function serveUpdates(serving: Serving): UpdateService {
  const { parts, me, apiFor, token, log, patience, signal } = serving;
  const acks = new AckTimers(apiFor(), patience.ackAfter);
  const allowances = new Allowances(serving.limits);
  const inbox = new Inbox({
    state: parts.state,
    botId: me.id,
    atOnce: AT_ONCE,
    arrived: (updates) => {
      acks.see(updates.map(({ update }) => update));
      workers.offer(updates);
    },
    log: log.warn,
    signal,
  });
  const workers = new Workers(
    {
      inbox,
      handle: handler(acks, allowances, serving),
      apologize: (update, tooLong, work) =>
        apologize(new UpdateContext(update, apiFor(), me, work), parts, tooLong).catch((error: unknown) => {
          log.warn(`update ${update.update_id}: ${describeError(error, [token])}`);
        }),
      keptFor: recordedFor,
      log: log.warn,
    },
    { atOnce: AT_ONCE, workLimit: patience.workLimit, suspicion: patience.suspicion, signal },
  );
  const left = inbox.restore();
  const resuming = loaded(parts.library, patience.workLimit, signal).then(() => workers.resume(left));
  return {
    inbox,
    over: async () => {
      await resuming;
      // Calls are cut when the grace is over; what hangs elsewhere is not waited for.
      await workers.idle(patience.stopGrace + 1_000);
    },
  };
}
