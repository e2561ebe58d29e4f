import type { TableGrid } from '../../model/grid.ts';
import { counts } from '../../model/tolerances.ts';
import { squash } from '../../words/key.ts';
import { readFundingHeader } from './funding.ts';
import { hasActuals, readIndicatorHeader } from './indicators.ts';
import { type FormRow, readFormRows, withoutRepeats } from './rows.ts';
import {
  blockLabel,
  type HeadLabel,
  headLabel,
  isFormTitle,
  looksLikeFigure,
  mayBeginForm,
} from './words.ts';

/** Where a form begins in a grid, and what it evaluates: without white space, `null` where it prints no name. */
export interface FormStart {
  row: number;
  name: string | null;
}

/**
 * The rows at which forms begin: their 项目名称, the name of the department that a form without a project evaluates, the
 * first row of a grid that has the headers of a form only; or the title over it.
 *
 * @param titled a form's title stands over the grid, so a head that a page cut from the rest is known without its headers
 */
export function formStarts(grid: TableGrid, titled: boolean): FormStart[] {
  if (!mayHoldForm(grid)) return [];
  const { rows } = readFormRows(grid, 0);
  for (const label of ['project', 'whole'] as const) {
    const named = rows.flatMap((row) => {
      const name = nameBeside(row, label);
      return name === null ? [] : [{ row: row.row, name }];
    });
    const starts = named.filter(({ row }, i) => {
      const next = named[i + 1]?.row ?? rows.length;
      const end = label === 'project' ? Math.min(row + counts.formHead, next) : next;
      return (
        hasHeaders(rows.slice(row + 1, end), label) ||
        (titled && named.length === 1 && next - row < counts.formHead)
      );
    });
    if (starts.length > 0) return starts.map(({ row, name }) => ({ row: topOf(rows, row), name }));
  }
  const headers = titled ? hasHeaders(rows, 'project') : hasHeaders(rows, 'whole');
  return headers ? [{ row: 0, name: null }] : [];
}

/** Nearly all tables have none of a form's words, and need not be looked through row by row. */
const mayHoldForm = ({ cells }: TableGrid): boolean =>
  cells.some(({ text }) => mayBeginForm(text) || text.includes('<'));

function topOf(rows: readonly FormRow[], row: number): number {
  let start = row;
  while (start > 0 && isAbove(rows[start - 1])) start--;
  return start;
}

const begins = (row: FormRow): FormRow['filled'] => withoutRepeats(row.filled.filter((cell) => cell.begins));

/** The name beside 项目名称; `null` for a table that lists many projects and has the word as a header among others. */
function nameBeside(row: FormRow, label: HeadLabel): string | null {
  // Nearly all rows of all tables begin with something else.
  const top = row.filled.find((cell) => cell.begins);
  if (!top || (headLabel(top.text) !== label && blockLabel(top.text) !== 'headBlock')) return null;
  const cells = begins(row);
  // 项目基本情况 may stand left of the rows of the head.
  const own = cells[0] && blockLabel(cells[0].text) === 'headBlock' ? cells.slice(1) : cells;
  const [first, name, ...rest] = own;
  if (!first || headLabel(first.text) !== label) return null;
  if (name === undefined) return '';
  const isPair =
    rest.length === 0
      ? !looksLikeFigure(name.text)
      : headLabel(rest[0]?.text ?? '') !== null || rest.length === 2;
  return isPair ? squash(name.text) : null;
}

const isTitleRow = (row: FormRow): boolean => {
  const [title, ...rest] = begins(row);
  return title !== undefined && rest.length === 0 && isFormTitle(title.text);
};

/**
 * Are these the headers of a form that tells what was spent or reached, not what is planned? Without the name of a project
 * the money alone says too little.
 */
function hasHeaders(rows: readonly FormRow[], named: 'project' | 'whole'): boolean {
  return rows.some((row, i) => {
    const funding = named === 'project' ? readFundingHeader(row) : null;
    if (funding?.some(({ role }) => role === 'executed' || role === 'rate')) return true;
    const indicators = readIndicatorHeader(row, rows[i - 1]);
    return indicators !== null && hasActuals(indicators);
  });
}

/** A title, a year in brackets or an empty row over the name. */
const isAbove = (row: FormRow | undefined): boolean =>
  row !== undefined &&
  (begins(row).length === 0 ||
    isTitleRow(row) ||
    (begins(row).length === 1 && /^[（(]?\s*20\d\d\s*年度?\s*[)）]?$/u.test(begins(row)[0]?.text ?? '')));
