import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula.ts';

const formulas = [
  '=1+1',
  '=HYPERLINK("http://example.org","合计")',
  '+SUM(A1:A9)',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1+1',
  '-行政运行',
  '-1-2',
  "'=1",
  "''@x",
];
const harmless = [
  '-12.50',
  '-1,234.50',
  '-0.13%',
  '+3',
  '- 12',
  '-',
  '--',
  '－',
  '——',
  '=',
  '=100%',
  '行政运行',
  '',
  "'",
  "'合计",
  '1=1',
  '#REF!',
];

describe('a text in a CSV', () => {
  test.each(formulas)('%j is not run', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each(harmless)('%j is written as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test.each([...formulas, ...harmless])('%j comes back', (text) => {
    expect(unguardFormula(guardFormula(text))).toBe(text);
    expect(unguardFormula(guardFormula(guardFormula(text)))).toBe(guardFormula(text));
  });
});
