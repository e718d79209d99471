import type { DeliveryMessages } from './types.ts';

export const deliveryZhHant: DeliveryMessages = {
  unclear: '網路出了點狀況，回答可能沒有送到。如果沒看到，請再傳一次。',
  privacy: '收到的訊息在答完之前存著，答完就刪，最多存 1 天；1 天內只記住它的編號，免得答兩遍。',
  flooded: (seconds) => `Telegram 要我等 ${seconds} 秒，請過一會兒再按。`,
  tookTooLong: '這次花的時間太久，沒能回答。請再傳一次，或者問得短一些。',
  tooMany: {
    questions: '你問得太快，我跟不上了。請過一分鐘再問。',
    group: '這個群組問得太快，我跟不上了。請過一分鐘再問。',
    inline: '查得太快了，請過一分鐘再查',
    presses: '按得太快了，請過一分鐘再按。',
    files: '這一小時裡收的檔案已經夠多了。請過一會兒再傳，或者打包成一個 zip。',
  },
};
