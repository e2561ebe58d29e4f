import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  diagnostic,
  type ExtractedForm,
  type ExtractedRow,
  type ExtractedTable,
  type PrintedGrid,
  type ReportFamily,
  type TableKind,
  type TextLine,
} from '@juesuan/schema';
import { foldRadicals, headerUnit, isAmount } from '@juesuan/schema/words';
import type { Block, LineBlock, TableGrid } from '../../model/grid.ts';
import { GridView, isSameEdge } from '../../model/grid-view.ts';
import { unionLocation } from '../../model/location.ts';
import { finish, type Stepwise } from '../../model/stepwise.ts';
import { counts } from '../../model/tolerances.ts';
import { continuesNote, isNote } from '../../words/caption.ts';
import { isColumnNumberRow, isRemarkHeader } from '../../words/cell-words.ts';
import { titleKind } from '../../words/title.ts';
import { titleKey } from '../../words/title-key.ts';
import { recogniseForms } from '../forms/index.ts';
import { fiscalYearOf } from '../identity/fiscal-year.ts';
import { takeCaptionsOff } from './captions-in-grid.ts';
import { latestYear } from './column-time.ts';
import { isPhaseOnly, itemsBehindPhases, kindBySignature, saysPhaseOnly } from './columns.ts';
import { besideEachOther, type ColumnsBeside, takeColumns } from './columns-beside.ts';
import { doubtfulHeadings, doubtsOfGrid, doubtsOfRows, rowsOutside, withRowsTogether } from './doubts.ts';
import { familyOf } from './family.ts';
import { isFurniture } from './furniture.ts';
import { isGovernmentTable } from './government.ts';
import { type Caption, readHead } from './head.ts';
import { hasSameColumns, tryJoin } from './join.ts';
import { diagnosticsOfJoin, evidenceOfColumns, type JoinEvidence } from './join-evidence.ts';
import { readLayout, unitOfHeader } from './layout.ts';
import {
  type HeadedGrid,
  isCopyOf,
  isPrintedInAnotherForm,
  isPrintedWithFewerColumns,
  isSameHead,
} from './printed-twice.ts';
import { readSections } from './read-sections.ts';
import { partSideBySide } from './side-by-side.ts';
import { joinSplitRows } from './split-rows.ts';

interface OpenTable {
  grid: TableGrid;
  caption: Caption;
  notes: LineBlock[];
  joins: JoinEvidence[];
  /** Its parts as they were printed. */
  printed: HeadedGrid[];
  /** Further columns, on other pages. */
  beside: ColumnsBeside[];
  /** From the left, where it stands beside others. */
  place: number | undefined;
  /** Why the rows above it do not have its columns, where a table before it could have had them. */
  apart: { code: 'part-apart' | 'columns-apart'; before: string } | null;
}

export interface RecognisedTables {
  /** Of the cover, the titles, the text or the headers; `null` where none names one. */
  family: ReportFamily;
  fiscalYear: number | null;
  tables: ExtractedTable[];
  forms: ExtractedForm[];
  text: TextLine[];
  diagnostics: Diagnostic[];
}

/**
 * Finds the public tables among the blocks of a source: gives each grid the head above it and the notes below it, joins
 * the parts of a table that pages cut, and names kinds and columns by the catalogue.
 */
export const recogniseTables = (source: readonly Block[]): RecognisedTables =>
  finish(recognisingTables(source));

/** What other files of the same report say of it, where the blocks do not say it themselves. */
export type KnownOfReport = Pick<RecognisedTables, 'family' | 'fiscalYear'>;

const unknownReport: KnownOfReport = { family: 'unknown', fiscalYear: null };

/**
 * The same table by table.
 *
 * @param printed whether each table is wanted as it is printed too: cells and spans
 */
export function* recognisingTables(
  source: readonly Block[],
  known: KnownOfReport = unknownReport,
  printed = false,
): Stepwise<RecognisedTables> {
  const { forms, blocks: rest, captions, diagnostics } = recogniseForms(source, isFurniture(source));
  const bare = rest.flatMap((block): Block[] => {
    if (block.type === 'line') return [block];
    const { above, grid, below } = takeCaptionsOff(block);
    return [...above, grid, ...below];
  });
  const { blocks, places } = partSideBySide(bare);
  const roles = new Map<LineBlock, TextLine['role']>();
  const furniture = isFurniture(blocks);
  const open: OpenTable[] = [];
  let lines: LineBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'line') {
      if (captions.has(block)) roles.set(block, 'caption');
      else if (furniture(block)) roles.set(block, 'furniture');
      else lines.push(block);
      continue;
    }
    yield { reason: 'joining-parts', table: open.length + 1 };
    const above = open.at(-1);
    if (above) lines = takeNotes(above, lines, roles);
    const last = tableBefore(open, block, places.get(block));
    // What the later pages of a grid say again stands over their parts, within it.
    const isAgain = ({ location }: LineBlock): boolean =>
      (location.page ?? 0) > (block.location.page ?? Infinity);
    if (!lines.every(isAgain)) {
      for (const line of lines.filter(isAgain)) roles.set(line, 'caption');
      lines = lines.filter((line) => !isAgain(line));
    }
    const caption = readHead(lines, block.location);
    const own = { grid: block, caption };
    const [only, ...more] = last?.printed ?? [];
    if (
      last &&
      only &&
      more.length === 0 &&
      isSameHead(caption, only.caption) &&
      isPrintedWithFewerColumns(only, own)
    ) {
      for (const line of caption.lines) roles.set(line, 'caption');
      const table = last.caption.title || null;
      diagnostics.push(diagnostic('table-printed-twice', 'warning', {}, only.grid.location, { table }));
      last.grid = block;
      last.printed = [own];
      lines = [];
      continue;
    }
    if (open.some((table) => table.printed.some((earlier) => isCopyOf(own, earlier)))) {
      for (const line of caption.lines) roles.set(line, 'caption');
      const table = caption.title || last?.caption.title || null;
      diagnostics.push(diagnostic('table-printed-twice', 'warning', {}, block.location, { table }));
      lines = [];
      continue;
    }
    const sameTitle =
      last !== undefined && caption.kind !== null && titleKey(caption.title) === titleKey(last.caption.title);
    // The page that holds the rest of a table's notes may have its head and header again, and no row.
    const isEnded = last !== undefined && last.notes.length > 0 && !(sameTitle && isHeaderOnly(block));
    const ended = isEnded && !isBareOnNextPage(last, block, caption);
    const follows = last !== undefined && !ended && (sameTitle || caption.kind === null);
    const between = lines.length - caption.lines.length;
    let apart: OpenTable['apart'] = null;
    if (last && follows && between === 0) {
      const isTaken = takeColumns(last.grid, last.joins.length + 1, last.beside, block, sameTitle);
      const decision = isTaken ? null : tryJoin(last.grid, block, sameTitle);
      if (decision?.join) {
        last.grid = decision.grid;
        last.joins.push(decision.evidence);
      }
      if (isTaken || decision?.join) {
        // A unit or a mark at the right edge of a wide sheet stands on the page of its last columns.
        last.caption = withRest(last.caption, caption);
        last.printed.push(own);
        for (const line of caption.lines) roles.set(line, 'caption');
        lines = [];
        continue;
      }
      const isPart =
        decision?.reason === 'columns' ||
        (decision?.reason === 'own-header' && caption.title === '' && hasSameColumns(last.grid, block));
      if (isPart) apart = { code: 'part-apart', before: last.caption.title };
    }
    for (const line of caption.lines) roles.set(line, 'caption');
    const printed = [own];
    open.push({
      grid: block,
      caption,
      notes: [],
      joins: [],
      printed,
      beside: [],
      apart,
      place: places.get(block),
    });
    lines = [];
  }
  const last = open.at(-1);
  if (last) takeNotes(last, lines, roles);
  const outside = blocks.filter((block) => block.type === 'line');
  const whole = open.flatMap(withColumnsBeside);
  const titles = whole.map(({ caption }) => foldRadicals(caption.title));
  const fiscalYear =
    fiscalYearOf(outside, titles) ??
    latestYear(whole.flatMap(({ grid }) => headersOf(grid))) ??
    known.fiscalYear;
  const ownFamily = familyOf(
    outside.map((line) => line.text),
    whole.map(({ grid, caption }) => ({ ...caption, headers: headersOf(grid) })),
  );
  const family = ownFamily === 'unknown' ? known.family : ownFamily;
  const tables: ExtractedTable[] = [];
  for (const table of whole) {
    yield { reason: 'recognising-table', table: tables.length + 1, tables: whole.length };
    const found: Diagnostic[] = [];
    const read = readTable(table, { family, year: fiscalYear, printed }, found);
    if (tables.some((earlier) => isPrintedInAnotherForm(read, earlier)))
      diagnostics.push(
        diagnostic('table-printed-twice', 'warning', {}, read.location, { table: read.title }),
      );
    else {
      tables.push(read);
      diagnostics.push(...found);
    }
  }
  const roleOf = (line: LineBlock): TextLine['role'] => roles.get(line) ?? 'text';
  diagnostics.push(...rowsOutside(outside, roleOf, titlesAbove(blocks, open)));
  return {
    family,
    fiscalYear,
    tables,
    forms,
    text: outside.map((line) => ({ text: line.text, role: roleOf(line), location: line.location })),
    diagnostics,
  };
}

/**
 * The table that a grid may continue: the last one; of those beside each other the one at its place, or at its left edge.
 */
function tableBefore(
  open: readonly OpenTable[],
  grid: TableGrid,
  place: number | undefined,
): OpenTable | undefined {
  const beside = open.slice(open.findLastIndex((table) => table.place === undefined) + 1);
  const x0 = grid.columnEdges?.[0];
  const before = beside.findLast((table) =>
    place !== undefined && table.grid.location.page !== grid.location.page
      ? table.place === place
      : x0 !== undefined && isSameEdge(table.grid.columnEdges?.[0] ?? Number.NaN, x0),
  );
  return before ?? open.at(-1);
}

/** Of lines below a table, with no title between, the table's title: they may be rows of it. */
function titlesAbove(blocks: readonly Block[], open: readonly OpenTable[]): Map<LineBlock, string> {
  const titles = new Map(
    open.flatMap(({ caption, printed }) => printed.map(({ grid }) => [grid, caption.title])),
  );
  const found = new Map<LineBlock, string>();
  let title: string | undefined;
  for (const block of blocks) {
    if (block.type !== 'line') title = titles.get(block);
    else if (titleKind(block.text) !== null) title = undefined;
    else if (title) found.set(block, title);
  }
  return found;
}

/** A head with what only a later page of the table says. */
const withRest = (caption: Caption, later: Caption): Caption => ({
  ...caption,
  unit: caption.unit ?? later.unit,
  mark: caption.mark || later.mark,
  department: caption.department || later.department,
});

/** The table with the columns of other pages; those whose rows are not its own follow as tables of their own. */
function withColumnsBeside(table: OpenTable): OpenTable[] {
  const left: OpenTable[] = [];
  for (const { grid } of table.beside) {
    const joined = besideEachOther(table.grid, grid);
    if (joined) {
      table.grid = joined;
      table.joins.push(evidenceOfColumns(grid));
    } else {
      const caption: Caption = { ...table.caption, title: '', kind: null, lines: [] };
      const apart = { code: 'columns-apart', before: table.caption.title } as const;
      left.push({ grid, caption, notes: [], joins: [], printed: [], beside: [], apart, place: undefined });
    }
  }
  return [table, ...left];
}

/**
 * Notes stand at the foot of each page of some tables: a part at the top of the next page, with nothing above it, is one of
 * the table where its columns are.
 */
function isBareOnNextPage({ notes }: OpenTable, { location }: TableGrid, caption: Caption): boolean {
  const page = notes.at(-1)?.location.page ?? null;
  return page !== null && location.page === page + 1 && caption.title === '' && caption.lines.length === 0;
}

/** A header, or one with the numbers of its columns below it. */
function isHeaderOnly(grid: TableGrid): boolean {
  const { headerRows } = readLayout(grid);
  const isNumbers = (row: number): boolean => isColumnNumberRow(new GridView(grid).texts(row));
  return headerRows === grid.rows || (headerRows + 1 === grid.rows && isNumbers(headerRows));
}

const headersOf = (grid: TableGrid): string[] => {
  const { headerRows } = readLayout(grid);
  return grid.cells.filter(({ row }) => row < headerRows).map(({ text }) => text);
};

/** Gives the table the notes at the beginning of the lines below it; returns the lines that are left. */
function takeNotes(
  table: OpenTable,
  lines: LineBlock[],
  roles: Map<LineBlock, TextLine['role']>,
): LineBlock[] {
  let taken = 0;
  for (const line of lines) {
    const before = table.notes.at(-1)?.text ?? '';
    const wrapped = before !== '' && !/[。！；.）)]\s*$/u.test(before) && titleKind(line.text) === null;
    if (!isNote(line.text) && !(before !== '' && (continuesNote(line.text) || wrapped))) break;
    table.notes.push(line);
    roles.set(line, 'note');
    taken++;
  }
  return lines.slice(taken);
}

/** What is known of a report when its tables are read, and whether they are wanted as printed too. */
interface TableReading {
  family: ReportFamily;
  year: number | null;
  printed: boolean;
}

const printedGrid = ({ rows, columns, cells }: TableGrid, headerRows: number): PrintedGrid => ({
  rows,
  columns,
  headerRows,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text, location }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    location,
  })),
});

function readTable(
  { grid, caption, notes, joins, apart }: OpenTable,
  { family, year, printed: asPrinted }: TableReading,
  diagnostics: Diagnostic[],
): ExtractedTable {
  const layout = readLayout(grid);
  const words = grid.cells
    .filter((cell) => cell.row <= layout.headerRows + counts.signatureRows)
    .map((cell) => cell.text);
  const printed = caption.kind ?? (kindBySignature(words) as TableKind | null) ?? 'other';
  const paths = layout.columns.map(({ path }) => path);
  const isGovernments = isGovernmentTable(printed, caption, paths);
  const isForeign = family === 'budget' || family === 'government_accounts';
  const kind = isGovernments || isForeign ? 'other' : printed;
  const { groups, ambiguous, drafts } = readSections(grid, layout, kind, year);
  const { rows, unclear } = joinSplitRows(drafts);
  const title = foldRadicals(caption.title);
  const location = unionLocation(grid.cells.map((cell) => cell.location));
  const unit = caption.unit ?? unitOfHeader(grid, layout.headerRows);
  const columns = groups.flatMap((group) => group.columns);
  diagnose();
  return {
    kind,
    title,
    mark: caption.mark,
    department: foldRadicals(caption.department),
    unit,
    strategy: grid.strategy,
    columns: columns.map(({ path: _, ...column }) => column),
    rows,
    notes: notes.map((line) => line.text),
    pages: [...new Set(grid.cells.flatMap((cell) => cell.location.page ?? []))].sort((a, b) => a - b),
    joins: joins.map(({ join }) => join),
    location,
    ...(asPrinted && { grid: printedGrid(grid, layout.headerRows) }),
  };

  function diagnose(): void {
    const state = <Code extends DiagnosticCode>(
      code: Code,
      severity: Diagnostic['severity'],
      params: DiagnosticParams[Code],
      column: string | null = null,
    ) => diagnostics.push(diagnostic(code, severity, params, location, { table: title, column }));

    diagnostics.push(...withRowsTogether(unclear).map((found) => ({ ...found, table: title || null })));
    for (const evidence of joins) diagnostics.push(...diagnosticsOfJoin(evidence, layout, location, title));
    if (apart) state(apart.code, 'warning', { before: apart.before });
    const { strategy } = grid;
    if (strategy === 'aligned' || strategy === 'partly-ruled')
      state('grid-inferred', 'info', { reason: 'table', strategy });
    if (grid.doubt !== undefined) diagnostics.push(...doubtsOfGrid(grid, grid.doubt, location, title));
    const values = groups.flatMap(({ group }) => group.values);
    for (const { column, heading } of doubtfulHeadings(grid, layout.headerRows, values))
      state(
        'grid-inferred',
        'warning',
        { reason: 'heading', heading },
        columns[values.indexOf(column)]?.label,
      );
    if (caption.kind === null && kind === 'other') state('table-unrecognised', 'info', { reason: 'unknown' });
    else if (caption.kind === null) state('table-unrecognised', 'warning', { reason: 'by-header', kind });
    else if (isGovernments) state('table-unrecognised', 'info', { reason: 'government' });
    if (kind === 'other') return;
    const labelled = groups.some(({ group }) => group.labels.length > 0);
    diagnostics.push(...doubtsOfRows(title, rows, labelled));
    const hasOwnUnits = columns.every(({ path }) => path.some((part) => headerUnit(part) !== null));
    if (unit === null && !hasOwnUnits) state('unit-missing', 'warning', {});
    for (const { column, labels, kept } of ambiguous)
      state('column-ambiguous', 'warning', { name: column, labels, kept }, kept);
    const behind = kind === 'three_public' ? itemsBehindPhases(columns.map(({ path }) => path)) : 0;
    for (const [i, { column, label, path, fiscalYear: other }] of columns.entries())
      if (other !== undefined) state('column-of-other-year', 'info', { year: other }, label);
      else if (column === null && i >= columns.length - behind)
        state('header-unknown', 'info', { reason: 'phase' }, label);
      else if (
        column === null &&
        !isRemarkHeader(path.at(-1) ?? '') &&
        !(kind === 'three_public' && saysPhaseOnly(path)) &&
        !ambiguous.some(({ labels }) => labels.includes(label))
      )
        state('header-unknown', 'warning', { reason: label === '' ? 'blank' : 'printed' }, label);
    // The rows of a vertical table are what its columns are elsewhere.
    if (kind === 'three_public' && columns.length > 0 && columns.every(({ path }) => isPhaseOnly(path)))
      for (const { row, name, location } of unknownItems(rows))
        diagnostics.push(
          diagnostic('header-unknown', 'warning', { reason: 'printed' }, location, {
            table: title,
            row,
            column: name,
          }),
        );
  }
}

/** Rows with an amount whose name is no item of the catalogue; what is counted (人次, 辆) is no money. */
const unknownItems = (rows: readonly ExtractedRow[]): ExtractedRow[] =>
  rows.filter(
    ({ name, cells }) =>
      name !== '' &&
      headerUnit(name)?.money !== null &&
      cells.some(
        ({ column, fiscalYear, raw }) => column === null && fiscalYear === undefined && isAmount(raw),
      ),
  );
