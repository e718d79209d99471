import { scriptOf, toSimplified } from '../text/script.ts';
import { readDateline } from './facts/dateline.ts';
import { readMeeting } from './facts/meeting.ts';
import { meetingMonthDay } from './facts/meeting-day.ts';
import { readPublication } from './facts/publication.ts';
import { publicationDay } from './facts/publication-day.ts';
import { legible } from './legible.ts';
import { cleanPage } from './page/clean-page.ts';
import type { CleanPage, RefusalReason, Source } from './page/page.ts';
import { cutPassages, speakers } from './passages.ts';
import { mentionsOf } from './people/mentions.ts';
import { readPeople } from './people/people.ts';
import type { Report, ReportId } from './report.ts';
import { readSpeech } from './speech/speech.ts';

/** What a source gives: a report, or why it holds none. */
export type ReadOutcome =
  | { readonly outcome: 'read'; readonly report: Report }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** What the collection knows of a source: the id its report gets, and its bytes' SHA-256 in hex. */
export interface Identity {
  readonly id: ReportId;
  readonly sha256: string;
}

/**
 * Reads a source into a report: bytes → clean body → title, dates, outlet, people → who says each sentence → passages.
 * The one place where these steps are put in a row. Pure: the same source gives the same report.
 */
export function readReport(source: Source, identity: Identity): ReadOutcome {
  const cleaned = cleanPage(source);
  if (cleaned.outcome === 'refused') return cleaned;
  return { outcome: 'read', report: reportOf(cleaned.page, source, identity) };
}

function reportOf(cleaned: CleanPage, source: Source, identity: Identity): Report {
  // Nobody's name or mark is read out of what is damaged.
  const page = { ...cleaned, text: legible(cleaned.text, cleaned.damaged) };
  const { text } = page;
  const published = readPublication(page, publicationDay(page, source.published, meetingMonthDay(page)));
  const meeting = readMeeting(page, published.date, published.outlet);
  const press = [...published.reporters, ...published.correspondents, published.editor ?? ''].map(toSimplified);
  const mentions = mentionsOf(text).filter((mention) => !press.includes(mention.name));
  const said = readSpeech(text, mentions, page.headings, readDateline(text).end);
  const people = readPeople(text, toSimplified(text), mentions, said);
  const script = scriptOf(text);
  const speakerOf = speakers(people, toSimplified, meeting.name ?? (script === 'traditional' ? '會議' : '会议'));
  return {
    ...identity,
    file: source.file,
    url: source.url ?? page.url,
    script,
    title: page.title,
    text: cleaned.text,
    meeting,
    published,
    people,
    passages: cutPassages(said, speakerOf),
    repairs: page.repairs,
    ...(page.damaged.length === 0 ? {} : { damaged: page.damaged }),
  };
}
