import type { FollowUpMessages } from '../message-types.ts';

/** What is said about how one question goes on from another, in simplified characters. */
export const followUpZhHans: FollowUpMessages = {
  followsUp: (about) => `接上问：${about.join('·')}`,
  refersToNothing: '这句话像是接着上一问说的，但我没有记着可以接的内容。请把问题写全再问一次。',
  nothingMore: (what) =>
    ({
      quotes: '没有更多了：收录的报道里能回答上一问的原话，前面都列出来了。',
      words: '收录的报道里没有更多的话了。',
      speakers: '收录的报道里没有别人谈到这一点的原话。',
      before: '收录的报道里，更早的会议没有说到这一点。',
      after: '收录的报道里，后来的会议没有说到这一点。',
      year: '收录的报道里，那一年的会议没有说到这一点。',
    })[what],
  forgotten: '好，前面的问题我不再接着算了，请问新的问题。',
};
