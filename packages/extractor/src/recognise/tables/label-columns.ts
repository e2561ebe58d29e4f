import type { GridView } from '../../model/grid-view.ts';
import {
  hasHan,
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeCode,
  looksLikeDash,
} from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { isFigure } from './figure.ts';

interface Content {
  codes: number;
  words: number;
  /** Figures that are no code. */
  figures: number;
}

function contentOf(view: GridView, column: number, body: number): Content {
  const content: Content = { codes: 0, words: 0, figures: 0 };
  for (let row = body; row < view.grid.rows; row++) {
    if (isColumnNumberRow(view.texts(row))) continue;
    const cell = view.at(row, column);
    const text = matchKey(cell.text);
    if (cell.row !== row || cell.column !== column || text === '' || looksLikeDash(text)) continue;
    if (looksLikeCode(text)) content.codes++;
    else if (isFigure(text)) content.figures++;
    else content.words++;
  }
  return content;
}

/** Only labels: words and no figure. */
const isOfWords = ({ codes, words, figures }: Content): boolean => words > 0 && codes + figures === 0;

/** Only codes of three, five or seven digits; a total's label may stand among them. */
const isOfCodes = ({ codes, words, figures }: Content): boolean => codes > 0 && words <= 1 && figures === 0;

/**
 * The columns at the left whose headers no catalogue knows and whose cells tell what they are: words without figures are labels,
 * and codes beside them are codes, whatever their headers say (功能科目代码, 支出科目, 地区).
 *
 * @param isValue which columns the headers leave for values
 * @returns for each column at the left what it is; nothing behind the first that is a column of values
 */
export function labelsByContent(
  view: GridView,
  body: number,
  headerOf: (column: number) => string,
  isValue: (column: number) => boolean,
): Map<number, 'code' | 'name'> {
  const found = new Map<number, 'code' | 'name'>();
  const wordsAt = (column: number): boolean =>
    column < view.grid.columns && (!isValue(column) || isOfWords(contentOf(view, column, body)));
  for (let column = 0; column < view.grid.columns; column++) {
    if (!isValue(column)) continue;
    const header = headerOf(column);
    if (header !== '' && (isHeaderWord(header) || isTotalLabel(header))) break;
    const content = contentOf(view, column, body);
    if (isOfWords(content)) found.set(column, 'name');
    else if (isOfCodes(content) && (wordsAt(column + 1) || found.get(column - 1) === 'name'))
      found.set(column, 'code');
    else break;
  }
  const hasValues = Array.from({ length: view.grid.columns }, (_, column) => column).some(
    (column) => isValue(column) && !found.has(column),
  );
  return hasValues ? found : new Map();
}

/** Has a row under a whole header nothing but labels: a row of the table whose figures are blank, not one more line of its header? */
export function hasLabelsOnly(view: GridView, row: number): boolean {
  const cells = view.row(row).filter((cell) => matchKey(cell.text) !== '');
  if (row === 0 || cells.length === 0) return false;
  const leaf = (column: number): string => view.at(row - 1, column).text;
  const isLabelled = (column: number): boolean =>
    matchKey(leaf(column)) !== '' && labelRole(leaf(column)) !== null;
  const others = Array.from({ length: view.grid.columns }, (_, column) => column).filter(
    (column) => !cells.some((cell) => column >= cell.column && column < cell.column + cell.columnSpan),
  );
  return (
    cells.every(
      ({ text, column, columnSpan }) =>
        columnSpan === 1 &&
        isLabelled(column) &&
        hasHan(text) &&
        !isHeaderWord(text) &&
        labelRole(text) === null &&
        !/^[(（]/u.test(text),
    ) && others.some((column) => matchKey(leaf(column)) !== '' && labelRole(leaf(column)) === null)
  );
}
