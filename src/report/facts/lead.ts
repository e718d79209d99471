import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';
import type { CleanPage } from '../page/page.ts';
import { stampsAtHead } from '../page/stamp-head.ts';
import { stampedHead } from './around.ts';
import { findDateline } from './dateline.ts';

/** A newspaper's note that the piece begins on another page. */
const CONTINUED = /^\s*[（(](?:上接|紧接|下转|接)[^（）()]{1,16}[）)]/;

/**
 * The first characters of what a report itself says, behind stamps and dateline: at most `length` of them. Offsets
 * count in the page's text.
 */
export function leadOf(page: CleanPage, length: number): Span {
  const stamped = Math.max(stampsAtHead(page.text).at(-1)?.end ?? 0, stampedHead(page.text));
  const written = stamped + findDateline(page.text.slice(stamped)).end;
  const note = CONTINUED.exec(toSimplified(page.text.slice(written, written + 40)))?.[0].length ?? 0;
  const start = written + note;
  return { start, end: Math.min(page.text.length, start + length) };
}
