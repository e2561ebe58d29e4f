import { expect, test } from 'vitest';
import { drawRun } from '../testing/draw.ts';
import { read } from '../testing/statistics.ts';

test('lines that a program set in columns by blanks, each a run', () => {
  const lines = [
    'DAY      OCT      NOV      DEC',
    '  1     2460     2630    16510',
    '  2    e2230     2950     5490',
    '  3      902      ---     8210',
    'TOTAL  10032   145160   198080',
  ];
  const runs = [
    drawRun('DAILY MEAN VALUES', 60 + 32.5, 76),
    ...lines.map((line, i) => drawRun(line, 60, 96 + 12 * i)),
  ];
  expect(read(runs)).toEqual(['DAILY MEAN VALUES', lines.map((line) => line.trim().split(/ +/))]);
});

test('two blanks between words, as where lines are justified, part no cells', () => {
  const lines = [
    'The  gates were closed in  May',
    'and opened  again in the  week',
    'after.  Nobody  was  drowned.',
  ];
  expect(read(lines.map((line, i) => drawRun(line, 60, 96 + 12 * i)))).toHaveLength(3);
});
