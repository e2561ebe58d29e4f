import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Layout, TableKind } from '../scripts/typeset/layout.ts';
import { expectedAmounts, expectedKey, natures } from './expected.ts';
import { allFacts } from './facts/index.ts';

const golden = fileURLToPath(new URL('.', import.meta.url));
const fixtures = readdirSync(golden).filter((id) => existsSync(`${golden}${id}/layout.json`));

interface TruthLine {
  table: string;
  code: string;
  name: string;
  column: string;
  value: string;
}

/** Fields of `truth.csv` hold no quotes or line breaks; names and titles hold no commas. */
function truthOf(id: string): TruthLine[] {
  const [head = '', ...lines] = readFileSync(`${golden}${id}/truth.csv`, 'utf8').trim().split('\n');
  expect(head).toBe('table,code,name,column,value,line_no,page');
  return lines.map((line) => {
    const [table = '', code = '', name = '', column = '', value = ''] = line.split(',');
    return { table, code, name, column, value };
  });
}

describe.each(fixtures)('truth of %s', (id) => {
  const layout: Layout = JSON.parse(readFileSync(`${golden}${id}/layout.json`, 'utf8'));
  const facts = allFacts[layout.facts];
  if (!facts) throw new Error(`${id}: no facts named ${layout.facts}`);
  const kindOf = new Map(Object.entries(layout.titles).map(([kind, title]) => [title, kind as TableKind]));
  // What some provinces print beside the nine is made of the same facts, and no identity holds it.
  const truth = truthOf(id).filter(({ table }) => kindOf.has(table));

  test('holds the nine tables', () => {
    expect(new Set(truth.map((line) => kindOf.get(line.table)))).toEqual(new Set(layout.order));
  });

  test('every amount is that of the facts, and none of the facts is missing', () => {
    const printed = new Map<string, number>();
    for (const { table, code, name, column, value } of truth) {
      if (value === '') continue;
      const key = expectedKey(kindOf.get(table) ?? '', code, name, column);
      if (key === null) continue;
      // 一般公共预算财政拨款 may name an income row and an opening-balance row; what both say together is checked.
      printed.set(key, (printed.get(key) ?? 0) + Math.round(Number(value) * 100));
    }
    for (const [key, amount] of printed) if (amount === 0) printed.delete(key);
    const expected = new Map<string, number>();
    for (const [key, fen] of expectedAmounts(facts)) {
      const [kind = '', row = '', measure = ''] = key.split('|');
      if (!isPrinted(layout, kind, row, measure)) continue;
      const shown = layout.unit === '元' ? fen : Math.round(fen / 10_000);
      if (shown !== 0) expected.set(key, shown);
    }
    expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(expected));
  });
});

/** Other sources are packed, or draw their text. */
const texts = fixtures.filter((id) =>
  ['txt', 'html'].some((end) => existsSync(`${golden}${id}/source.${end}`)),
);

describe.each(texts)('source of %s', (id) => {
  test('every amount of the truth stands in the file', () => {
    const extension = existsSync(`${golden}${id}/source.txt`) ? 'txt' : 'html';
    const source = readFileSync(`${golden}${id}/source.${extension}`, 'utf8').replaceAll(',', '');
    for (const { value } of truthOf(id)) expect(source).toContain(value);
  });
});

function isPrinted(layout: Layout, kind: string, row: string, measure: string): boolean {
  if (kind === 'income_expenditure_summary' && natures.includes(row)) return layout.byNature === true;
  if (kind === 'three_public' && layout.threePublic === 'final') return measure === '决算数';
  if (kind !== 'general_public_expenditure') return true;
  if (/结转|收入/.test(measure)) return layout.general === 'balances';
  return layout.general === 'deep' || !/经费/.test(measure);
}
