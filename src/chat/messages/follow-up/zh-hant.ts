import type { FollowUpMessages } from '../message-types.ts';

/** What is said about how one question goes on from another, in traditional characters. */
export const followUpZhHant: FollowUpMessages = {
  followsUp: (about) => `接上問：${about.join('·')}`,
  refersToNothing: '這句話像是接著上一問說的，但我沒有記著可以接的內容。請把問題寫全再問一次。',
  nothingMore: (what) =>
    ({
      quotes: '沒有更多了：收錄的報導裡能回答上一問的原話，前面都列出來了。',
      words: '收錄的報導裡沒有更多的話了。',
      speakers: '收錄的報導裡沒有別人談到這一點的原話。',
      before: '收錄的報導裡，更早的會議沒有說到這一點。',
      after: '收錄的報導裡，後來的會議沒有說到這一點。',
      year: '收錄的報導裡，那一年的會議沒有說到這一點。',
    })[what],
  forgotten: '好，前面的問題我不再接著算了，請問新的問題。',
};
