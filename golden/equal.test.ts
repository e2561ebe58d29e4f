import { readFileSync } from 'node:fs';
import type { Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { beforeAll, describe, expect, test } from 'vitest';

/** One report in many sources: a PDF with merged cells, text that lost them, a web page, OFD, workbooks, a document of Word. */
const sources = [
  'chromium-ruled/source.pdf',
  'text-tabs/source.txt',
  'html-report/source.html',
  'ofd-report/source.ofd',
  'workbook-xls/source.xls',
  'workbook-xlsx/source.xlsx',
  'workbook-ods/source.ods',
  'word-docx/source.docx',
  'word-doc/source.doc',
] as const;

/** What depends on the source and not on the report: places, and how cells were found. */
const ofTheSource = new Set(['location', 'lines', 'pages', 'joins', 'strategy']);

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (ofTheSource.has(key) ? undefined : part)));

let reports: Report[];
beforeAll(async () => {
  reports = await Promise.all(
    sources.map(async (file) => readReport(readFileSync(new URL(file, import.meta.url)))),
  );
});

describe('one report as PDF, as text, as a web page, as OFD, as a workbook and as a document of Word gives equal records', () => {
  const parts = {
    tables: ({ tables }: Report) =>
      tables.map(({ kind, unit, department, columns, rows }) => ({ kind, unit, department, columns, rows })),
    forms: ({ forms }: Report) => forms,
    facts: ({ facts }: Report) => facts,
    overview: ({ overview }: Report) => overview,
    glossary: ({ glossary }: Report) => glossary,
  };
  test.each(Object.entries(parts))('%s', (_, part) => {
    const [pdf, ...others] = reports.map((report) => withoutPlaces(part(report)));
    for (const [i, other] of others.entries()) expect(other, sources[i + 1]).toEqual(pdf);
  });
});
