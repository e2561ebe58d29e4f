import type { ExtractedTable, Location } from '@juesuan/schema';
import { diagnostic } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../model/grid.ts';
import { amountsLeftOut } from './left-out.ts';

const placeOf = (column: number): Location => ({
  page: 1,
  line: null,
  box: { x0: column * 50, y0: 0, x1: column * 50 + 50, y1: 20 },
});

/** A row of cells that were recognised. */
const grid = (...texts: string[]): TableGrid => ({
  type: 'grid',
  rows: 1,
  columns: texts.length,
  cells: texts.map((text, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    lines: [text],
    certainty: 1,
    location: placeOf(column),
  })),
  strategy: 'ruled',
  location: { page: 1, line: null, box: { x0: 0, y0: 0, x1: 50 * texts.length, y1: 20 } },
  columnEdges: null,
});

const tables = (...recorded: [column: number, raw: string][]): ExtractedTable[] => [
  {
    rows: [{ cells: recorded.map(([column, raw]) => ({ raw, location: placeOf(column) })) }],
  } as unknown as ExtractedTable,
];
const nothing = { forms: [], diagnostics: [] };

describe('amounts of a picture', () => {
  test('that are in no record are named with their place', () => {
    const found = amountsLeftOut([grid('合计', '12.50', '3', '1,204.00')], {
      ...nothing,
      tables: tables([1, '12.50'], [3, '']),
    });
    expect(found.map(({ code, params, location }) => ({ code, params, location }))).toEqual([
      { code: 'ocr-doubtful', params: { reason: 'unplaced', read: '1,204.00' }, location: placeOf(3) },
    ]);
  });

  test('are not named in a table that was read elsewhere, nor where they were not recognised', () => {
    const one = grid('12.50');
    const copy = diagnostic('table-printed-twice', 'warning', {}, one.location);
    expect(amountsLeftOut([one], { tables: [], forms: [], diagnostics: [copy] })).toEqual([]);
    const printed = { ...one, cells: one.cells.map(({ certainty: _, ...cell }) => cell) };
    expect(amountsLeftOut([printed], { ...nothing, tables: [] })).toEqual([]);
  });
});
