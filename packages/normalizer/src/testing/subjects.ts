import {
  type CodeList,
  codeListOf,
  type Diagnostic,
  type Location,
  levelOf,
  type Row,
  type TableKind,
} from '@juesuan/schema';
import { type RowWithoutSubject, readSubjects } from '../codes/index.ts';

/** A drawn row: its code, its name and what else is printed of it. */
export type DrawnRow = readonly [
  code: string,
  name: string,
  more?: { parts?: string[]; side?: Row['side']; location?: Location },
];

/** A place in the nth row of a page, `x0` points from its left, 100 wide. */
const at = (n: number, x0 = 50): Location => ({
  page: 1,
  line: null,
  box: { x0, y0: 100 + 20 * n, x1: x0 + 100, y1: 112 + 20 * n },
});

/** Reads the subjects of a drawn table of the given kind in a report of 2024. */
export function subjectsOf(
  kind: TableKind,
  drawn: readonly DrawnRow[],
  { year = 2024, list = codeListOf(year) }: { year?: number | null; list?: CodeList } = {},
): { rows: Row[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const printed = drawn.map(
    ([code, name, { parts, side = null, location } = {}], i): RowWithoutSubject => ({
      row: i + 1,
      lineNo: '',
      code,
      ...(parts === undefined ? {} : { codeParts: parts }),
      level: levelOf(code),
      name,
      side,
      cells: [],
      location: location ?? at(i),
    }),
  );
  const rows = readSubjects({ kind, title: '支出决算表' }, printed, year, list, diagnostics);
  return { rows, diagnostics };
}

/** A table with every level, total first. */
export const wholeTable: readonly DrawnRow[] = [
  ['', '合计'],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '机关事业单位职业年金缴费支出'],
  ['20808', '抚恤'],
  ['2080801', '死亡抚恤'],
  ['221', '住房保障支出'],
  ['22102', '住房改革支出'],
  ['2210201', '住房公积金'],
];
