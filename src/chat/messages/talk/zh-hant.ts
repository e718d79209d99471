import type { TalkMessages } from '../message-types.ts';

const such = (example: string | undefined): string => (example === undefined ? '' : `比如問：${example}`);

/** What small talk gets, in traditional characters: one line for each kind. */
export const talkZhHant: TalkMessages = {
  greeting: (example) => `你好！想知道會上誰說了什麼，直接問我，我從會議報導裡找原話。${such(example)}`,
  thanks: () => '不客氣，還想查哪句話，儘管問。',
  blame: () => '沒幫上忙，抱歉。我只從會議報導裡找原話；寫上人名、日期或會議名，會找得更準。',
  goodbye: () => '再見，想查會上誰說了什麼，隨時來問。',
  'about-bot': (example) =>
    `我是查會議報導的機器人：你提問，我給出報導裡的原話，註明誰說的、哪次會議、哪一天、登在哪裡，自己不編答案。${such(example)}`,
  chatter: () => '我只從會議報導裡找原話。問一句試試，比如某次會上誰說了什麼。',
  outside: (example) =>
    `這個我做不了：我只從會議報導裡找原話，不寫作、不翻譯、不計算，也不知道報導以外的事。${such(example)}`,
  'other-language': (example) => `收錄的報導是中文的，請用中文提問。${such(example)}`,
};
