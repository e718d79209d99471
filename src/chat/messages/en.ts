import { askedEn } from './asked/en.ts';
import { deliveryEn } from './delivery/en.ts';
import { feedbackEn } from './feedback/en.ts';
import { followEn } from './follow/en.ts';
import { followUpEn } from './follow-up/en.ts';
import { inlineEn } from './inline/en.ts';
import { librarianEn } from './librarian/en.ts';
import { loggingEn } from './logging/en.ts';
import type { Messages } from './message-types.ts';
import { resultsEn } from './results/en.ts';
import { talkEn } from './talk/en.ts';
import { furtherEn } from './tallies/en.ts';
import { telegramAnswersEn } from './telegram-answers/en.ts';

const reportsOf = (count: number): string => (count === 1 ? '1 report' : `${count} reports`);

const passagesOf = (count: number): string => (count === 1 ? '1 passage' : `${count} passages`);
const reprintsOf = (count: number): string => (count === 1 ? '1 reprint' : `${count} reprints`);

/** What people read who use neither Chinese script. */
export const en: Messages = {
  citation: {
    personWithPost: (name, post) => `${name}, ${post}`,
    meetingSpeaker: (name) => (['会议', '會議', ''].includes(name) ? 'the meeting' : `the meeting (${name})`),
    reportSpeaker: "the report's own narration",
    yearUnknown: (monthAndDay) => `${monthAndDay} (year unknown)`,
    dayUnknown: 'date unknown',
    meetingOn: (meeting, day) => `${meeting}, ${day}`,
    titled: (title) => `《${title}》`,
    printed: (outlet, day) => [outlet, day].filter((part) => part !== null).join(', '),
    paragraph: (number) => `paragraph ${number}`,
    file: (name) => `file ${name}`,
    withRole: (person, role) => `${person} (${role})`,
    listSeparator: '; ',
    repaired: (count) => `${count} places differ from the saved page`,
    relays: (names) =>
      `Words of ${names.join(' and ')} are passed on here by the speaker; they were not spoken at this meeting.`,
    damaged: (words) =>
      `${words.map((word) => `“${word}”`).join(', ')}: characters were garbled before the page was saved, and stand as they were.`,
    alsoIn: (places, more) =>
      `Also in: ${places.join('; ')}${more === 0 ? '' : `, and ${more} ${more === 1 ? 'report' : 'reports'} more`}`,
    link: 'original page',
    labelled: (label, value) => `${label}: ${value}`,
    labels: {
      meeting: 'Meeting',
      report: 'Report',
      source: 'Source',
      place: 'Place',
      people: 'People',
      printed: 'Printed',
      reporters: 'Reporters',
      correspondents: 'Correspondents',
      editor: 'Editor',
      repairs: 'Repaired',
      damage: 'Damaged',
      bold: 'In bold',
    },
  },
  page: {
    correctedByHand: ' (corrected by hand)',
    notTold: 'not told',
    heading: 'sub-heading',
    pullQuote: 'pull quote',
    stamp: 'date and source',
    leftOutHeading: (lines) =>
      `Left out of the text, ${lines === 1 ? '1 line' : `${lines} lines`} in the order of the page:`,
    nothingLeftOut: 'Every line of the page is in the text.',
    textHere: (first, last) =>
      first === last ? `paragraph ${first} of the text is here` : `paragraphs ${first} to ${last} of the text are here`,
    more: (lines) => `… ${lines} more`,
    counted: (reason, lines) => (lines === 1 ? reason : `${reason} (${lines} lines)`),
    reasons: {
      title: 'the title, shown above',
      stamp: 'source and date',
      byline: 'byline or caption',
      tool: 'navigation, sharing and other tools',
      interruption: 'advertisement or notice in between',
      box: 'box of other pieces',
      editor: 'line of the editors',
      end: "end matter: comments, copyright, the site's own declarations",
      copy: 'says again what the text says',
      aside: 'after the end of the article, as Readability sees it',
      outside: 'outside of the article',
    },
    margins: {
      title: 'title',
      stamp: 'source, date',
      byline: 'byline',
      tool: 'tools',
      interruption: 'advert',
      box: 'other pieces',
      editor: 'editors',
      end: 'end matter',
      copy: 'copy',
      aside: 'after the end',
      outside: 'outside',
    },
  },
  answer: {
    notFound: 'The reports held here have no words that answer this.',
    nearest: 'These come nearest, but do not answer it:',
    position: (number, of) => `quote ${number} of ${of}`,
    emptyQuestion: 'The question is empty. Just write me a sentence.',
    questionTooLong: (length, limit) =>
      `The question is too long (${length} characters). Please keep it under ${limit}.`,
    emptyCollection: 'No reports are held yet.',
    holds: (reports, from, to) =>
      `${reportsOf(reports)} held${from === null || to === null ? '' : from === to ? `, on a meeting of ${from}` : `, on meetings from ${from} to ${to}`}.`,
    sample: 'This is the bundled sample: its places, people and meetings are all invented.',
    failed: 'Something went wrong and I could not answer. Please try again in a moment.',
    reportGone: 'That report has been removed or changed. Please ask again.',
    shortened: '(shortened)',
    roleOf: (role) => ({ chair: 'chaired', speaker: 'spoke', attended: 'attended' })[role],
    listHeading: (reports) => `${reportsOf(reports)}, newest meeting first:`,
  },
  check: {
    verbatim: (reports) =>
      reports === undefined
        ? 'These very words stand in many reports; here are some:'
        : reports > 1
          ? `These very words stand in ${reports} reports:`
          : 'These very words were said:',
    near: (percent) => `Not in these words; the nearest place is ${percent}% alike:`,
    notFound: 'No report held here has this sentence.',
    nearest: (percent) => `This is the nearest, ${percent}% alike, but it is another sentence:`,
    saidByOther: (asked, speakers) =>
      `The words are right, but by the reports they are those of ${speakers.join(', ')}, not of “${asked}”:`,
    nearByOther: (asked, speakers, percent) =>
      `Not in these words; the nearest place (${percent}% alike) is by ${speakers.join(', ')}, not by “${asked}”:`,
    parts: (verbatim, near, missing) => {
      const counts = [
        verbatim > 0 ? `${verbatim} verbatim` : '',
        near > 0 ? `${near} with differences` : '',
        missing > 0 ? `${missing} not found` : '',
      ].filter((count) => count !== '');
      return `This stands nowhere as a whole; part by part: ${counts.join(', ')}.`;
    },
    apart: (parts) => `Each of its ${parts} parts stands in a report, but they were not said together like this:`,
    compared: (words) => `Compared: ${words}`,
    severalVoices: 'These are the words of more than one speaker, each given apart:',
    difference: 'Your sentence against the report (− not in the report, + only in the report):',
    differenceMarked: 'Your sentence against the report (struck out: not in the report; bold: only in the report):',
    askedInstead: 'No report has this sentence or one like it. Taken as a question instead:',
    askSentence: 'Which sentence? Reply with it, or write it after /check.',
  },
  who: {
    askName: 'Whom do you want to look up? Reply with a name, or write it after /who.',
    nobody: (name) => `The reports held know nobody called “${name}”.`,
    offers: (names) => `Did you mean ${names.join(', ')}?`,
    namesakes: (persons) =>
      `${persons} people have this name: where post and place do not agree, they are listed apart.`,
    alsoWritten: (names) => `also written ${names.join(', ')}`,
    posts: 'Posts',
    period: (from, to) => (from === to ? from : `${from} to ${to}`),
    meetings: (meetings, reprints) =>
      `At the meeting in ${reportsOf(meetings)}${reprints === 0 ? '' : ` (and ${reprintsOf(reprints)})`}`,
    said: (quotes, reports) => `Own words: ${passagesOf(quotes)} in ${reportsOf(reports)}, newest first`,
    reprinted: (prints) => `(and ${reprintsOf(prints)})`,
    saidNothing: "The reports give none of this person's own words.",
    named: (quotes, reports) => `Named by others: ${passagesOf(quotes)} in ${reportsOf(reports)}, newest first`,
    namedApart: "These are words of the meeting, the report or other people, not this person's own.",
    undecided: (quotes) => `${passagesOf(quotes)} more hold this name, and nothing tells who is meant:`,
    more: (left) => `n goes on (${passagesOf(left)} left)`,
    namesake: (number, of) => `namesake ${number}/${of}`,
    buttons: {
      card: 'Back',
      meetings: 'Meetings',
      said: 'Own words',
      named: 'Named by others',
      undecided: 'Unclear who is meant',
    },
  },
  followUp: followUpEn,
  delivery: deliveryEn,
  results: resultsEn,
  inline: inlineEn,
  follow: followEn,
  feedback: feedbackEn,
  logging: loggingEn,
  librarian: librarianEn,
  asked: askedEn,
  explanation: {
    heading: 'why it stands here (value × weight = points)',
    features: {
      coverage: 'the quote holds the question’s terms',
      contextCoverage: 'title, meeting, speaker or heading hold them',
      late: 'terms late in the question: what is asked for',
      telling: 'terms that are rare in this report',
      characters: 'the question’s single characters',
      heading: 'the heading above',
      before: 'the sentence before',
      after: 'the sentence after',
      passage: 'the passage’s score in the search',
      bestPassage: 'the report’s best passage',
      wholeReport: 'the whole report’s score',
      reportCoverage: 'the report holds the terms',
      time: 'a time is asked for and given',
      quantity: 'a number is asked for and given',
      wanted: 'the kind of thing asked for is given',
      expansion: 'the formula is spelt out',
      day: 'the meeting’s day fits',
      happening: 'the narration tells what is asked of the meeting itself',
      spoken: 'who said it is asked, and somebody says it',
      asks: 'it is a question itself',
      announces: 'it ends with a colon: what matters follows',
      short: 'it is too short',
      length: 'length in hundreds of characters',
      units: 'how many sentences, in threes',
      allUnits: 'the terms of all its sentences added up',
      opening: 'the first sentence holds terms rare in this report',
      closing: 'the last sentence holds terms rare in this report',
      idle: 'characters in sentences without such terms, in hundreds',
      rest: 'characters behind the sentence that holds most, in hundreds',
      titled: 'it only repeats the title',
      quantityNear: 'the number stands with the question’s terms',
      wantedNear: 'what is wanted stands with the question’s terms',
      way: 'it is said how, with the question’s terms',
      reportSize: 'how long the report is (logarithm)',
    },
  },
  why: {
    plain: 'nothing here tells of anybody who speaks: narration',
    reasons: {
      cue: 'it is said by the subject of this verb',
      carried: 'it goes on with what was opened by',
      'quoted-before': 'the quoted words are given to the one named behind them',
      label: 'the label in front names who speaks',
      relayed: 'somebody else’s words are passed on by',
      group: 'several people or a body speak, or somebody without a name',
      question: 'somebody asks',
      absent: 'words from elsewhere are cited',
      nobody: 'nothing tells whose verb this is',
      ended: 'the speech before it is over, which was opened by',
    },
    quoted: (words, paragraph) => `: “${words}” (paragraph ${paragraph})`,
    standsFor: (name) => `, which stands for ${name}`,
  },
  terminal: {
    about: 'Yinju finds the very words in Chinese meeting reports: who said them, at which meeting, when, and where.',
    here: 'This is the terminal chat.',
    botHint: 'For the Telegram bot, get a token from @BotFather, put it into .env as BOT_TOKEN, and start again.',
    addHint: 'Add some with: yinju add PATH',
    examples: 'Try asking:',
    start: 'Type a question (in Chinese) and press Enter. /help lists the commands, /quit leaves.',
    help: [
      'Type a question and get the words of the reports. Either Chinese script will do; quotes stay as printed.',
      'You can go on from the last question: 那学校呢？ 他还说了什么？ 哪天说的？',
      '',
      '  n                next quote',
      '  m                more of the text around it',
      '  /who NAME        a person: posts, meetings, words',
      '  /new             forget the questions so far',
      '  /list            the reports held',
      '  /show NUMBER     a whole report (its number in the list, or its id)',
      '  /check SENTENCE  was this said in these words?',
      '  /help            this help',
      '  /quit            leave',
    ].join('\n'),
    moreQuotes: (left) => `n next (${left} more)`,
    moreAround: 'm more around it',
    noMoreQuotes: 'No more quotes.',
    noMoreAround: 'There is nothing more around it.',
    nothingYet: 'Ask a question first.',
    choose: 'Type a number to ask again about that person.',
    unknownCommand: (name) => `There is no command ${name}. /help lists the commands.`,
    noSuchReport: (wanted) => `There is no report "${wanted}". /list shows what is held.`,
    showWhat: 'Which report? For example: /show 1',
    whoWhat: 'Write the name after /who.',
    checkWhat: 'Write the sentence to check after /check.',
    bye: 'Goodbye.',
  },
  telegram: {
    about:
      'I find the very words in Chinese meeting reports, and tell you who said them, at which meeting, when, and where it was printed.',
    ask: 'Just send me a question in Chinese, in either script.',
    examples: 'Tap one to try:',
    help: [
      'Send me a question in Chinese. I look for the words of the reports that answer it best, and name the speaker, the meeting, the day and the source.',
      '',
      '· You can go on from your question: 那学校呢？ 他还说了什么？ 哪天说的？',
      '· “Next” shows other quotes, “☰” lists them all, “Context” the text around one; tap what is wrong, and it is noted.',
      "· A meeting's words stay the meeting's; I never credit them to a person.",
      '· If the reports do not say it, I tell you so.',
      '· In any chat, type my @name and some words to send a quote from there.',
      '· In groups I answer only mentions, replies to me and commands.',
      '',
      '/who NAME: the posts, meetings and words of a person',
      '/check SENTENCE: whether it was said in these words',
      '/new forget the questions so far',
      '/list the reports held',
      '/meeting NAME, PLACE or DAY: a meeting, and what was said there',
      '/export the last result as a file',
      '/follow NAME, BODY or WORDS be told of new reports that have them; /following lists what you follow',
      '/lang the language I speak',
      '/privacy what is stored, and how long',
      '/forget remove what is stored of you',
    ].join('\n'),
    privacy: (days, minutes) =>
      [
        'Only what the buttons and the interface need is stored, on the computer that runs this bot:',
        '',
        `· your question, where its quotes stand, and the numbers of this chat and of you: ${days} days`,
        `· what your last question was about, so that you can go on from it: used for ${minutes} minutes; /new forgets it at once`,
        '· what you were shown last, so that /export can send it as a file: 1 day',
        '· what you follow, and the number of your chat: until you end it with /following',
        '· the numbers of your messages and of my answers, so that an edited message is answered anew: 2 days',
        `· the language I answer you in, with your user number: ${days} days; for good if chosen with /lang`,
        '',
        'It is deleted by itself after that, or at once with /forget. No names are stored, and nothing is passed on.',
      ].join('\n'),
    textOnly: 'I only read text. Please type your question.',
    unknownCommand: 'There is no such command. Just send me a question; /help says more.',
    staleButton: 'This button no longer works. Please ask again.',
    asked: (question) => `Question: ${question}`,
    aroundHeading: 'In context (the quote in bold):',
    page: (number, of) => `page ${number} of ${of}`,
    buttons: {
      next: 'Next',
      previous: 'Previous',
      around: 'Context',
      moreAround: 'More context',
      fold: 'Less',
      newer: 'Newer',
      older: 'Older',
    },
    commands: {
      start: 'Start',
      help: 'How to use me',
      new: 'Forget the questions so far',
      who: 'Look up a person',
      check: 'Was this sentence said?',
      list: 'Reports held',
      follow: 'Be told when a new report has a person, body or words',
      following: 'What you follow',
      privacy: 'What is stored',
      meeting: 'Meetings held, and their words',
      export: 'Send the last result as a file',
      ask: 'Ask a question',
      lang: 'Choose the language',
      forget: 'Remove what is stored of you',
    },
    description:
      'Ask in Chinese, and I quote the meeting reports: the very words, who said them, at which meeting, on what day, in which report. If the reports do not say it, I tell you so.',
    shortDescription: 'Quotes Chinese meeting reports: who said it, at which meeting, on what day, in which report.',
  },
  telegramAnswers: telegramAnswersEn,
  note: (note, dayInWords) => {
    switch (note.kind) {
      case 'understood-as': {
        const taken =
          note.by === 'title'
            ? `“${note.asked}” is taken to mean ${note.person}.`
            : `No report held here names “${note.asked}”; ${note.person}, the nearest name, was looked up.`;
        return note.further === undefined ? taken : `${taken} ${furtherEn(note.further, dayInWords)}`;
      }
      case 'which-person':
        return `It is not clear whom “${note.asked}” means. It may be:`;
      case 'refers-to-nothing':
        return en.followUp.refersToNothing;
      case 'nothing-more':
        return en.followUp.nothingMore(note.what);
      case 'small-talk':
        return talkEn[note.talk](note.example);
      case 'empty-question':
        return en.answer.emptyQuestion;
      case 'empty-collection':
        return en.answer.emptyCollection;
      default:
        return furtherEn(note, dayInWords);
    }
  },
  refusal: (reason) =>
    ({
      empty: 'the file is empty',
      binary: 'not a text file',
      undecodable: 'its character encoding cannot be told',
      'no-report': 'no meeting report was found in it',
      'too-large': 'the file is too large',
      'unknown-format': 'this file format is not supported',
    })[reason],
  botFault: (kind, detail) =>
    ({
      unauthorized: `Telegram refuses this BOT_TOKEN (${detail}). Check it with @BotFather and correct .env.`,
      conflict: `Another program is using this BOT_TOKEN (${detail}). Stop it first: only one can run at a time.`,
      unreachable: `Telegram cannot be reached (${detail}). Check the network, or TELEGRAM_API_ROOT in .env.`,
      'webhook-refused': `Telegram refuses the webhook (${detail}). Correct WEBHOOK_URL in .env.`,
      'no-http': `HTTP cannot be served there (${detail}). Correct HTTP_LISTEN in .env, or stop what is there.`,
    })[kind],
};
