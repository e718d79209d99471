import type { DeliveryMessages } from './types.ts';

export const deliveryZhHant: DeliveryMessages = {
  unclear: '網路出了點狀況，回答可能沒有送到。如果沒看到，請再傳一次。',
  flooded: (seconds) => `Telegram 要我等 ${seconds} 秒，請過一會兒再按。`,
  tookTooLong: '這次花的時間太久，沒能回答。請再傳一次，或者問得短一些。',
};
