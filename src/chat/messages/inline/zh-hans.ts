import type { InlineMessages } from './types.ts';

/** What is said of shared excerpts, in simplified characters. */
export const inlineZhHans: InlineMessages = {
  open: '看上下文、核对原话',
  nothingFound: '没有找到原话，去机器人里问',
  passageGone: '这段原话找不到了，打开机器人',
  stands: '核对过了：这段话一字不差地在报道里。',
  linkGone: '这个链接指向的原话找不到了：链接不完整，或报道已经移除或更新。',
  noResult: '没有找到',
};
