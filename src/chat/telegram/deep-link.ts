/**
 * The link that opens the bot in a private chat and hands it a payload: 1 to 64 characters of `A-Za-z0-9_-`.
 *
 * @example deepLink('yinju_bot', ref) // 'https://t.me/yinju_bot?start=p1…'
 */
export const deepLink = (username: string, payload: string): string => `https://t.me/${username}?start=${payload}`;
