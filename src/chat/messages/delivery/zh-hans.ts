import type { DeliveryMessages } from './types.ts';

export const deliveryZhHans: DeliveryMessages = {
  unclear: '网络出了点问题，回答可能没有送到。要是没看到，请再发一次。',
  flooded: (seconds) => `Telegram 要我等 ${seconds} 秒，请过一会儿再按。`,
  tookTooLong: '这次花的时间太久，没能回答。请再发一次，或者问得短一些。',
};
