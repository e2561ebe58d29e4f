import type { Random } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { labels, measure, remark } from './words.ts';

/** How a table is set. */
export interface TableStyle {
  rules: 'none' | 'three' | 'header' | 'rows' | 'full' | 'stripes' | 'shaded-header';
  header: 'one-line' | 'years' | 'spanning' | 'spanning-ruled' | 'none';
  body: 'figures' | 'groups' | 'words' | 'mixed';
  caption: 'numbered' | 'numbered-on-two-lines' | 'below' | 'words' | 'none';
  notes: boolean;
  leaders: boolean;
  wrapped: boolean;
  /** Ends of figures: at the right of their column, or in its middle. */
  align: 'right' | 'center';
  width: 'page' | 'content';
  fontSize: number;
  rows: number;
  columns: number;
}

export interface StyledTable {
  html: string;
  cells: PrintedCell[];
}

interface Cell {
  text: string;
  span?: number;
  rows?: number;
  indent?: boolean;
}

export function randomStyle({ pick, chance, below }: Random): TableStyle {
  const body = pick(['figures', 'figures', 'groups', 'words', 'mixed'] as const);
  const rules = pick([
    'none',
    'none',
    'none',
    'three',
    'three',
    'header',
    'rows',
    'full',
    'stripes',
    'shaded-header',
  ] as const);
  return {
    rules,
    header:
      body === 'words' || body === 'mixed'
        ? 'one-line'
        : pick(['one-line', 'one-line', 'years', 'spanning', 'spanning-ruled'] as const),
    body,
    // A table of words that neither rules nor a caption show is none.
    caption:
      body === 'words' && rules === 'none'
        ? 'numbered'
        : pick(['numbered', 'numbered', 'numbered-on-two-lines', 'below', 'words', 'none'] as const),
    notes: chance(0.5),
    leaders: body !== 'words' && chance(0.2),
    wrapped: chance(0.35),
    align: pick(['right', 'right', 'center'] as const),
    width: pick(['page', 'content'] as const),
    fontSize: pick([8, 9, 10, 11]),
    rows: body === 'words' ? 3 + below(6) : 4 + below(12),
    columns: body === 'words' ? 2 + below(3) : 2 + below(6),
  };
}

/** Draws a table by lot in a style. */
export function makeTable(random: Random, style: TableStyle, number: number): StyledTable {
  const rows = [...headerRows(random, style), ...bodyRows(random, style)];
  const heads = rows.length - bodyCount(style, rows);
  return { html: htmlOf(random, rows, heads, style, number), cells: cellsOf(rows) };
}

const bodyCount = ({ header }: TableStyle, rows: readonly unknown[]): number =>
  rows.length - (header === 'none' ? 0 : header.startsWith('spanning') ? 2 : 1);

function headerRows(random: Random, { header, columns, body }: TableStyle): Cell[][] {
  const stub = { text: random.pick(['', 'District', 'Category', 'Item', 'Programme']) };
  const names = Array.from({ length: columns - 1 }, () => measure(random));
  if (header === 'none') return [];
  if (header === 'years') {
    const first = 2003 + random.below(6);
    return [[stub, ...names.map((_, i) => ({ text: String(first + i) }))]];
  }
  if (body === 'words')
    return [
      [
        { text: 'Programme' },
        ...['Description', 'Status', 'Remarks'].slice(0, columns - 1).map((text) => ({ text })),
      ],
    ];
  if (!header.startsWith('spanning') || columns < 4) {
    if (!header.startsWith('spanning')) return [[stub, ...names.map((text) => ({ text }))]];
    return [
      [
        { ...stub, rows: 2 },
        { text: measure(random), span: columns - 1 },
      ],
      names.map((_, i) => ({ text: String(2008 + i) })),
    ];
  }
  const first = 2 + random.below(Math.max(1, columns - 3));
  const rest = columns - 1 - first;
  const spans = rest < 2 ? [columns - 1] : [first, rest];
  return [
    [{ ...stub, rows: 2 }, ...spans.map((span) => ({ text: measure(random), span }))],
    names.map((_, i) => ({
      text: random.chance(0.5)
        ? String(2008 + i)
        : random.pick(['Men', 'Women', 'Total', 'Number', 'Percent']),
    })),
  ];
}

function figure({ pick, below, chance, magnitude }: Random, column: number): string {
  if (chance(0.05)) return pick(['–', '-', 'n/a', '(NA)', '..', '']);
  const whole = magnitude(1, 90000).toLocaleString('en-US');
  switch (column % 4) {
    case 0:
      return whole;
    case 1:
      return `${below(99)}.${below(10)}`;
    case 2:
      return chance(0.1) ? `(${whole})` : whole;
    default:
      return `${below(100)}%`;
  }
}

function bodyRows(random: Random, style: TableStyle): Cell[][] {
  const { body, rows, columns, wrapped } = style;
  const kind = random.below(4);
  const names = labels(random, rows);
  const long = (text: string): string =>
    wrapped && random.chance(0.3)
      ? `${text}, including those that were begun before the year of the report`
      : text;
  const figures = (): Cell[] =>
    Array.from({ length: columns - 1 }, (_, i) => ({
      text: body === 'mixed' && i === columns - 2 ? remark(random) : figure(random, i + kind),
    }));
  const words = (): Cell[] => Array.from({ length: columns - 1 }, () => ({ text: remark(random) }));
  return names.flatMap((name, i): Cell[][] => {
    const row = [
      { text: long(name), indent: body === 'groups' && i % 4 !== 3 },
      ...(body === 'words' ? words() : figures()),
    ];
    const group = random.pick(['Coastal', 'Inland', 'Public', 'Private', 'Current', 'Other items']);
    return body === 'groups' && i % 4 === 0
      ? [[{ text: group }, ...Array.from({ length: columns - 1 }, () => ({ text: '' }))], row]
      : [row];
  });
}

function cellsOf(rows: readonly (readonly Cell[])[]): PrintedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, r) => {
    let column = 0;
    return row.map(({ text, span = 1, rows: rowSpan = 1 }) => {
      while (taken.has(`${r},${column}`)) column++;
      const cell = { row: r, column, rowSpan, columnSpan: span, text };
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < span; j++) taken.add(`${r + i},${column + j}`);
      column += span;
      return cell;
    });
  });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function htmlOf(
  random: Random,
  rows: readonly (readonly Cell[])[],
  heads: number,
  style: TableStyle,
  number: number,
): string {
  const { caption, notes, rules, header, leaders, body } = style;
  const title = `${measure(random)} of districts by kind, ${2003 + random.below(9)}`;
  const captions = {
    numbered: `<p class=caption>${random.pick(['Table', 'TABLE'])} ${number}${random.pick(['.', ':', ''])} ${title}</p>`,
    'numbered-on-two-lines': `<p class=caption>Table ${number}<br>${title}</p>`,
    words: `<p class=caption>${title}</p>`,
    below: '',
    none: '',
  };
  const cellHtml = ({ text, span = 1, rows: rowSpan = 1, indent }: Cell, r: number, c: number): string => {
    const isLabel = c === 0 && (r < heads ? r === 0 : true);
    const dots = leaders && isLabel && r >= heads && text !== '' ? '<span class=dots></span>' : '';
    const ruled = header === 'spanning-ruled' && span > 1 ? ' ruled' : '';
    return `<td${span > 1 ? ` colspan=${span}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''} class="${r < heads ? 'h' : ''} ${isLabel ? 'l' : body === 'words' || (body === 'mixed' && r >= heads && c === style.columns - 1) ? 'w' : 'f'}${ruled}${indent ? ' i' : ''}">${dots ? `<div class=line>${escaped(text)}${dots}</div>` : escaped(text)}</td>`;
  };
  const lines = rows.map(
    (row, r) =>
      `<tr class="${r < heads ? 'head' : r % 2 ? 'odd' : 'even'}${r === heads - 1 ? ' last' : ''}">${row.map((cell, c) => cellHtml(cell, r, c)).join('')}</tr>`,
  );
  const note = notes
    ? `<p class=note>${random.pick(['Source: Office of district accounts, 2012.', 'Note: Figures may not add to totals because of rounding.', 'a Includes estimates. b Revised.', '* Preliminary data.'])}</p>`
    : '';
  return `${captions[caption]}<table class="${rules} ${style.width} ${style.align}" style="font-size:${style.fontSize}pt">${lines.join('')}</table>${caption === 'below' ? `<p class=caption>Table ${number}. ${title}</p>` : ''}${note}`;
}

/** The style sheet of all tables. */
export const tableCss = `
table{border-collapse:collapse;margin:6pt 0}
table.page{width:100%}
td{padding:1.5pt 6pt;vertical-align:top}
td.l{text-align:left;max-width:170pt} td.w{text-align:left} td.i{padding-left:16pt}
table.right td.f{text-align:right} table.center td.f{text-align:center}
tr.head td{vertical-align:bottom;font-weight:bold} td[colspan]{text-align:center!important}
table.three{border-top:1pt solid;border-bottom:1pt solid} table.three tr.last td,table.header tr.last td{border-bottom:.7pt solid}
table.rows td{border-bottom:.5pt solid} table.rows{border-top:.5pt solid}
table.full td{border:.5pt solid}
table.stripes tr.even{background:#e4ecf4} table.shaded-header tr.head{background:#ccd}
td.ruled{border-bottom:.5pt solid}
.line{display:flex}.dots{flex:1;overflow:hidden;white-space:nowrap;height:1.2em}.dots::after{content:" . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . ."}
p.caption{font-weight:bold;margin:8pt 0 2pt} p.note{font-size:7.5pt;margin:2pt 0 8pt}
`;
