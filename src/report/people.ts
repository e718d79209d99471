import { ATTENDS, CHAIRS } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Person, Role } from './report.ts';
import type { Utterance } from './speech.ts';
import { GOVERNED } from './subject.ts';

const RANK: Readonly<Record<Role, number>> = { chair: 0, speaker: 1, attended: 2 };

const TAKES_PART = new RegExp(`${ATTENDS.source}|主持|讲话|致辞|发言|汇报|作说明|作报告|宣读|介绍`);

/** Attendance reaches back over a list of names to the head of the sentence, as long as nobody else governs them. */
function roleIn(text: string, said: Utterance, mention: Mention, next: Mention | undefined): Role | undefined {
  if (said.voice.kind === 'person' && said.voice.name === mention.name && said.cue) return 'speaker';
  if (said.voice.kind !== 'report' && !said.cue) return undefined;
  const limit = said.voice.kind === 'report' ? said.end : (said.cue?.start ?? said.end);
  if (mention.end > limit) return undefined;
  const before = text.slice(said.start, mention.from);
  const after = text.slice(mention.end, limit);
  if (
    GOVERNED.test(before.replace(/(?:和|与|、)$/, '')) ||
    /^(?:同志|总?书记|主席)?(?:的|重要|要求|讲话精神|批示|指示)/.test(after)
  )
    return undefined;
  if (/传达|贯彻|落实|学习|按照/.test(before)) return undefined;
  // Who led is told before the next person is named; who came, at the end of a list of names.
  if (CHAIRS.test(text.slice(mention.end, Math.min(limit, next?.from ?? limit)))) return 'chair';
  return TAKES_PART.test(after) ? 'attended' : undefined;
}

function better(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return RANK[a] <= RANK[b] ? a : b;
}

/** The offices of a person: the first that the report gives, the fullest of those that begin alike. */
function postOf(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((m) => m.post !== '');
}

/**
 * The people of the meeting: who chaired, who spoke, who came; in the order in which the report names them. Those who
 * are only named (someone's instructions are studied, thanks go out on someone's behalf) are not of the meeting, nor
 * are reporters and editors.
 */
export function readPeople(
  source: string,
  text: string,
  mentions: readonly Mention[],
  said: readonly Utterance[],
  press: readonly string[],
): readonly Person[] {
  const roles = new Map<string, Role | undefined>();
  for (const one of said) {
    if (one.voice.kind === 'person') roles.set(one.voice.name, better(roles.get(one.voice.name), 'speaker'));
    const within = mentions.filter((x) => x.start >= one.start && x.end <= one.end);
    within.forEach((m, i) => roles.set(m.name, better(roles.get(m.name), roleIn(text, one, m, within[i + 1]))));
  }
  const people: Person[] = [];
  for (const [name, role] of roles) {
    const all = mentions.filter((m) => m.name === name);
    const first = all[0];
    if (role === undefined || first === undefined || press.includes(name)) continue;
    const post = postOf(all);
    const words = post === undefined ? null : source.slice(post.from, post.from + post.post.length);
    people.push({ name: source.slice(first.start, first.end).replace(/\s/g, ''), post: words, role });
  }
  return people;
}
