import type { Day, ReportId, Role } from '../../report/report.ts';
import type { Quote } from '../answer.ts';
import type { HeldPost } from './posts-over-time.ts';

/** A meeting at which a person was. */
export interface Attendance {
  readonly report: ReportId;
  readonly date: Day | null;
  readonly name: string | null;
  readonly title: string;
  readonly role: Role;
  /** Other prints of the same article. */
  readonly reprints: readonly ReportId[];
}

/** How much is known of a person. A passage counts once, however often its article was printed. */
export interface WhoCounts {
  readonly meetings: number;
  readonly said: number;
  /** Reports that hold what was said. */
  readonly saidIn: number;
  readonly named: number;
  readonly namedIn: number;
  /** Prints of these articles beyond the first. */
  readonly reprints: number;
}

/** One person of a name. */
export interface WhoPerson {
  readonly name: string;
  readonly names: readonly string[];
  /** In the order in which they were first held. */
  readonly posts: readonly HeldPost[];
  /** Newest first, as are all quotes. */
  readonly meetings: readonly Attendance[];
  /** All that reports give as the person's own words. */
  readonly said: readonly Quote[];
  /** Where the meeting, the report or other persons name the person. */
  readonly named: readonly Quote[];
  readonly counts: WhoCounts;
}

/** What the reports tell of a name. */
export interface Who {
  /** As it was asked for. */
  readonly name: string;
  /** Everybody who has this name, whoever appeared last first; empty if nobody does. */
  readonly persons: readonly WhoPerson[];
  /** Passages that hold the name of which nothing tells whom of several they mean. */
  readonly undecided: readonly Quote[];
  /** Where nobody has the name: names that may be meant. */
  readonly offers: readonly string[];
}
