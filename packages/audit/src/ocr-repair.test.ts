import { diagnosticMessage, type ExtractedReport, type Location, type Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';
import { ocrRepair, type UnsureNumber } from './ocr-repair.ts';
import { recognisedTables } from './testing/recognised.ts';
import { sample } from './testing/sample.ts';

const amount = /^\d+\.\d\d$/;

/** Amounts of what was extracted, as a normalizer makes them. */
const normalize = (extracted: ExtractedReport): Report => ({
  ...sample,
  tables: (extracted as unknown as Report).tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        amount.test(cell.raw)
          ? { ...cell, state: 'amount', value: cell.raw, yuan: cell.raw.replace('.', '').concat('00') }
          : cell,
      ),
    })),
  })),
});

/** The sample as read from pictures, with what was read in place of the amounts of the table of expenditure. */
function misread(readings: Readonly<Record<string, string>>) {
  const places: Record<string, Location> = {};
  const tables = recognisedTables((cell, { table, row, location }) => {
    const key = table.kind === 'expenditure' ? `${row.code} ${cell.column}` : '';
    if (key !== '') places[key] = location;
    return { raw: readings[key] ?? cell.raw, confidence: 0.9 };
  });
  const extracted = { ...sample, tables } as unknown as ExtractedReport;
  const locationOf = (key: string): Location => places[key] ?? { page: null, line: null, box: null };
  return { extracted, locationOf };
}

const cellAt = (report: Report, { box }: Location) =>
  report.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .find(({ location }) => location.box?.x0 === box?.x0);

const wrong = '2011301 total';
const total = '201 total';
const unsure = (location: Location, others: UnsureNumber['others'], read = '28.00'): UnsureNumber => ({
  location,
  read,
  share: 0.6,
  others,
});

describe('a sum that fails', () => {
  const { extracted, locationOf } = misread({ [wrong]: '28.00' });
  const at = locationOf(wrong);

  test('takes the other reading with which it holds, and says both; raw stays', () => {
    const numbers = [
      unsure(at, [
        { text: '26.00', share: 0.2 },
        { text: '20.00', share: 0.1 },
      ]),
    ];
    const report = ocrRepair(extracted, numbers, normalize);
    expect(cellAt(report, at)).toMatchObject({ raw: '28.00', value: '20.00', confidence: 0.1 });
    const chosen = report.diagnostics.filter(({ code }) => code === 'ocr-chosen');
    expect(chosen).toMatchObject([
      { location: at, params: { read: '28.00', chosen: '20.00', share: '0.100' } },
    ]);
    expect(chosen.map((one) => diagnosticMessage(one, 'en'))).toEqual([
      expect.stringMatching(/28\.00.*20\.00/),
    ]);
    expect(auditReport(report).findings).toEqual([]);
  });

  test.each([
    ['no reading mends it', [{ text: '26.00', share: 0.3 }]],
    ['the reading is hardly one', [{ text: '20.00', share: 0.01 }]],
  ])('stays where %s', (_, others) => {
    const report = ocrRepair(extracted, [unsure(at, others)], normalize);
    expect(report).toEqual(normalize(extracted));
  });

  test('stays where two ways would mend it, and neither is much likelier', () => {
    const numbers = [
      unsure(at, [
        { text: '20.00', share: 0.2 },
        { text: '020.00', share: 0.15 },
      ]),
    ];
    expect(ocrRepair(extracted, numbers, normalize)).toEqual(normalize(extracted));
  });

  test('that was read surely, and printed wrong, stays wrong', () => {
    const report = ocrRepair(extracted, [], normalize);
    expect(cellAt(report, at)).toMatchObject({ raw: '28.00', value: '28.00' });
    expect(auditReport(report).findings.length).toBeGreaterThan(0);
  });

  test('is not mended by a reading that breaks another', () => {
    // The whole and its part read alike would agree with one another and with nothing else.
    const numbers = [unsure(locationOf(total), [{ text: '38.00', share: 0.3 }], '30.00')];
    const report = ocrRepair(extracted, numbers, normalize);
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('ocr-chosen');
  });
});
