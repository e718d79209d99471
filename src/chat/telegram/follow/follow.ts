import { z } from 'zod';
import { LANGUAGES } from '../../messages.ts';

declare const followId: unique symbol;

/** Names one of a person's follows. */
export type FollowId = string & { readonly [followId]: true };

/** Whether a text has the form of a follow's name: 8 characters of base64url. */
export const isFollowId = (text: string): text is FollowId => /^[A-Za-z0-9_-]{8}$/.test(text);

export const keptFollow = z.object({
  version: z.literal(1),
  /** Of the private chat to which alerts go. */
  chat: z.int(),
  /** A person, whose words are followed; a body, of which is told what it does; else words, wherever they stand. */
  kind: z.enum(['person', 'body', 'words']),
  /** As it was typed. */
  text: z.string(),
  /** In the form in which it is compared. */
  folded: z.string(),
  language: z.enum(LANGUAGES),
  /** Whether alerts come once a day, all together. */
  daily: z.boolean(),
});

/** What somebody follows. */
export type Follow = Readonly<z.infer<typeof keptFollow>> & { readonly id: FollowId; readonly user: number };
