import type { Report } from '../report/report.ts';
import { parseDay, spellDay } from '../text/day.ts';
import { matchesIn } from '../text/matches-in.ts';
import type { Answer } from './answer.ts';

const FORMULA = /[“「](?<inside>[一两二三四五六][\p{Script=Han}]{1,4})[”」]/gu;

const dayOf = (report: Report): string | undefined => {
  const day = parseDay(report.meeting.date ?? '');
  return day && spellDay(day);
};

/** What somebody said at a meeting. */
function aboutSpeaker(reports: readonly Report[]): readonly string[] {
  return reports.flatMap((r) => {
    const day = dayOf(r);
    const speaker = r.people.find(
      (p) => p.role !== 'attended' && r.passages.some((x) => x.speaker.kind === 'person' && x.speaker.name === p.name),
    );
    return day && speaker ? [`${speaker.name}在${day}的会上说了什么？`] : [];
  });
}

/** What a formula stands for. */
function aboutFormula(reports: readonly Report[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const r of reports) {
    for (const m of matchesIn(r.text, FORMULA)) {
      const inside = m.groups?.['inside'] ?? '';
      counts.set(inside, (counts.get(inside) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([formula]) => `“${formula}”指的是什么？`);
}

/** Who led a meeting. */
function aboutChair(reports: readonly Report[]): readonly string[] {
  return reports.flatMap((r) => {
    const day = dayOf(r);
    return day && r.people.some((p) => p.role === 'chair') ? [`${day}的会议是谁主持的？`] : [];
  });
}

/** Tried per kind before it is given up. */
const TRIES = 5;

/**
 * Up to three questions, one of each kind, that the reports at hand do answer: each is asked before it is offered.
 */
export async function exampleQuestions(
  reports: readonly Report[],
  ask: (question: string) => Promise<Answer>,
): Promise<readonly string[]> {
  const examples: string[] = [];
  for (const kind of [aboutSpeaker(reports), aboutFormula(reports), aboutChair(reports)]) {
    for (const question of kind.slice(0, TRIES)) {
      if ((await ask(question)).outcome !== 'answered') continue;
      examples.push(question);
      break;
    }
  }
  return examples;
}
