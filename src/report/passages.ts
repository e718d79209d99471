import type { Passage, Person, Speaker } from './report.ts';
import type { Utterance, Voice } from './speech/voice.ts';

/** A passage is closed once it is this long (characters), … */
const ENOUGH = 120;
/** … takes no sentence that would make it longer than this, … */
const LONGEST = 300;
/** … and is joined to the one before it if it is shorter than this. */
const SHORTEST = 60;

const sameVoice = (a: Voice, b: Voice): boolean =>
  a.kind === b.kind && (a.kind === 'report' || (b.kind !== 'report' && a.name === b.name));

function fits(run: readonly Utterance[], next: Utterance): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return false;
  return first.paragraph === next.paragraph && sameVoice(last.voice, next.voice);
}

const lengthOf = (run: readonly Utterance[]): number => (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0);

/** Runs of sentences by one voice in one paragraph, each of passage length. */
function cut(run: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const cuts: Utterance[][] = [];
  let open: Utterance[] = [];
  for (const one of run) {
    const wouldBe = lengthOf([...open.slice(0, 1), one]);
    if (open.length > 0 && (lengthOf(open) >= ENOUGH || wouldBe > LONGEST)) {
      cuts.push(open);
      open = [];
    }
    open.push(one);
  }
  const last = cuts.at(-1);
  if (
    last &&
    open.length > 0 &&
    lengthOf(open) < SHORTEST &&
    lengthOf([...last.slice(0, 1), ...open.slice(-1)]) <= LONGEST
  ) {
    last.push(...open);
  } else if (open.length > 0) cuts.push(open);
  return cuts;
}

/**
 * Cuts the sentences of a report into passages: consecutive ones of one paragraph by one speaker, about 60 to 300
 * characters. A single sentence that is longer stays whole. `speakerOf` turns a voice into the speaker to show.
 */
export function cutPassages(said: readonly Utterance[], speakerOf: (voice: Voice) => Speaker): readonly Passage[] {
  const runs: Utterance[][] = [];
  for (const one of said) {
    const run = runs.at(-1);
    if (run && fits(run, one)) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap(cut).map((run) => {
    const relays = [...new Set(run.flatMap((u) => u.relays))];
    const start = run[0]?.start ?? 0;
    const place = { start, end: run.at(-1)?.end ?? start, paragraph: run[0]?.paragraph ?? 1 };
    const speaker = speakerOf(run[0]?.voice ?? { kind: 'report' });
    const why = run.find((one) => one.why)?.why;
    return { ...place, speaker, ...(relays.length > 0 ? { relays } : {}), ...(why ? { why } : {}) };
  });
}

/** Turns the voice of a sentence into the speaker that people see: names and posts as this report prints them. */
export function speakers(
  people: readonly Person[],
  fold: (name: string) => string,
  meeting: string,
): (voice: Voice) => Speaker {
  const byName = new Map(people.map((p) => [fold(p.name), p]));
  return (voice) => {
    if (voice.kind === 'report') return { kind: 'report' };
    if (voice.kind === 'meeting') return { kind: 'meeting', name: meeting };
    const person = byName.get(voice.name);
    const name = person?.name ?? voice.name;
    return person?.post ? { kind: 'person', name, post: person.post } : { kind: 'person', name };
  };
}
