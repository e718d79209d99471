/** What a link carries that opens the bot and nothing in it: Telegram wants at least one character. */
export const OPEN = 'open';
