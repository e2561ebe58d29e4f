import { describe, expect, test } from 'vitest';
import { detect } from '../../detect/detect.ts';
import type { SourcePage } from '../../model/source.ts';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { type DrawnCell, type DrawnRulings, drawTable } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

type Rows = readonly (readonly DrawnCell[])[];
const incomeHeader = ['科目编码', '科目名称', '本年收入合计', '事业收入'];
const outlayHeader = ['科目编码', '科目名称', '本年支出合计', '项目支出'];
const income: Rows = [
  ['206', '科学技术支出', '71.30', '1.30'],
  ['214', '交通运输支出', '28.00', ''],
];
const outlay: Rows = [
  ['206', '科学技术支出', '66.10', '9.10'],
  ['212', '城乡社区支出', '12.40', ''],
  ['214', '交通运输支出', '20.80', '0.80'],
];
const widths = [50, 110, 75, 65];

/** Tables beside each other from x 20, each of 300 pt, so far apart. */
const sheet = (
  number: number,
  tables: readonly (readonly [title: string | null, rows: Rows])[],
  { gap = 30, rulings = 'all' as DrawnRulings, widths: own = widths } = {},
): SourcePage => {
  const width = own.reduce((sum, one) => sum + one, 0);
  const drawn = tables.map(([title, rows], i) => {
    const x = 20 + i * (width + gap);
    const runs =
      title === null
        ? []
        : [drawRun(title, x + width / 2 - 30, 70), drawRun('单位：万元', x + width - 50, 90)];
    return [{ runs }, drawTable(rows, { x, y: 100, widths: own, header: 1, rulings })];
  });
  return drawPage(number, ...drawn.flat());
};
const both = [
  ['收入决算表', [incomeHeader, ...income]],
  ['支出决算表', [outlayHeader, ...outlay]],
] as const;
const read = (...pages: SourcePage[]) => recogniseTables(detect(pages).blocks);
const shown = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ kind, title, unit, rows }) => ({
    kind,
    title,
    unit,
    rows: rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)]),
  }));
const expected = [
  { kind: 'income', title: '收入决算表', unit: '万元', rows: income },
  { kind: 'expenditure', title: '支出决算表', unit: '万元', rows: outlay },
];

const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);

describe('two tables on one sheet', () => {
  test.each(['all', 'open-sides', 'columns-and-frame'] as const)('%s: each has its own title', (rulings) =>
    expect(shown(read(sheet(1, both, { rulings })))).toEqual(expected),
  );

  test('the right one lower: its unit stands below the top of the left one', () => {
    const page = drawPage(
      1,
      { runs: [drawRun('收入决算表', 140, 70), drawRun('单位：万元', 270, 90)] },
      drawTable([incomeHeader, ...income], { x: 20, y: 100, widths, header: 1, rulings: 'all' }),
      { runs: [drawRun('支出决算表', 470, 88), drawRun('单位：万元', 600, 108)] },
      drawTable([outlayHeader, ...outlay], { x: 350, y: 120, widths, header: 1, rulings: 'all' }),
    );
    expect(shown(read(page))).toEqual(expected);
  });

  test('the longer one left', () =>
    expect(shown(read(sheet(1, both.toReversed())))).toEqual(expected.toReversed()));

  test('the left one lower: its unit stands below the top of the right one', () => {
    const page = drawPage(
      1,
      { runs: [drawRun('收入决算表', 140, 88), drawRun('单位：万元', 270, 108)] },
      drawTable([incomeHeader, ...income], { x: 20, y: 120, widths, header: 1, rulings: 'all' }),
      { runs: [drawRun('支出决算表', 470, 70), drawRun('单位：万元', 600, 90)] },
      drawTable([outlayHeader, ...outlay], { x: 350, y: 100, widths, header: 1, rulings: 'all' }),
    );
    expect(shown(read(page)).toSorted(byKind)).toEqual(expected.toSorted(byKind));
  });

  test('that touch', () => expect(shown(read(sheet(1, both, { gap: 0 })))).toEqual(expected));

  test('that go on beside each other on the next page', () => {
    const found = read(
      sheet(1, [
        ['收入决算表', [incomeHeader, ...income.slice(0, 1)]],
        ['支出决算表', [outlayHeader, ...outlay.slice(0, 2)]],
      ]),
      sheet(2, [
        [null, [incomeHeader, ...income.slice(1)]],
        [null, [outlayHeader, ...outlay.slice(2)]],
      ]),
    );
    expect(shown(found)).toEqual(expected);
  });

  test('of which only one goes on', () => {
    const right = sheet(2, [[null, outlay.slice(2)]]);
    const aside = (x: number) => x + 330;
    const moved: SourcePage = {
      ...right,
      runs: right.runs.map((run) => ({
        ...run,
        box: { ...run.box, x0: aside(run.box.x0), x1: aside(run.box.x1) },
        edges: run.edges.map(aside),
      })),
      rulings: right.rulings.map((ruling) =>
        ruling.orientation === 'vertical'
          ? { ...ruling, position: aside(ruling.position) }
          : { ...ruling, from: aside(ruling.from), to: aside(ruling.to) },
      ),
    };
    const first = sheet(1, [both[0], ['支出决算表', [outlayHeader, ...outlay.slice(0, 2)]]]);
    expect(shown(read(first, moved))).toEqual(expected);
  });
});

test('three tables on one sheet', () => {
  const fund: Rows = [
    ['科目编码', '科目名称', '本年收入', '本年支出'],
    ['212', '城乡社区支出', '7.00', '6.00'],
  ];
  const found = read(
    sheet(1, [...both, ['政府性基金预算财政拨款收入支出决算表', fund]], {
      gap: 20,
      widths: [40, 100, 65, 55],
    }),
  );
  expect(shown(found).map(({ title, rows }) => [title, rows.length])).toEqual([
    ['收入决算表', 2],
    ['支出决算表', 3],
    ['政府性基金预算财政拨款收入支出决算表', 1],
  ]);
});

test('two halves under one title are one table still', () => {
  const rows: Rows = [
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', '9.00', '一、一般公共服务支出', '9.00'],
  ];
  const found = read(
    drawPage(
      1,
      { runs: [drawRun('收入支出决算总表', 380, 70)] },
      drawTable(rows, { x: 20, y: 100, widths: [200, 100, 200, 100], header: 1 }),
    ),
  );
  expect(found.tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['income_expenditure_summary', 2],
  ]);
});

test('every run of the lines above counts once', () => {
  const { blocks } = detect([sheet(1, both)]);
  const runsOf = (of: typeof blocks) =>
    of.reduce((sum, block) => sum + (block.type === 'line' ? block.runs : 0), 0);
  const { text } = recogniseTables(blocks);
  expect(runsOf(blocks)).toBe(4);
  expect(text.map(({ text, role }) => [text, role])).toEqual([
    ['收入决算表', 'caption'],
    ['单位：万元', 'caption'],
    ['支出决算表', 'caption'],
    ['单位：万元', 'caption'],
  ]);
});
