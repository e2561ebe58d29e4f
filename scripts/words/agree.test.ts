import { normalizeReport } from '@juesuan/normalizer';
import { wideSchema } from '@juesuan/schema';
import { figureUnit } from '@juesuan/schema/words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewTable } from '../../packages/audit/src/tables/view.ts';
import { isFigure, isAmount as isMoneyLike } from '../../packages/extractor/src/read/text/tokens.ts';
import { looksLikeFigure } from '../../packages/extractor/src/recognise/forms/words.ts';
import { looksLikeAmount, looksLikeDash } from '../../packages/extractor/src/words/cell-words.ts';
import { expenditureTable, extractedReport } from '../../packages/juesuan/src/testing/report.ts';
import { readCell } from '../../packages/normalizer/src/cell.ts';
import { type Printed, printed } from './printed.ts';

// Readers, detection, forms, normaliser and audit each ask their own question of a printed text. The answers follow from
// what the text is, and that is written here once.

const isAmount = ({ is }: Printed): boolean => is !== 'dash' && is !== 'blank' && is !== 'other';
const shown = (text: string): string =>
  text.replace(
    /[^\u0021-\u007e\p{Script=Han}]/gu,
    (sign) => `${/\P{Z}/u.test(sign) ? sign : ''}<${sign.codePointAt(0)?.toString(16)}>`,
  );

const { report } = normalized(printed);
function normalized(texts: readonly Printed[]) {
  const table = expenditureTable(texts.map(({ text }) => ['', '行政运行', text]));
  const withColumn = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: 'total' })),
  }));
  return { report: normalizeReport(extractedReport({ tables: [{ ...table, rows: withColumn }] })) };
}
const [table] = report.tables;
const view = table && viewTable(table, 0, new Map());

describe.each(printed.map((one, i) => [shown(one.text), one, i] as const))('“%s”', (_, one, i) => {
  const fills = isAmount(one) || one.is === 'dash';

  test('detection: is a cell an amount, or a dash?', () => {
    expect(looksLikeAmount(one.text)).toBe(isAmount(one));
    expect(looksLikeDash(one.text)).toBe(one.is === 'dash');
  });

  test('texts and forms: does it stand where a figure stands?', () => {
    expect(isFigure(one.text)).toBe(fills || one.standsForFigure === true);
    if (one.standsForFigure !== true) expect(looksLikeFigure(one.text)).toBe(fills);
    if (!isAmount(one)) expect(isMoneyLike(one.text)).toBe(false);
  });

  test('normaliser: what does the cell say?', () => {
    const cell = table?.rows[i]?.cells[0];
    const state = isAmount(one) ? 'amount' : one.is === 'other' ? 'text' : one.is;
    expect({ state: cell?.state, value: cell?.value }).toEqual({
      state,
      value: isAmount(one) ? one.is : null,
    });
  });

  test('audit: is there a figure, nothing, or something unreadable?', () => {
    const row = table?.rows[i];
    const place = row && view?.place(row, 'total');
    expect(place?.state).toBe(isAmount(one) ? 'figure' : one.is === 'other' ? 'unreadable' : 'nothing');
    if (place?.state === 'figure') expect(place.figure.printed).toBe(true);
  });
});

test('what a Table Schema calls a dash is one', () => {
  const values = wideSchema('expenditure').fields.flatMap(({ missingValues = [] }) => missingValues);
  const dashes = values.filter(({ label }) => label?.startsWith('dash:')).map(({ value }) => value);
  expect(dashes.length).toBeGreaterThan(0);
  expect(dashes.filter((text) => !looksLikeDash(text))).toEqual([]);
});

describe('for every string', () => {
  const signs = [...new Set(printed.flatMap(({ text }) => [...text]))];
  const likeCells = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
  const any = fc.oneof(
    likeCells,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-（）') }),
  );
  const cellOf = (raw: string) => {
    const cell = { column: 'total', label: '合计', raw, location: { page: null, line: 1, box: null } };
    return readCell(cell, { row: 1, name: '行政运行' }, { kind: 'expenditure', title: '', unit: '万元' }, []);
  };

  test('the normaliser accepts what the cell test calls an amount or a dash, and nothing else', () => {
    fc.assert(
      fc.property(any, (raw) => {
        // Only who knows that a cell stands in a public table takes a count with its unit (7人) for a figure.
        fc.pre(figureUnit(raw) === null);
        const { state } = cellOf(raw);
        expect(looksLikeAmount(raw)).toBe(state === 'amount');
        expect(looksLikeDash(raw)).toBe(state === 'dash');
        if (state === 'amount' || state === 'dash') expect(isFigure(raw)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('characters without width change no answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('5', '0', '.', ',', '-', '—', '（', '）', '元'), { maxLength: 8 }),
        (parts) => {
          const { state, value } = cellOf(parts.join(''));
          expect(cellOf(`\u200b${parts.join('\ufeff')}\u2060`)).toMatchObject({ state, value });
        },
      ),
    );
  });
});
