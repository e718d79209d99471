import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, Quote } from '../../../src/answer/answer.ts';
import type { Language } from '../../../src/chat/messages.ts';
import { notFoundText, quoteText } from '../../../src/chat/telegram/answer-message.ts';
import { speechKeyboard } from '../../../src/chat/telegram/answers/quote-actions.ts';
import { speechText } from '../../../src/chat/telegram/answers/whole-speech.ts';
import { type AnswerId, type ButtonPress, isAnswerId } from '../../../src/chat/telegram/button-press.ts';
import { buttonData, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { listMessage } from '../../../src/chat/telegram/list-message.ts';
import { meetingMessage } from '../../../src/chat/telegram/meeting-message.ts';
import { meetingsMessage } from '../../../src/chat/telegram/meetings-message.ts';
import type { OutgoingMessage } from '../../../src/chat/telegram/outgoing-message.ts';
import { asReportId, type Speaker } from '../../../src/report/report.ts';
import { checkText } from '../../fake-bot-api/checks.ts';
import { checkMarkup } from '../../fake-bot-api/keyboards.ts';
import { report } from '../support/shelf.ts';

/** Text of anything: Han, pairs of surrogates, joined emoji, marks that combine, up to far beyond a message. */
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('会议强调，', '👨‍👩‍👧', '𠮷', 'é', '\n')),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .chain((parts) => fc.integer({ min: 1, max: 60 }).map((times) => parts.join('').repeat(times)));

const language = fc.constantFrom<Language>('zh-Hans', 'zh-Hant', 'en');

const nullable = fc.option(anyText);

const speaker: fc.Arbitrary<Speaker> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), name: anyText, post: anyText }),
  fc.record({ kind: fc.constant('meeting' as const), name: anyText }),
  fc.constant({ kind: 'report' as const }),
);

const choice = fc.record({ name: anyText, post: nullable, place: nullable, date: nullable });
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constant('chaired' as const), asked: anyText, date: nullable }),
  fc.record({
    kind: fc.constant('understood-as' as const),
    asked: anyText,
    person: anyText,
    by: fc.constantFrom('name' as const, 'title' as const),
  }),
  fc.record({
    kind: fc.constant('which-person' as const),
    asked: anyText,
    choices: fc.array(choice, { maxLength: 5 }),
  }),
);

const quote: fc.Arbitrary<Quote> = fc.record({
  text: anyText,
  highlights: fc.array(fc.tuple(fc.nat(2_000), fc.nat(2_000))),
  speaker,
  score: fc.constant(0.5),
  citation: fc.record({
    report: fc.constant(asReportId('r')),
    file: anyText,
    title: anyText,
    meeting: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 })),
    meetingDate: fc.option(fc.constantFrom('2031-06-04', 'XXXX-06-04', 'soon')),
    publishedDate: nullable,
    outlet: nullable,
    url: fc.option(fc.oneof(fc.webUrl(), anyText)),
    paragraph: fc.nat(),
    start: fc.constant(0),
    end: fc.constant(1),
  }),
});

function expectTelegramTakes(message: OutgoingMessage): void {
  const { text, entities } = message.text;
  expect(entities.length).toBeLessThanOrEqual(100);
  expect(checkText({ text, entities }).text.length).toBeLessThanOrEqual(4096);
  // Half a surrogate pair does not survive the way to UTF-8.
  expect(Buffer.from(text).toString()).toBe(text);
  checkMarkup(
    message.keyboard === undefined ? {} : { reply_markup: { inline_keyboard: message.keyboard.inline_keyboard } },
  );
}

function asAnswerId(text: string): AnswerId {
  if (!isAnswerId(text)) throw new Error(`${text} is no answer id`);
  return text;
}

const answerId = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/).map(asAnswerId);
const index = fc.nat(9);
const view = fc.record({ index, around: fc.nat(99) });

const press: fc.Arbitrary<ButtonPress> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), id: answerId, view }),
  fc.record({ kind: fc.constant('convert' as const), id: answerId, view }),
  fc.record({ kind: fc.constant('speech' as const), id: answerId, index, page: fc.nat(999) }),
  fc.record({ kind: fc.constant('choice' as const), id: answerId, index }),
  fc.record({
    kind: fc.constant('language' as const),
    language: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const, 'auto' as const),
  }),
);

describe('What a button carries', () => {
  it('is read as it was written, in at most 64 bytes', () => {
    fc.assert(
      fc.property(press, (pressed) => {
        const data = buttonData(pressed);
        expect(parseButtonData(data)).toEqual(pressed);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('is read without a fault whatever it is', () => {
    const made = fc.oneof(fc.string(), fc.stringMatching(/^1[acelnsvw][A-Za-z0-9_-]{10,14}\.\d{1,3}\.\d{1,4}$/));
    fc.assert(
      fc.property(made, (data) => {
        const read = parseButtonData(data);
        if (read !== undefined) expect(parseButtonData(buttonData(read))).toEqual(read);
      }),
    );
  });
});

describe('Whatever reports hold, Telegram takes', () => {
  it('a quote with its citation', () => {
    fc.assert(
      fc.property(quote, language, note, (given, spoken, added) => {
        expectTelegramTakes({ text: quoteText({ quote: given, language: spoken, note: added, question: given.text }) });
      }),
    );
  });

  it('a quote with its place, and once more in other characters', () => {
    const region = fc.constantFrom('cn' as const, 'tw' as const, 'hk' as const);
    const extremes = fc.record({ about: fc.array(anyText, { maxLength: 3 }), place: nullable, convertTo: region });
    fc.assert(
      fc.property(quote, language, note, extremes, (given, spoken, added, extreme) => {
        const asked = { quote: given, language: spoken, note: added, question: given.text };
        expectTelegramTakes({ text: quoteText({ ...asked, ...extreme }) });
      }),
    );
  });

  it('every page of a whole speech', () => {
    fc.assert(
      fc.property(quote, fc.array(anyText, { minLength: 1, maxLength: 6 }), language, (given, texts, spoken) => {
        let start = 0;
        const passages = texts.map((text, at) => {
          const passage = { start, end: start + text.length, paragraph: at + 1, speaker: given.speaker };
          start = passage.end;
          return passage;
        });
        const held = report('r', '', texts.join(''), { passages });
        for (let page = 0, pages = 1; page < pages; page++) {
          const speech = speechText(held, given, page, spoken);
          if (speech === undefined) return given.speaker.kind === 'report';
          pages = speech.pages;
          const at = { id: asAnswerId('AAAAAAAAAAAA'), index: 9, page, pages };
          expectTelegramTakes({ text: speech.text, keyboard: speechKeyboard(at, spoken) });
        }
        return true;
      }),
    );
  });

  it('a quote in its surroundings', () => {
    fc.assert(
      fc.property(quote, anyText, language, (given, text, spoken) => {
        const half = Math.floor(text.length / 2);
        const around = {
          report: report('r', '', text),
          start: 0,
          end: text.length,
          quoteStart: half,
          quoteEnd: text.length,
        };
        expectTelegramTakes({ text: quoteText({ quote: given, language: spoken, around }) });
      }),
    );
  });

  it('three quotes that do not answer', () => {
    fc.assert(
      fc.property(
        fc.array(quote, { maxLength: 4 }),
        anyText,
        fc.option(note),
        language,
        (nearest, question, added, spoken) => {
          const answer = {
            question,
            outcome: 'not-found',
            quotes: [],
            nearest,
            ...(added === null ? {} : { note: added }),
          } as const;
          expectTelegramTakes({ text: notFoundText(answer, { language: spoken, withQuestion: true }) });
        },
      ),
    );
  });

  it('a page of the list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, nullable, nullable), { maxLength: 25 }),
        fc.nat(5),
        language,
        (facts, page, spoken) => {
          const reports = facts.map(([title, date, url]) =>
            report('r', title, '', { url, meeting: { name: null, date, place: null } }),
          );
          expectTelegramTakes(listMessage(reports, page, spoken));
        },
      ),
    );
  });
});

describe('A quote in a message', () => {
  it('is there word for word as long as it is no longer than quotes are', () => {
    fc.assert(
      fc.property(quote, language, (given, spoken) => {
        fc.pre(given.text.length <= 1_500);
        expect(quoteText({ quote: given, language: spoken }).text.startsWith(given.text)).toBe(true);
      }),
    );
  });

  it('a list of meetings, and all that is told of one', () => {
    const meeting = fc.record({ name: fc.option(anyText), date: fc.option(anyText), place: fc.option(anyText) });
    const held = fc
      .tuple(anyText, meeting, fc.option(anyText), fc.option(fc.webUrl()))
      .map(([words, met, outlet, url]) => {
        const speaker = { kind: 'person', name: words, post: words } as const;
        const one = report('0123456789ab', words, words, {
          url,
          meeting: met,
          published: { date: outlet, outlet, reporters: [], correspondents: [], editor: null },
          people: Array.from({ length: 20 }, () => ({ name: words, post: words, role: 'chair' as const })),
          passages: Array.from({ length: 9 }, () => ({ start: 0, end: words.length, paragraph: 1, speaker })),
        });
        return { report: one, own: [one, one], reports: Array.from({ length: 9 }, () => one) };
      });
    fc.assert(
      fc.property(held, fc.nat(6), anyText, language, (one, page, words, spoken) => {
        expectTelegramTakes(meetingMessage(one, { page, from: { page, words: '' } }, spoken));
        expectTelegramTakes(meetingsMessage(Array(23).fill(one), { page, words: '' }, spoken));
        expectTelegramTakes(meetingsMessage([one], { page, words }, spoken));
      }),
    );
  });
});
