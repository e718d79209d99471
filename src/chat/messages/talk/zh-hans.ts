import type { TalkMessages } from '../message-types.ts';

const such = (example: string | undefined): string => (example === undefined ? '' : `比如问：${example}`);

/** What small talk gets, in simplified characters: one line for each kind. */
export const talkZhHans: TalkMessages = {
  greeting: (example) => `你好！想知道会上谁说了什么，直接问我，我从会议报道里找原话。${such(example)}`,
  thanks: () => '不客气，还想查哪句话，尽管问。',
  blame: () => '没帮上忙，抱歉。我只从会议报道里找原话；写上人名、日期或会议名，会找得更准。',
  goodbye: () => '再见，想查会上谁说了什么，随时来问。',
  'about-bot': (example) =>
    `我是查会议报道的机器人：你提问，我给出报道里的原话，注明谁说的、哪次会议、哪一天、登在哪里，自己不编答案。${such(example)}`,
  chatter: () => '我只从会议报道里找原话。问一句试试，比如某次会上谁说了什么。',
  outside: (example) =>
    `这个我做不了：我只从会议报道里找原话，不写作、不翻译、不计算，也不知道报道以外的事。${such(example)}`,
  'other-language': (example) => `收录的报道是中文的，请用中文提问。${such(example)}`,
};
