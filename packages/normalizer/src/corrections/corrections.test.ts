import type { Correction, Corrections, ExtractedReport } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { normalizeReport } from '../report.ts';

const sha256 = 'ab'.repeat(32);
const box = (x0: number, y0: number) => ({ x0, y0, x1: x0 + 80, y1: y0 + 20 });
const at = (x0: number, y0: number) => ({ page: 3, line: null, box: box(x0, y0) });

/** One table of two rows, its first figure misread, its last recognised from a picture. */
function report(): ExtractedReport {
  const cell = (raw: string, label: string, location: Correction['location'], ocr = false) => ({
    column: null,
    label,
    raw,
    location,
    ...(ocr && { source: 'ocr' as const, confidence: 0.6 }),
  });
  const row = (no: number, name: string, cells: ReturnType<typeof cell>[]) => ({
    row: no,
    lineNo: '',
    code: '',
    name,
    side: null,
    cells,
    location: at(0, 100 + 20 * no),
  });
  const table = {
    kind: 'expenditure' as const,
    title: '支出决算表',
    mark: '',
    department: '',
    unit: '万元' as const,
    strategy: 'ruled' as const,
    columns: [],
    rows: [
      row(1, '合计', [cell('81.20', '合计', at(200, 120)), cell('', '项目支出', at(280, 120))]),
      row(2, '教育支出', [cell('31.20', '合计', at(200, 140)), cell('9.00', '项目支出', at(280, 140), true)]),
    ],
    notes: [],
    pages: [3],
    joins: [],
    location: at(0, 100),
  };
  return {
    source: { format: 'pdf', sha256, bytes: 1, pages: 9, producer: null },
    family: 'final_accounts',
    fiscalYear: 2024,
    department: '云江省测绘站',
    tables: [table],
    forms: [],
    text: [],
    sections: [],
    coverage: { runs: 0, placed: 0, unplaced: [] },
    diagnostics: [],
  };
}

const correction = (change: Partial<Correction>): Correction => ({
  verdict: 'corrected',
  record: 'cell',
  table: '支出决算表',
  row: 1,
  code: '',
  name: '合计',
  column: '合计',
  read: '81.20',
  printed: '31.20',
  location: at(200, 120),
  ...change,
});

function corrected(...corrections: Correction[]) {
  const files: Corrections[] = [{ source: { sha256, file: 'report.pdf' }, corrections }];
  const { tables, diagnostics } = normalizeReport(report(), { corrections: files });
  const codes = diagnostics.map(({ code }) => code).filter((code) => /^(?:correct|found)/.test(code));
  return { rows: tables[0]?.rows ?? [], codes };
}

describe('corrections', () => {
  test('give what is printed, and keep what was read', () => {
    const { rows, codes } = corrected(correction({}));
    expect(rows[0]?.cells[0]).toMatchObject({
      raw: '31.20',
      value: '31.20',
      yuan: '312000',
      source: 'reviewer',
      uncorrected: '81.20',
    });
    expect(rows[1]?.cells[0]).not.toHaveProperty('uncorrected');
    expect(codes).toEqual(['corrected']);
  });

  test('are at their place where rows and boxes are counted a little otherwise', () => {
    const moved = correction({ row: 4, location: at(203, 122) });
    expect(corrected(moved).rows[0]?.cells[0]).toMatchObject({ raw: '31.20', uncorrected: '81.20' });
  });

  test('fill a cell that was read as blank', () => {
    const blank = correction({ column: '项目支出', read: '', printed: '5.00', location: at(280, 120) });
    expect(corrected(blank).rows[0]?.cells[1]).toMatchObject({ value: '5.00', uncorrected: '' });
  });

  test('that say right settle the doubt of a recogniser and change nothing else', () => {
    const right = correction({
      verdict: 'right',
      row: 2,
      name: '教育支出',
      column: '项目支出',
      read: '9.00',
      printed: '9.00',
      location: at(280, 140),
    });
    const { rows, codes } = corrected(right);
    expect(rows[1]?.cells[1]).toMatchObject({ raw: '9.00', source: 'reviewer' });
    expect(rows[1]?.cells[1]).not.toHaveProperty('uncorrected');
    expect(rows[1]?.cells[1]?.confidence).toBeUndefined();
    expect(codes).toEqual([]);
  });

  test.each([
    ['wrong', correction({ verdict: 'wrong', printed: null }), 'found-wrong'],
    ['missing', correction({ verdict: 'missing', row: null, read: null, name: '其他支出' }), 'found-missing'],
    ['of another place', correction({ location: at(400, 500) }), 'correction-unused'],
    ['of another page', correction({ location: { ...at(200, 120), page: 4 } }), 'correction-unused'],
    ['of a figure of the text that is not stated', correction({ record: 'fact' }), 'correction-unused'],
  ])('that cannot be applied are reported: %s', (_what, one, code) => {
    const { rows, codes } = corrected(one);
    expect(rows[0]?.cells[0]).toMatchObject({ raw: '81.20' });
    expect(codes).toEqual([code]);
  });

  test('of another source are passed over', () => {
    const files: Corrections[] = [
      { source: { sha256: 'cd'.repeat(32), file: 'other.pdf' }, corrections: [correction({})] },
    ];
    const plain = normalizeReport(report());
    expect(normalizeReport(report(), { corrections: files })).toEqual(plain);
  });

  test('of one line of a text go by their names', () => {
    const inLine = { page: null, line: 7, box: null };
    const text = report();
    for (const row of text.tables[0]?.rows ?? [])
      for (const cell of row.cells) Object.assign(cell, { location: inLine });
    const ask = (change: Partial<Correction>) => {
      const corrections = [correction({ location: inLine, ...change })];
      return normalizeReport(text, { corrections: [{ source: { sha256, file: 'a.txt' }, corrections }] });
    };
    expect(ask({}).tables[0]?.rows[0]?.cells[0]?.raw).toBe('31.20');
    expect(ask({ name: '农林水支出' }).diagnostics.map(({ code }) => code)).toContain('correction-unused');
  });
});
