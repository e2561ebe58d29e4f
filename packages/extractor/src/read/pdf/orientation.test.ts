import { describe, expect, test } from 'vitest';
import { han, hex, line, makePdf, type TestPage } from '../../testing/pdf.ts';
import { openPdf } from './node.ts';

async function read(page: TestPage) {
  const pdf = await openPdf(makePdf([page]));
  try {
    return await pdf.readPage(1);
  } finally {
    await pdf.close();
  }
}

/** What an upright A4 page in landscape holds: a title at (100, 50) and a rule under it. */
const upright = {
  width: 842,
  height: 595,
  run: { text: '收入决算表', baseline: 50, edges: [100, 110, 120, 130, 140, 150] },
  ruling: { orientation: 'horizontal', position: 60, from: 90, to: 800, thickness: 0.5 },
};

/** The same drawing, seen after a turn: `matrix` places it on a sheet of the given size. */
const drawing = (matrix: string): string =>
  `q ${matrix} cm ${han(100, 545, 10, '收入决算表')}${line(90, 535, 800, 535)}Q`;

describe('a wide table', () => {
  test.each<[string, TestPage]>([
    ['on a wide page', { content: drawing('1 0 0 1 0 0'), width: 842, height: 595 }],
    ['drawn for /Rotate 90', { content: drawing('0 1 -1 0 595 0'), entries: '/Rotate 90' }],
    ['drawn for /Rotate 270', { content: drawing('0 -1 1 0 0 842'), entries: '/Rotate 270' }],
    ['drawn upwards without /Rotate', { content: drawing('0 1 -1 0 595 0') }],
    ['drawn downwards without /Rotate', { content: drawing('0 -1 1 0 0 842') }],
    ['drawn upside down', { content: drawing('-1 0 0 -1 842 595'), width: 842, height: 595 }],
  ])('%s is read upright', async (_, given) => {
    const page = await read(given);
    expect([page.width, page.height]).toEqual([upright.width, upright.height]);
    expect(page.runs).toHaveLength(1);
    expect(page.runs[0]).toMatchObject(upright.run);
    expect(page.rulings).toEqual([upright.ruling]);
  });
});

test('a crop box moves the origin', async () => {
  const page = await read({ content: han(100, 700, 10, '注'), entries: '/CropBox[50 100 545 800]' });
  expect([page.width, page.height]).toEqual([495, 700]);
  expect(page.runs[0]).toMatchObject({ baseline: 100, edges: [50, 60] });
});

test('a watermark across an upright page stays a run with a box, and turns nothing', async () => {
  const page = await read({
    content: `${han(72, 742, 10, '部门决算公开表格')}BT /F2 40 Tf 0.7071 0.7071 -0.7071 0.7071 100 300 Tm ${hex('样本')} Tj ET`,
  });
  expect(page.width).toBe(595);
  const mark = page.runs.find((run) => run.text === '样本');
  expect(mark?.edges).toHaveLength(3);
  expect(mark?.edges).toEqual([...(mark?.edges ?? [])].sort((a, b) => a - b));
  expect(mark?.fontSize).toBeCloseTo(40, 1);
});
