import type { Diagnostic, ExtractedRow, Location, TextLine } from '@juesuan/schema';
import { holdsAmount, holdsGluedNumbers } from '@juesuan/schema/words';
import type { LineBlock } from '../../model/grid.ts';
import { counts } from '../../model/tolerances.ts';
import { hasHan, looksLikeAmount } from '../../words/cell-words.ts';

type Row = Omit<ExtractedRow, 'row'>;

const figuresIn = (text: string): number => text.split(/\s+/u).filter(looksLikeAmount).length;

/** Does one value cell hold more than one figure, or a figure and the words of another cell? */
const isCrowded = (raw: string): boolean =>
  figuresIn(raw) > 1 || holdsGluedNumbers(raw) || (holdsAmount(raw) && hasHan(raw));

const warning = (code: Diagnostic['code'], message: string, location: Location): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  location,
});

/**
 * What shows that rows of a table were not read right: cells that hold several cells' text, labels with figures in them,
 * figures without a label where the table has labels.
 */
export function doubtsOfRows(name: string, rows: readonly Row[], labelled: boolean): Diagnostic[] {
  return rows.flatMap((row) => {
    const found = row.cells
      .filter(({ raw }) => isCrowded(raw))
      .map(({ raw, location }) =>
        warning('cell-crowded', `${name}: “${raw}” is the text of more than one cell`, location),
      );
    if (holdsAmount(row.name))
      found.push(warning('cell-crowded', `${name}: the label “${row.name}” holds a figure`, row.location));
    // Some publishers pad the shorter of two groups with 0.00.
    const figures = row.cells.flatMap(({ raw }) => (/[1-9]/.test(raw) ? [raw] : []));
    if (labelled && row.name === '' && row.code === '' && figures.length > 0)
      found.push(
        warning('row-unlabelled', `${name}: a row of ${figures.join(', ')} has no label`, row.location),
      );
    return found;
  });
}

/** Lines of text outside every table that look like a row of one. */
export function rowsOutside(
  lines: readonly LineBlock[],
  roleOf: (line: LineBlock) => TextLine['role'],
): Diagnostic[] {
  return lines
    .filter(
      (line) =>
        roleOf(line) === 'text' &&
        line.parts.filter(({ text }) => looksLikeAmount(text) && holdsAmount(text)).length >=
          counts.figuresOfRow,
    )
    .map((line) =>
      warning(
        'cell-outside-grid',
        `“${line.text.trim()}” looks like a row of a table and stands in none`,
        line.location,
      ),
    );
}
