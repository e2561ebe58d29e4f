import { ofVocabulary, remembered } from '@juesuan/schema/words';
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

const rowsOfData = (view: GridView, body: number): number[] =>
  Array.from({ length: Math.max(0, view.grid.rows - body) }, (_, i) => body + i).filter(
    (row) => !isColumnNumberRow(view.texts(row)),
  );

/** What a cell counts as; nothing and a dash say nothing of their column. */
const countsAs = remembered((printed): keyof Content | 'nothing' => {
  const text = matchKey(printed);
  if (text === '' || looksLikeDash(text)) return 'nothing';
  if (looksLikeCode(text)) return 'codes';
  return isFigure(text) ? 'figures' : 'words';
});

function contentOf(view: GridView, column: number, rows: readonly number[]): Content {
  const content: Content = { codes: 0, words: 0, figures: 0 };
  for (const row of rows) {
    const cell = view.at(row, column);
    if (cell.row !== row || cell.column !== column) continue;
    const kind = countsAs(cell.text);
    if (kind !== 'nothing') content[kind]++;
  }
  return content;
}

/** Only labels: words and no figure. */
const isOfWords = ({ codes, words, figures }: Content): boolean => words > 0 && codes + figures === 0;

/** Only codes of three, five or seven digits; a total's label may stand among them. */
const isOfCodes = ({ codes, words, figures }: Content): boolean => codes > 0 && words <= 1 && figures === 0;

/** 上年决算数, 年初预算数: an amount of seven digits below it is no code. */
const namesPhase = (header: string): boolean => phaseWords().some((word) => matchKey(header).endsWith(word));

const phaseWords = ofVocabulary(({ threePublic }) =>
  threePublic.phases.flatMap(({ headers }) => headers.map(matchKey)),
);

/** What the columns at the left are whose headers no catalogue knows. */
export interface LabelsByContent {
  code: number | null;
  name: number | null;
  /** Words left of the column of names that its header tells: 地区. */
  aside: readonly number[];
}

/**
 * Tells the columns at the left whose headers no catalogue knows by what stands in them: the first of words without figures are
 * names, codes beside names are codes, whatever is printed above (支出科目, 项目编码).
 *
 * @param headerOf the words over a column
 * @param roleOf what the headers say of a column
 */
export function labelsByContent(
  view: GridView,
  body: number,
  headerOf: (column: number) => string,
  roleOf: (column: number) => string | undefined,
): LabelsByContent {
  const leading: { column: number; role: string | undefined; content: Content }[] = [];
  const rows = rowsOfData(view, body);
  for (let column = 0; column < view.grid.columns; column++) {
    const role = roleOf(column);
    const header = headerOf(column);
    const isOfFigures = isHeaderWord(header) || isTotalLabel(header) || namesPhase(header);
    if (role === 'value' && header !== '' && isOfFigures) break;
    const content = contentOf(view, column, rows);
    if (role === 'value' && !isOfWords(content) && !isOfCodes(content)) break;
    leading.push({ column, role, content });
  }
  const none: LabelsByContent = { code: null, name: null, aside: [] };
  const values = leading.filter(({ role }) => role === 'value');
  const hasMore = Array.from({ length: view.grid.columns }, (_, column) => column).some(
    (column) => roleOf(column) === 'value' && !values.some((value) => value.column === column),
  );
  if (!hasMore) return none;
  const words = values.filter(({ content }) => isOfWords(content));
  const printed = leading.find(({ role }) => role === 'name')?.column ?? null;
  const name = printed ?? words[0]?.column ?? null;
  const hasCode = leading.some(({ role }) => role === 'code');
  const code =
    hasCode || name === null
      ? undefined
      : values.find(({ column, content }) => isOfCodes(content) && Math.abs(column - name) === 1);
  return {
    code: code?.column ?? null,
    name: printed === null ? name : null,
    aside: printed === null ? [] : words.flatMap(({ column }) => (column < printed ? [column] : [])),
  };
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
