import { isTotal } from './families.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/**
 * Puts rows together whose code stands a little higher on the page than their name and figures, so that the text has them on
 * two lines: a code alone, and on the next line a name and a figure of the same group without a code.
 */
export function joinSplitLines(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const groups = groupsOf(columns);
  const joined: PlacedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isRest =
      above?.page === line.page &&
      groups.some(
        (group) =>
          (onlyCode(above, group, columns) && onlyNameAndFigure(line, group, columns)) ||
          isRestOfName(above, line, group, columns),
      );
    if (above && isRest)
      joined[joined.length - 1] = {
        ...above,
        parts: [...above.parts, ...line.parts],
        columns: [...above.columns, ...line.columns],
      };
    else joined.push(line);
  }
  return joined;
}

/**
 * Puts rows together whose label is wrapped round their figures: a line of words, a line of figures that prints nothing in
 * the words' columns, and another line of words in these columns.
 */
export function joinWrappedLines(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const joined: PlacedLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [first, figures, last] = [lines[i], lines[i + 1], lines[i + 2]];
    if (first && figures && last && isWrapped(first, figures, last, columns)) {
      joined.push({
        ...figures,
        parts: [...first.parts, ...figures.parts, ...last.parts],
        columns: [...first.columns, ...figures.columns, ...last.columns],
      });
      i += 2;
    } else if (first) joined.push(first);
  }
  return joined;
}

function isWrapped(
  first: PlacedLine,
  figures: PlacedLine,
  last: PlacedLine,
  columns: readonly TextColumn[],
): boolean {
  const words = (line: PlacedLine): boolean =>
    line.columns.every((column) => columns[column]?.holds === 'words');
  const holdsFigures = figures.columns.some((column) => columns[column]?.holds === 'figures');
  return (
    first.page === last.page &&
    words(first) &&
    words(last) &&
    holdsFigures &&
    !figures.columns.some((column) => first.columns.includes(column)) &&
    last.columns.every((column) => first.columns.includes(column))
  );
}

/** Columns from one code to the next: 科目编码, 科目名称, 决算数. */
function groupsOf(columns: readonly TextColumn[]): number[][] {
  const groups: number[][] = [];
  columns.forEach(({ holds }, column) => {
    if (holds === 'codes') groups.push([column]);
    else groups.at(-1)?.push(column);
  });
  return groups.filter((group) => group.length > 2);
}

/**
 * Does a line end the name that a code and its beginning stand over, with the row's figure, and hold whole rows of the groups
 * beside it?
 */
function isRestOfName(
  above: PlacedLine,
  line: PlacedLine,
  group: readonly number[],
  columns: readonly TextColumn[],
): boolean {
  const kinds = (of: PlacedLine): string =>
    of.columns.flatMap((column) => (group.includes(column) ? [columns[column]?.holds] : [])).join(' ');
  return (
    above.columns.every((column) => group.includes(column)) &&
    line.columns.some((column) => !group.includes(column)) &&
    /^(?:codes )+words$/u.test(kinds(above)) &&
    kinds(line) === 'words figures' &&
    !isTotal(line)
  );
}

const onlyCode = (line: PlacedLine, group: readonly number[], columns: readonly TextColumn[]): boolean => {
  const here = line.columns.filter((column) => group.includes(column));
  return here.length === 1 && columns[here[0] ?? 0]?.holds === 'codes';
};

function onlyNameAndFigure(
  line: PlacedLine,
  group: readonly number[],
  columns: readonly TextColumn[],
): boolean {
  const holds = line.columns.map((column) => columns[column]?.holds);
  return (
    line.columns.every((column) => group.includes(column)) &&
    holds[0] === 'words' &&
    holds.length > 1 &&
    holds.slice(1).every((kind) => kind === 'figures')
  );
}
