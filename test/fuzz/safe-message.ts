import { strict as assert } from 'node:assert';

/** As much of an entity as is looked at. */
interface Marked {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

/** What the bot marks by itself; content has no way to any of them. */
const MARKS: readonly string[] = [
  'bold',
  'italic',
  'strikethrough',
  'blockquote',
  'expandable_blockquote',
  'text_link',
  'code',
];

/** What Telegram turns the direction of a text by, or shows nothing for; joiners stand in emoji. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/;

/** Fails unless a message is whole text of a length that is sent, with marks inside it and links to the web only. */
export function isSafeMessage({
  text,
  entities,
}: {
  readonly text: string;
  readonly entities: readonly Marked[];
}): void {
  assert.ok(text.trim() !== '' && Array.from(text).length <= 4096, `a message of ${text.length} characters`);
  assert.doesNotMatch(text, /\p{Surrogate}/u, 'a message holds half a character');
  assert.doesNotMatch(text, TURNED, 'a message turns the direction of its text');
  for (const { type, offset, length, url } of entities) {
    assert.ok(MARKS.includes(type), `a mark ${type}`);
    assert.ok(offset >= 0 && length > 0 && offset + length <= text.length, 'a mark lies outside its text');
    if (type === 'text_link') assert.match(url ?? '', /^https?:\/\//, 'a link leads elsewhere than to the web');
  }
}
