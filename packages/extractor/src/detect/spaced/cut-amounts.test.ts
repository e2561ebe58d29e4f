import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withCutAmounts } from './cut-amounts.ts';

const placed = (headers: string, ...lines: string[]): string[] =>
  withCutAmounts(lines.map(placedLine), textColumnsOf(headers)).map(cellsOf);

test('as many ends as amounts were cut are theirs in order', () => {
  expect(placed('合计|甲|乙', '332,000.0|5.00|302,775.', '0||56').at(-1)).toBe('0||56');
  expect(placed('合计|甲|乙', '332,000.0|5.00|302,775.', '0|56').at(-1)).toBe('0||56');
});

test('other ends, or in a table that counts its rows, are no ends of amounts', () => {
  expect(placed('合计|甲|乙', '332,000.0|5.00|302,775.', '|56').at(-1)).toBe('|56');
  expect(placed('行次|甲|乙', '|332,000.0|302,775.', '0|56').at(-1)).toBe('0|56');
});
