import { type Diagnostic, diagnostic, type ExtractedRow, type TextLine } from '@juesuan/schema';
import { holdsAmount, holdsGluedNumbers } from '@juesuan/schema/words';
import type { LineBlock } from '../../model/grid.ts';
import { counts } from '../../model/tolerances.ts';
import { hasHan, looksLikeAmount } from '../../words/cell-words.ts';

const figuresIn = (text: string): number => text.split(/\s+/u).filter(looksLikeAmount).length;

/** Does one value cell hold more than one figure, or a figure and the words of another cell? */
const isCrowded = (raw: string): boolean =>
  figuresIn(raw) > 1 || holdsGluedNumbers(raw) || (holdsAmount(raw) && hasHan(raw));

/**
 * What shows that rows of a table were not read right: cells that hold several cells' text, labels with figures in them,
 * figures without a label where the table has labels.
 */
export function doubtsOfRows(table: string, rows: readonly ExtractedRow[], labelled: boolean): Diagnostic[] {
  return rows.flatMap(({ row, name, code, cells, location }) => {
    const found = cells
      .filter(({ raw }) => isCrowded(raw))
      .map(({ raw, label: column, location }) =>
        diagnostic('cell-crowded', 'warning', { reason: 'cell', raw }, location, { table, row, column }),
      );
    if (holdsAmount(name))
      found.push(diagnostic('cell-crowded', 'warning', { reason: 'label', name }, location, { table, row }));
    // Some publishers pad the shorter of two groups with 0.00.
    const figures = cells.flatMap(({ raw }) => (/[1-9]/.test(raw) ? [raw] : []));
    if (labelled && name === '' && code === '' && figures.length > 0)
      found.push(diagnostic('row-unlabelled', 'warning', { figures }, location, { table, row }));
    return found;
  });
}

/** Lines of text outside every table that look like a row of one: several figures, or nothing but an amount. */
export function rowsOutside(
  lines: readonly LineBlock[],
  roleOf: (line: LineBlock) => TextLine['role'],
): Diagnostic[] {
  return lines
    .filter((line) => roleOf(line) === 'text' && looksLikeRow(line))
    .map((line) => diagnostic('cell-outside-grid', 'warning', { text: line.text.trim() }, line.location));
}

/** In text without pages cells stand one a line, and are reported together. */
function looksLikeRow({ parts, location: { page } }: LineBlock): boolean {
  const figures = parts.filter(({ text }) => looksLikeAmount(text) && holdsAmount(text)).length;
  return figures >= counts.figuresOfRow || (page !== null && figures === 1 && parts.length === 1);
}
