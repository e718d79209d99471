/** What tells a text whose lines were broken at a fixed width from one whose lines are paragraphs. */
const WRAPPED = { narrowest: 20, widest: 80, slack: 2, lines: 5, share: 0.5 } as const;

const ENDS = /[。！？!?；;：:…”」』）)]$/;

const INDENT = /^(?:\u3000|\u00a0|[ \t]{2})/;

/** Width in columns of one Han character; ASCII characters take half of one. */
function widthOf(line: string): number {
  let ascii = 0;
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) < 0x80) ascii++;
  return line.length - ascii / 2;
}

/** The width at which most of the long lines without an ending stop; undefined if the lines are not wrapped. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const long = lines.map((line) => line.trimEnd()).filter((line) => widthOf(line) >= WRAPPED.narrowest);
  const open = long.filter((line) => !ENDS.test(line) && /[，,。、；;]/.test(line)).map(widthOf);
  const widest = open.reduce((most, width) => Math.max(most, width), 0);
  const full = open.filter((width) => width >= widest - WRAPPED.slack).length;
  const isWrapped = widest <= WRAPPED.widest && full >= WRAPPED.lines && full >= long.length * WRAPPED.share;
  return isWrapped ? widest : undefined;
}

/**
 * Joins the lines of a text that was broken at a fixed width, as from a mail or a terminal, back into paragraphs. A
 * full line goes on in the next one, unless an empty line or an indent is between. Other texts come back as they are.
 *
 * @example unwrap(['会议强调，……各项准', '备工作做在前面。']) // one line, in a text of many such
 */
export function unwrap(lines: readonly string[]): readonly string[] {
  const width = wrapWidth(lines);
  if (width === undefined) return lines;
  const joined: string[][] = [];
  let goesOn = false;
  for (const line of lines) {
    const text = line.trim();
    const own = joined.at(-1);
    if (goesOn && own && text !== '' && !INDENT.test(line))
      own.push(/[\w,.]$/.test(own.at(-1) ?? '') && /^\w/.test(text) ? ` ${text}` : text);
    else joined.push([text]);
    goesOn = text !== '' && widthOf(line.trimEnd()) >= width - WRAPPED.slack;
  }
  return joined.map((parts) => parts.join(''));
}
