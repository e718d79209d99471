/**
 * An aligned table in plain text: the first column to the left, the others to the right.
 *
 * @example alignedTable(['size', 'ms'], [['5,000', '0.1']])
 */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => [...(cells[column] ?? '')].length)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column < left ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** A number to three significant digits, thousands parted: 0.0123, 12.3, 12,300. */
export function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
}
