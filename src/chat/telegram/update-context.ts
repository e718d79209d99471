import { type Api, Context } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Work } from './inbox/work.ts';

/** What handlers know of an update: grammY's context, with the work that it is part of. */
export class UpdateContext extends Context {
  readonly work: Work;

  /** @param api whose calls know of the work */
  constructor(update: Update, api: Api, me: UserFromGetMe, work: Work) {
    super(update, api, me);
    this.work = work;
  }
}
