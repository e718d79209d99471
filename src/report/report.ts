import type { Script } from '../text/script.ts';
import type { Span } from '../text/sentence.ts';

declare const reportId: unique symbol;

/** Names one report. Stable: the same source gives the same id. */
export type ReportId = string & { readonly [reportId]: true };

/** Marks a string that is known to name a report, such as one read back from the collection. */
export function asReportId(id: string): ReportId {
  return id as ReportId;
}

/**
 * Who the report says said it: a person, the meeting (会议强调…), or the report itself (its narration). Words of the
 * meeting are never a person's, whoever chaired it.
 */
export type Speaker =
  | { readonly kind: 'person'; readonly name: string; readonly post?: string }
  | { readonly kind: 'meeting'; readonly name: string }
  | { readonly kind: 'report' };

/**
 * How a passage comes to its speaker. Of a person or the meeting: `cue`, a verb of saying in this very sentence;
 * `carried`, it goes on with what an earlier cue opened; `quoted-before`, quoted words whose speaker is named behind
 * them; `label`, the label of a transcript; `relayed`, the speaker passes somebody else's words on. Of the report,
 * though somebody says something: `group`, several people or a body; `question`, somebody asks; `absent`, words from
 * elsewhere; `nobody`, a verb without anybody whose it could be; `ended`, the speech before it is over.
 */
export type WhyKind =
  | 'cue'
  | 'carried'
  | 'quoted-before'
  | 'label'
  | 'relayed'
  | 'group'
  | 'question'
  | 'absent'
  | 'nobody'
  | 'ended';

/** Why a passage is given to its speaker, by words of the report. Offsets count in `Report.text`. */
export interface Why {
  readonly kind: WhyKind;
  /** Who says it: 市长周明远, 他, 会议; absent where the verb has no subject of its own. */
  readonly subject?: Span;
  /** The verb of saying, or the label. */
  readonly cue: Span;
  /** The name for which 他 or 她 stands, or whose verb it is that has no subject of its own. */
  readonly antecedent?: Span;
}

/**
 * What is indexed and quoted: consecutive sentences of one paragraph by one speaker, about 60 to 300 characters.
 * Offsets count in `Report.text`; paragraphs from 1.
 */
export interface Passage extends Span {
  readonly paragraph: number;
  readonly speaker: Speaker;
  /** Others whose words the speaker passes on here (习近平总书记强调… inside a speech). */
  readonly relays?: readonly string[];
  /** Why the speaker is this one; absent where nothing in the passage tells of anybody who speaks. */
  readonly why?: Why;
}

/**
 * A day: ISO 8601 (`2020-02-28`), or EDTF with the year left open (`XXXX-02-28`) where the page does not tell it.
 */
export type Day = string;

/** What a person did at the meeting; the first that holds of chair, speaker, attended. */
export type Role = 'chair' | 'speaker' | 'attended';

/** A person of the meeting, with the offices that this report gives him or her. */
export interface Person {
  readonly name: string;
  readonly post: string | null;
  readonly role: Role;
}

/** A spot where the cleaned text differs from the source: at `at` in `Report.text` stands `to` instead of `from`. */
export interface Repair {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly kind: 'pinyin' | 'shifted' | 'punctuation';
}

/** The meeting that a report is about, as far as the page tells. */
export interface Meeting {
  readonly name: string | null;
  readonly date: Day | null;
  readonly place: string | null;
}

/** Where and when the report was printed, as far as the page tells. */
export interface Publication {
  readonly date: Day | null;
  /** The source that the page names, with its chain (华龙网-重庆日报); else the site that printed it. */
  readonly outlet: string | null;
  readonly reporters: readonly string[];
  /** People of the bodies reported on, who sent in the words (通讯员). */
  readonly correspondents: readonly string[];
  readonly editor: string | null;
}

/** A fact that can be corrected by hand, by its place in the report. */
export type FactField = 'title' | 'url' | `meeting.${keyof Meeting}` | `published.${keyof Publication}`;

/** One article about one meeting, cleaned. Every offset anywhere counts in `text` (UTF-16, paragraphs parted by \n). */
export interface Report {
  readonly id: ReportId;
  /** Base name of the source as it was added, or a .jsonl document's id. */
  readonly file: string;
  readonly url: string | null;
  /** Of the source's bytes, in hex. */
  readonly sha256: string;
  readonly script: Script;
  readonly title: string;
  readonly text: string;
  readonly meeting: Meeting;
  readonly published: Publication;
  readonly people: readonly Person[];
  readonly passages: readonly Passage[];
  readonly repairs: readonly Repair[];
  /**
   * Stretches of `text` that were damaged before the page was saved and cannot be restored: they stand as they were
   * saved, and a quote that holds one says so. Absent if there are none.
   */
  readonly damaged?: readonly Span[];
  /** The facts that were corrected by hand, if any were; all others are as they were read. */
  readonly corrected?: readonly FactField[];
}

/** The words of a passage, as they stand in the report. */
export function passageText(report: Report, passage: Span): string {
  return report.text.slice(passage.start, passage.end);
}
