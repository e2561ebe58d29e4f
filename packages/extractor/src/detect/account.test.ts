import { describe, expect, test } from 'vitest';
import type { SourcePage } from '../model/source.ts';
import { finish } from '../model/stepwise.ts';
import { drawLine, drawPage, drawRun, horizontal } from '../testing/draw.ts';
import { drawTable } from '../testing/table.ts';
import { misplaced } from './account.ts';
import { detecting, placesIn } from './detect.ts';
import { accountOf } from './page-account.ts';
import type { DocumentItem, LineItem } from './page-items.ts';

const rows = [
  ['科目名称', '合计', '基本支出'],
  ['教育支出', '41.50', '11.20'],
  ['住房保障支出', '8.00', '4.75'],
];
const page = (rulings: 'all' | 'no-verticals' | 'none'): SourcePage =>
  drawPage(
    1,
    { runs: [drawRun('支出决算表', 180, 80), ...drawLine(400, ['说明：以上数据含所属单位。', 50])] },
    drawTable(rows, { widths: [150, 100, 100], header: 1, rulings }),
    { rulings: [horizontal(420, 50, 300)] },
  );

describe.each(['all', 'no-verticals', 'none'] as const)(
  'each run of text counts once, rulings: %s',
  (rulings) => {
    const steps = finish(detecting([page(rulings)]));
    const astray = (found: readonly DocumentItem[], more: readonly LineItem[] = []) => {
      const accounts = steps.pages.map((one) => accountOf({ ...one, items: [...one.items, ...more] }));
      return misplaced(
        accounts.map(({ open }) => open),
        [...accounts.flatMap(({ places }) => places), ...placesIn(found)],
      );
    };

    test('on a page as it is found', () => {
      expect(astray(steps.found)).toEqual([]);
      expect(steps.content.diagnostics).toEqual([]);
    });

    test('one that stands in a table and in a line, or nowhere, is noticed', () => {
      const run = steps.pages[0]?.page.runs.find(({ text }) => text === '41.50');
      const line = steps.found.find((item) => item.type === 'line');
      if (!run || line?.type !== 'line') throw new Error('no such run or line');
      const again = { ...line, line: { ...line.line, runs: [run] } };
      expect(astray([...steps.found, again], [again])).toEqual([{ run, page: 1, count: 2 }]);
      const without = steps.found.filter((item) => item !== line);
      expect(astray(without).map(({ count }) => count)).toEqual(line.line.runs.map(() => 0));
    });
  },
);

test('pages that may be let go are, and leave the same content', () => {
  const own = [page('all'), { ...page('none'), number: 2 }];
  const { content } = finish(detecting([...own]));
  const gone = finish(detecting(own, { letsGo: own }));
  expect(gone.content).toEqual(content);
  expect([own.length, gone.pages.length]).toEqual([0, 0]);
});
