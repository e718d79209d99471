import type { Question, Wanted } from './question/question.ts';

/*
 * Facts of a meeting itself: who was in the chair, who came, when and where it was held, who was connected by video.
 * The narration that says so answers, whatever else the report says about chairs, guests or screens.
 */

/** For each such fact what a folded question asks for it with, what it wants, and what the narration tells it with. */
const FACTS: readonly {
  readonly asks: RegExp;
  readonly wants: ReadonlySet<Wanted>;
  readonly tells: RegExp;
}[] = [
  { asks: /主持|主席台/, wants: new Set(['who']), tells: /主持/ },
  {
    asks: /出席|参加|列席|到会|与会|参会|在场|到场/,
    wants: new Set(['who', 'which', 'how-many', 'statement']),
    tells: /出席|参加|列席|到会|与会|参会|陪同/,
  },
  {
    asks: /连线|视频会|分会场/,
    wants: new Set(['which', 'where', 'who', 'statement']),
    tells: /连线|分会场|视频.{0,4}(?:连|会)/,
  },
  {
    asks: /(?:会|会议|大会|论坛|发布会|反馈会|调度会)(?:是|都|在|于)*(?:什么时候|何时|哪天|几号|哪里|哪儿|什么地方)?(?:召?开|举行|举办)/,
    wants: new Set(['when', 'where']),
    tells: /召开|举行|举办/,
  },
];

/**
 * What the narration tells the fact of the meeting with that a question asks for; undefined if it asks for none.
 *
 * @example happeningAsked(readQuestion('昨天的会是谁主持的？', people)) // /主持/
 */
export function happeningAsked({ folded, wanted }: Question): RegExp | undefined {
  return FACTS.find(({ asks, wants }) => wants.has(wanted) && asks.test(folded))?.tells;
}
