import type { TelegramAnswersMessages } from './types.ts';

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the Telegram bot says around its answers, in English. */
export const telegramAnswersEn: TelegramAnswersMessages = {
  buttons: {
    share: 'Share',
    copy: 'Copy citation',
    speech: 'Whole speech',
    backToQuote: 'Back to the quote',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    convert: 'Convert',
    unconvert: 'Hide conversion',
    automatic: 'Automatic',
  },
  cited: (words, from) => `“${words}” — ${from.join(', ')}`,
  quotesFound: (question, quotes, first) =>
    `${first ? `The first ${quotes} quotes` : 'Quotes'} on “${question}”${first ? '' : `, ${quotes} in all`}; a number opens each:`,
  speechHeading: (speaker) => `All that this report has of ${speaker}:`,
  converted: 'Converted, not the original:',
  checkedBeginning: (checked, length) =>
    `The text is too long (${length} characters); only its first ${checked} were checked.`,
  nothingToCheck: 'That message has no text that I could check.',
  askQuestion: 'What would you like to ask? Reply with the question, or put it after /ask.',
  joined: (username) =>
    `Hello! Write @${username} with a question, or reply to me, and I quote the meeting reports; reply to a message with @${username}, and I check that sentence.`,
  privacyModeHides: 'Privacy mode is on: I see only commands, mentions of me and replies to me, nothing else.',
  chooseLanguage: 'Which language shall I speak? Quotes always stay as they are.',
  languageChosen: 'I will speak English from now on.',
  languageAutomatic: 'I will answer in the script of your question.',
  forgotten: ({ talk, language, answers, replies, result, follows }) => {
    const parts = [
      talk ? 'your last question' : '',
      language ? 'your language' : '',
      answers > 0 ? `${counted(answers, 'answer', 'answers')} (buttons above no longer work)` : '',
      replies > 0 ? counted(replies, 'message number', 'message numbers') : '',
      result ? 'the result for export' : '',
      follows > 0 ? counted(follows, 'alert', 'alerts') : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Nothing of yours is stored.' : `Removed: ${parts.join(', ')}.`;
  },
  alreadyAnswered: 'That has just been answered, see below.',
};
