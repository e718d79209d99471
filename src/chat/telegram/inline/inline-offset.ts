import { createHash } from 'node:crypto';

/** Where a page of results begins. */
export interface PageStart {
  /** Of the reports from which the pages before were made; undefined for the first page. */
  readonly mark?: string;
  readonly at: number;
}

const FORM = /^(?<mark>[A-Za-z0-9_-]{6})\.(?<at>\d{1,3})$/;

/** Names a state of the reports in 6 characters: an offset has 64 bytes at most. */
export const markOf = (revision: string): string =>
  createHash('sha256').update(revision).digest('base64url').slice(0, 6);

/** Reads the offset that Telegram hands back; what no answer of ours gave is the first page. */
export function readOffset(offset: string): PageStart {
  const { mark, at } = FORM.exec(offset)?.groups ?? {};
  return mark === undefined ? { at: 0 } : { mark, at: Number(at) };
}

/**
 * The offset of the next page, tied to the reports from which this one was made.
 *
 * @example offsetOf(markOf(revision), 20) // 'q7Zk_A.20'
 */
export const offsetOf = (mark: string, at: number): string => `${mark}.${at}`;
