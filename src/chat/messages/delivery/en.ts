import type { DeliveryMessages } from './types.ts';

export const deliveryEn: DeliveryMessages = {
  unclear: 'The network failed and my answer may not have arrived. If you do not see it, please send that again.',
  flooded: (seconds) => `Telegram asks me to wait ${seconds} s. Please press again after that.`,
  tookTooLong: 'That took too long and I could not answer. Please send it again, or ask for less.',
};
