import type { FollowMessages } from './types.ts';

/** What is said about alerts, in traditional characters. */
export const followZhHant: FollowMessages = {
  askWhat: '請在 /follow 後面寫上要關注的人、機構或詞，例如：/follow 復學',
  tooLong: '關注的詞太長了，請縮到 40 個字以內。',
  privately: '提醒只傳到私訊裡，請在私訊裡對我說 /follow。',
  followed: (what, kind, daily) => {
    const followed = { person: `${what}的發言`, body: `${what}的會議、決定和表態`, words: `「${what}」` };
    return `已關注${followed[kind]}：有新報導提到，${daily ? '每天彙整一次' : '就'}傳給你。`;
  },
  already: (what) => `「${what}」已經在關注了。`,
  tooMany: (most) => `最多關注 ${most} 項，請先用 /following 取消幾項。`,
  none: '你還沒有關注什麼。用 /follow 加上人名、機構或詞開始。',
  following: (count) => `正在關注 ${count} 項，點一下就取消：`,
  ended: (what) => `不再關注「${what}」。`,
  gone: '這一項已經不在關注裡了。',
  alert: (what) => `你關注的「${what}」有新報導：`,
  alerts: (count) => `你關注的內容有 ${count} 則新的原話：`,
  unshown: (count) => `另有 ${count} 則沒有列出，直接問我就能看到。`,
  digest: (count) => `你關注的內容今天有 ${count} 則新的原話：`,
  buttons: { atOnce: '有就傳', daily: '每天一次', end: (what) => `✕ ${what}` },
};
