/** Greetings, thanks and the like, folded, with nothing else in the message. */
const GREETING =
  /^(?:你|您|大家)?(?:好|早|早上好|上午好|下午好|晚上好|在吗|在不在)(?:啊|呀|吗)?$|^(?:谢谢|多谢|感谢|辛苦了|再见|拜拜|哈喽|嗨|好的|收到|明白了?|知道了|ok|hi|hello|hey|thanks?|thank you|bye)(?:你|您|啊|了|you)?$/;

/** At most two digits, or no letter or digit at all: nothing is asked. */
const NO_WORDS = /^(?:\d{1,2}|[^\p{L}\p{N}]*)$/u;

/**
 * Whether a folded message is no question but small talk, or holds no words at all.
 *
 * @example isSmallTalk('谢谢!') // true
 */
export function isSmallTalk(folded: string): boolean {
  const bare = folded.replace(/[^\p{L}\p{N} ]/gu, '').trim();
  return GREETING.test(bare) || NO_WORDS.test(bare);
}
