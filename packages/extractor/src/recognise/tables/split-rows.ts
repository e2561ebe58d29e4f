import { type Diagnostic, diagnostic, type ExtractedRow } from '@juesuan/schema';
import {
  centsLacking,
  isAmount,
  isPieceOfNumber,
  isRestOfCents,
  isWithCents,
  isWithDecimals,
} from '@juesuan/schema/words';
import { unionLocation } from '../../model/location.ts';
import { isTotalLabel, looksLikeEllipsis, looksLikeOrdinal } from '../../words/cell-words.ts';
import { isNameOfCode } from '../../words/code-name.ts';
import { isKnownRowLabel, isWholeRowLabel } from '../../words/row-label.ts';
import { isBlank, type RowDraft } from './rows.ts';
import { tornRows } from './torn-rows.ts';

/** What all rows of a table have, so that a part of a row is known by what it lacks. */
interface RowMarks {
  codes: boolean;
  lineNumbers: boolean;
  /** Their amounts have two decimals. */
  cents: boolean;
}

function marksOf(rows: readonly RowDraft[]): RowMarks {
  const amounts = rows.flatMap(({ cells }) => cells.filter(({ raw }) => isAmount(raw)));
  return {
    codes: rows.filter(({ code }) => code !== '').length * 2 > rows.length,
    lineNumbers: rows.filter(({ lineNo }) => lineNo !== '').length * 2 > rows.length,
    cents: amounts.filter(({ raw }) => isWithCents(raw)).length * 2 > amounts.length,
  };
}

/** Rows of the groups side by side that stand on one row of the grid. */
function gridRowsOf(rows: readonly RowDraft[]): RowDraft[][] {
  return [...Map.groupBy(rows, ({ gridRow }) => gridRow).values()];
}

/**
 * Does an amount go on with the digits that stand alone on the next page: `1855755.2` and `4`, `116,559,9` and `00.00`? Two that
 * are amounts each, `1165599` and `12.00`, are one where all others of the table have the decimals that the first lacks.
 */
function isCutAmount(before: string, rest: string, { cents }: Pick<RowMarks, 'cents'>): boolean {
  if (isRestOfCents(rest) && centsLacking(before) === rest.trim().length) return true;
  if (!/\d$/.test(before) || !isPieceOfNumber(rest) || isWithDecimals(before)) return false;
  const whole = before + rest.trim();
  const isRest = !isAmount(before) || !isAmount(rest) || rest.trim().startsWith('.');
  return isRest ? isAmount(whole) : cents && isWithCents(whole);
}

const mayBeOneCell = (before: string, rest: string, marks: RowMarks): boolean =>
  before === '' || rest === '' || isCutAmount(before, rest, marks);

/** Nothing speaks against `row` being the rest of `before`: no mark, figure or whole label of its own where that has one. */
function mayContinue(before: RowDraft, row: RowDraft, marks: RowMarks): boolean {
  if (row.code !== '' || (row.lineNo !== '' && before.lineNo !== '')) return false;
  if (before.cells.some((cell, i) => !mayBeOneCell(cell.raw, row.cells[i]?.raw ?? '', marks))) return false;
  if (row.name === '') return true;
  const { name } = row;
  return !isTotalLabel(name) && !looksLikeOrdinal(name) && !looksLikeEllipsis(name) && !isKnownRowLabel(name);
}

/** Something speaks for it: a row of this table has a mark that this one lacks, or the two labels are one known label. */
function mustContinue(before: RowDraft, row: RowDraft, marks: RowMarks): boolean {
  const isCut = before.cells.some((cell, i) => isCutAmount(cell.raw, row.cells[i]?.raw ?? '', marks));
  if (row.name === '' && isCut) return true;
  if (marks.codes) return before.code !== '';
  if (marks.lineNumbers) return before.lineNo !== '' && row.lineNo === '';
  if (row.name === '') return !isBlank(row) && isBlank(before) && before.name !== '';
  return isWholeRowLabel(before.name + row.name) && !isWholeRowLabel(before.name);
}

/**
 * A name alone at the end of a page, whose rest stands with the code and the figures on the next: the two are the name of the
 * code, or of some where none is printed, and the rest alone is none.
 */
const beginsNameOf = (before: RowDraft, { code, name }: RowDraft): boolean =>
  isNameAlone(before) && name !== '' && isNameOfCode(code, before.name + name) && !isNameOfCode(code, name);

function continues(above: readonly RowDraft[], below: readonly RowDraft[], marks: RowMarks): boolean {
  if (above[0]?.location.page === below[0]?.location.page) return false;
  const pairs = below.flatMap((row) => {
    const before = above.find(({ groupIndex }) => groupIndex === row.groupIndex);
    return before ? [{ before, row }] : [];
  });
  return (
    pairs.length === below.length &&
    (pairs.every(({ before, row }) => beginsNameOf(before, row)) ||
      (pairs.every(({ before, row }) => mayContinue(before, row, marks)) &&
        pairs.some(({ before, row }) => mustContinue(before, row, marks))))
  );
}

function joined(before: RowDraft, row: RowDraft, marks: RowMarks): RowDraft {
  const printedName = (before.printedName ?? before.name) + (row.printedName ?? row.name);
  return {
    ...before,
    ...(before.code === '' && { code: row.code, ...(row.codeParts && { codeParts: row.codeParts }) }),
    name: before.name + row.name,
    lineNo: before.lineNo || row.lineNo,
    ...(before.printedName === undefined && row.printedName === undefined ? {} : { printedName }),
    cells: before.cells.map((cell, i) => {
      const rest = row.cells[i];
      if (cell.raw === '' || !rest) return rest ?? cell;
      return isCutAmount(cell.raw, rest.raw, marks) ? { ...cell, raw: cell.raw + rest.raw.trim() } : cell;
    }),
    location: unionLocation([before.location, row.location]),
    unclear: [...before.unclear, ...row.unclear, wasCut(before, row)],
  };
}

function wasCut({ code, name, location: { page: from } }: RowDraft, row: RowDraft): Diagnostic {
  const params = { code, name: name + row.name, from };
  return diagnostic('row-joined-across-pages', 'info', params, row.location);
}

/** Prints a row nothing but a name, where the table's rows have codes? */
const isNameAlone = (row: RowDraft): boolean => row.code === '' && row.lineNo === '' && isBlank(row);

/**
 * A label of three lines that the end of a page cuts: its code stands level with the first, and the second, alone at the
 * page's end, was taken for a row. The third, alone at the top of the next page, shows that it is none.
 */
function withCutLabels(rows: readonly RowDraft[], marks: RowMarks): RowDraft[] {
  const kept = [...rows];
  if (!marks.codes) return kept;
  for (const group of new Set(rows.map(({ groupIndex }) => groupIndex))) {
    const own = rows.filter(({ groupIndex }) => groupIndex === group);
    own.forEach((row, i) => {
      if (!isNameAlone(row)) return;
      const [before, next] = [own[i - 1], own[i + 1]];
      if (!before || !next || before.code === '' || !isNameAlone(next)) return;
      const isAtEnd = next.location.page !== row.location.page && before.location.page === row.location.page;
      if (!isAtEnd || ![row, next].every((rest) => mayContinue(before, rest, marks))) return;
      kept[kept.indexOf(before)] = { ...joined(before, row, marks), unclear: before.unclear };
      kept.splice(kept.indexOf(row), 1);
    });
  }
  return kept;
}

export interface NumberedRows {
  rows: ExtractedRow[];
  /** What is unclear in them. */
  unclear: Diagnostic[];
}

/** Joins a row that a page end cut in two: the name goes on, or the figures stand on the next page. */
export function joinSplitRows(rows: readonly RowDraft[]): NumberedRows {
  const marks = marksOf(rows);
  const whole: RowDraft[][] = [];
  for (const below of gridRowsOf(withCutLabels(rows, marks))) {
    const above = whole.at(-1);
    if (!above || !continues(above, below, marks)) {
      whole.push(below);
      continue;
    }
    whole[whole.length - 1] = above.map((before) => {
      const row = below.find(({ groupIndex }) => groupIndex === before.groupIndex);
      return row ? joined(before, row, marks) : before;
    });
  }
  const unclear: Diagnostic[] = [];
  const drafts = whole.flat();
  const torn = tornRows(marks.codes ? drafts : []);
  const numbered = drafts.map((row, i): ExtractedRow => {
    const { groupIndex, gridRow, unclear: own, ...draft } = row;
    for (const found of [...own, ...(torn.get(row) ?? [])]) unclear.push({ ...found, row: i + 1 });
    return { row: i + 1, ...draft };
  });
  return { rows: numbered, unclear };
}
