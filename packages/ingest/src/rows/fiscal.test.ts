import { readFile } from 'node:fs/promises';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { expect, test } from 'vitest';
import { ruledReport } from '../testing/golden.ts';
import { fiscal } from './fiscal.ts';

const report = normalizeReport(await extractReport(new Uint8Array(await readFile(ruledReport))));
const records = fiscal.records({ id: 'b1946ac92492', report, audit: { findings: [], outcomes: [] } });

const sumOf = (kind: string): bigint =>
  records
    .filter((record) => record.kind === kind)
    .reduce((sum, { value }) => sum + BigInt(String(value).replace(/\.0+$/, '')), 0n);

test('the lines of a kind add up to its 合计', () => {
  for (const kind of ['expenditure', 'general_public_expenditure', 'income'] as const) {
    const table = report.tables.find((table) => table.kind === kind);
    const total = table?.rows
      .find(({ name }) => name === '合计')
      ?.cells.find(({ column }) => column === 'total');
    expect(sumOf(kind), kind).toBe(BigInt(String(total?.yuan)));
  }
});

test('every line has a direction, a phase and a classification', () => {
  expect(records.length).toBeGreaterThan(50);
  for (const { kind, direction, phase, functional_code, economic_code, functional_level1 } of records) {
    expect(direction).toBe(kind === 'income' ? 'revenue' : 'expenditure');
    expect(phase).toBe('executed');
    expect((functional_code === null) !== (economic_code === null)).toBe(true);
    if (functional_code !== null) expect(functional_level1).toBe(String(functional_code).slice(0, 3));
  }
});
