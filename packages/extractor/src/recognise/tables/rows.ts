import {
  type Diagnostic,
  diagnostic,
  type ExtractedCell,
  type ExtractedColumn,
  type ExtractedRow,
  type TableKind,
} from '@juesuan/schema';
import { foldRadicals, isAmount, readAmount, splitNoteMark, withDashJoined } from '@juesuan/schema/words';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { GridView } from '../../model/grid-view.ts';
import { unionLocation } from '../../model/location.ts';
import {
  isCodePartHeader,
  isColumnNumberRow,
  isTotalLabel,
  looksLikeEllipsis,
} from '../../words/cell-words.ts';
import { matchKey, squash } from '../../words/key.ts';
import { isKnownRowLabel } from '../../words/row-label.ts';
import { areCodesBehind, codeAlone, codeBehind, codeInFront } from './codes-in-names.ts';
import { isPhaseOnly, type Side, verticalThreePublic } from './columns.ts';
import { doubtfulPlace } from './doubts.ts';
import type { ColumnGroup, TableLayout } from './layout.ts';

/** A group of columns with its side and the names of its value columns. */
export interface NamedGroup {
  group: ColumnGroup;
  side: Side | null;
  /** For each of `group.values`. */
  columns: (ExtractedColumn & { path: readonly string[] })[];
}

/** A row of one group of columns, where it stands in the grid, and what is unclear in it (it has no number yet). */
export type RowDraft = Omit<ExtractedRow, 'row'> & {
  groupIndex: number;
  gridRow: number;
  unclear: Diagnostic[];
};

interface Labels {
  code: string;
  name: string;
  lineNo: string;
  /** The code columns, where the first of several is empty. */
  codeParts: string[] | null;
  /** Printed in the code's place beside a name, and no code. */
  unreadableCode: string;
  cells: GridCell[];
}

/** The group that a label stands in; 本年支出合计 over a whole group and the labels of the next is the next one's. */
const groupOfLabel = (
  { column, columnSpan }: GridCell,
  groups: readonly ColumnGroup[],
): ColumnGroup | undefined => {
  const begun = groups.findLast(({ labels }) => (labels[0] ?? 0) <= column);
  const end = column + columnSpan;
  return (
    groups.findLast(({ labels, values }) => (labels[0] ?? end) < end && end <= (values[0] ?? 0)) ?? begun
  );
};

/** A code of fewer digits may be one part of three: 201 | 01 | 01. */
const wholeCode = /^\d{3}/;

/** Reads the label cells of one row of one group. A label may stand in the code's place (合计) or span it. */
function readLabels(view: GridView, row: number, layout: TableLayout, group: ColumnGroup): Labels {
  const codes: string[] = [];
  const codeParts: string[] = [];
  const names: string[] = [];
  /** What stands in a code's place and is no code: a total's label, a placeholder, a misprint. */
  const misplaced: string[] = [];
  let lineNo = '';
  const cells: GridCell[] = [];
  for (const column of group.labels) {
    const cell = view.at(row, column);
    // A merged label counts once; a cell that began in the group to the left is not this group's.
    if (cells.includes(cell) || groupOfLabel(cell, layout.groups) !== group) continue;
    if (cell.row !== row && layout.columns[column]?.role !== 'code') continue;
    cells.push(cell);
    const text = squash(cell.text);
    const role = layout.columns[column]?.role;
    const code = role === 'code' ? codeAlone(text) : null;
    if (role === 'code') codeParts.push(code ?? matchKey(text));
    if (text === '') continue;
    if (role === 'line-no' && /^\d+$/.test(matchKey(text))) lineNo = matchKey(text);
    else if (code !== null) codes.push(code);
    else if (role === 'code') {
      if (!isCodePartHeader(text)) misplaced.push(text);
    } else names.push(text);
  }
  const name = names.length > 0 ? names.join('') : misplaced.join('');
  // A converter that knows no spans prints the whole code in each of its three columns: 201 | 201 | 201.
  const [whole = ''] = codes;
  if (wholeCode.test(whole) && codes.every((code) => code === whole)) codes.length = 1;
  const split = codes.length === 0 ? codeInFront(name) : null;
  return {
    code: split?.code ?? codes.join(''),
    name: split?.name ?? name,
    lineNo,
    codeParts: codeParts[0] === '' && codes[0]?.length === 2 ? codeParts : null,
    unreadableCode: names.length > 0 ? misplaced.filter((text) => !looksLikeEllipsis(text)).join('') : '',
    cells,
  };
}

/** The labels of every row of a group; codes behind names are codes where the column is written so. */
function readAllLabels(view: GridView, layout: TableLayout, group: ColumnGroup): (row: number) => Labels {
  const first = layout.headerRows;
  const all = Array.from({ length: Math.max(0, view.grid.rows - first) }, (_, i) =>
    readLabels(view, first + i, layout, group),
  );
  const areBehind = areCodesBehind(all);
  return (row) => {
    const labels = all[row - first] ?? readLabels(view, row, layout, group);
    return areBehind ? { ...labels, ...codeBehind(labels.name) } : labels;
  };
}

function readValues(
  view: GridView,
  row: number,
  named: NamedGroup,
  layout: TableLayout,
  redSpeaks: boolean,
): { cells: ExtractedCell[]; unclear: Diagnostic[] } {
  const unclear: Diagnostic[] = [];
  const doubtful: string[] = [];
  const cells = named.group.values.map((column, i): ExtractedCell => {
    const cell = view.at(row, column);
    const own = cell.row === row && cell.column === column && row !== layout.mixedRow;
    const { location } = cell;
    const label = named.columns[i]?.label ?? '';
    const { raw, mark } = withoutNoteMark(own ? cell.text.trim() : '');
    const joined = own ? (cell.joined ?? withDashJoined(raw)) : null;
    if (joined !== null)
      unclear.push(
        diagnostic('amount-doubtful', 'warning', { readings: [raw, joined] }, location, { column: label }),
      );
    if (own && cell.red && redSpeaks && isUnsigned(raw))
      unclear.push(diagnostic('amount-red', 'warning', { raw }, location, { column: label }));
    if (mark !== null)
      unclear.push(diagnostic('note-mark', 'info', { mark, text: raw }, location, { column: label }));
    if (own && cell.doubtful) doubtful.push(label);
    const name = named.columns[i]?.column ?? null;
    if (
      cell.stored === undefined &&
      cell.certainty === undefined &&
      named.columns[i]?.fiscalYear === undefined
    )
      return { column: name, label, raw, location };
    return {
      column: name,
      label,
      raw,
      ...(own && cell.stored !== undefined && { stored: cell.stored }),
      ...(own && cell.certainty !== undefined && { source: 'ocr' as const, confidence: cell.certainty }),
      ...otherYearOf(named.columns[i]),
      location,
    };
  });
  if (doubtful.length > 0)
    unclear.push(doubtfulPlace(doubtful, unionLocation(cells.map((cell) => cell.location))));
  return { cells, unclear };
}

/** Says red anything, or is it the colour of the table? */
function isRedRare({ cells }: TableGrid): boolean {
  // Most tables print nothing in red.
  if (!cells.some(({ red }) => red)) return true;
  const amounts = cells.filter(({ text }) => isAmount(text));
  return amounts.filter(({ red }) => red).length * 2 < amounts.length;
}

/** An amount above zero, by what is printed. */
const isUnsigned = (raw: string): boolean => Number(readAmount(raw).value) > 0;

/** An amount with the mark of a note behind it is that amount. */
function withoutNoteMark(printed: string): { raw: string; mark: string | null } {
  const marked = splitNoteMark(printed);
  return marked && isAmount(marked.text)
    ? { raw: marked.text, mark: marked.mark }
    : { raw: printed, mark: null };
}

/** A label with the mark of a note behind it is that label, where it is one without the mark: 合计①. */
function withoutMarkBehind(labels: Labels): { labels: Labels; marks: Diagnostic[] } {
  const { text, mark } = splitNoteMark(labels.name) ?? { text: '', mark: '' };
  const isLabel = text !== '' && (labels.code !== '' || isTotalLabel(text) || isKnownRowLabel(text));
  if (!isLabel) return { labels, marks: [] };
  const at = labels.cells.at(-1)?.location ?? null;
  return { labels: { ...labels, name: text }, marks: [diagnostic('note-mark', 'info', { mark, text }, at)] };
}

/** The field of a column or cell of another year; nothing for the report's own. */
const otherYearOf = (column: ExtractedColumn | undefined): Pick<ExtractedColumn, 'fiscalYear'> =>
  column?.fiscalYear === undefined ? {} : { fiscalYear: column.fiscalYear };

/** Does a row print no value? */
export const isBlank = ({ cells }: Pick<RowDraft, 'cells'>): boolean => cells.every(({ raw }) => raw === '');

/**
 * A total whose label stands in one group and whose figure stands in a later one (公用经费合计 under two side-by-side
 * groups, the figure in the last): the figure goes to the label.
 */
function joinSplitTotals(drafts: RowDraft[]): RowDraft[] {
  const kept: RowDraft[] = [];
  for (const draft of drafts) {
    const before = kept.at(-1);
    const orphan = draft.code === '' && draft.name === '' && draft.lineNo === '' && !isBlank(draft);
    if (orphan && before && before.side === draft.side && isTotalLabel(before.name) && isBlank(before)) {
      before.cells = draft.cells;
      before.location = unionLocation([before.location, draft.location]);
    } else kept.push(draft);
  }
  return kept;
}

/**
 * The body of a grid as rows: every group of columns gives its own row, in print order; padding that prints nothing is
 * left out, a row with a label or a 行次 and no values is kept.
 */
export function readRows(
  grid: TableGrid,
  layout: TableLayout,
  groups: readonly NamedGroup[],
  kind: TableKind,
): RowDraft[] {
  const view = new GridView(grid);
  const rows: RowDraft[] = [];
  const redSpeaks = isRedRare(grid);
  const labelled = groups.some(({ group }) => group.labels.length > 0);
  const labelsOf = groups.map(({ group }) => readAllLabels(view, layout, group));
  for (let row = layout.headerRows; row < grid.rows; row++) {
    if (isColumnNumberRow(view.texts(row)) && !hasRowLabel(labelsOf.map((of) => of(row)))) continue;
    const drafts: RowDraft[] = groups.map((named, groupIndex) => {
      const printed = labelsOf[groupIndex]?.(row) ?? readLabels(view, row, layout, named.group);
      const { labels, marks } = withoutMarkBehind(printed);
      const { cells, unclear } = readValues(view, row, named, layout, redSpeaks);
      return {
        lineNo: labels.lineNo,
        code: labels.code,
        ...(labels.codeParts === null ? {} : { codeParts: labels.codeParts }),
        name: foldRadicals(labels.name),
        ...(foldRadicals(labels.name) === labels.name ? {} : { printedName: labels.name }),
        side: named.side,
        cells: kind === 'three_public' ? namedByRow(labels.name, cells, named) : cells,
        location: unionLocation([
          ...labels.cells.map((cell) => cell.location),
          ...cells.map((cell) => cell.location),
        ]),
        groupIndex,
        gridRow: row,
        unclear: [...unreadableCode(labels), ...marks, ...unclear],
      };
    });
    for (const draft of joinSplitTotals(drafts)) {
      const empty = draft.code === '' && draft.name === '' && draft.lineNo === '' && isBlank(draft);
      if (!empty || !labelled) rows.push(draft);
    }
  }
  return rows;
}

function unreadableCode({ unreadableCode: text, name, cells }: Labels): Diagnostic[] {
  if (text === '') return [];
  const params = { reason: 'in-its-place', text, name } as const;
  return [diagnostic('code-unreadable', 'warning', params, cells[0]?.location ?? null)];
}

/** A row of whole numbers is still a row of figures where its label is a code or a name; stars are none. */
function hasRowLabel(labels: readonly Labels[]): boolean {
  return labels.some(
    ({ code, name }) => holdsWords(code) || (holdsWords(name) && !/^[栏行列]次?/u.test(name)),
  );
}

const holdsWords = (label: string): boolean => /[\p{L}\p{N}]/u.test(label);

function namedByRow(name: string, cells: ExtractedCell[], { columns }: NamedGroup): ExtractedCell[] {
  return cells.map((cell, i) => {
    const path = columns[i]?.path ?? [];
    return cell.column === null && cell.fiscalYear === undefined && isPhaseOnly(path)
      ? { ...cell, column: verticalThreePublic(name, path) }
      : cell;
  });
}
