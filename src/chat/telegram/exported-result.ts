import type { Quote } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { type HeldMeeting, meetingsNamed } from '../../answer/meetings-held.ts';
import { passageText, type Report } from '../../report/report.ts';
import { shorten } from '../cut-text.ts';
import { type ExportEntry, type Exported, reportCitation } from '../export/exported.ts';
import { type Language, messages } from '../messages.ts';
import { wordsAgain } from './answer-memory.ts';
import type { BotParts } from './bot-parts.ts';
import { meetingName } from './meetings-message.ts';
import type { Result } from './result-memory.ts';

/** Characters of a question or a name above a file, and under it. */
const MAX_NAMED = 120;

type Collected = Pick<Exported, 'what' | 'entries'>;

const wholeReport = (report: Report): ExportEntry => ({ citation: reportCitation(report) });

/** The quotes with what their reports tell beyond the citation; those whose report is gone are left out. */
async function quoteEntries(quotes: readonly Quote[], library: Library): Promise<readonly ExportEntry[]> {
  const entries = quotes.map(async ({ text, speaker, citation }): Promise<readonly ExportEntry[]> => {
    const report = await library.report(citation.report);
    if (report === undefined) return [];
    return [{ words: text, speaker, citation: { ...reportCitation(report), paragraph: citation.paragraph } }];
  });
  return (await Promise.all(entries)).flat();
}

function passageEntries({ own }: HeldMeeting): readonly ExportEntry[] {
  return own.flatMap((report) =>
    report.passages.map((passage) => ({
      words: passageText(report, passage),
      speaker: passage.speaker,
      citation: { ...reportCitation(report), paragraph: passage.paragraph },
    })),
  );
}

async function collected(
  result: Result,
  chat: number,
  language: Language,
  { library, answers }: BotParts,
): Promise<Collected | undefined> {
  const { kinds } = messages[language].results;
  switch (result.kind) {
    case 'answer': {
      const kept = answers.recall(result.id, chat);
      if (kept === undefined) return undefined;
      const quotes = await Promise.all(kept.quotes.map((quote) => wordsAgain(library, quote)));
      const entries = await quoteEntries(
        quotes.filter((quote) => quote !== undefined),
        library,
      );
      return { what: kinds.answer(shorten(kept.question, MAX_NAMED)), entries };
    }
    case 'who': {
      const { persons } = await library.who(result.name);
      const entries = await quoteEntries(
        persons.flatMap(({ said }) => said),
        library,
      );
      return { what: kinds.who(shorten(persons[0]?.name ?? result.name, MAX_NAMED)), entries };
    }
    case 'list':
      return { what: kinds.list(''), entries: (await library.reports()).map(wholeReport) };
    case 'meetings': {
      const named = meetingsNamed(await library.meetings(), result.words);
      const entries = named.flatMap(({ reports }) => reports.map(wholeReport));
      return { what: kinds.meetings(shorten(result.words, MAX_NAMED)), entries };
    }
    case 'meeting': {
      const held = await library.meetings();
      const meeting = held.find(({ reports }) => reports.some(({ id }) => id === result.report));
      return meeting && { what: kinds.meeting(meetingName(meeting, language)), entries: passageEntries(meeting) };
    }
  }
}

/**
 * What somebody was shown last in a chat, with its words read from the reports again; undefined if there is nothing, or
 * nothing of it is held any more. `on` is the day on which it is exported.
 *
 * @example await exportedResult(result, { chat, language, on: '2031-06-05' }, parts)
 */
export async function exportedResult(
  result: Result | undefined,
  by: { readonly chat: number; readonly language: Language; readonly on: string },
  parts: BotParts,
): Promise<Exported | undefined> {
  const found = result && (await collected(result, by.chat, by.language, parts));
  return found === undefined || found.entries.length === 0 ? undefined : { ...found, on: by.on };
}
