import { isFigure } from '@juesuan/schema/words';
import type { TableGrid } from '../../model/grid.ts';
import { most } from '../../model/tolerances.ts';
import { isRemarkHeader, labelRole } from '../../words/cell-words.ts';
import { isKnownCode } from '../../words/code-name.ts';
import { isKnownRowLabel } from '../../words/row-label.ts';
import { bodyStart } from '../aligned/body-start.ts';
import { codePartsOf, withoutCodeParts } from '../code-parts.ts';
import type { LinePart } from '../lines.ts';
import { linesOfSegment, type Segment, type SegmentLine } from '../segment.ts';
import { columnPlaces, columnsOfHeader } from './columns.ts';
import type { Evidence } from './columns-of-bands.ts';
import { sheetsContinued, type TextTable } from './continued.ts';
import { gridOfSheets } from './grid-of-sheets.ts';
import { headerWords, totalInHeader } from './header-words.ts';
import { headerCells } from './headings.ts';
import type { PlacedLine, PlacedSheet, Sheet, TextColumn } from './model.ts';
import { type NamedRows, namedRows, namesakesOf } from './named-rows.ts';
import { PlacedSheets } from './placed-sheets.ts';
import { placeSheet } from './sheets.ts';
import { isNumbers, sheetsBelow, tokensOf } from './sheets-below.ts';
import { sheetsBySums } from './sheets-by-sums.ts';
import { straightColumns } from './straighten.ts';
import { relationsOf } from './sums.ts';
import { uncrossedSheets } from './uncross.ts';

/**
 * Reads the tables of one space-aligned text in their order, each by what it continues. What such a text keeps of the page is
 * the order of a line's cells; a column stands in one place on one sheet at most, and a word or a figure pushes what stands
 * right of it aside. So columns come from the header, cells go to them in order, and places decide only where a line leaves
 * cells blank.
 *
 * @returns reads the next table; `null` where the text does not stand in columns. Where it is the rest of one, and its total says
 *   that figures of that stood in other columns, they are put there in the grid that was returned for it.
 */
export function textTables(): (segments: readonly Segment[]) => TableGrid | null {
  let last: ReadTable | null = null;
  const named = new Map<string, readonly string[]>();
  return (segments) => {
    const read = readTextTable(segments, last, named);
    if (!read) return null;
    last = read.table;
    for (const [key, figures] of namedRows(read.lines, last.columns))
      named.set(key, [...(named.get(key) ?? []), ...figures]);
    return read.grid;
  };
}

/** A part of a table, and the grid of it where its sheets are placed so, by what all parts so far tell. */
interface Part {
  grid: TableGrid;
  from: number;
  to: number;
  gridOf: (own: readonly PlacedSheet[], all: readonly PlacedSheet[]) => TableGrid;
}

interface ReadTable extends TextTable {
  parts: readonly Part[];
}

function readTextTable(
  segments: readonly Segment[],
  before: ReadTable | null,
  named: NamedRows,
): { grid: TableGrid; lines: readonly PlacedLine[]; table: ReadTable } | null {
  const all = segments.flatMap(linesOfSegment);
  const first = bodyBegin(all);
  if (first <= 0) return null;
  const head = all.slice(0, first);
  const below = all.slice(first);
  // Where the header has them, later pages repeat them with it.
  const isHeaded = head.some((line) => codePartsOf(line).length > 0);
  const { codeParts, body } = isHeaded ? { codeParts: [], body: below } : withoutCodeParts(below);
  const lines = [...head, ...body];
  const total = totalInHeader(head, body.length === 0);
  if (head.reduce((sum, { headerParts }) => sum + headerParts().length, 0) > most.headerWords) return null;
  const header = headerWords(head, total);
  // 栏次 numbers 备注 too.
  const remarks = header.filter(({ text }) => isRemarkHeader(text)).length;
  const figures = Math.max(
    0,
    ...lines.slice(first).map((line) => figuresOf(line) - (isNumbers(line) ? remarks : 0)),
  );
  const columns = withCodeParts(columnsOfHeader(header, figures), codeParts);
  if (columns.length < 2 || columns.length > most.columns) return null;
  const { sheets, numbers } = sheetsBelow(lines, first, columns, header);
  const last = head.at(-1);
  if (total && last) addFirst(sheets, { page: last.page, line: last.line, parts: [total] }, columns);
  const earlier = sheetsContinued(before, columns, sheets);
  const relations = relationsOf(headerCells(header, columns, straightColumns(columns, [], [])), columns);
  const about = { columns, relations, namesakes: namesakesOf(columns, named) };
  const found = placeSheets(inSight(sheets, columns, last?.page), about, earlier);
  const placed = uncrossedSheets(sheetsBySums([...earlier, ...found], columns), about);
  const headed = { page: lines[0]?.page ?? 1, header, numbers, columns };
  const gridOf: Part['gridOf'] = (own, all) => gridOfSheets(headed, own, all);
  const parts = earlier.length > 0 ? (before?.parts ?? []) : [];
  for (const part of parts) {
    const own = placed.slice(part.from, part.to);
    if (own.some((sheet, i) => sheet !== earlier[part.from + i]))
      Object.assign(part.grid, part.gridOf(own, placed));
  }
  const own = placed.slice(earlier.length);
  const part = { grid: gridOf(own, placed), gridOf, from: earlier.length, to: placed.length };
  return {
    grid: part.grid,
    lines: own.flatMap(({ lines }) => lines),
    table: { columns, sheets: placed, parts: [...parts, part] },
  };
}

/**
 * Sheet after sheet, and once more when later ones have shown what the total and other rows fill.
 *
 * @param earlier sheets of an earlier part of the table
 */
function placeSheets(
  sheets: readonly Sheet[],
  about: Omit<Evidence, 'before' | 'families' | 'sources'>,
  earlier: readonly PlacedSheet[],
): PlacedSheet[] {
  const known = earlier.filter(({ sure }) => sure);
  const told = new PlacedSheets(about.columns, about.relations);
  for (const sheet of known) told.add(sheet);
  /** @param own as it was placed before */
  const place = (sheet: Sheet, before: readonly PlacedSheet[], own: PlacedSheet | null): PlacedSheet =>
    placeSheet(sheet, { ...about, before, families: told.families(own), sources: told.sources(own) });
  let before = [...known];
  const placed = sheets.map((sheet) => {
    const found = place(sheet, before, null);
    if (!found.sure) return found;
    before.push(found);
    told.add(found);
    return found;
  });
  if (placed.length < 2) return placed;
  before = [...known];
  return placed.map((first, i) => {
    const found = place(sheets[i] as Sheet, before, first);
    if (first.sure) before.push(first);
    return found;
  });
}

/** Sheets with lines; the header tells of places on its own page, and on no other. */
function inSight(
  sheets: readonly Sheet[],
  columns: readonly TextColumn[],
  headPage: number | undefined,
): Sheet[] {
  const filled = sheets.filter(({ lines }) => lines.length > 0);
  return filled.map((sheet, i) =>
    i === 0 && sheet.lines[0]?.page === headPage
      ? { ...sheet, columns: sheet.columns ?? columnPlaces(columns) }
      : sheet,
  );
}

/** 栏次 is the body's first line wherever it stands; what is above it is the header, however short. */
function bodyBegin(lines: readonly SegmentLine[]): number {
  const first = bodyStart(lines);
  const numbers = lines.findIndex(isNumbers);
  const isHeader = ({ parts }: SegmentLine): boolean => !parts.some(({ text }) => isFigure(text));
  if (numbers >= first && lines.slice(first, numbers).every(isHeader)) return numbers;
  return isLabelOfRow(lines.slice(0, first)) ? first - 1 : first;
}

/**
 * Is the last line above the first figures the label of a row, though it may head a column too (国有资本经营预算财政拨款)? It is
 * alone on its line and begins left of all words above it: a text moves words to the right only.
 */
function isLabelOfRow(lines: readonly SegmentLine[]): boolean {
  const [label, ...others] = lines.at(-1)?.headerParts() ?? [];
  const above = lines.slice(0, -1).flatMap(({ headerParts }) => headerParts());
  return (
    label !== undefined &&
    others.length === 0 &&
    above.some(({ text }) => labelRole(text) === 'name') &&
    above.every(({ box }) => label.box.x0 < box.x0) &&
    isKnownRowLabel(label.text)
  );
}

/** 类, 款 and 项 beside the first rows are words over the codes. */
function withCodeParts(columns: readonly TextColumn[], codeParts: readonly LinePart[]): TextColumn[] {
  const codes = Math.max(
    0,
    columns.findIndex(({ holds }) => holds === 'codes'),
  );
  return columns.map((column, i) =>
    i === codes ? { ...column, words: [...column.words, ...codeParts] } : column,
  );
}

/** How many figures a line prints behind its code, or the parts of one, and its name. */
function figuresOf(line: SegmentLine): number {
  const texts = tokensOf(line).map(({ text }) => text);
  const name = texts.findIndex((text) => !isFigure(text));
  if (name >= 0) return texts.slice(name + 1).filter(isFigure).length;
  const isOfCode = (text: string, i: number): boolean =>
    isKnownCode(text) || isKnownCode(texts.slice(0, i + 1).join(''));
  return texts.filter((text, i) => !isOfCode(text, i)).length;
}

function addFirst(sheets: Sheet[], row: Sheet['lines'][number], columns: readonly TextColumn[]): void {
  if (sheets[0]) sheets[0].lines.unshift(row);
  else sheets.push({ lines: [row], columns });
}
