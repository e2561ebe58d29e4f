import type { Random } from '../fuzz/random.ts';
import { labelColumnsOf, type TableStyle } from './style.ts';
import { labels, measure, remark } from './words.ts';

export interface Cell {
  text: string;
  span?: number;
  rows?: number;
  indent?: boolean;
  /** Behind the text, raised. */
  mark?: string;
  bold?: boolean;
}

/** The rows of the header, then those of the body. */
export function rowsOf(random: Random, style: TableStyle): { heads: Cell[][]; body: Cell[][] } {
  const labelColumns = labelColumnsOf(style);
  const values = Math.max(1, style.columns - labelColumns);
  return { heads: headerRows(random, style, labelColumns, values), body: bodyRows(random, style, values) };
}

function headerRows(
  random: Random,
  { header, body }: TableStyle,
  labelColumns: number,
  values: number,
): Cell[][] {
  const stubs = (rows: number): Cell[] => [
    ...(labelColumns === 2 ? [{ text: random.pick(['', 'No.', 'Sector']), rows }] : []),
    { text: random.pick(['', '', 'District', 'Category', 'Item', 'Programme']), rows },
  ];
  const names = distinct(random, values);
  const one = names.map((text) => ({ text }));
  const years = yearsFrom(2000 + random.below(9), values);
  if (body === 'words')
    return [
      [
        ...stubs(1).map((stub) => ({ ...stub, text: stub.text || 'Programme' })),
        ...['Description', 'Status', 'Remarks', 'Authority'].slice(0, values).map((text) => ({ text })),
      ],
    ];
  switch (header) {
    case 'none':
      return [];
    case 'years':
      return [[...stubs(1), ...years]];
    case 'numbers':
      return [
        [...stubs(1), ...one],
        [...blanks(labelColumns), ...names.map((_, i) => ({ text: `(${i + 1})` }))],
      ];
    case 'one-line':
      return [[...stubs(1), ...one]];
  }
  // A heading over one column is no heading.
  if (values < 2) return [[...stubs(1), ...one]];
  const spans = spansOf(random, values);
  const lower = spans.flatMap((span) =>
    random.chance(0.5)
      ? yearsFrom(2005 + random.below(4), span)
      : ['Number', 'Percent', 'Men', 'Women', 'Total', 'Change', 'Index']
          .slice(0, span)
          .map((text) => ({ text })),
  );
  const upper = spans.map((span, i) => ({ text: names[i] ?? '', span }));
  if (header === 'two-spans' && spans.length > 1)
    return [[...stubs(3), { text: measure(random), span: values }], upper, lower];
  return [[...stubs(2), ...upper], lower];
}

const blanks = (count: number): Cell[] => Array.from({ length: count }, () => ({ text: '' }));
const yearsFrom = (first: number, count: number): Cell[] =>
  Array.from({ length: count }, (_, i) => ({ text: String(first + i) }));

/** Twos and threes, together so many. */
function spansOf(random: Random, values: number): number[] {
  const spans: number[] = [];
  for (let left = values; left > 0; ) {
    const span = left <= 3 ? left : left === 4 ? 2 : random.pick([2, 3]);
    spans.push(span);
    left -= span;
  }
  return spans;
}

function distinct(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(measure(random));
  return [...names];
}

function figure({ pick, below, chance, magnitude }: Random, kind: number, { signs }: TableStyle): string {
  if (chance(0.06)) return pick(['–', '-', 'n/a', 'n.a.', '(NA)', '..', '', ':']);
  const whole = magnitude(1, 90000).toLocaleString('en-US');
  const minus = signs === 'brackets' && chance(0.3);
  switch (kind % 4) {
    case 0:
      return minus ? `(${whole})` : whole;
    case 1:
      return minus ? `(${below(99)}.${below(10)})` : `${chance(0.1) ? '-' : ''}${below(99)}.${below(10)}`;
    case 2:
      return chance(0.1) ? `(${whole})` : signs === 'money' ? `$ ${whole}` : whole;
    default:
      return `${below(100)}${signs === 'percent' ? ' %' : '%'}`;
  }
}

function bodyRows(random: Random, style: TableStyle, values: number): Cell[][] {
  const { body, wrapped, marks } = style;
  const kind = random.below(4);
  const blank = (): Cell[] => blanks(values);
  const names = labels(random, style.rows);
  const long = (text: string): string =>
    wrapped && random.chance(0.3)
      ? `${text}, including those that were begun before the year of the report`
      : text;
  const figures = (): Cell[] =>
    Array.from({ length: values }, (_, i) => ({
      text: body === 'mixed' && i === values - 1 ? remark(random) : figure(random, i + kind, style),
    }));
  const words = (): Cell[] => Array.from({ length: values }, () => ({ text: remark(random) }));
  const groups = ['Coastal', 'Inland', 'Public', 'Private', 'Current', 'Other items'];
  const heading = (): string => random.pick(groups);
  const number = (i: number): Cell[] => (style.numbered ? [{ text: String(i + 1) }] : []);
  return names.flatMap((name, i): Cell[][] => {
    const first = i % 4 === 0;
    const label: Cell = {
      text: long(name),
      indent: body === 'groups' && i % 4 !== 3,
      ...(marks && random.chance(0.2) && { mark: random.pick(['1', '2', 'a', 'b', '*']) }),
    };
    const row = [...number(i), label, ...(body === 'words' ? words() : figures())];
    if (body === 'groups' && first)
      return [[...number(i).map(() => ({ text: '' })), { text: heading() }, ...blank()], row];
    if (body === 'panels' && first && i > 0)
      return [[{ text: `${heading()} districts`, span: values + number(i).length + 1 }], row];
    if (body === 'side-heads') {
      const left = Math.min(4, names.length - i);
      return [first ? [{ text: groups[(i / 4) % groups.length] ?? '', rows: left }, ...row] : row];
    }
    if (body === 'totals' && i === names.length - 1)
      return [
        row,
        [
          ...number(i).map(() => ({ text: '' })),
          { text: 'Total', bold: true },
          ...figures().map((cell) => ({ ...cell, bold: true })),
        ],
      ];
    return [row];
  });
}
