import type { ReportSource } from '../collection/report-source.ts';
import type { Day, Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { inSteps, pause } from '../text/pause.ts';
import { surround } from './around.ts';
import { ask } from './ask.ts';
import { check } from './check/check.ts';
import { converse } from './conversation/converse.ts';
import { exampleQuestions } from './examples.ts';
import { excerptPage } from './excerpt-page.ts';
import type { Library, Overview } from './library.ts';
import { meetingsHeld } from './meetings-held.ts';
import type { ReportOf } from './names/holders.ts';
import { NameIndex } from './names/name-index.ts';
import { offersFor } from './names/offers.ts';
import { allNewestFirst } from './newest-first.ts';
import { gatherPeople } from './people.ts';
import { quoteAt } from './quote-at.ts';
import { withExample } from './talk/with-example.ts';
import { makeRegister, type Register } from './who/register.ts';
import { who } from './who/who.ts';

/** What is worked out once for each state of the collection. */
interface Known {
  readonly revision: string;
  readonly names: NameIndex;
  readonly newestFirst: readonly Report[];
  /** Made when somebody is first asked for. */
  register?: Promise<Register>;
}

/** Works it out in steps that let other work through. */
async function know(revision: string, reports: readonly Report[]): Promise<Known> {
  const people = await inSteps(gatherPeople(reports));
  await pause.now();
  return { revision, names: new NameIndex(people), newestFirst: allNewestFirst(reports) };
}

async function overviewOf(
  known: Known,
  index: PassageIndex,
  sample: boolean,
  library: Pick<Library, 'ask'>,
): Promise<Overview> {
  const isKnown = (day: Day | null): day is Day => day !== null && !day.startsWith('X');
  const sorted = known.newestFirst
    .map((r) => r.meeting.date)
    .filter(isKnown)
    .toSorted();
  return {
    reports: known.newestFirst.length,
    passages: index.size,
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    sample,
    examples: await exampleQuestions(known.newestFirst, (q) => library.ask(q)),
  };
}

/**
 * Puts reports and their index together into what the chats and the command line ask. The index must hold the
 * passages of the source's reports; whoever changes the one changes the other.
 *
 * @example await createLibrary(source, index, { sample: true }).ask('会议是谁主持的？')
 */
export function createLibrary(
  source: ReportSource,
  index: PassageIndex,
  options: { readonly sample: boolean },
): Library {
  const held = { source, index };
  let known: { readonly revision: string; readonly made: Promise<Known> } | undefined;
  let overview: { readonly revision: string; readonly made: Promise<Overview> } | undefined;
  const current = (): Promise<Known> => {
    const revision = source.revision();
    if (known?.revision !== revision) known = { revision, made: know(revision, source.all()) };
    return known.made;
  };
  const library: Library = {
    ask: async (question, { earlier, ...options } = {}) => {
      const { names } = await current();
      const answer =
        earlier === undefined ? ask(question, names, held, options) : converse(question, earlier, names, held, options);
      return withExample(await answer, library);
    },
    check: (sentence) => check(sentence, held),
    who: async (name) => {
      const now = await current();
      now.register ??= makeRegister(source);
      const found = await who(name, await now.register, held);
      if (found.persons.length > 0) return found;
      await now.names.file();
      const reportOf: ReportOf = (id) => source.get(id);
      return { ...found, offers: offersFor(name, { names: now.names, reportOf }) };
    },
    excerpts: async (words, page) => excerptPage(words, page, (await current()).names, held),
    quoteAt: async (place) => {
      const report = source.get(place.report);
      return report && quoteAt(report, place);
    },
    reports: async () => allNewestFirst(source.all()),
    meetings: async () => meetingsHeld(source),
    report: async (id) => source.get(id),
    around: async ({ citation }, more) => {
      const report = source.get(citation.report);
      return report && surround(report, citation, more);
    },
    overview: async () => {
      const now = await current();
      if (overview?.revision !== now.revision) {
        overview = { revision: now.revision, made: overviewOf(now, index, options.sample, library) };
      }
      return overview.made;
    },
  };
  return library;
}
