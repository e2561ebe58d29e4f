import type { Table } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';
import { layouts } from './testing/layouts.ts';
import { department, ledger } from './testing/ledger.ts';
import { report } from './testing/report.ts';

const loud = (tables: readonly Table[]) =>
  auditReport(report({ department, tables: [...tables] }))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message.zh}`);

/** One cell of one table prints another amount; the tables themselves stay. */
const misprinted = (tables: readonly Table[], at: number, row: number, cell: number): Table[] =>
  tables.map((table, t) =>
    t !== at
      ? table
      : {
          ...table,
          rows: table.rows.map((one, r) => ({
            ...one,
            cells: one.cells.map((held, c) =>
              r !== row || c !== cell
                ? held
                : { ...held, raw: '3.21', value: '3.21', state: 'amount' as const },
            ),
          })),
        },
  );

describe.each(Object.entries({ 'the ministry’s form': ledger, ...layouts }))('%s', (_, tables) => {
  test('has no finding where everything agrees', () => expect(loud(tables)).toEqual([]));

  test('a cell that prints another amount is found, wherever it stands', () => {
    const missed = tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) =>
          loud(misprinted(tables, t, r, c)).length > 0 ? [] : `${table.title} ${row.name} ${cell.label}`,
        ),
      ),
    );
    expect(missed).toEqual([]);
  });
});
