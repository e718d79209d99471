import { foldName } from '../../text/name.ts';
import { unitAsked } from '../asked-unit.ts';
import { type Excerpt, foldedWords } from '../excerpt.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import type { Ranked } from '../ranked.ts';
import { heldTermsIn, mattersIn } from './held-terms.ts';

/** What tells an answer from a chance match. Shares from 0 to 1 unless said otherwise. */
export interface Evidence {
  /** IDF-weighted share of the question's terms that the words hold, or other words for them; what one sentence holds. */
  readonly coverage: number;
  readonly sentence: number;
  /** The words hold none of the terms. */
  readonly silent: number;
  /** Plain share of the terms, those that no dictionary has among them. */
  readonly termShare: number;
  /** IDF-weighted share of the single characters of the question's terms that the words hold, and the plain share. */
  readonly characters: number;
  readonly characterShare: number;
  /** IDF-weighted share of the terms that only the title, the meeting, the speaker or the heading hold. */
  readonly contextCoverage: number;
  /** How much the terms held tell, and those not held would: inverse document frequencies in tens, to 3. */
  readonly told: number;
  readonly untold: number;
  /** Length in hundreds of characters. */
  readonly length: number;
  /** The likelihood that this answers, and none of the others, if any does; what it is worth depends on what is held. */
  readonly share: number;
  readonly coverageByShare: number;
  readonly charactersByShare: number;
  /** By how much the best of another report falls behind. */
  readonly margin: number;
  /** The share of the terms that stand nowhere in the collection, by weight; of a short question it says more. */
  readonly unheard: number;
  readonly unheardByFew: number;
  /** As `coverage`, of all the report's words, where the words are those of the person asked about. */
  readonly personsReport: number;
  /** As `coverage` and `sentence`, by how near the terms stand to the words that ask. */
  readonly near: number;
  readonly nearSentence: number;
  /** A time or a number is asked for; how much of what stands near the words that ask stands with one. */
  readonly typed: number;
  readonly atAnswer: number;
  /** A time or a number is asked for, and the words hold none. */
  readonly kindMissing: number;
  /** A number of a unit is asked for, and the words hold none. */
  readonly unitMissing: number;
  /** A telephone number or the like is asked for, and the words hold none. */
  readonly contactMissing: number;
  /** The year asked for is neither the report's nor in the words. */
  readonly yearMissing: number;
  /** The formula asked about is spelt out. */
  readonly expansion: number;
  /** The meeting's day is the one asked for. */
  readonly day: number;
}

/** The names of the evidence, in the order of the table of weights. */
export const EVIDENCE: readonly (keyof Evidence)[] = [
  'coverage',
  'sentence',
  'silent',
  'termShare',
  'characters',
  'characterShare',
  'contextCoverage',
  'told',
  'untold',
  'length',
  'share',
  'coverageByShare',
  'charactersByShare',
  'margin',
  'unheard',
  'unheardByFew',
  'personsReport',
  'near',
  'nearSentence',
  'typed',
  'atAnswer',
  'kindMissing',
  'unitMissing',
  'contactMissing',
  'yearMissing',
  'expansion',
  'day',
];

/** More than this, told or untold, says no more (a sum of inverse document frequencies, in tens). */
const MOST_TOLD = 3;
/** So far ahead is far enough: a lead counts up to this difference of sums. */
const CLEAR_LEAD = 10;
/** With no other report in question there is no lead, nor the lack of one. */
const NO_RIVAL = 0.5;

const ASKS_CONTACT = /电话|热线|号码|邮箱|网址|传真|qq|微信号/;
const CONTACT = /\d(?:[\d-]){4}|[@/]\w/;

const one = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

function isPersons(question: Question, { passage: { speaker } }: Excerpt): boolean {
  return question.saidByPerson && speaker.kind === 'person' && foldName(speaker.name) === question.person;
}

/** Whether a year is asked for that is neither the year of the report nor in the words. */
function lacksYear({ year, day }: Question, { report }: Excerpt, folded: string): boolean {
  const asked = year ?? day?.year;
  if (asked === undefined || folded.includes(`${asked}`)) return false;
  return ![report.meeting.date, report.published.date].some((date) => date?.startsWith(`${asked}`));
}

/** What may be the answer instead: other words, and no reprint of the same report. */
function rivalsOf(it: Ranked, ranked: readonly Ranked[], { source }: Held): readonly Ranked[] {
  const { id } = it.excerpt.report;
  const original = source.original(id);
  return ranked.filter(
    ({ excerpt: { report }, features }) =>
      features.asks === 0 && (report.id === id || source.original(report.id) !== original),
  );
}

function standing(it: Ranked, rivals: readonly Ranked[]): Pick<Evidence, 'share' | 'margin'> {
  const all = rivals.reduce((sum, rival) => (rival === it ? sum : sum + Math.exp(rival.sum - it.sum)), 1);
  const elsewhere = rivals.filter(({ excerpt }) => excerpt.report.id !== it.excerpt.report.id);
  const lead = it.sum - Math.max(...elsewhere.map(({ sum }) => sum));
  return {
    share: 1 / all,
    margin: elsewhere.length === 0 ? NO_RIVAL : Math.min(CLEAR_LEAD, Math.max(0, lead)) / CLEAR_LEAD,
  };
}

type Missing = Pick<Evidence, 'kindMissing' | 'unitMissing' | 'contactMissing' | 'yearMissing'>;

/** Tells of excerpts what they lack of the kind of thing that is asked for. */
function missingIn(question: Question): (ranked: Ranked) => Missing {
  const { wanted, folded: asked } = question;
  const unit = unitAsked(question);
  return ({ excerpt, reading, features: f }) => {
    const words = foldedWords(reading, excerpt);
    return {
      kindMissing: one((wanted === 'when' || wanted === 'how-many') && f.time === 0 && f.quantity === 0),
      unitMissing: one(unit?.test(words) === false),
      contactMissing: one(ASKS_CONTACT.test(asked) && !CONTACT.test(words)),
      yearMissing: one(lacksYear(question, excerpt, words)),
    };
  };
}

/**
 * What speaks for each of the excerpts that come into question to answer at all.
 *
 * @param ranked the best excerpts, none over another's words
 */
export function evidenceFor(question: Question, ranked: readonly Ranked[], held: Held): readonly Evidence[] {
  const missing = missingIn(question);
  const heldTerms = heldTermsIn(question, held);
  const few = 1 / Math.max(1, mattersIn(question).length);
  return ranked.map((it) => {
    const { excerpt, features: f } = it;
    const { coverage, sentence, termShare, characters, characterShare, near, nearSentence, atAnswer, ...amount } =
      heldTerms(it);
    const { share, margin } = standing(it, rivalsOf(it, ranked, held));
    // What only titles hold stands in no passage, and yet was heard of.
    const unheard = Math.max(0, amount.unheard - f.contextCoverage);
    const told = Math.min(MOST_TOLD, amount.told / 10);
    return {
      coverage,
      sentence,
      silent: one(coverage === 0),
      termShare,
      characters,
      characterShare,
      contextCoverage: f.contextCoverage,
      told,
      untold: Math.min(MOST_TOLD, amount.untold / 10),
      length: f.length,
      share,
      coverageByShare: coverage * share,
      charactersByShare: characterShare * share,
      margin,
      unheard,
      unheardByFew: unheard * few,
      personsReport: isPersons(question, excerpt) ? f.reportCoverage : 0,
      near,
      nearSentence,
      typed: one(atAnswer !== undefined),
      atAnswer: atAnswer ?? 0,
      ...missing(it),
      expansion: f.expansion,
      day: one(f.day === 1),
    };
  });
}
