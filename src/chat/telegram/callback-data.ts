declare const answerId: unique symbol;

/** Names a kept answer. Random, so that it cannot be guessed; see `AnswerMemory`. */
export type AnswerId = string & { readonly [answerId]: true };

/** What a pressed button asks for. */
export type ButtonPress =
  | { readonly kind: 'answer'; readonly id: AnswerId; readonly view: AnswerView }
  | { readonly kind: 'choice'; readonly id: AnswerId; readonly index: number }
  | { readonly kind: 'example'; readonly index: number }
  | { readonly kind: 'list'; readonly page: number };

/** What of an answer is on the screen: which of its quotes (from 0), with how many sentences around it. */
export interface AnswerView {
  readonly index: number;
  readonly around: number;
}

/** Of this form only; a later form counts on, so that old buttons are known as such. */
const VERSION = '1';

const ANSWER = /^1a([A-Za-z0-9_-]{12})\.(\d)\.(\d{1,2})$/;
const CHOICE = /^1c([A-Za-z0-9_-]{12})\.(\d)$/;
const EXAMPLE = /^1e(\d)$/;
const LIST = /^1l(\d{1,4})$/;

/** Whether a string has the form of an answer's id: 12 characters of base64url. */
export function isAnswerId(text: string): text is AnswerId {
  return /^[A-Za-z0-9_-]{12}$/.test(text);
}

/**
 * What a button carries: 20 bytes at most, of the 64 that Telegram allows.
 *
 * @example buttonData({ kind: 'list', page: 2 }) // '1l2'
 */
export function buttonData(press: ButtonPress): string {
  switch (press.kind) {
    case 'answer':
      return `${VERSION}a${press.id}.${press.view.index}.${press.view.around}`;
    case 'choice':
      return `${VERSION}c${press.id}.${press.index}`;
    case 'example':
      return `${VERSION}e${press.index}`;
    case 'list':
      return `${VERSION}l${press.page}`;
  }
}

/**
 * Reads what a pressed button carried, or undefined: an older form, or one that no button of ours has.
 *
 * @example parseButtonData('1l2') // { kind: 'list', page: 2 }
 */
export function parseButtonData(data: string): ButtonPress | undefined {
  const answer = ANSWER.exec(data);
  const id = answer?.[1];
  if (answer && id !== undefined && isAnswerId(id)) {
    return { kind: 'answer', id, view: { index: Number(answer[2]), around: Number(answer[3]) } };
  }
  const choice = CHOICE.exec(data);
  const of = choice?.[1];
  if (choice && of !== undefined && isAnswerId(of)) return { kind: 'choice', id: of, index: Number(choice[2]) };
  const example = EXAMPLE.exec(data);
  if (example) return { kind: 'example', index: Number(example[1]) };
  const list = LIST.exec(data);
  return list ? { kind: 'list', page: Number(list[1]) } : undefined;
}
