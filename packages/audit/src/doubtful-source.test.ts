import { diagnostic, type Location, type Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';
import { withOcrDoubts } from './ocr-doubts.ts';
import { recognisedTables } from './testing/recognised.ts';
import { sample } from './testing/sample.ts';

/** The doubts that a report gets; each doubt that it has already is about its own cell. */
const ocrDoubts = (report: Report) =>
  withOcrDoubts(report).diagnostics.filter(
    (one) => one.code === 'ocr-doubtful' && !report.diagnostics.includes(one),
  );

/** The sample as it would be read from pictures, an amount of its table of expenditure misread. */
function recognised(confidence: number): Report {
  let misread = false;
  const tables = recognisedTables((cell, { table }) => {
    if (misread || table.kind !== 'expenditure' || cell.value === null || cell.yuan === null)
      return { confidence: 1 };
    misread = true;
    return { raw: '1', value: '1', yuan: '10000', confidence };
  });
  return { ...sample, tables };
}

describe('a report that was recognised, with an amount that disagrees', () => {
  test('has findings whose source is doubtful, and none that is an error', () => {
    const { findings } = auditReport(recognised(0.999));
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['doubtful-source']));
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
    expect(findings.map(({ severity }) => severity)).toContain('warning');
  });

  test('has no warning where the reading itself is in doubt', () => {
    const { findings } = auditReport(recognised(0.6));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  test('has a doubt at each value that takes part, once', () => {
    const report = recognised(0.999);
    const doubts = ocrDoubts(report);
    expect(doubts.map(({ params }) => params)).toContainEqual(
      expect.objectContaining({ reason: 'sum', read: '1' }),
    );
    const places = doubts.map(({ location }) => JSON.stringify(location));
    expect(new Set(places).size).toBe(places.length);
    expect(ocrDoubts({ ...report, diagnostics: doubts })).toEqual([]);
  });

  test('has no second doubt at a value that the recogniser doubted', () => {
    const report = recognised(0.6);
    const [first] = ocrDoubts(report).filter(({ params }) => 'read' in params && params.read === '1');
    const known = diagnostic(
      'ocr-doubtful',
      'warning',
      { reason: 'reading', read: '1', others: null },
      first?.location ?? null,
    );
    const doubts = ocrDoubts({ ...report, diagnostics: [known] });
    expect(doubts.map(({ location }) => location)).not.toContainEqual(known.location);
  });

  test('is not doubted by what stands in the same place of another file', () => {
    const report = recognised(0.999);
    const [first] = ocrDoubts(report).filter(({ params }) => 'read' in params && params.read === '1');
    const place = first?.location ?? null;
    const params = { reason: 'reading', read: '1', others: null } as const;
    const severitiesWith = (file?: string) => {
      const location = place && { ...place, ...(file !== undefined && { file }) };
      const diagnostics = [diagnostic('ocr-doubtful', 'warning', params, location)];
      return auditReport({ ...report, diagnostics }).findings.map(({ severity }) => severity);
    };
    expect(severitiesWith()).not.toContain('warning');
    expect(severitiesWith('2.jpg')).toContain('warning');
  });

  test('has no doubt at other values where another reading of the doubtful one explains all', () => {
    const report = recognised(0.6);
    const right = sample.tables
      .filter(({ kind }) => kind === 'expenditure')
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .find(({ value, yuan }) => value !== null && yuan !== null);
    const [first] = ocrDoubts(report).filter(({ params }) => 'read' in params && params.read === '1');
    const doubtsWith = (others: string) => {
      const params = { reason: 'reading', read: '1', others } as const;
      const known = diagnostic('ocr-doubtful', 'warning', params, first?.location ?? null);
      return ocrDoubts({ ...report, diagnostics: [known] });
    };
    expect(doubtsWith(`7 / ${right?.raw}`)).toEqual([]);
    expect(doubtsWith('7 / 17').length).toBeGreaterThan(0);
  });

  test('has a doubt at the one value alone that explains several failing checks as misread', () => {
    const doubtsAs = (raw: string) => {
      const tables = recognisedTables((cell, { table, row }) =>
        table.kind === 'expenditure' && row.code === '2011301' && cell.column === 'total'
          ? { confidence: 1, raw, value: raw, yuan: `${Number(raw) * 10_000}` }
          : { confidence: 1 },
      );
      return ocrDoubts({ ...sample, tables }).flatMap(({ params }) =>
        'read' in params ? [params.read] : [],
      );
    };
    expect(doubtsAs('50.00')).toEqual(['50.00']);
    // No misreading of one letter: each value that takes part may be wrong.
    expect(doubtsAs('51.70').length).toBeGreaterThan(1);
  });

  test.each([
    { reason: 'reading', read: '1', others: null } as const,
    { reason: 'dirt', seen: '.' } as const,
  ])('has no doubt ($reason) of what is nearly sure where sums hold with it', (params) => {
    const doubtedAt = (confidence: number, isMisread: boolean) => {
      let at: Location | null = null;
      const tables = recognisedTables((cell, { table, row, location }) => {
        if (table.kind !== 'expenditure' || row.code !== '201' || cell.column !== 'total') return {};
        at = location;
        return isMisread ? { raw: '1', value: '1', yuan: '10000', confidence } : { confidence };
      });
      const known = diagnostic('ocr-doubtful', 'warning', params, at);
      return withOcrDoubts({ ...sample, tables, diagnostics: [known] }).diagnostics.includes(known);
    };
    expect(doubtedAt(0.9, false)).toBe(false);
    expect(doubtedAt(0.7, false)).toBe(true);
    expect(doubtedAt(0.9, true)).toBe(true);
  });
});

describe('a report of text, with an amount of 支出决算表 that disagrees', () => {
  const misread = { raw: '1', value: '1', yuan: '10000' };

  /** Of 201 in 支出决算表 the row, its total not as printed, and the states of what the audit finds. */
  const statesWith = (column: string, rows: (row: number) => string) => {
    let label = '';
    let at = 0;
    let title = '';
    const tables = sample.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        if (table.kind !== 'expenditure' || row.code !== '201') return row;
        at = row.row;
        title = table.title;
        label = row.cells.find((cell) => cell.column === column)?.label ?? '';
        const cells = row.cells.map((cell) => (cell.column === 'total' ? { ...cell, ...misread } : cell));
        return { ...row, cells };
      }),
    }));
    const params = { reason: 'aside-of-header', columns: [label], rows: [rows(at)] } as const;
    const doubt = diagnostic('grid-inferred', 'warning', params, null, { table: title });
    const { findings } = auditReport({ ...sample, tables, diagnostics: [doubt] });
    return new Set(findings.map(({ state, severity }) => `${severity} ${state ?? ''}`));
  };

  test('has no error where the column of that amount is a guess', () => {
    expect(statesWith('total', (row) => `${row - 1}–${row + 1}`)).toEqual(new Set(['info doubtful-source']));
  });

  test('has no error where a sum is off by what stands in a row without a label', () => {
    const tables = sample.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => (row.code === '2011308' ? { ...row, code: '', name: '' } : row)),
    }));
    const statesWith = (doubted: number) => {
      const place = { table: tables.find(({ kind }) => kind === 'expenditure')?.title ?? null, row: doubted };
      const diagnostics = [diagnostic('row-unlabelled', 'warning', { figures: ['10.00'] }, null, place)];
      const { findings } = auditReport({ ...sample, tables, diagnostics }, { rules: ['expenditure-levels'] });
      return new Set(findings.map(({ state }) => state));
    };
    expect(statesWith(5)).toEqual(new Set(['doubtful-source']));
    expect(statesWith(9)).toEqual(new Set([undefined]));
  });

  test('has no error on a page that has other columns than the first', () => {
    const tables = sample.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.code !== '201' ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, ...misread })) },
      ),
    }));
    const table = tables.find(({ kind }) => kind === 'expenditure');
    const place = table?.rows.find(({ code }) => code === '201')?.location ?? null;
    const statesWith = (pages: string[]) => {
      const params = { reason: 'other-columns', pages } as const;
      const doubt = diagnostic('grid-inferred', 'warning', params, place, { table: table?.title ?? '' });
      const report = { ...sample, tables, diagnostics: [doubt] };
      return auditReport(report, { rules: ['expenditure-levels'] }).findings.map(({ state }) => state);
    };
    expect(new Set(statesWith([`${place?.page}`]))).toEqual(new Set(['doubtful-source']));
    expect(statesWith(['99'])).toContain(undefined);
  });

  test('has errors where other columns or rows are', () => {
    expect(statesWith('basic', (row) => `${row}`)).toContain('error ');
    expect(statesWith('total', (row) => `${row + 90}–${row + 99}`)).toEqual(new Set(['error ']));
  });
});

test('a report of text has no such state and no such doubt', () => {
  const broken = { ...sample, department: '别处财政局办公室' };
  expect(auditReport(broken).findings.map(({ state }) => state)).not.toContain('doubtful-source');
  expect(ocrDoubts(broken)).toEqual([]);
});
