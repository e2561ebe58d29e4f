import { expect, test } from 'vitest';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { withCutTextsOnce } from './cut-by-page.ts';
import { apartTogether, sortPage } from './set-apart.ts';

/** A text of which the page shows what stands between two heights: 8.5 pt over its baseline, 1.5 pt below. */
const cell = (text: string, baseline: number, y0: number, y1: number, x = 60) =>
  drawRun(text, x, baseline, { x0: 50, y0, x1: 540, y1 });
const texts = (pages: readonly { runs: readonly { text: string }[] }[]) =>
  pages.map(({ runs }) => runs.map(({ text }) => text));

test('a text that the end of a page cuts stays where more of it is seen', () => {
  const pages = [
    drawPage(1, { runs: [cell('预算数', 180, 150, 200), cell('合计', 205, 150, 200)] }),
    drawPage(2, { runs: [cell('合计', 65, 60, 120), cell('12.50', 90, 60, 120)] }),
  ];
  const whole = withCutTextsOnce(pages);
  expect(texts(whole.pages)).toEqual([['预算数'], ['合计', '12.50']]);
  expect(whole.runs).toBe(1);
  expect(whole.diagnostics).toMatchObject([
    { code: 'text-doubled', severity: 'info', params: { count: 2, sample: '合计' }, location: { page: 1 } },
  ]);
  // Read one by one, the pages say that they have to be looked at together.
  expect(apartTogether(pages.map((page) => sortPage(page).apart))).toBeNull();
});

test.each([
  ['other words', cell('小计', 65, 60, 120)],
  ['the same in another place', cell('合计', 65, 60, 120, 140)],
  ['the same whole', cell('合计', 80, 60, 120)],
  ['the same with less cut off than the page before shows', cell('合计', 67.5, 60, 120)],
])('%s at the head of the next page stay', (_, next) => {
  const pages = [drawPage(1, { runs: [cell('合计', 205, 150, 200)] }), drawPage(2, { runs: [next] })];
  expect(withCutTextsOnce(pages)).toEqual({ pages, runs: 0, diagnostics: [] });
});
