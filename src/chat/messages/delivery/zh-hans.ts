import type { DeliveryMessages } from './types.ts';

export const deliveryZhHans: DeliveryMessages = {
  unclear: '网络出了点问题，回答可能没有送到。要是没看到，请再发一次。',
  privacy: '收到的消息在答完之前存着，答完就删，最多存 1 天；1 天内只记住它的编号，免得答两遍。',
  flooded: (seconds) => `Telegram 要我等 ${seconds} 秒，请过一会儿再按。`,
  tookTooLong: '这次花的时间太久，没能回答。请再发一次，或者问得短一些。',
  tooMany: {
    questions: '你问得太快，我跟不上了。请过一分钟再问。',
    group: '这个群问得太快，我跟不上了。请过一分钟再问。',
    inline: '查得太快了，请过一分钟再查',
    presses: '按得太快了，请过一分钟再按。',
    files: '这一小时里收的文件已经够多了。请过一会儿再发，或者打成一个 zip。',
  },
};
