import type { DeliveryMessages } from './types.ts';

export const deliveryEn: DeliveryMessages = {
  unclear: 'The network failed and my answer may not have arrived. If you do not see it, please send that again.',
  privacy:
    'What you send is kept until it is answered, for a day at most; its number alone is kept for a day, so that nothing is answered twice.',
  flooded: (seconds) => `Telegram asks me to wait ${seconds} s. Please press again after that.`,
  tookTooLong: 'That took too long and I could not answer. Please send it again, or ask for less.',
  tooMany: {
    questions: 'You ask faster than I can answer. Please go on in a minute.',
    group: 'This group asks faster than I can answer. Please go on in a minute.',
    inline: 'Too many searches: go on in a minute',
    presses: 'Too many presses. Please go on in a minute.',
    files: 'That is enough files for this hour. Please send more later, or put them into one zip.',
  },
};
