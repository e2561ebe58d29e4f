import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { allFacts } from '../../golden/facts/index.ts';
import { ledgerOf } from '../../golden/facts/ledger.ts';
import type { Layout } from './layout.ts';
import { explanationsOf } from './prose.ts';
import { cidPdf } from './render/cid-pdf.ts';
import { commaText } from './render/comma-text.ts';
import { htmlDocument } from './render/html.ts';
import { markdown } from './render/markdown.ts';
import { ofd } from './render/ofd.ts';
import { tabText } from './render/tab-text.ts';
import { printedReport } from './report.ts';
import { fundingCsv, indicatorsCsv, toldCsv, truthCsv } from './truth.ts';

const golden = fileURLToPath(new URL('../../golden/', import.meta.url));
const fixtures = readdirSync(golden).filter((id) => existsSync(`${golden}${id}/layout.json`));
const read = (path: string): string => readFileSync(golden + path, 'utf8');

// What the committed fixtures were made from must still make them: a change of the typesetter without a new run of
// main.ts shows here. The PDFs of other programs are left out, for the tests need none of those.
describe.each(fixtures)('%s is up to date', (id) => {
  const layout: Layout = JSON.parse(read(`${id}/layout.json`));
  const facts = allFacts[layout.facts];
  if (!facts) throw new Error(`${id}: no facts named ${layout.facts}`);
  const ledger = ledgerOf(facts);
  const report = printedReport(ledger, layout);

  test('truth.csv', () => {
    const drawn = { 'cid-pdf': cidPdf, ofd }[layout.producer as string];
    const pageOf = drawn?.(report, layout).pageOf;
    const written = read(`${id}/truth.csv`);
    // The pages of the rows that PDFKit drew are known only with its font, which is not everywhere.
    const truth = layout.producer === 'embedded-pdf' ? written.replace(/,\d+$/gm, ',') : written;
    expect(truth).toBe(truthCsv(report, pageOf));
  });

  if (layout.wholeReport)
    test('told.csv', () => {
      expect(read(`${id}/told.csv`)).toBe(toldCsv(explanationsOf(ledger).told));
    });

  if (layout.selfEvaluation)
    test('indicators.csv and funding.csv', () => {
      expect(read(`${id}/indicators.csv`)).toBe(indicatorsCsv(facts, layout));
      expect(read(`${id}/funding.csv`)).toBe(fundingCsv(facts, layout));
    });

  if (layout.producer === 'html')
    test('source.html', () => {
      expect(read(`${id}/source.html`)).toBe(htmlDocument(report, layout));
    });

  if (layout.producer === 'ofd')
    test('source.ofd', () => {
      expect(unzipSync(readFileSync(`${golden}${id}/source.ofd`))).toEqual(
        unzipSync(ofd(report, layout).bytes),
      );
    });

  if (layout.producer === 'tab-text')
    test('source.txt', () => {
      expect(read(`${id}/source.txt`)).toBe(tabText(report));
    });

  if (layout.producer === 'comma-text')
    test('source.txt', () => {
      expect(read(`${id}/source.txt`)).toBe(commaText(report));
    });

  if (layout.producer === 'markdown')
    test('source.txt', () => {
      expect(read(`${id}/source.txt`)).toBe(markdown(report));
    });
});

describe('every grid is filled without a hole or an overlap', () => {
  test.each(fixtures)('%s', (id) => {
    const layout: Layout = JSON.parse(read(`${id}/layout.json`));
    const facts = allFacts[layout.facts];
    if (!facts) throw new Error(`${id}: no facts named ${layout.facts}`);
    for (const block of printedReport(ledgerOf(facts), layout).blocks) {
      if (block.type !== 'table') continue;
      for (const rows of [block.header, block.body]) {
        const places = rows.flat().reduce((n, cell) => n + (cell.colSpan ?? 1) * (cell.rowSpan ?? 1), 0);
        expect(places, `${block.title}`).toBe(rows.length * block.widths.length);
      }
    }
  });
});

test('云江 tells the year-on-year change as reckoned on paper', () => {
  const facts = allFacts['yunjiang-2024'];
  if (!facts) throw new Error('no facts of 云江');
  const { told } = explanationsOf(ledgerOf(facts));
  // 12 204.72 against 11 236.40 万元
  const total = told.filter((fact) => fact.item === '收支总计' && fact.measure.startsWith('同比'));
  expect(total.map(({ value, unit, direction }) => [value, unit, direction])).toEqual([
    ['968.32', '万元', 'up'],
    ['8.6', '%', 'up'],
  ]);
  // 619.38 against 640.02 万元
  const running = told.filter((fact) => fact.item === '机关运行经费' && fact.measure.startsWith('同比'));
  expect(running.map(({ value, direction }) => [value, direction])).toEqual([
    ['20.64', 'down'],
    ['3.2', 'down'],
  ]);
});
