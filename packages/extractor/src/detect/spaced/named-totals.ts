import { isTotalLabel } from '../../words/cell-words.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/** Lines with the labels of totals among the names: each is centred over the codes and names of its list, and may stand over the codes. */
export const withNamedTotals = (lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] =>
  lines.map((line) => ({
    ...line,
    columns: line.columns.map((column, i) => {
      if (columns[column]?.holds !== 'codes' || !isTotalLabel(line.parts[i]?.text ?? '')) return column;
      const name = columns.findIndex(({ holds }, c) => c > column && holds !== 'codes');
      return columns[name]?.holds === 'words' && !line.columns.includes(name) ? name : column;
    }),
  }));
