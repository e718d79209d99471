import type { InlineMessages } from './types.ts';

/** What is said of shared excerpts, in English. */
export const inlineEn: InlineMessages = {
  open: 'See context, check the quote',
  nothingFound: 'No quote found. Ask the bot',
  passageGone: 'This quote is gone. Open the bot',
  stands: 'Checked: these words stand in the report as they are.',
  linkGone: 'I cannot find the words that this link leads to: it is incomplete, or the report was removed or changed.',
  noResult: 'Nothing found',
};
