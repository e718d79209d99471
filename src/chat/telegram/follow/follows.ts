import { randomBytes } from 'node:crypto';
import type { StateStore } from '../../../collection/state-store.ts';
import { type Follow, type FollowId, isFollowId, keptFollow } from './follow.ts';

const PREFIX = 'follow/';
/** The keys begin so under which is what waits for somebody's next digest, of all follows or of one. */
export const pendingOf = (user: number, id?: FollowId): string => `pending/${user}/${id === undefined ? '' : `${id}.`}`;
/** The keys begin so under which is noted of which words a follow told. */
export const toldOf = (id: FollowId): string => `told/${id}/`;

const keyOf = ({ user, id }: Pick<Follow, 'user' | 'id'>): string => `${PREFIX}${user}/${id}`;

/** What a person follows at most. */
export const MOST_FOLLOWS = 50;

/** What came of following something. */
export type Followed =
  | { readonly outcome: 'followed' | 'already'; readonly follow: Follow }
  | { readonly outcome: 'too-many' };

function newId(): FollowId {
  const id = randomBytes(6).toString('base64url');
  if (!isFollowId(id)) throw new Error(`random follow id ${id}: expected 8 characters of base64url`);
  return id;
}

/** What everybody follows, in the durable state, until it is ended. */
export class Follows {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** What a person follows. */
  of(user: number): readonly Follow[] {
    return this.#under(`${PREFIX}${user}/`);
  }

  all(): readonly Follow[] {
    return this.#under(PREFIX);
  }

  get(user: number, id: FollowId): Follow | undefined {
    return this.of(user).find((one) => one.id === id);
  }

  /** Follows something from now on, if the person does not yet, and does not follow too much. */
  async add(user: number, what: Omit<Follow, 'id' | 'user' | 'version'>): Promise<Followed> {
    const own = this.of(user);
    const known = own.find(({ folded }) => folded === what.folded);
    if (known?.kind === what.kind) return { outcome: 'already', follow: known };
    if (known !== undefined) return this.#readAnew({ ...known, kind: what.kind });
    if (own.length >= MOST_FOLLOWS) return { outcome: 'too-many' };
    const follow: Follow = { version: 1, ...what, id: newId(), user };
    await this.#keep(follow);
    return { outcome: 'followed', follow };
  }

  /** Has alerts come as they arise, or once a day; gives the follow as it is then, if there is one. */
  async setDaily(user: number, id: FollowId, daily: boolean): Promise<Follow | undefined> {
    const follow = this.get(user, id);
    if (follow === undefined) return undefined;
    const changed = { ...follow, daily };
    await this.#keep(changed);
    return changed;
  }

  /** Ends a follow; gives what it was, if there was one. */
  async end(user: number, id: FollowId): Promise<Follow | undefined> {
    const follow = this.get(user, id);
    if (follow !== undefined) await this.#drop(follow);
    return follow;
  }

  /** Ends all that a person follows. */
  async endAll(user: number): Promise<void> {
    for (const follow of this.of(user)) await this.#drop(follow);
  }

  /** Removes a follow, with what waits for its digest and what it was told. */
  async #drop(follow: Follow): Promise<void> {
    await this.#state.remove(keyOf(follow));
    for (const prefix of [pendingOf(follow.user, follow.id), toldOf(follow.id)]) {
      for (const [key] of [...this.#state.entries(prefix)]) await this.#state.remove(key);
    }
  }

  /** The same text is understood otherwise than when it was followed: a name that no report had then is a person's. */
  async #readAnew(follow: Follow): Promise<Followed> {
    await this.#keep(follow);
    return { outcome: 'followed', follow };
  }

  async #keep({ id, user, ...rest }: Follow): Promise<void> {
    await this.#state.put(keyOf({ id, user }), rest);
  }

  #under(prefix: string): readonly Follow[] {
    return [...this.#state.entries(prefix)].flatMap(([key, value]) => {
      const [, user = '', id = ''] = key.split('/');
      const read = keptFollow.safeParse(value).data;
      return read === undefined || !isFollowId(id) ? [] : [{ ...read, id, user: Number(user) }];
    });
  }
}
