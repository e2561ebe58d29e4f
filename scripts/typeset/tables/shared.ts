import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { type HeaderNode, leavesOf } from '../header.ts';
import type { Layout, TableKind } from '../layout.ts';

/** 收入 as it stands in a header of this layout. */
export const headerWord = (layout: Layout, word: string): string =>
  layout.spacedHeaders && word.length === 2 ? `${word[0]} ${word[1]}` : word;

export const codeCells = (layout: Layout, code: string): Cell[] =>
  layout.subjectHeader === 'ministry'
    ? [{ text: code, colSpan: 3, align: 'left' }]
    : layout.codes === 'one'
      ? [{ text: code, align: 'left' }]
      : [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].map((text) => ({ text, align: 'center' }));

/** The header over codes and names: one code column, or 类 款 项 under one label; both under 项目 or not. */
export function subjectHeader(layout: Layout, nameWidth: number): HeaderNode[] {
  const codes: HeaderNode =
    layout.codes === 'one'
      ? { text: layout.functionalCodeHeader, width: 4.2 }
      : {
          text: layout.functionalCodeHeader,
          parts: ['类', '款', '项'].map((text) => ({ text, width: text === '类' ? 2.2 : 1.7 })),
        };
  if (layout.subjectHeader === 'ministry') {
    // One column here; `ministryForm` makes three of it.
    const code: HeaderNode = { text: layout.functionalCodeHeader, width: 5.6 };
    return [{ text: '项目', parts: [code, { text: '科目名称', width: nameWidth }] }];
  }
  const nodes = [codes, { text: '科目名称', width: nameWidth }];
  return layout.subjectHeader === 'flat' ? nodes : [{ text: '项目', parts: nodes }];
}

/** The 栏次 row: a label over the code and name columns, then 1, 2, 3 … */
export function columnNumbers(labelSpan: number, count: number): Cell[] {
  return [
    { text: '栏次', colSpan: labelSpan, align: 'center' },
    ...Array.from({ length: count }, (_, i): Cell => ({ text: String(i + 1), align: 'center' })),
  ];
}

export const widthsOf = (nodes: readonly HeaderNode[]): number[] =>
  leavesOf(nodes).map((leaf) => leaf.width ?? 5);

interface Grid {
  widths: number[];
  header: Cell[][];
  body: Cell[][];
  records: PrintedRecord[];
  notes: string[];
}

/** Captions, title and page of a table, round the grid that its builder made. */
export function framed(layout: Layout, kind: TableKind, department: string, grid: Grid): PrintedTable {
  return captioned(layout, kind, layout.titles[kind], department, layout.order.indexOf(kind) + 1, grid);
}

/** As `framed`, for a table under any title; `n` is its place among the tables. */
export function captioned(
  layout: Layout,
  kind: PrintedTable['kind'],
  title: string,
  department: string,
  n: number,
  grid: Grid,
): PrintedTable {
  const fill = (template = '') =>
    template
      .replace('{title}', title)
      .replace('{nn}', String(n).padStart(2, '0'))
      .replace('{n}', String(n))
      .replace('{department}', department)
      .replace('{unit}', layout.unit);
  return {
    type: 'table',
    kind,
    title,
    captions: layout.captions.flatMap((caption) =>
      titleLines(layout, caption, title).map(({ left, center, right }) => ({
        left: fill(left),
        center: fill(center),
        right: fill(right),
      })),
    ),
    captionsInGrid: layout.captionsInGrid,
    landscape: layout.landscape.some((other) => other === kind),
    ...grid,
  };
}

type CaptionTemplate = Layout['captions'][number];

/** A title too long for one line stands on two. */
function titleLines(layout: Layout, caption: CaptionTemplate, title: string): CaptionTemplate[] {
  const after = layout.titleBrokenAfter;
  if (after === undefined || caption.center !== '{title}' || title.length <= after) return [caption];
  return [{ center: title.slice(0, after) }, { ...caption, center: title.slice(after) }];
}
