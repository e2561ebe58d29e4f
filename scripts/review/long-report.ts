import { han, latin, line, makePdf } from '../../packages/extractor/src/testing/pdf.ts';

/** Columns of the table: left edges and the right one of the last, in points. */
const edges = [40, 110, 290, 370, 450, 530] as const;
const heads = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'] as const;
const rowHeight = 20;
const top = 740;

/** A row of the table: code, name, and the amounts of the three columns. */
type Row = readonly [string, string, string, string, string];

/**
 * A report of so many pages that is one table of expenditure: ruled, its header on every page, fonts not embedded, its sums
 * right.
 *
 * @param misprinted a total that is printed in place of the right one of 基本支出
 */
export function longReport(pages: number, rowsPerPage = 30, misprinted?: string): Uint8Array {
  const rows = Array.from({ length: pages * rowsPerPage - 1 }, (_, i): Row => {
    const [basic, project] = [100 + i, 3 * i + 1];
    return [`20${10000 + i}`, `事项${i + 1}`, amount(basic + project), amount(basic), amount(project)];
  });
  const sum = (column: 2 | 3 | 4): string =>
    amount(rows.reduce((total, row) => total + Number(row[column].replace(',', '')), 0));
  const all: Row[] = [['', '合计', sum(2), misprinted ?? sum(3), sum(4)], ...rows];
  return makePdf(
    Array.from({ length: pages }, (_, i) => page(i, all.slice(i * rowsPerPage, (i + 1) * rowsPerPage))),
  );
}

const amount = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function page(number: number, rows: readonly Row[]): string {
  const title = number === 0 ? han(220, 800, 16, '支出决算表') : '';
  const caption =
    number === 0 ? han(40, 770, 10, '部门：云江省测绘站') + han(430, 770, 10, '金额单位：万元') : '';
  const left = edges[0];
  const right = edges[edges.length - 1] ?? 0;
  const bottom = top - (rows.length + 1) * rowHeight;
  const horizontal = Array.from({ length: rows.length + 2 }, (_, i) =>
    line(left, top - i * rowHeight, right, top - i * rowHeight),
  );
  const vertical = edges.map((x) => line(x, top, x, bottom));
  const header = heads.map((head, i) => han((edges[i] ?? 0) + 4, top - 14, 10, head));
  const body = rows.flatMap(([code, name, ...amounts], i) => {
    const y = top - (i + 1) * rowHeight - 14;
    return [
      latin(edges[0] + 4, y, 10, code),
      han(edges[1] + 4, y, 10, name),
      ...amounts.map((text, column) => latin((edges[column + 3] ?? 0) - 6 - 5.56 * text.length, y, 10, text)),
    ];
  });
  return [title, caption, ...horizontal, ...vertical, ...header, ...body].join('');
}
