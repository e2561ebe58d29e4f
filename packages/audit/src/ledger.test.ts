import type { Table } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { everything, whole } from '../../../scripts/testing/everything.ts';
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

const all = Object.entries({ 'the ministry’s form': ledger, ...layouts });

/** Forms of which every cell is tried: the ministry's, and the one whose every amount is another. */
const everyCell = new Set(['the ministry’s form', 'in 元']);

/** The other forms print the same cells: of each another third is tried, and of these only by `npm run test:all`. */
const tried = all
  .map(([name, tables], form) => ({ name, tables, third: whole || everyCell.has(name) ? null : form % 3 }))
  .filter(({ third }) => everything || third === null);

describe.each(all)('%s', (_, tables) => {
  test('has no finding where everything agrees', () => expect(loud(tables)).toEqual([]));
});

describe.each(tried)('$name', ({ tables, third }) => {
  test('a cell that prints another amount is found, wherever it stands', () => {
    const missed = tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) =>
          (third !== null && (t + r + c) % 3 !== third) || loud(misprinted(tables, t, r, c)).length > 0
            ? []
            : `${table.title} ${row.name} ${cell.label}`,
        ),
      ),
    );
    expect(missed).toEqual([]);
  });
});
