import type { Diagnostic, ExtractedForm, ExtractedTable, TableJoin, TableKind, TextLine } from '@juesuan/schema';
import type { Block, LineBlock, TableGrid } from '../model/grid.ts';
import { unionLocation } from '../model/location.ts';
import { type CaptionLine, continuesNote, isNote, isRunningText, readCaption, type Unit } from '../words/caption.ts';
import { canonicalColumns, isPhaseOnly, isTwoSided, kindBySignature, type Side } from './columns.ts';
import { recogniseForms } from './forms/index.ts';
import { isFurniture } from './furniture.ts';
import { tryJoin } from './join.ts';
import { matchKey, squash } from '../words/key.ts';
import { readLayout, type TableLayout, unitOfHeader } from './layout.ts';
import { peel } from './peel.ts';
import { joinSplitRows } from './split-rows.ts';
import { type NamedGroup, readRows } from './rows.ts';
import { titleKind } from '../words/title.ts';

/** How many lines above a grid may belong to its head: title, mark, department (two lines), unit, date. */
const captionLines = 10;
/** A department's name that goes on in the next line is short: characters. */
const wrappedDepartment = 12;

export interface Caption {
  title: string;
  kind: TableKind | null;
  mark: string;
  department: string;
  unit: Unit | null;
  lines: LineBlock[];
}

interface OpenTable {
  grid: TableGrid;
  caption: Caption;
  notes: LineBlock[];
  joins: TableJoin[];
}

export interface RecognisedTables {
  tables: ExtractedTable[];
  forms: ExtractedForm[];
  text: TextLine[];
  diagnostics: Diagnostic[];
}

/** Reads the head of a table from the lines above its grid, nearest first. */
export function readHead(above: readonly LineBlock[]): Caption {
  const caption: Caption = { title: '', kind: null, mark: '', department: '', unit: null, lines: [] };
  let belowLine: LineBlock | null = null;
  for (const line of above.slice(-captionLines).reverse()) {
    const read: CaptionLine = readCaption(
      line.text,
      line.parts.map((part) => part.text),
    );
    const says = read.title !== null || read.mark !== null || read.department !== null || read.unit !== null;
    if (!says && (isRunningText(line.text) || isNote(line.text))) break;
    if (caption.kind !== null && (read.title !== null || !says)) break;
    caption.lines.unshift(line);
    caption.unit ??= read.unit;
    caption.mark ||= read.mark ?? '';
    if (read.department !== null && caption.department === '') {
      caption.department = read.department + wrappedName(belowLine);
    }
    if (read.title) {
      const broken = brokenTitle(above, line);
      caption.title = broken?.text ?? read.title.text;
      caption.kind = broken?.kind ?? read.title.kind;
    }
    belowLine = line;
  }
  return caption;
}

/** The rest of a department's name on the line below its label, where that line says nothing of its own. */
function wrappedName(line: LineBlock | null): string {
  if (!line) return '';
  const { title, mark, department, unit } = readCaption(line.text, []);
  const text = squash(line.text);
  const alone = title === null && mark === null && department === null && unit === null;
  return alone && text.length <= wrappedDepartment && /^[\p{Script=Han}（）()]+$/u.test(text) ? text : '';
}

/** A title broken over two lines: the two together name another, more special table than the second alone. */
function brokenTitle(above: readonly LineBlock[], line: LineBlock): { text: string; kind: TableKind } | null {
  const before = above[above.indexOf(line) - 1];
  if (!before || isRunningText(before.text) || isNote(before.text)) return null;
  if (before.location.page !== line.location.page || titleKind(before.text) !== null) return null;
  const text = squash(before.text) + squash(line.text);
  const kind = titleKind(text);
  return kind !== null && kind !== 'other' && kind !== titleKind(line.text) ? { text, kind } : null;
}

/**
 * Finds the public tables among the blocks of a source: gives each grid the head above it and the notes below it, joins
 * the parts of a table that pages cut, and names kinds and columns by the catalogue.
 */
export function recogniseTables(source: readonly Block[]): RecognisedTables {
  const { forms, blocks: rest, captions, diagnostics } = recogniseForms(source, isFurniture(source));
  const blocks = rest.flatMap((block): Block[] => {
    if (block.type === 'line') return [block];
    const { above, grid, below } = peel(block);
    return [...above, grid, ...below];
  });
  const roles = new Map<LineBlock, TextLine['role']>();
  const furniture = isFurniture(blocks);
  const open: OpenTable[] = [];
  let lines: LineBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'line') {
      if (furniture(block)) roles.set(block, 'furniture');
      else if (captions.has(block)) roles.set(block, 'caption');
      else lines.push(block);
      continue;
    }
    const last = open.at(-1);
    if (last) lines = takeNotes(last, lines, roles);
    const caption = readHead(lines);
    const sameTitle = last !== undefined && caption.kind !== null && matchKey(caption.title) === matchKey(last.caption.title);
    const follows = last !== undefined && last.notes.length === 0 && (sameTitle || caption.kind === null);
    const between = lines.length - caption.lines.length;
    if (last && follows && between === 0) {
      const decision = tryJoin(last.grid, block, sameTitle);
      if (decision.join) {
        last.grid = decision.grid;
        last.joins.push(decision.evidence);
        for (const line of caption.lines) roles.set(line, 'caption');
        lines = [];
        continue;
      }
    }
    for (const line of caption.lines) roles.set(line, 'caption');
    open.push({ grid: block, caption, notes: [], joins: [] });
    lines = [];
  }
  const last = open.at(-1);
  if (last) takeNotes(last, lines, roles);
  return {
    tables: open.map((table) => readTable(table, diagnostics)),
    forms,
    text: blocks
      .filter((block) => block.type === 'line')
      .map((line) => ({ text: line.text, role: roles.get(line) ?? 'text', location: line.location })),
    diagnostics,
  };
}

/** Gives the table the notes at the beginning of the lines below it; returns the lines that are left. */
function takeNotes(table: OpenTable, lines: LineBlock[], roles: Map<LineBlock, TextLine['role']>): LineBlock[] {
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

function sideOf(kind: TableKind, layout: TableLayout, index: number): Side | null {
  if (!isTwoSided(kind) || layout.groups.length < 2) return null;
  const [column] = layout.groups[index]?.values ?? [];
  const printed = column === undefined ? '' : (layout.columns[column]?.groupPath.join('') ?? '');
  if (/收入/.test(printed) !== /支出/.test(printed)) return /收入/.test(printed) ? 'income' : 'expenditure';
  return index === 0 ? 'income' : 'expenditure';
}

const sideLabel = { income: '收入', expenditure: '支出' } as const;

function nameColumns(kind: TableKind, layout: TableLayout): NamedGroup[] {
  const flat = layout.groups.flatMap((group, index) =>
    group.values.map((column) => ({
      path: layout.columns[column]?.path ?? [],
      side: sideOf(kind, layout, index),
    })),
  );
  const names = canonicalColumns(kind, flat);
  let next = 0;
  return layout.groups.map((group, index) => {
    const side = sideOf(kind, layout, index);
    return {
      group,
      side,
      columns: group.values.map(() => {
        const at = next++;
        const path = flat[at]?.path ?? [];
        const label = [...(side ? [sideLabel[side]] : []), ...path].join('/');
        return { column: names[at] ?? null, label, path };
      }),
    };
  });
}

function readTable({ grid, caption, notes, joins }: OpenTable, diagnostics: Diagnostic[]): ExtractedTable {
  const layout = readLayout(grid);
  const words = grid.cells.filter((cell) => cell.row <= layout.headerRows + 6).map((cell) => cell.text);
  const kind =
    caption.kind ?? (kindBySignature(words) as TableKind | null) ?? 'other';
  const groups = nameColumns(kind, layout);
  const rows = joinSplitRows(readRows(grid, layout, groups, kind, diagnostics), kind, diagnostics);
  const location = unionLocation(grid.cells.map((cell) => cell.location));
  const unit = caption.unit ?? unitOfHeader(grid, layout.headerRows);
  const columns = groups.flatMap((group) => group.columns);
  diagnose();
  return {
    kind,
    title: caption.title,
    mark: caption.mark,
    department: caption.department,
    unit,
    strategy: grid.strategy,
    columns: columns.map(({ column, label }) => ({ column, label })),
    rows: rows.map((row, index) => ({ row: index + 1, ...row })),
    notes: notes.map((line) => line.text),
    pages: [...new Set(grid.cells.flatMap((cell) => cell.location.page ?? []))].sort((a, b) => a - b),
    joins,
    location,
  };

  function diagnose(): void {
    const name = caption.title || 'a table without a title';
    for (const join of joins)
      diagnostics.push({
        code: 'table-joined',
        severity: 'info',
        message: `${name}: goes on${join.page === null ? '' : ` on page ${join.page}`} (${join.reason})`,
        location,
      });
    if (grid.strategy === 'aligned' || grid.strategy === 'partly-ruled')
      diagnostics.push({
        code: 'grid-inferred',
        severity: 'info',
        message: `${name}: ${grid.strategy === 'aligned' ? 'no rulings' : 'some rulings missing'}, cells found by the alignment of the text`,
        location,
      });
    if (caption.kind === null)
      diagnostics.push({
        code: 'table-unrecognised',
        severity: kind === 'other' ? 'info' : 'warning',
        message: kind === 'other' ? 'a table without a title that the catalogue knows' : `a table without a title, taken for ${kind} by its header`,
        location,
      });
    if (kind === 'other') return;
    if (unit === null)
      diagnostics.push({ code: 'unit-missing', severity: 'warning', message: `${name}: no unit of money is printed`, location });
    for (const { column, label, path } of columns)
      if (column === null && !(kind === 'three_public' && isPhaseOnly(path)))
        diagnostics.push({
          code: 'header-unknown',
          severity: 'warning',
          message: `${name}: column ${label === '' ? 'without a header' : `“${label}”`} is not in the catalogue; kept under its printed label`,
          location,
        });
  }
}
