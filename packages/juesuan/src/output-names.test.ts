import { expect, test } from 'vitest';
import { outputNames } from './output-names.ts';

const namesOf = (paths: string[]): string[] => paths.map(outputNames(paths));

test('a name of its own is the base name', () => {
  expect(namesOf(['x/a.pdf', 'y/b.txt', '-'])).toEqual(['a', 'b', 'stdin']);
});

test('equal names have their folders before them, as many as it takes', () => {
  expect(namesOf(['a/report.pdf', 'b/Report.txt', 'other.pdf'])).toEqual(['a-report', 'b-Report', 'other']);
  expect(namesOf(['/p/甲/2024/决算.pdf', '/p/乙/2024/决算.pdf', '/p/2023/决算.pdf'])).toEqual([
    '甲-2024-决算',
    '乙-2024-决算',
    '2023-决算',
  ]);
});

test('a file beside one of the same name keeps its ending', () => {
  expect(namesOf(['in/a.pdf', 'in/a.txt'])).toEqual(['a.pdf', 'a.txt']);
  expect(namesOf(['in/a.pdf', 'in/a.txt', 'out/a.pdf'])).toEqual(['in-a.pdf', 'in-a.txt', 'out-a']);
});

test('names do not depend on the order of the inputs', () => {
  const paths = ['a/report.pdf', 'b/report.pdf', 'b/report.txt', 'a-report.pdf', 'c/x.pdf', 'c/X.pdf'];
  const inOrder = new Map(paths.map((path, i) => [path, namesOf(paths)[i]]));
  for (const turned of [[...paths].reverse(), [...paths.slice(3), ...paths.slice(0, 3)]])
    expect(new Map(turned.map((path, i) => [path, namesOf(turned)[i]]))).toEqual(inOrder);
  expect(new Set(inOrder.values()).size).toBe(paths.length);
});

test('one input twice has two outputs; a name that is taken all the same has a number', () => {
  expect(namesOf(['a/r.pdf', 'a/r.pdf'])).toEqual(['r', 'r-2']);
  expect(namesOf(['a/r.pdf', 'b/r.pdf', 'x/a-r.pdf'])).toEqual(['a-r', 'b-r', 'a-r-2']);
});

test('a report in a folder is named after it, one in an archive after both', () => {
  const name = outputNames(['2024/甲/说明.pdf', '2024/乙/说明.pdf', 'z.zip']);
  expect(
    ['2024/甲', '2024/乙/说明.pdf', 'z.zip', 'z.zip!甲/决算/表.xls', 'z.zip!乙/表.xls'].map(name),
  ).toEqual(['甲', '乙-说明', 'z', 'z.zip!甲-决算-表', 'z.zip!乙-表']);
});
