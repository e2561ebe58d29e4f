import { EM, printedWidth } from '../../model/spaced-page.ts';
import { ems } from '../../model/tolerances.ts';
import { isNameOfCode } from '../../words/code-name.ts';
import { isKnownRowLabel } from '../../words/row-label.ts';
import { isTotal } from './families.ts';
import type { PlacedLine, TextColumn } from './model.ts';
import { withPartedCodes } from './parted-codes.ts';
import { widestWords } from './straight-lines.ts';

/**
 * Puts rows together whose code stands a little higher on the page than their figures, so that the text has them on two lines: a
 * code alone or with the beginning of a long name, and on the next line the rest of the row.
 */
export function joinSplitLines(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const groups = groupsOf(columns);
  const widest = widestWords(lines, columns);
  const joined: PlacedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isRest =
      above?.page === line.page && groups.some((group) => isRestOfRow(above, line, group, columns, widest));
    if (above && isRest)
      joined[joined.length - 1] = withPartedCodes(
        {
          ...above,
          parts: [...above.parts, ...line.parts],
          columns: [...above.columns, ...line.columns],
        },
        columns,
      );
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

/** Columns from the codes of one list to those of the next: 类, 款, 科目名称, 决算数. */
function groupsOf(columns: readonly TextColumn[]): number[][] {
  const groups: number[][] = [];
  columns.forEach(({ holds }, column) => {
    if (holds === 'codes' && columns[column - 1]?.holds !== 'codes') groups.push([column]);
    else groups.at(-1)?.push(column);
  });
  return groups.filter((group) => group.length > 2);
}

/**
 * Does a line hold a name, or its end, and figures of the row whose code stands above? Of the lists beside it one of the two lines
 * holds rows, and not both. A name that continues below fills its column; its end alone makes it that of the code.
 */
function isRestOfRow(
  above: PlacedLine,
  line: PlacedLine,
  group: readonly number[],
  columns: readonly TextColumn[],
  widest: readonly number[],
): boolean {
  const kinds = (of: PlacedLine): string =>
    of.columns.flatMap((column) => (group.includes(column) ? [columns[column]?.holds] : [])).join(' ');
  const isCode = (column: number): boolean => group.includes(column) && columns[column]?.holds === 'codes';
  const isWithin = (of: PlacedLine): boolean => of.columns.every((column) => group.includes(column));
  const isEnd = kinds(line) === 'words';
  const isParted = isEnd
    ? /^(?:codes )+words(?: figures)*$/u.test(kinds(above))
    : /^(?:codes )*codes(?: words)?$/u.test(kinds(above)) &&
      /^(?:codes )*words(?: figures)+$/u.test(kinds(line));
  const isOneRow =
    isParted &&
    (isWithin(above) || isWithin(line)) &&
    above.columns.includes(group[0] ?? -1) &&
    [...above.columns, ...line.columns].filter(isCode).length <= group.filter(isCode).length &&
    !isTotal(line);
  if (!isOneRow) return false;
  const name = group.find((column) => columns[column]?.holds === 'words') ?? -1;
  const [begin, rest] = [textIn(above, name), textIn(line, name)];
  const isFull = printedWidth(begin) > (widest[name] ?? 0) - ems.nextWord * EM;
  if (isEnd)
    return (
      isFull &&
      isNameOfCode(
        group
          .filter(isCode)
          .map((column) => textIn(above, column))
          .join(''),
        begin + rest,
      )
    );
  return begin === '' || (isFull && (!isKnownRowLabel(rest) || isKnownRowLabel(begin + rest)));
}

const textIn = ({ parts, columns: here }: PlacedLine, column: number): string =>
  parts.flatMap(({ text }, i) => (here[i] === column ? [text] : [])).join('');
