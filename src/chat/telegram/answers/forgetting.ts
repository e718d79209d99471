import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Removed } from '../../messages/telegram-answers/types.ts';
import { answersOf } from '../answer-memory.ts';
import { languageKey } from '../chat-language.ts';
import { digestKey } from '../follow/digests.ts';
import { Follows } from '../follow/follows.ts';
import { waitingFrom } from '../inbox/inbox.ts';
import { resultKey } from '../result-memory.ts';
import { type Talker, talkKey } from '../talk-memory.ts';
import { repliesOf } from './reply-memory.ts';

const byUser = z.object({ user: z.int() });

/** The keys of what is kept of one person among what is kept of a chat. */
function ownKeys(state: StateStore, prefix: string, { user }: Talker): readonly string[] {
  return [...state.entries(prefix)].flatMap(([key, value]) =>
    byUser.safeParse(value).data?.user === user ? [key] : [],
  );
}

async function removed(state: StateStore, key: string): Promise<boolean> {
  const value = state.get(key);
  if (value === undefined || value === null) return false;
  await state.remove(key);
  return true;
}

/**
 * Removes what is kept of a talker: the talk, the language, the answers that he or she was given in this chat, which
 * message replies to which, the result for export, what he or she follows, and what of him or her waits for its turn. What others in a group were given stays.
 * Resolves to what there was.
 *
 * @param atHand the update in which it is asked for: that is still to be answered
 *
 * @example await forgetTalker(state, { chat: 7, user: 7 }, ctx.update.update_id)
 */
export async function forgetTalker(state: StateStore, talker: Talker, atHand: number): Promise<Removed> {
  const answers = ownKeys(state, answersOf(talker.chat), talker);
  const replies = ownKeys(state, repliesOf(talker.chat), talker);
  const follows = new Follows(state);
  const followed = follows.of(talker.user);
  const drafts = Array.from(state.entries(`draft/${talker.user}/`), ([key]) => key);
  await follows.endAll(talker.user);
  const waiting = waitingFrom(state, talker.user, atHand);
  const gone = [...answers, ...replies, ...drafts, ...waiting, digestKey(talker.user)];
  for (const key of gone) await state.remove(key);
  return {
    talk: await removed(state, talkKey(talker)),
    language: await removed(state, languageKey(talker.user)),
    answers: answers.length,
    replies: replies.length,
    result: await removed(state, resultKey(talker)),
    follows: followed.length,
  };
}
