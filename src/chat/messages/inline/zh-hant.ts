import type { InlineMessages } from './types.ts';

/** What is said of shared excerpts, in traditional characters. */
export const inlineZhHant: InlineMessages = {
  open: '看上下文、核對原話',
  nothingFound: '沒有找到原話，去機器人裡問',
  passageGone: '這段原話找不到了，開啟機器人',
  stands: '核對過了：這段話一字不差地在報導裡。',
  linkGone: '這個連結指向的原話找不到了：連結不完整，或報導已經移除或更新。',
  noResult: '沒有找到',
};
