/** Names of units of time after a number, one or more of them. */
export type Units = Readonly<Record<'second' | 'minute' | 'hour', (count: number) => string>>;

/**
 * A time to come, told as roughly as it is known: seconds by fives, then minutes, then hours and minutes by tens.
 *
 * @example inWords(125, units) // '2 分钟'
 */
export function inWords(seconds: number, { second, minute, hour }: Units): string {
  if (seconds <= 57.5) return second(Math.max(5, Math.round(seconds / 5) * 5));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return minute(minutes);
  const tens = Math.round(minutes / 10) * 10;
  const rest = tens % 60;
  return [hour((tens - rest) / 60), ...(rest === 0 ? [] : [minute(rest)])].join(' ');
}
