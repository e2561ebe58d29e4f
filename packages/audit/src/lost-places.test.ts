import { type Diagnostic, diagnostic, type Location, type Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { withOcrDoubts } from './ocr-doubts.ts';
import { recognisedTables } from './testing/recognised.ts';
import { sample } from './testing/sample.ts';

/** The sample as it would be read from pictures, a table a page. */
const report: Report = {
  ...sample,
  tables: recognisedTables(() => ({ confidence: 1 })).map((table, i) => ({
    ...table,
    location: { page: i + 2, line: null, box: { x0: 0, y0: 0, x1: 500, y1: 700 } },
  })),
  diagnostics: [],
};

/** What is said of the amounts whose place is not known, by what of it was lost. */
function lost(changed: Partial<Report>): { reason: string; table: string | null; column: string | null }[] {
  const { diagnostics } = withOcrDoubts({ ...report, ...changed });
  return diagnostics.flatMap(({ code, params, table, column }) => {
    const { reason } = params as { reason?: string };
    return code === 'ocr-doubtful' && reason !== 'sum' && reason !== undefined
      ? [{ reason, table, column }]
      : [];
  });
}

const amountsOf = ({ rows }: Report['tables'][number]): number =>
  rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== null)).length;

const tableOf = (kind: string) => {
  const table = report.tables.find((one) => one.kind === kind);
  if (table === undefined) throw new Error(`no table ${kind}`);
  return table;
};

const at = (
  code: 'header-unknown' | 'row-unlabelled' | 'part-apart',
  location: Location,
  column?: string,
): Diagnostic => {
  const params = {
    'header-unknown': { reason: 'printed' },
    'row-unlabelled': { figures: ['1'] },
    'part-apart': { before: '' },
  };
  return diagnostic(code, 'warning', params[code] as never, location, { column: column ?? null });
};

describe('amounts of a picture whose place was not recognised', () => {
  const expenditure = tableOf('expenditure');

  test('are not in doubt where all was', () => {
    expect(lost({})).toEqual([]);
  });

  test('are all in doubt in a table that lost its title', () => {
    const untitled = { ...expenditure, title: '' };
    const tables = report.tables.map((table) => (table === expenditure ? untitled : table));
    const found = lost({ tables });
    expect(found).toHaveLength(amountsOf(expenditure));
    expect(new Set(found.map(({ reason }) => reason))).toEqual(new Set(['table']));
  });

  test('are in doubt in a table of no known kind only where a public table is missing', () => {
    const other = { ...expenditure, kind: 'other' as const, title: '其他情况表' };
    expect(lost({ tables: [...report.tables, other] })).toEqual([]);
    const without = report.tables.filter(({ kind }) => kind !== 'expenditure');
    expect(lost({ tables: [...without, other] })).toHaveLength(amountsOf(expenditure));
  });

  test('are in doubt in a part that its table may go on in', () => {
    expect(lost({ diagnostics: [at('part-apart', expenditure.location)] })).toHaveLength(
      amountsOf(expenditure),
    );
  });

  test('are in doubt in a column without a known header, and in a row without a label', () => {
    const [row] = expenditure.rows;
    const label = row?.cells[0]?.label ?? '';
    const column = lost({ diagnostics: [at('header-unknown', expenditure.location, label)] });
    expect(column.length).toBeGreaterThan(1);
    expect(column.every((one) => one.reason === 'column' && one.column === label)).toBe(true);
    const rows = expenditure.rows.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => ({ ...cell, label: '' })),
    }));
    const tables = [{ ...expenditure, rows }];
    expect(lost({ tables, diagnostics: [at('header-unknown', expenditure.location)] })).toHaveLength(
      amountsOf(expenditure),
    );
    const [first] = row?.cells ?? [];
    if (first === undefined) throw new Error('a row without cells');
    const ofRow = lost({ diagnostics: [at('row-unlabelled', first.location)] });
    expect(ofRow).toHaveLength(row?.cells.filter(({ value }) => value !== null).length ?? 0);
    expect(new Set(ofRow.map(({ reason }) => reason))).toEqual(new Set(['row']));
  });
});
