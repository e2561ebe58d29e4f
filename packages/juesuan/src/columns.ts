/** Characters that a terminal draws two columns wide (East Asian Wide and Fullwidth, UAX #11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width of a text on a terminal, in columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The text cut to `width` columns, with `…` where something went. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Lines of aligned columns, two spaces apart, Han characters counted as two.
 *
 * @param alignment one letter a column, `l` or `r`; columns without a letter are aligned left
 *
 * @example
 * alignColumns([['合计', '12'], ['教育支出', '5']], 'lr'); // ['合计      12', '教育支出   5']
 */
export function alignColumns(rows: readonly (readonly string[])[], alignment = ''): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, i) => {
      widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
    });
  }
  return rows.map((row) =>
    row
      .map((text, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - displayWidth(text));
        return alignment[i] === 'r' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
