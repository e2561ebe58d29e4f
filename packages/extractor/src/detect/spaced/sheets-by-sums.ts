import { most } from '../../model/tolerances.ts';
import { areSummed, listFamilies } from './crossed.ts';
import type { PlacedSheet, TextColumn } from './model.ts';

/**
 * Puts whole sheets into the columns where the sums down a list hold: the figures of a page without a header may stand in
 * either of two columns, all of them together. Where the sums hold in no way, or in several, the sheets stay.
 */
export function sheetsBySums(
  sheets: readonly PlacedSheet[],
  columns: readonly TextColumn[],
): readonly PlacedSheet[] {
  const addUp = (all: readonly PlacedSheet[]): boolean | null => {
    const list = listFamilies(
      all.flatMap(({ lines }) => lines),
      columns,
    );
    if (!list || list.families.length === 0) return null;
    const { families, values } = list;
    return families.every(({ whole, parts }) => areSummed(whole.filled, parts, values));
  };
  const choices = sheets.map((sheet) => [
    sheet,
    ...(sheet.sure ? [] : (sheet.others ?? []).map((way) => movedSheet(sheet, way))),
  ]);
  const lines = sheets.reduce((sum, sheet) => sum + sheet.lines.length, 0);
  const count = choices.reduce((product, all) => product * all.length, 1);
  if (count === 1 || count * lines > most.linesOfWays || addUp(sheets) !== false) return sheets;
  const ways = choices.reduce<PlacedSheet[][]>(
    (found, all) => found.flatMap((way) => all.map((sheet) => [...way, sheet])),
    [[]],
  );
  const [only, ...others] = ways.filter(addUp);
  return only && others.length === 0 ? only : sheets;
}

/** A sheet with its figures in other columns, each in doubt. */
function movedSheet(sheet: PlacedSheet, way: readonly number[]): PlacedSheet {
  const lines = sheet.lines.map((line) => ({
    ...line,
    columns: line.columns.map((column) => way[column] ?? column),
  }));
  const doubts = lines.flatMap(({ parts, columns }, i) =>
    parts.flatMap((part, t) => {
      const before = sheet.lines[i]?.columns[t];
      return before === undefined || before === columns[t] ? [] : [{ part, others: [before] }];
    }),
  );
  return { ...sheet, lines, doubts: () => [...doubts, ...sheet.doubts()] };
}
