import type { Random } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { type Cell, rowsOf } from './rows.ts';
import { labelColumnsOf, type TableStyle } from './style.ts';
import { measure } from './words.ts';

export interface StyledTable {
  html: string;
  cells: PrintedCell[];
}

/** Draws a table by lot in a style. */
export function makeTable(random: Random, style: TableStyle, number: number): StyledTable {
  const { heads, body } = rowsOf(random, style);
  const rows = placed([...heads, ...body]);
  return {
    html: htmlOf(random, rows, heads.length, style, number),
    cells: rows.flat().map(({ row, column, rows: rowSpan = 1, span: columnSpan = 1, text, mark = '' }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: text + mark,
    })),
  };
}

interface PlacedCell extends Cell {
  row: number;
  column: number;
}

function placed(rows: readonly (readonly Cell[])[]): PlacedCell[][] {
  const taken = new Set<string>();
  return rows.map((row, r) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${r},${column}`)) column++;
      const at = { ...cell, row: r, column };
      const { span = 1, rows: rowSpan = 1 } = cell;
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < span; j++) taken.add(`${r + i},${column + j}`);
      column += span;
      return at;
    });
  });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function htmlOf(
  random: Random,
  rows: readonly (readonly PlacedCell[])[],
  heads: number,
  style: TableStyle,
  number: number,
): string {
  const { caption, notes, rules, body } = style;
  const title = `${measure(random)} of districts by kind, ${2003 + random.below(9)}`;
  const captions = {
    numbered: `<p class=caption>${random.pick(['Table', 'TABLE'])} ${number}${random.pick(['.', ':', ''])} ${title}</p>`,
    'numbered-on-two-lines': `<p class=caption>Table ${number}<br>${title}</p>`,
    words: `<p class=caption>${title}</p>`,
    below: '',
    none: '',
  };
  const labelColumns = labelColumnsOf(style);
  const last = Math.max(...rows.flat().map(({ column, span = 1 }) => column + span));
  const lines = rows.map((row, r) => {
    const cells = row.map((cell) => cellHtml(cell, r < heads, labelColumns, last, style));
    // A blank column behind the headings of several.
    const spaced = cells.map((html, i) => {
      const { span = 1, column } = row[i] as PlacedCell;
      return style.spacers &&
        !['full', 'frame', 'white-rules', 'columns'].includes(rules) &&
        r < heads &&
        span > 1 &&
        column + span < last
        ? html.replace('class="', 'class="gap ')
        : html;
    });
    const group = body === 'groups' && r >= heads && row.slice(1).every(({ text }) => text === '');
    return `<tr class="${r < heads ? 'head' : r % 2 ? 'odd' : 'even'}${r === heads - 1 ? ' last' : ''}${group ? ' group' : ''}">${spaced.join('')}</tr>`;
  });
  const note = Array.from({ length: notes }, () => random.pick(notesBelow)).map(
    (text) => `<p class=note>${text}</p>`,
  );
  const [down, across] = style.padding;
  return `${captions[caption]}<table class="${rules} ${style.width} ${style.align} heads-${style.heads}" style="font-size:${style.fontSize}pt;--down:${down}pt;--across:${across}pt">${lines.join('')}</table>${caption === 'below' ? `<p class=caption>Table ${number}. ${title}</p>` : ''}${note.join('')}`;
}

const notesBelow = [
  'Source: Office of district accounts, 2012.',
  'Note: Figures may not add to totals because of rounding.',
  '<sup>a</sup> Includes estimates. <sup>b</sup> Revised.',
  '* Preliminary data.',
  '<sup>1</sup> Data of the year before are those of 11 districts, and of all 14 from 2009 on.',
  '(NA) Not available.',
  'Sources: Survey of households; register of permits, tables 4 and 7; own computations of the office on the basis of returns.',
];

function cellHtml(
  { text, span = 1, rows = 1, indent, mark, bold, column }: PlacedCell,
  isHead: boolean,
  labelColumns: number,
  last: number,
  { leaders, header, body }: TableStyle,
): string {
  const isLabel = column < labelColumns && span === 1;
  const isWords = body === 'words' || (body === 'mixed' && !isHead && column === last - 1);
  const classes = [
    isHead ? 'h' : '',
    isLabel ? 'l' : isWords ? 'w' : 'f',
    header === 'spanning-ruled' && isHead && span > 1 ? 'ruled' : '',
    !isHead && span > 1 ? 'panel' : '',
    indent ? 'i' : '',
    bold ? 'bold' : '',
  ];
  const content = escaped(text) + (mark ? `<sup>${mark}</sup>` : '');
  const money = /^\$ (.*)$/.exec(text);
  const dots = leaders && isLabel && !isHead && text !== '' && column === labelColumns - 1;
  const inner = money
    ? `<div class=money><span>$</span><span>${money[1]}</span></div>`
    : dots
      ? `<div class=line>${content}<span class=dots></span></div>`
      : content;
  return `<td${span > 1 ? ` colspan=${span}` : ''}${rows > 1 ? ` rowspan=${rows}` : ''} class="${classes.filter(Boolean).join(' ')}">${inner}</td>`;
}

/** The style sheet of all tables. */
export const tableCss = `
table{border-collapse:collapse;margin:6pt 0}
table.page{width:100%}
td{padding:var(--down) var(--across);vertical-align:top}
td.l{text-align:left;max-width:170pt} td.w{text-align:left} td.i{padding-left:16pt}
table.right td.f{text-align:right} table.center td.f,table.heads-center td.f.h{text-align:center}
tr.head td{vertical-align:bottom;font-weight:bold} td[colspan]{text-align:center!important} td.bold,tr.group td{font-weight:bold} td.panel{font-style:italic}
td.gap{border-right:14pt solid transparent}
table.three{border-top:1pt solid;border-bottom:1pt solid} table.three tr.last td,table.header tr.last td{border-bottom:.7pt solid}
table.rows td{border-bottom:.5pt solid} table.rows{border-top:.5pt solid}
table.dotted-rows tr:not(.head) td{border-bottom:.5pt dotted} table.dotted-rows tr.last td{border-bottom:1pt solid}
table.full td{border:.5pt solid}
table.columns td+td{border-left:.5pt solid} table.columns{border-top:1pt solid;border-bottom:1pt solid} table.columns tr.last td{border-bottom:.5pt solid}
table.frame{border:.7pt solid} table.frame tr.last td{border-bottom:.7pt solid}
table.stripes tr.even{background:#e4ecf4} table.shaded-header tr.head{background:#ccd}
table.dark-header tr.head{background:#245;color:#fff} table.dark-header{border-bottom:.7pt solid #245}
table.white-rules td{border:1pt solid #fff;background:#e8eef6} table.white-rules tr.head td{background:#9ab}
td.ruled{border-bottom:.5pt solid}
.line{display:flex}.dots{flex:1;overflow:hidden;white-space:nowrap;height:1.2em}.dots::after{content:" . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . ."}
.money{display:flex;justify-content:space-between;gap:4pt} sup{font-size:65%}
p.caption{font-weight:bold;margin:8pt 0 2pt} p.note{font-size:7.5pt;margin:2pt 0 4pt}
`;
