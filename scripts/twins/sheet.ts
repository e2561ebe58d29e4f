/**
 * One small table, drawn or written in many ways: what it says is known by construction, whatever lies over, under or
 * beside it on the page.
 */
import { han, latin, line } from '../../packages/extractor/src/testing/pdf.ts';

/** What the table says: a code, a name and an amount or nothing for each column. */
export interface Row {
  code: string;
  name: string;
  amounts: readonly string[];
}

export const title = '支出决算表';
export const department = '芦汀市档案整理局';
export const labels = [
  '本年支出合计',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
];

export const rows: readonly Row[] = [
  { code: '', name: '合计', amounts: ['7,435.26', '5,021.76', '2,413.50', '', '', ''] },
  { code: '205', name: '教育支出', amounts: ['5,708.61', '3,295.11', '2,413.50', '', '', ''] },
  { code: '20503', name: '职业教育', amounts: ['5,708.61', '3,295.11', '2,413.50', '', '', ''] },
  { code: '2050302', name: '中等职业教育', amounts: ['3,295.11', '3,295.11', '', '', '', ''] },
  { code: '2050399', name: '其他职业教育支出', amounts: ['2,413.50', '', '2,413.50', '', '', ''] },
  { code: '210', name: '卫生健康支出', amounts: ['1,426.65', '1,426.65', '', '', '', ''] },
  { code: '21011', name: '行政事业单位医疗', amounts: ['1,426.65', '1,426.65', '', '', '', ''] },
  { code: '2101102', name: '事业单位医疗', amounts: ['1,426.65', '1,426.65', '', '', '', ''] },
  { code: '221', name: '住房保障支出', amounts: ['300.00', '300.00', '', '', '', ''] },
  { code: '22102', name: '住房改革支出', amounts: ['300.00', '300.00', '', '', '', ''] },
];

/** A printed cell as the tidy records have it, white space in `raw` aside. */
export interface Truth {
  title: string;
  code: string;
  name: string;
  label: string;
  value: string;
  unit: string;
  raw: string;
}

/** What the tidy records of such rows are. */
export function truthOf(
  printed: readonly Row[] = rows,
  {
    unit = '万元',
    headers = labels,
    name = title,
  }: { unit?: string; headers?: readonly string[]; name?: string } = {},
): Truth[] {
  return printed.flatMap((row): Truth[] => {
    const of = (label: string, raw: string): Truth => ({
      title: name,
      code: row.code,
      name: row.name,
      label,
      value: decimalOf(raw),
      unit,
      raw,
    });
    const cells = row.amounts.flatMap((raw, i) => (raw === '' ? [] : [of(headers[i] ?? '', raw)]));
    // A row that prints no amount is there all the same.
    return cells.length > 0 ? cells : [of('', '')];
  });
}

/** The decimal of an amount as it is printed here. */
function decimalOf(raw: string): string {
  const digits = raw.replace(/[^\d.]/g, '');
  return /[-−()（）]/.test(raw) ? `-${digits}` : digits;
}

export interface Place {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Where the text begins, and its baseline. */
  x: number;
  y: number;
  text: string;
  row: number;
  /** 0 the code, 1 the name, 2 … the amounts; row −1 is the header. */
  column: number;
}

export interface Sheet {
  edges?: readonly number[];
  top?: number;
  height?: number;
  size?: number;
  rows?: readonly Row[];
  headers?: readonly string[];
  rulings?: 'all' | 'rows' | 'none';
  figures?: 'han' | 'latin';
  /** Draws a cell otherwise; nothing returned is as ever. */
  cell?: (place: Place) => string | undefined;
  caption?: { title?: string | null; unit?: string };
  header?: boolean;
}

export const edges = [40, 104, 270, 362, 454, 546, 628, 710, 804];

/** The sheet as a page's content, 842 by 595 points. */
export function sheet({
  edges: xs = edges,
  top = 492,
  height = 20,
  size = 9,
  rows: printed = rows,
  headers = labels,
  rulings = 'all',
  figures = 'han',
  cell = () => undefined,
  caption = {},
  header = true,
}: Sheet = {}): string {
  const at = (i: number): number => xs[i] ?? 0;
  const right = xs.at(-1) ?? 0;
  const figure = figures === 'latin' ? latin : han;
  let out = '';
  if (caption.title !== null) {
    const words = caption.title ?? title;
    out += han((at(0) + right - words.length * 16) / 2, top + 48, 16, words);
    out += han(at(0), top + 10, size, `部门：${department}`);
    const unit = `金额单位：${caption.unit ?? '万元'}`;
    out += han(right - unit.length * size, top + 10, size, unit);
  }
  const head = header ? 1 : 0;
  const texts = [
    ...(header ? [['科目代码', '科目名称', ...headers]] : []),
    ...printed.map((row) => [row.code, row.name, ...row.amounts]),
  ];
  texts.forEach((cells, r) => {
    const y1 = top - r * height;
    const y0 = y1 - height;
    cells.forEach((text, c) => {
      const row = r - head;
      const width = widthOf(text, size, c >= 2 && row >= 0 ? figures : 'han');
      const isHead = row < 0;
      const x = isHead ? (at(c) + at(c + 1) - width) / 2 : c >= 2 ? at(c + 1) - 3 - width : at(c) + 3;
      const y = y0 + (height - size) / 2 + size * 0.14;
      const own = cell({ x0: at(c), x1: at(c + 1), y0, y1, x, y, text, row, column: c });
      if (own !== undefined) out += own;
      else if (text !== '') out += (c >= 2 && !isHead ? figure : han)(x, y, size, text);
    });
  });
  const bottom = top - texts.length * height;
  if (rulings !== 'none')
    for (let r = 0; r <= texts.length; r++) out += line(at(0), top - r * height, right, top - r * height);
  if (rulings === 'all') for (const x of xs) out += line(x, top, x, bottom);
  return out;
}

/** How wide a text is: Han an em, all else half; Helvetica's digits are wider. */
export function widthOf(text: string, size: number, font: 'han' | 'latin' = 'han'): number {
  let em = 0;
  for (const letter of text) {
    if (font === 'latin') em += /[.,]/.test(letter) ? 0.278 : /[-()]/.test(letter) ? 0.333 : 0.556;
    else em += letter.charCodeAt(0) < 0x100 ? 0.5 : 1;
  }
  return em * size;
}
