import { describe, expect, test } from 'vitest';
import type { TextRun } from '../model/source.ts';
import { readSpacedText } from '../read/text/spaced-text.ts';
import { drawLine, drawPage, drawRun, EM, lattice } from '../testing/draw.ts';
import { detect } from './detect.ts';

/** A run in smaller type, so much above the baseline. */
function small(text: string, x: number, baseline: number, share = 0.6, raised = 3): TextRun {
  const run = drawRun(text, x, baseline - raised);
  const edges = run.edges.map((edge) => x + (edge - x) * share);
  const top = baseline - raised - 0.85 * EM * share;
  const box = { x0: x, y0: top, x1: edges.at(-1) ?? x, y1: baseline - raised + 0.15 * EM * share };
  return { ...run, edges, box, fontSize: EM * share };
}

const rulings = lattice([50, 150, 250, 350], [100, 120, 140, 160]);
const table = [
  ...drawLine(114, ['项目', 60], ['预算数', 180], ['决算数', 280]),
  ...drawLine(134, ['教育', 60], ['1,204.50', 200], ['880.10', 300]),
  ...drawLine(154, ['卫生', 60], ['73.20', 215], ['5.6%', 320]),
];

function read(...marks: TextRun[]) {
  const { blocks, diagnostics, runsInCells } = detect([drawPage(1, { runs: [...table, ...marks], rulings })]);
  const grid = blocks.find((block) => block.type === 'grid');
  const texts = grid?.type === 'grid' ? grid.cells.map(({ text }) => text) : [];
  return {
    texts,
    marks: diagnostics.map(({ code, params }) => [code, params.mark, params.text]),
    runsInCells,
  };
}

const plain = read();

describe('a note’s mark behind a figure', () => {
  test.each(['1', '12', '①', '*', '†', '（2）', '注3'])(
    '%s is no part of it, and is kept as a mark',
    (mark) => {
      const { texts, marks, runsInCells } = read(small(mark, 240.3, 134));
      expect(texts).toEqual(plain.texts);
      expect(marks).toEqual([['note-mark', mark, '1,204.50']]);
      expect(runsInCells).toBe(plain.runsInCells + 1);
    },
  );

  test('may stand at the end of its cell, apart from it', () => {
    expect(read(small('②', 248 - 6, 134), small('3', 347, 134, 0.6, 1.2)).marks).toEqual([
      ['note-mark', '②', '1,204.50'],
    ]);
    // In its own cell, though its type is centred on the figure's.
    expect(read(small('4', 343, 154, 0.6, 1.4)).marks).toEqual([['note-mark', '4', '5.6%']]);
  });

  test('may stand beside the frame', () => {
    expect(read(small('①', 351, 154, 0.8, 2.5)).marks).toEqual([['note-mark', '①', '5.6%']]);
    expect(read(small('①', 351, 154, 0.8, 2.5)).texts).toEqual(plain.texts);
  });

  test.each(['2', '12', '注3'])('may be lowered: %s', (mark) => {
    const { texts, marks } = read(small(mark, 240.3, 134, 0.6, -2));
    expect(texts).toEqual(plain.texts);
    expect(marks).toEqual([['note-mark', mark, '1,204.50']]);
  });

  test('behind a label is no part of it either', () => {
    const { texts, marks } = read(small('1', 80.2, 154));
    expect(texts).toEqual(plain.texts);
    expect(marks).toEqual([['note-mark', '1', '卫生']]);
  });
});

describe('no mark is', () => {
  test.each([
    ['a digit of the figure’s own size', drawRun('1', 240.3, 134)],
    ['a small digit on the baseline', small('1', 240.3, 134, 0.6, 0)],
    ['a lowered digit that stands far from any figure', small('1', 260, 134, 0.6, -2)],
    ['a number of three digits', small('124', 240.3, 134)],
    ['a raised digit that stands far from any figure', small('1', 260, 134)],
    ['smaller type in the next cell', small('12', 252, 134, 0.8, 1.1)],
  ])('%s', (_, run) => {
    const { texts, marks } = read(run);
    expect(marks).toEqual([]);
    expect(texts.join(' ')).toContain(run.text);
  });

  test('the power of a unit', () => {
    const page = drawPage(1, { runs: [drawRun('120km', 60, 100), small('2', 85, 100)] });
    expect(detect([page]).diagnostics).toEqual([]);
  });

  test('the power of a ten that is the unit of a column, beside others', () => {
    const units = [
      ...[drawRun('10', 180, 114), small('9', 190.3, 114)],
      ...[drawRun('10', 280, 114), small('12', 290.3, 114)],
    ];
    const runs = [...table.filter(({ text }) => !text.endsWith('算数')), ...units];
    const { blocks, diagnostics } = detect([drawPage(1, { runs, rulings })]);
    const [grid] = blocks;
    const texts = grid?.type === 'grid' ? grid.cells.map(({ text }) => text) : [];
    expect(texts.slice(0, 3)).toEqual(['项目', '10⁹', '10¹²']);
    expect(diagnostics).toEqual([]);
  });

  test('but that behind a ten alone on its line is a note’s', () => {
    const rest = table.filter(({ text }) => text !== '1,204.50' && text !== '880.10');
    const runs = [...rest, drawRun('10', 230, 134), small('1', 240.3, 134)];
    const { diagnostics } = detect([drawPage(1, { runs, rulings })]);
    expect(diagnostics.map(({ params }) => params.text)).toEqual(['10']);
  });
});

test('in text that a program set with blanks a mark stands in one run with its amount', () => {
  const lines = [
    '科目名称          基本支出     项目支出',
    '教育支出         1,204.50①      80.10',
    '住房支出           120.00       15.00',
  ];
  const { blocks, diagnostics } = detect(readSpacedText(['支出决算表', '', ...lines].join('\n')));
  const texts = blocks.flatMap((block) => (block.type === 'grid' ? block.cells.map(({ text }) => text) : []));
  expect(texts).toContain('1,204.50');
  expect(diagnostics.map(({ params }) => [params.mark, params.text])).toEqual([['①', '1,204.50']]);
});
