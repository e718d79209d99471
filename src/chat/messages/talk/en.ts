import type { TalkMessages } from '../message-types.ts';

const such = (example: string | undefined): string => (example === undefined ? '' : ` For example: ${example}`);

/** What small talk gets, in English: one line for each kind. */
export const talkEn: TalkMessages = {
  greeting: (example) =>
    `Hello! Ask me, in Chinese, who said what at a meeting, and I quote the reports.${such(example)}`,
  thanks: () => 'You are welcome. Just ask on.',
  blame: () =>
    'Sorry that I was no help. I only quote meeting reports; a name, a day or a meeting in the question helps me find the words.',
  goodbye: () => 'Goodbye. Come back whenever you want to know who said what at a meeting.',
  'about-bot': (example) =>
    `I look up Chinese meeting reports: you ask, and I quote the words, with who said them, at which meeting, on what day and where it was printed; I make up no answers.${such(example)}`,
  chatter: () => 'I only quote meeting reports. Ask me, in Chinese, who said what at a meeting.',
  outside: (example) =>
    `I cannot do that: I only quote meeting reports; I do not write, translate or calculate, and know nothing beyond the reports.${such(example)}`,
  'other-language': (example) =>
    `The reports held here are in Chinese, and I only understand questions in Chinese: ask me who said what at a meeting.${such(example)}`,
};
