import { normalizeReport } from '@juesuan/normalizer';
import type { ExtractedReport } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { extractedReport } from '../testing/report.ts';
import { facts } from './records.ts';

const place = { page: 23, line: null, box: null };

function telling(text: string): ExtractedReport {
  const paragraph = { marker: '', text, location: place, lines: [{ offset: 0, location: place }] };
  return extractedReport({
    sections: [
      {
        level: 2,
        marker: '三、',
        title: '支出决算情况说明',
        location: place,
        paragraphs: [paragraph],
        sections: [],
      },
    ],
  });
}

const csvOf = (text: string) =>
  facts.body({ id: 'b1946ac92492', file: 'a.pdf', report: normalizeReport(telling(text)) });

test('the header is the contract', () =>
  expect(facts.before(true)).toBe(
    'report_id,fiscal_year,department,section,item,measure,value,unit,direction,raw,page,line,base,base_year,sheet,sheet_cell,part_file\n',
  ));

test('one line a figure; a decrease is positive and goes down', () =>
  expect(csvOf('基本支出1,234.50万元，比上年减少5万元。')).toBe(
    'b1946ac92492,2024,云江市商务局,三、支出决算情况说明,基本支出,决算数,1234.50,万元,,"基本支出1,234.50万元",23,,,,,,\n' +
      'b1946ac92492,2024,云江市商务局,三、支出决算情况说明,基本支出,同比增减额,5,万元,down,比上年减少5万元,23,,prior_year,,,,\n',
  ));

test('a comparison without a figure has no value', () =>
  expect(csvOf('基本支出决算数与预算数持平。')).toMatch(/,决算数,,,flat,/));
