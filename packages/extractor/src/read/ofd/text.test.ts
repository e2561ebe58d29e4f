import { describe, expect, test } from 'vitest';
import { onePage, text } from '../../testing/ofd.ts';
import { readPages } from '../../testing/read-ofd.ts';

const POINT = 72 / 25.4;

const code = (attributes: string, words: string, more = '', object = ''): string =>
  `<ofd:TextObject ID="9" Boundary="20 30 150 5" Font="2" Size="4" ${object}>${more}<ofd:TextCode ${attributes}>${words}</ofd:TextCode></ofd:TextObject>`;

async function runsOf(objects: string) {
  const { pages } = await readPages(onePage(objects));
  return pages[0]?.runs ?? [];
}

/** Left edges of the glyphs from the start of the object, in millimetres. */
async function placesOf(objects: string): Promise<number[]> {
  const [run] = await runsOf(objects);
  return (run?.edges ?? []).map((edge) => Math.round((edge / POINT - 20) * 100) / 100 + 0);
}

describe('distances between glyphs', () => {
  test.each([
    ['a list', 'DeltaX="4 4 2 2"', [0, 4, 8, 10, 12, 14]],
    ['repetitions written short', 'DeltaX="g 2 4 g 2 2"', [0, 4, 8, 10, 12, 14]],
    ['a list that ends early goes on by widths', 'DeltaX="4"', [0, 4, 8, 10, 12, 14]],
    ['none: an em for Han, half of one for digits', '', [0, 4, 8, 10, 12, 14]],
    ['narrow digits are as wide as the way to the next', 'DeltaX="4 4 1.8 1.8"', [0, 4, 8, 9.8, 11.6, 13.4]],
  ])('%s', async (_, deltas, places) => {
    expect(await placesOf(code(`X="0" Y="4" ${deltas}`, '收入305'))).toEqual(places);
  });

  test('that are wide part cells; even ones spread one text', async () => {
    const parted = await runsOf(code('X="0" Y="4" DeltaX="4 30 2 2 2 30 4"', '合计12.5支出'));
    expect(parted.map((run) => run.text)).toEqual(['合计', '12.5', '支出']);
    const spread = await runsOf(code('X="0" Y="4" DeltaX="7 7 7"', '收入支出'));
    expect(spread.map((run) => run.text)).toEqual(['收入支出']);
  });

  test('that are hostile repetitions end', async () => {
    expect((await runsOf(code('X="0" Y="4" DeltaX="g 999999999 4 g x"', '收入'))).length).toBe(1);
  });
});

test('a text without its place goes on from the one before it', async () => {
  const two =
    '<ofd:TextObject ID="9" Boundary="20 30 150 15" Font="2" Size="4"><ofd:TextCode X="3" Y="4">甲</ofd:TextCode><ofd:TextCode Y="12">乙</ofd:TextCode></ofd:TextObject>';
  const runs = await runsOf(two);
  expect(
    runs.map((run) => [run.text, Math.round(run.box.x0 / POINT), Math.round(run.baseline / POINT)]),
  ).toEqual([
    ['甲', 23, 34],
    ['乙', 23, 42],
  ]);
});

describe('a text that is transformed', () => {
  test('is as large as its matrix makes it, from the corner of its boundary', async () => {
    const [run] = await runsOf(code('X="2" Y="4"', '收入', '', 'CTM="2 0 0 2 1 0"'));
    expect(run?.fontSize).toBeCloseTo(8 * POINT, 1);
    expect(run?.box.x0).toBeCloseTo((20 + 1 + 4) * POINT, 1);
    expect(run?.baseline).toBeCloseTo((30 + 8) * POINT, 1);
  });

  test('is squeezed by HScale where no distance says where its glyphs stand', async () => {
    expect(await placesOf(code('X="0" Y="4"', '收入', '', 'HScale="0.5"'))).toEqual([0, 2, 4]);
  });

  test('runs up the page, as a note in the margin does', async () => {
    const level = text(20, 100, '本表反映部门本年度的总收支情况');
    const runs = await runsOf(level + code('X="0" Y="4"', '备注', '', 'CTM="0 -1 1 0 0 20"'));
    expect(runs.find((run) => run.text === '备注')?.turn).toBe(-90);
  });
});

test('glyphs that stand below one another are a run each, from top to bottom', async () => {
  const level = text(60, 100, '本表反映部门本年度的总收支情况');
  const down = code('X="0" Y="4" DeltaY="4.5 4.5"', '收入表', '', 'ReadDirection="90"');
  const runs = (await runsOf(level + down)).slice(1);
  expect(runs.map((run) => run.text)).toEqual(['收', '入', '表']);
  expect(new Set(runs.map((run) => run.box.x0)).size).toBe(1);
});

describe('glyphs by their number', () => {
  const transform = (attributes: string, glyphs: string): string =>
    `<ofd:CGTransform ${attributes}><ofd:Glyphs>${glyphs}</ofd:Glyphs></ofd:CGTransform>`;

  test('are read where the text is there too', async () => {
    const [run] = await runsOf(
      code('X="0" Y="4"', '决算', transform('CodePosition="0" CodeCount="2" GlyphCount="2"', '81 82')),
    );
    expect(run?.text).toBe('决算');
  });

  test('are one where several characters make one', async () => {
    const [run] = await runsOf(
      code('X="0" Y="4"', 'office', transform('CodePosition="1" CodeCount="3" GlyphCount="1"', '99')),
    );
    expect(run?.glyphs).toEqual(['o', 'ffi', 'c', 'e']);
  });

  test.each([
    ['no text', ''],
    ['a sign in place of each character', '¤¤'],
  ])('are reported as lost with %s', async (_, words) => {
    const { pages, diagnostics } = await readPages(
      onePage(
        text(20, 60, '收入') +
          code('X="0" Y="4"', words, transform('CodePosition="0" CodeCount="2" GlyphCount="2"', '81 82')),
      ),
    );
    expect(pages[0]?.runs.map((run) => run.text)).toEqual(['收入', '\ufffd\ufffd']);
    expect(diagnostics).toMatchObject([
      { code: 'font-unreadable', severity: 'error', params: { lost: 2, fonts: ['宋体'] } },
    ]);
  });

  test('are as many as are named, whatever their count says', async () => {
    const [run] = await runsOf(
      code('X="0" Y="4"', '', transform('CodePosition="0" CodeCount="0" GlyphCount="999999999"', '81 82')),
    );
    expect(run?.text).toBe('\ufffd\ufffd');
  });
});

describe('text that cannot be seen', () => {
  test.each([
    ['white on paper', '', '<ofd:FillColor Value="255 255 255"/>'],
    ['transparent', 'Alpha="0"', ''],
    ['neither filled nor stroked', 'Fill="false"', ''],
    ['set to be invisible', 'Visible="false"', ''],
  ])('%s: is left out and said', async (_, attributes, inside) => {
    const { pages, diagnostics } = await readPages(
      onePage(text(20, 60, '收入') + text(20, 80, '支出', attributes, inside)),
    );
    expect(pages[0]?.runs.map((run) => run.text)).toEqual(['收入']);
    expect(diagnostics).toMatchObject([{ code: 'text-invisible', params: { reason: 'hidden', count: 2 } }]);
  });
});
