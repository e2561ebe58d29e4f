import { describe, expect, test } from 'vitest';
import { isNoteMark, splitNoteMark } from './note.ts';
import {
  beginsWithAmount,
  centsLacking,
  endsInFigure,
  hasBlankThousands,
  hasWideCommas,
  holdsAmount,
  holdsGluedNumbers,
  holdsWholeThousands,
  isCompleteCell,
  isCutAmount,
  isCutNumber,
  isFigureRun,
  isMoneyLike,
  isNumber,
  isPieceOfNumber,
  isWithCents,
  isWithDecimals,
  touchingAmounts,
} from './number.ts';

type Test = (text: string) => boolean;
const cases: readonly [name: string, is: Test, yes: readonly string[], no: readonly string[]][] = [
  ['isNumber', isNumber, ['5', '05', '1,234.50', '(5.00)', '３'], ['5年', '', '—', '1,2']],
  ['isMoneyLike', isMoneyLike, ['5.0', '1,234', '１，２３４'], ['5', '05', '5年']],
  ['isWithCents', isWithCents, ['5.00', '-1,234.50', '(3.20)', '5.00元'], ['5.0', '5', '5.001', '5.00.00']],
  ['isWithDecimals', isWithDecimals, ['5.0', '5.00'], ['5', '5.', '5.001']],
  ['isPieceOfNumber', isPieceOfNumber, ['39,366,', '.02', '02', '３，'], ['3年', '', '-3']],
  ['isCompleteCell', isCompleteCell, ['5.00', '(5.00', '−5.00', '△5.00', '—', '━'], ['5.0', '5', '合计']],
  ['isFigureRun', isFigureRun, ['5', '(5.0', '负5', '\u00ad5', ' 5 '], ['.5', '5年', '—']],
  ['endsInFigure', endsInFigure, ['合计 5.00', '5', '项目 —', '小计 −3'], ['合计5.00', '5年']],
  [
    'beginsWithAmount',
    beginsWithAmount,
    ['5.00 项目', '−5.00', '\u00ad5.0', '▲5.00'],
    ['5 项目', '项目5.00'],
  ],
  [
    'isCutAmount',
    isCutAmount,
    ['39,366,779.', '39,366,77', '1,234,', '2065000.'],
    ['39,366,779', '1.', '2024.', '12'],
  ],
  ['holdsAmount', holdsAmount, ['收入5.00万元', '1,234人', '5.2'], ['2024年', '12', '5.123']],
  ['hasWideCommas', hasWideCommas, ['7, 306, 541.20', '(1, 000.0)'], ['7,306.00', '7 306.00', '7, 30.00']],
  ['hasBlankThousands', hasBlankThousands, ['7 306 541.20', '-1\u00a0000.0'], ['7 306', '7306 541.20']],
  ['holdsWholeThousands', holdsWholeThousands, ['1,234', '1234.5'], ['7 306.00', '1, 234.00', '123.00']],
  ['holdsGluedNumbers', holdsGluedNumbers, ['5.00.00', '5.001,234'], ['5.00', '1,234.50']],
];

describe.each(cases)('%s', (_, is, yes, no) => {
  test.each(yes)('“%s”', (text) => expect(is(text)).toBe(true));
  test.each(no)('not “%s”', (text) => expect(is(text)).toBe(false));
});

test.each([
  ['39,366,779.', '02', true],
  ['合计 12', '3.00', true],
  ['12.00', '3.00', false],
  ['合计', '3.00', false],
])('%s is cut, and %s its rest: %s', (line, next, cut) => expect(isCutNumber(line, next)).toBe(cut));

test.each([
  ['1,234.', 2],
  ['1,234.5', 1],
  ['1,234.50', null],
  ['1,234', null],
])('%s lacks %s decimals', (text, lacking) => expect(centsLacking(text)).toBe(lacking));

test.each([
  ['82,164,300.0057,301,800.00', [13, 13]],
  ['3.20-1.050.00', [4, 5, 4]],
  ['５．００６．００', [4, 4]],
  ['12.00', null],
  ['12.005', null],
  ['1.2.3', null],
  ['2024.10.15', null],
])('%s is the amounts of the lengths %j', (text, lengths) => expect(touchingAmounts(text)).toEqual(lengths));

test.each([
  ['-4.1%①', { text: '-4.1%', mark: '①' }],
  ['1,986.25 *', { text: '1,986.25', mark: '*' }],
  ['12.00²', { text: '12.00', mark: '²' }],
  ['1,204.50（注1）', { text: '1,204.50', mark: '（注1）' }],
  ['12.00 [注]', { text: '12.00', mark: '[注]' }],
  ['12.00注2', { text: '12.00', mark: '注2' }],
  ['12.00（见注 3）', { text: '12.00', mark: '（见注 3）' }],
  ['关注', null],
  ['12.00[2]', { text: '12.00', mark: '[2]' }],
  ['12.00（1）', null],
  ['12.00', null],
  ['①', null],
])('%s has the mark of a note: %j', (text, split) => expect(splitNoteMark(text)).toEqual(split));

test.each(['1', '12', '[3]', '（2）', '注1', '⑳', '※', '††'])('%s may be a note’s mark', (text) =>
  expect(isNoteMark(text)).toBe(true),
);
test.each(['123', '1.5', '甲', '-', ''])('%s is none', (text) => expect(isNoteMark(text)).toBe(false));
