import type { FollowMessages } from './types.ts';

/** What is said about alerts, in simplified characters. */
export const followZhHans: FollowMessages = {
  askWhat: '请在 /follow 后面写上要关注的人、机构或词，比如：/follow 复学',
  tooLong: '关注的词太长了，请缩到 40 个字以内。',
  privately: '提醒只发到私聊里，请在私聊里对我说 /follow。',
  followed: (what, kind, daily) => {
    const followed = { person: `${what}的发言`, body: `${what}的会议、决定和表态`, words: `“${what}”` };
    return `已关注${followed[kind]}：有新报道提到，${daily ? '每天汇总一次' : '就'}发给你。`;
  },
  already: (what) => `“${what}”已经在关注了。`,
  tooMany: (most) => `最多关注 ${most} 项，请先用 /following 取消几项。`,
  none: '你还没有关注什么。用 /follow 加上人名、机构或词开始。',
  following: (count) => `正在关注 ${count} 项，点一下就取消：`,
  ended: (what) => `不再关注“${what}”。`,
  gone: '这一项已经不在关注里了。',
  alert: (what) => `你关注的“${what}”有新报道：`,
  alerts: (count) => `你关注的内容有 ${count} 条新的原话：`,
  unshown: (count) => `另有 ${count} 条没有列出，直接问我就能看到。`,
  digest: (count) => `你关注的内容今天有 ${count} 条新的原话：`,
  buttons: { atOnce: '有就发', daily: '每天一次', end: (what) => `✕ ${what}` },
};
