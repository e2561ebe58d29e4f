import { describe, expect, test } from 'vitest';
import type { SourcePage } from '../../model/source.ts';
import {
  bar,
  clipped,
  FIRST_EXTRA,
  han,
  hex,
  latin,
  makePdf,
  picture,
  type TestFile,
} from '../../testing/pdf.ts';
import { sentences } from '../../testing/sentences.ts';
import { openPdf } from './node.ts';

async function read(content: string, resources = '', file: TestFile = {}) {
  const pdf = await openPdf(makePdf([{ content, resources }], file));
  try {
    const page = await pdf.readPage(1);
    return { page, diagnostics: pdf.diagnostics, texts: page.runs.map((run) => run.text) };
  } finally {
    await pdf.close();
  }
}

const onlyRun = (page: SourcePage) => {
  expect(page.runs).toHaveLength(1);
  const [run] = page.runs;
  if (run === undefined) throw new Error('no run');
  return run;
};

describe('where glyphs stand', () => {
  test('a run has its place from the top left, one edge a glyph and the size as drawn', async () => {
    const { page } = await read(han(72, 742, 10, '决算数'));
    expect(onlyRun(page)).toEqual({
      text: '决算数',
      glyphs: ['决', '算', '数'],
      edges: [72, 82, 92, 102],
      box: { x0: 72, y0: 91.2, x1: 102, y1: 101.2 },
      fontSize: 10,
      baseline: 100,
      clip: null,
    });
  });

  test('the text matrix, the page transform and horizontal scaling move and stretch glyphs', async () => {
    const { page } = await read(
      'q 2 0 0 2 10 0 cm BT 50 Tz /F2 1 Tf 5 0 0 5 20 100 Tm <51b37b97> Tj ET Q', // 决算 at half width
    );
    const run = onlyRun(page);
    expect(run.fontSize).toBe(10);
    expect(run.baseline).toBe(842 - 200);
    expect(run.edges).toEqual([50, 55, 60]);
  });

  test('words that only a move parts have a space between them; spread letters, figures and Han have none', async () => {
    const shown = (array: string) => read(`BT /F1 10 Tf 72 742 Td [${array}] TJ ET`);
    const { page } = await shown('(Elm) -333 (Street) -250 (14)');
    const run = onlyRun(page);
    expect(run.text).toBe('Elm Street 14');
    expect(run.glyphs.join('')).toBe(run.text);
    expect(run.edges).toHaveLength(run.glyphs.length + 1);
    expect((await shown('(W) 80 (aves)')).texts).toEqual(['Waves']);
    expect((await shown('(T) -250 (o) -250 (t) -250 (al)')).texts).toEqual(['Total']);
    expect((await shown('(14) -300 (205)')).texts).toEqual(['14205']);
    expect((await read('BT /F2 10 Tf 72 742 Td [<51b3> -300 <7b97>] TJ ET')).texts).toEqual(['决算']);
  });

  test('character and word spacing and text rise count', async () => {
    const { page } = await read('BT 1 Tc 2 Tw 3 Ts /F1 10 Tf 72 742 Td (1 2) Tj ET');
    const run = onlyRun(page);
    expect(run.text).toBe('1 2');
    // Helvetica: digit 5.56, space 2.78.
    expect(run.edges).toEqual([72, 78.56, 84.34, 89.9]);
    expect(run.baseline).toBe(97);
  });

  test('every way of showing text is read, each on its line', async () => {
    const { texts, page } = await read(
      'BT /F1 10 Tf 12 TL 72 742 Td (11) Tj (22) \' 0 0 (33) " [(4) -100 (4)] TJ T* (55) Tj 0 -20 TD (66) Tj T* (77) Tj ET',
    );
    expect(texts).toEqual(['11', '22', '3344', '55', '66', '77']);
    expect(page.runs.map((run) => run.baseline)).toEqual([100, 112, 124, 136, 156, 176]);
  });

  test('a negative font size draws upside down and to the left, and a second turn undoes it', async () => {
    const { page } = await read('BT /F1 -10 Tf -1 0 0 -1 72 742 Tm (12) Tj ET');
    const run = onlyRun(page);
    expect(run.text).toBe('12');
    expect(run.edges).toEqual([72, 77.56, 83.12]);
    expect(run.box.y0).toBeLessThan(run.baseline);
  });

  test('a Type 3 font is measured by its own matrix', async () => {
    const { page } = await read('BT /F6 10 Tf 72 742 Td (aa) Tj ET');
    const run = onlyRun(page);
    expect(run.text).toBe('甲甲');
    expect(run.edges).toEqual([72, 78, 84]);
    expect(run.fontSize).toBe(10);
  });

  test('vertical writing gives upright glyphs one under another', async () => {
    const { texts, page } = await read(`BT /F4 10 Tf 100 742 Td ${hex('项目')} Tj ET`);
    expect(texts).toEqual(['项', '目']);
    const [first, second] = page.runs;
    expect(first?.edges).toEqual([95, 105]);
    expect(second?.edges).toEqual([95, 105]);
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(10);
    expect(page.width).toBe(595);
  });
});

describe('what is one run', () => {
  test('kerning to the next cell ends a run, kerning between letters does not', async () => {
    const { texts, page } = await read(
      `BT /F2 10 Tf 72 742 Td [${hex('208')} -3000 ${hex('社会')} 50 ${hex('保障')} -4000 ${hex('754.75')}] TJ ET`,
    );
    expect(texts).toEqual(['208', '社会保障', '754.75']);
    expect(page.runs[1]?.edges[0]).toBe(72 + 15 + 30);
  });

  test('text written a few glyphs at a time is one run where each goes on where the last ended', async () => {
    const { texts } = await read(
      han(72, 742, 10, '收入') + han(92, 742, 10, '支出') + han(112.5, 742, 10, '表'),
    );
    expect(texts).toEqual(['收入支出表']);
  });

  test.each([
    ['a gap', han(72, 742, 10, '收入') + han(98, 742, 10, '支出')],
    ['another baseline', han(72, 742, 10, '收入') + han(92, 738, 10, '支出')],
    ['another size', han(72, 742, 10, '收入') + han(92, 742, 11, '支出')],
    ['a step back', han(72, 742, 10, '收入') + han(86, 742, 10, '支出')],
    [
      'another clip',
      clipped(72, 700, 20, 100, han(72, 742, 10, '收入')) +
        clipped(92, 700, 20, 100, han(92, 742, 10, '支出')),
    ],
  ])('%s begins another run', async (_, content) => {
    expect((await read(content)).texts).toEqual(['收入', '支出']);
  });

  test('the clip of a cell is kept with its text, cut to the clips round it', async () => {
    const { page } = await read(
      clipped(50, 700, 100, 60, clipped(60, 600, 200, 150, han(72, 742, 10, '合计'))),
    );
    expect(onlyRun(page).clip).toEqual({ x0: 60, y0: 92, x1: 150, y1: 142 });
  });

  test('white space inside a run is kept, at its ends it is not, and a run of nothing else is none', async () => {
    const { texts, page } = await read(`${han(72, 742, 10, ' 合　计  ')}${han(72, 700, 10, '  　 ')}`);
    expect(texts).toEqual(['合　计']);
    expect(page.runs[0]?.edges).toEqual([77, 87, 97, 107]);
  });

  test('white space as wide as a column is a way to the next cell', async () => {
    const { texts } = await read(han(72, 742, 10, '部门：某局        单位：万元'));
    expect(texts).toEqual(['部门：某局', '单位：万元']);
  });
});

describe('text drawn twice', () => {
  test('a whole text drawn again a hair to the right is read once, and said so', async () => {
    const { texts, diagnostics } = await read(latin(72, 742, 10, '2019') + latin(72.3, 742, 10, '2019'));
    expect(texts).toEqual(['2019']);
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([['text-doubled', 'info']]);
  });

  test('glyph by glyph doubling is undone too', async () => {
    const pairs = [...'决算'].map((c, i) => han(72 + 10 * i, 742, 10, c) + han(72.4 + 10 * i, 742, 10, c));
    expect((await read(pairs.join(''))).texts).toEqual(['决算']);
  });

  test('the same digits side by side are both there', async () => {
    const { texts, diagnostics } = await read(latin(72, 742, 10, '11.00') + latin(72, 700, 10, '22'));
    expect(texts).toEqual(['11.00', '22']);
    expect(diagnostics).toEqual([]);
  });
});

describe('text that nobody can see', () => {
  test.each([
    ['rendering mode 3', `q BT 3 Tr /F2 10 Tf 72 700 Td ${hex('隐藏')} Tj ET Q`],
    ['rendering mode 7', `q BT 7 Tr /F2 10 Tf 72 700 Td ${hex('隐藏')} Tj ET Q`],
    ['white on paper', `q 1 g ${han(72, 700, 10, '隐藏')}Q`],
    [
      'the colour of the filled area below',
      `q 0.2 0.4 0.6 rg ${bar(50, 690, 200, 40)}${han(72, 700, 10, '隐藏')}Q`,
    ],
    ['size nought', han(72, 700, 0, '隐藏')],
    ['off the page', han(-200, 700, 10, '隐藏')],
    ['outside its clip', clipped(300, 100, 50, 50, han(72, 700, 10, '隐藏'))],
  ])('%s is left out and counted', async (_, hidden) => {
    const { texts, diagnostics } = await read(hidden + han(72, 742, 10, '可见'));
    expect(texts).toEqual(['可见']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'text-invisible', severity: 'info' });
    expect(sentences(diagnostics)[0]).toContain('2 invisible glyphs');
    expect(sentences(diagnostics)[0]).toContain('隐藏');
  });

  test('fully transparent text is left out', async () => {
    const { texts } = await read(
      `q /G1 gs ${han(72, 700, 10, '透明')}Q ${han(72, 742, 10, '可见')}`,
      '/ExtGState<</G1<</ca 0>>>>',
    );
    expect(texts).toEqual(['可见']);
  });

  test('text in a layer is read where the layer is on', async () => {
    const content = `/OC /L1 BDC ${han(72, 700, 10, '图层')}EMC ${han(72, 742, 10, '可见')}`;
    const layer = (state: string): TestFile => ({
      extra: ['<</Type/OCG/Name(L)>>'],
      catalog: `/OCProperties<</OCGs[${FIRST_EXTRA} 0 R]/D<<${state}>>>>`,
    });
    const resources = `/Properties<</L1 ${FIRST_EXTRA} 0 R>>`;
    expect((await read(content, resources, layer(''))).texts).toEqual(['图层', '可见']);
    expect((await read(content, resources, layer(`/OFF[${FIRST_EXTRA} 0 R]`))).texts).toEqual(['可见']);
  });

  test('white text on a dark header is text', async () => {
    const { texts, diagnostics } = await read(
      `0.1 0.2 0.5 rg ${bar(50, 690, 200, 40)}1 g ${han(72, 700, 10, '合计')}`,
    );
    expect(texts).toEqual(['合计']);
    expect(diagnostics).toEqual([]);
  });

  test('white text on a picture may be seen', async () => {
    const { texts } = await read(
      `${picture(50, 690, 200, 40)}1 g ${han(72, 700, 10, '封面封面封面封面封面封面封面封面封面封面')}`,
    );
    expect(texts).toHaveLength(1);
  });

  test('a text cut by its clip is kept whole', async () => {
    const { texts } = await read(clipped(70, 690, 25, 30, han(72, 700, 10, '公务接待费')));
    expect(texts).toEqual(['公务接待费']);
  });

  test('an unpainted layer over a picture is what text recognition read, and is kept with a warning', async () => {
    const { texts, diagnostics } = await read(
      `${picture(0, 0, 595, 842)}BT 3 Tr /F2 10 Tf 72 742 Td ${hex('收入支出决算总表')} Tj 0 -20 Td ${hex('一般公共预算财政拨款收入')} Tj ET`,
    );
    expect(texts).toEqual(['收入支出决算总表', '一般公共预算财政拨款收入']);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'text-invisible', severity: 'warning' })]);
  });
});

describe('text that cannot be read', () => {
  test('fonts that are not embedded are read through the character maps', async () => {
    const { texts, diagnostics } = await read(
      'BT /F3 16 Tf 72 760 Td <b2c6d5feb2a6bfeecad5c8eb20312c3233342e3536> Tj ET ' +
        han(72, 720, 16, '财政拨款支出'),
    );
    expect(texts).toEqual(['财政拨款收入 1,234.56', '财政拨款支出']);
    expect(diagnostics).toEqual([]);
  });

  test('text without a glyph is an error that names the reason', async () => {
    const { page, texts, diagnostics } = await read(
      `BT /F5 10 Tf 72 742 Td <51b37b97> Tj ET ${han(72, 700, 10, '可读')}`,
    );
    expect(texts).toEqual(['可读']);
    expect(page.unreadableRuns).toBe(1);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'font-unreadable', severity: 'error' })]);
    // The map that is missing, not the folder of this machine where it was looked for.
    expect(sentences(diagnostics)[0]).toContain('Nobody-Has-This-H');
    expect(sentences(diagnostics)[0]).not.toContain('/');
  });

  test('a private-use glyph is kept as printed and told as a warning, a control code as lost', async () => {
    const { texts, page, diagnostics } = await read(
      `${han(72, 742, 10, '\ue001甲')}${han(72, 700, 10, '乙\u0003')}`,
    );
    expect(texts).toEqual(['\ue001甲', '乙\ufffd']);
    expect(page.unreadableRuns).toBe(2);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'font-unreadable', severity: 'error' })]);
    const bullet = await read(han(72, 742, 10, '\uf0b7甲'));
    expect(bullet.diagnostics).toEqual([
      expect.objectContaining({ code: 'font-unreadable', severity: 'warning' }),
    ]);
  });

  test('an empty string in a good font is nothing lost', async () => {
    const { page, diagnostics } = await read(`BT /F1 10 Tf 72 742 Td () Tj [-500] TJ (1) Tj ET`);
    expect(page.unreadableRuns).toBe(0);
    expect(diagnostics).toEqual([]);
  });
});

describe('amounts that touch one another', () => {
  test('are cut behind the two decimals of each, in one operator and in several', async () => {
    const one = latin(100, 700, 10, '1,204.5033.10-7.25');
    const two = han(100, 680, 10, '12,345.00') + han(145.3, 680, 10, '6,789.00');
    expect((await read(one + two)).texts).toEqual(['1,204.50', '33.10', '-7.25', '12,345.00', '6,789.00']);
  });

  test('each has its own place', async () => {
    const { page } = await read(han(100, 700, 10, '1.5022.75'));
    expect(page.runs.map(({ box, edges }) => [box.x0, box.x1, edges.length])).toEqual([
      [100, 120, 5],
      [120, 145, 6],
    ]);
  });

  test('a number with more decimals, and a date, stay whole', async () => {
    const { texts } = await read(latin(100, 700, 10, '0.12345') + latin(100, 680, 10, '2024.10.15'));
    expect(texts).toEqual(['0.12345', '2024.10.15']);
  });
});

describe('character spacing', () => {
  const spaced = (x: number, spacing: number, text: string): string =>
    `BT /F2 10 Tf ${spacing} Tc ${x} 700 Td ${hex(text)} Tj 0 Tc ET\n`;

  test('of any width spreads one text, and the next cell’s is another', async () => {
    for (const spacing of [4, 6, 15]) {
      const { texts } = await read(spaced(100, spacing, '8,216.43') + spaced(300, spacing, '507.30'));
      expect(texts).toEqual(['8,216.43', '507.30']);
    }
  });

  test('holds over operators that go on where the pen stands, not over a gap', async () => {
    const go = `BT /F2 10 Tf 6 Tc 100 700 Td ${hex('8,2')} Tj ${hex('16.43')} Tj 75 0 Td ${hex('9.10')} Tj ET`;
    expect((await read(go)).texts).toEqual(['8,216.43', '9.10']);
    const apart = `BT /F2 10 Tf 6 Tc 100 700 Td ${hex('8.20')} Tj 45 0 Td ${hex('9.10')} Tj ET`;
    expect((await read(apart)).texts).toEqual(['8.20', '9.10']);
  });

  test('kerning beside it still parts cells', async () => {
    const kerned = `BT /F2 10 Tf 2 Tc 100 700 Td [${hex('8.20')} -1200 ${hex('9.10')}] TJ ET`;
    expect((await read(kerned)).texts).toEqual(['8.20', '9.10']);
  });
});
