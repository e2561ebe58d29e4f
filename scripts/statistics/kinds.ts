import type { Random } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { looks, type Part, times } from './looks.ts';
import { labels, measure, noun, paragraph, remark, sentence } from './words.ts';

/** A cell of a table as a kind of page sets it: text, how many columns and rows it covers, its classes. */
interface KindCell {
  text: string;
  span?: number;
  rows?: number;
  css?: string;
}

type KindRow = (string | KindCell)[];

const cell = (text: string, css = '', span = 1, rows = 1): KindCell => ({ text, css, span, rows });
const thousands = ({ magnitude }: Random): string => magnitude(1, 900_000).toLocaleString('en-US');
const decimal = ({ below }: Random): string => `${below(120)}.${below(10)}`;
const figures = (random: Random, count: number, of = thousands): string[] =>
  times(count, () => (random.chance(0.05) ? random.pick(['–', ':', 'n.a.', '-', '']) : of(random)));
const caption = (random: Random, number: number): string =>
  random.pick([
    `<p class=caption>Table ${number}. ${measure(random)} of ${noun(random)}, by district: ${2003 + random.below(7)}</p>`,
    `<p class=caption>Table ${number}<br>${measure(random)} of ${noun(random)}</p>`,
    `<p class=caption>Table ${number}: ${measure(random)} of ${noun(random)} by district and year, ${2002 + random.below(3)}–${2007 + random.below(3)}</p>`,
  ]);

/** The table as HTML, and its cells. */
function tableOf(rows: readonly KindRow[], css: string, heads = 1): Part {
  const taken = new Set<string>();
  const cells: PrintedCell[] = [];
  const lines = rows.map((row, r) => {
    let column = 0;
    const html = row.map((given) => {
      const {
        text,
        span = 1,
        rows: rowSpan = 1,
        css: own = '',
      } = typeof given === 'string' ? cell(given) : given;
      while (taken.has(`${r},${column}`)) column++;
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < span; j++) taken.add(`${r + i},${column + j}`);
      const plain = text
        .replace(/<br>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/&nbsp;/g, ' ');
      cells.push({ row: r, column, rowSpan, columnSpan: span, text: plain });
      const at = column === 0 ? 'l' : 'f';
      column += span;
      return `<td class="${at} ${own}" colspan=${span} rowspan=${rowSpan}>${text}</td>`;
    });
    return `<tr class="${r < heads ? 'head' : ''} ${r === heads - 1 ? 'last' : ''} ${r % 2 ? 'odd' : 'even'}">${html.join('')}</tr>`;
  });
  return {
    html: `<table class="${css}">${lines.join('')}</table>`,
    tables: [cells],
  };
}

const around = (random: Random, part: Part, before = '', after = ''): Part => ({
  html: `<p>${paragraph(random, 3 + random.below(4))}</p>${before}${part.html}${after}<p>${paragraph(random, 3 + random.below(5))}</p>`,
  tables: part.tables,
});

const source = '<p class=note>Source: Office of district accounts.</p>';
const years = (from: number, count: number): string[] => times(count, (i) => String(from + i));
const rulesOf = ({ pick }: Random): string => pick(['none', 'three', 'three', 'under', 'bands', 'rows']);
const sizeOf = ({ pick }: Random): string => pick(['s8', 's9', 's10']);

/** What pages of statistical reports look like, each kind with figures by lot. */
export const kinds: Readonly<Record<string, (random: Random) => Part>> = {
  /** The unit above the table at its right, labels of three levels, blank lines between groups. */
  units: (random) => {
    const columns = 3 + random.below(4);
    const groups = labels(random, 3);
    const rows: KindRow[] = [['', ...years(2004, columns)]];
    groups.forEach((group, g) => {
      if (g > 0) rows.push([cell('&nbsp;', 'blank'), ...times(columns, () => '')]);
      rows.push([cell(group, 'bold'), ...figures(random, columns)]);
      for (const label of labels(random, 2)) {
        rows.push([cell(label, 'in1'), ...figures(random, columns)]);
        if (random.chance(0.5)) rows.push([cell('of which: imports', 'in2'), ...figures(random, columns)]);
      }
    });
    rows.push([cell('Total', 'bold'), ...figures(random, columns)]);
    const unit = random.pick(['(in thousands of euros)', 'EUR million', '[In thousands]', '(1000 t)']);
    return around(
      random,
      tableOf(rows, `${rulesOf(random)} page ${sizeOf(random)}`),
      `${caption(random, 1)}<p class=unit>${unit}</p>`,
      source,
    );
  },
  /** Names of rows at both sides, the right ones in another language. */
  'both-sides': (random) => {
    const columns = 3 + random.below(3);
    const other = [
      'Importations',
      'Exportations',
      'Solde',
      'Recettes',
      'Dépenses',
      'Ménages',
      'Sociétés',
      'Autres',
    ];
    const rows: KindRow[] = [['', ...years(2005, columns), '']];
    labels(random, 8).forEach((label, i) => {
      rows.push([label, ...figures(random, columns), cell(other[i] ?? '', 'w')]);
    });
    return around(random, tableOf(rows, `${rulesOf(random)} page ${sizeOf(random)}`), caption(random, 2));
  },
  /** A table beside the text that speaks of it. */
  'beside-prose': (random) => {
    const columns = 2 + random.below(2);
    const rows: KindRow[] = [
      ['District', ...years(2008, columns)],
      ...labels(random, 6 + random.below(4)).map(
        (label): KindRow => [label, ...figures(random, columns, decimal)],
      ),
    ];
    const table = tableOf(rows, `${rulesOf(random)} page s8`);
    return {
      html: `<div class="float ${random.pick(['right-side', 'left-side'])}">${caption(random, 3)}${table.html}${source}</div><p class=justified>${paragraph(random, 30)}</p>`,
      tables: table.tables,
    };
  },
  /** Two tables of one width beside each other. */
  'side-by-side': (random) => {
    const rules = rulesOf(random);
    const one = (number: number): Part => {
      const columns = 2 + random.below(2);
      const table = tableOf(
        [
          ['', ...years(2006, columns)],
          ...labels(random, 6).map(
            (label): KindRow => [label.slice(0, 18).trim(), ...figures(random, columns, decimal)],
          ),
        ],
        `${rules} page s8`,
      );
      return { html: `<div class=half>${caption(random, number)}${table.html}</div>`, tables: table.tables };
    };
    const [left, right] = [one(1), one(2)];
    return {
      html: `<p>${paragraph(random, 5)}</p><div class=halves>${left.html}${right.html}</div>${source}<p>${paragraph(random, 5)}</p>`,
      tables: [...left.tables, ...right.tables],
    };
  },
  /** Many columns in small type under codes of countries. */
  'country-codes': (random) => {
    const codes = [
      'EU-27',
      'BE',
      'BG',
      'CZ',
      'DK',
      'DE',
      'EE',
      'IE',
      'EL',
      'ES',
      'FR',
      'IT',
      'CY',
      'LV',
      'LT',
      'LU',
    ].slice(0, 10 + random.below(6));
    const rows: KindRow[] = [
      ['', ...codes],
      ...labels(random, 7).map((label): KindRow => [label, ...figures(random, codes.length, decimal)]),
    ];
    return around(random, tableOf(rows, `${rulesOf(random)} page s6`), caption(random, 4));
  },
  /** Estimates and their errors, under headings with a rule, three levels of them. */
  errors: (random) => {
    const groups = 2;
    const rows: KindRow[] = [
      [
        cell('Characteristic', 'l', 1, 3),
        cell(`All ${noun(random)}`, 'ruled mid', 4),
        cell('New permits', 'ruled mid', 2),
      ],
      [cell('2007', 'ruled mid', 2), cell('2009', 'ruled mid', 2), cell('2009', 'ruled mid', 2)],
      times(3, () => ['Estimate', 'Standard error'])
        .flat()
        .map((text) => cell(text, 'mid')),
      ...labels(random, 7 + groups).map(
        (label): KindRow => [
          label,
          ...times(3, () => [decimal(random), `(${random.below(9)}.${random.below(100)})`]).flat(),
        ],
      ),
    ];
    return around(
      random,
      tableOf(rows, `${random.pick(['three', 'none', 'under'])} page ${sizeOf(random)}`, 3),
      caption(random, 5),
      source,
    );
  },
  /** Marks in columns: which measure each district has. */
  matrix: (random) => {
    const columns = 3 + random.below(3);
    const sign = random.pick(['X', 'Yes', '•', '✓']);
    const heads = ['Grants', 'Loans', 'Permits', 'Audits', 'Training', 'Surveys'].slice(0, columns);
    const rows: KindRow[] = [
      ['District', ...heads.map((head) => cell(head, 'mid'))],
      ...labels(random, 7).map(
        (label): KindRow => [
          label,
          ...times(columns, () => cell(random.chance(0.6) ? sign : sign === 'Yes' ? 'No' : '', 'mid')),
        ],
      ),
    ];
    return around(
      random,
      tableOf(rows, `${random.pick(['full', 'rows', 'three', 'bands'])} page ${sizeOf(random)}`),
      caption(random, 6),
    );
  },
  /** Headings of groups of rows over the whole width, which cut the verticals. */
  'cut-verticals': (random) => {
    const columns = 3 + random.below(3);
    const rows: KindRow[] = [['', ...years(2006, columns)]];
    for (const group of ['Coastal districts', 'Inland districts', 'Islands']) {
      rows.push([cell(group, 'panel', columns + 1)]);
      for (const label of labels(random, 3)) rows.push([label, ...figures(random, columns)]);
    }
    return around(
      random,
      tableOf(rows, `${random.pick(['full', 'verticals', 'full', 'none', 'three'])} page ${sizeOf(random)}`),
      caption(random, 7),
    );
  },
  /** The figures stand in a grid, the labels at its left outside. */
  'labels-outside': (random) => {
    const columns = 3 + random.below(3);
    const rows: KindRow[] = [
      [cell('', 'out'), ...years(2006, columns)],
      ...labels(random, 7).map((label): KindRow => [cell(label, 'out'), ...figures(random, columns)]),
    ];
    return around(random, tableOf(rows, `full ${sizeOf(random)}`), caption(random, 8));
  },
  /** Groups of columns parted by verticals, numbers of columns under the heads, quarters within years. */
  quarters: (random) => {
    const columns = 6;
    const rows: KindRow[] = [
      [cell('', '', 1, 2), cell('Loans', 'mid', 3), cell('Deposits', 'mid bar', 3)],
      ['Total', 'Short', 'Long', 'Total', 'Short', 'Long'].map((text, i) => cell(text, i === 3 ? 'bar' : '')),
      ['', ...times(columns, (i) => cell(String(i + 1), i === 3 ? 'bar' : ''))],
    ];
    for (const year of years(2008, 2)) {
      rows.push([
        year,
        ...figures(random, columns, decimal).map((text, i) => cell(text, i === 3 ? 'bar' : '')),
      ]);
    }
    for (const year of years(2009, 2))
      for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'])
        rows.push([
          `${year} ${quarter}`,
          ...figures(random, columns, decimal).map((text, i) => cell(text, i === 3 ? 'bar' : '')),
        ]);
    return around(
      random,
      tableOf(rows, `${random.pick(['three', 'none', 'under'])} page s8`, 3),
      caption(random, 9),
      source,
    );
  },
  /** Cells of running words with lists in them. */
  'words-in-rows': (random) => {
    const columns = 2 + random.below(2);
    const text = (): string =>
      random.chance(0.4)
        ? times(2 + random.below(2), () => `• ${remark(random)}`).join('<br>')
        : times(1 + random.below(2), () => `${remark(random)}.`).join(' ');
    const rows: KindRow[] = [
      ['Measure', 'Aim', 'State of work', 'Authority'].slice(0, columns + 1),
      ...labels(random, 4).map((label): KindRow => [label, ...times(columns, () => cell(text(), 'w'))]),
    ];
    return around(
      random,
      tableOf(rows, `${random.pick(['full', 'rows', 'rows', 'bands'])} page ${sizeOf(random)}`),
      caption(random, 10),
    );
  },
  /** Long heads of narrow columns, broken over many lines. */
  'long-heads': (random) => {
    const heads = [
      'Total households with a permit (thousands)',
      'Share of all households',
      'Median age of the permit, in years',
      'Change from the year before (per cent)',
      'Average number of persons per permit',
      'Not reported',
    ].slice(0, 3 + random.below(4));
    const rows: KindRow[] = [
      ['Type of district and household', ...heads],
      ...labels(random, 8).map((label): KindRow => [label, ...figures(random, heads.length, decimal)]),
    ];
    return around(
      random,
      tableOf(rows, `${rulesOf(random)} page ${sizeOf(random)} ${random.pick(['mids', ''])}`),
      caption(random, 11),
      source,
    );
  },
  /** Points from the labels to the figures, labels broken over lines, sums with a rule over their figures. */
  'leaders-and-sums': (random) => {
    const columns = 2 + random.below(4);
    const led = (text: string, css = ''): KindCell =>
      cell(
        text.replace(/[^>]*$/, '<div class=line>$&<span class=dots></span></div>').replace('<br>', ''),
        css,
      );
    const rows: KindRow[] = [['Item', ...years(2007, columns)]];
    for (const label of labels(random, 6))
      rows.push([
        led(
          random.chance(0.3) ? `${label}, net of refunds <br>and recoveries` : label,
          random.pick(['', 'in1']),
        ),
        ...figures(random, columns),
      ]);
    rows.push([led('Total', 'in2'), ...figures(random, columns).map((text) => cell(text, 'sum'))]);
    return around(
      random,
      tableOf(rows, `${random.pick(['three', 'none', 'under'])} page ${sizeOf(random)}`),
      caption(random, 12),
      source,
    );
  },
  /** A table that goes on on the next page. */
  'two-pages': (random) => {
    const columns = 3 + random.below(3);
    const names = times(70, (i) => `${labels(random, 1)[0]} ${i + 1}`);
    const rows: KindRow[] = [
      ['District', ...years(2005, columns)],
      ...names.map((label): KindRow => [label, ...figures(random, columns)]),
    ];
    const table = tableOf(rows, `${rulesOf(random)} page s9 ${random.pick(['', 'repeated'])}`);
    return around(
      random,
      {
        ...table,
        html: table.html.replace(
          /(<table[^>]*>)(<tr class="head.*?<\/tr>)/,
          table.html.includes('repeated') ? '$1<thead>$2</thead>' : '$1$2',
        ),
      },
      caption(random, 13),
      source,
    );
  },
  /** Old reports in one width of letters, a rule of hyphens under the heads. */
  monospaced: (random) => {
    const columns = 3 + random.below(2);
    const names = labels(random, 8);
    const wide = 34;
    const heads = ['Number of permits', 'Per cent', 'Average cost', 'Change'].slice(0, columns);
    const values = names.map(() => figures(random, columns));
    const line = (label: string, texts: readonly string[]): string =>
      label.padEnd(wide) + texts.map((text) => text.padStart(14)).join('');
    const [upper, lower] = [
      heads.map((head) => head.split(' ').slice(0, -1).join(' ')),
      heads.map((head) => head.split(' ').at(-1) ?? ''),
    ];
    const pre = [
      line('', upper),
      line('District', lower),
      '-'.repeat(wide + 14 * columns),
      ...names.map((name, i) => line(name, values[i] ?? [])),
    ];
    const { tables } = tableOf(
      [['District', ...heads], ...names.map((name, i): KindRow => [name, ...(values[i] ?? [])])],
      '',
    );
    return around(random, { html: `<pre>${pre.join('\n')}</pre>`, tables }, caption(random, 14));
  },
  /** A page turned by a quarter. */
  turned: (random) => {
    const columns = 7;
    const rows: KindRow[] = [
      ['District', ...years(2002, columns)],
      ...labels(random, 14).map((label): KindRow => [label, ...figures(random, columns)]),
    ];
    const table = tableOf(rows, `${rulesOf(random)} page s9`);
    return {
      html: `<p>${paragraph(random, 4)}</p><div class=turned>${caption(random, 15)}${table.html}${source}</div>`,
      tables: table.tables,
    };
  },
  /** A panel of key figures: names and values without a header, shaded. */
  'names-and-values': (random) => {
    const rows: KindRow[] = labels(random, 6 + random.below(4)).map(
      (label): KindRow => [
        label,
        thousands(random),
        cell(random.pick(['EUR million', 'per cent', 'persons']), 'w'),
      ],
    );
    return around(
      random,
      tableOf(rows, `${random.pick(['bands', 'three', 'rows'])} ${sizeOf(random)}`, 0),
      caption(random, 16),
    );
  },
  /** Grey and white columns, white rules, the header in another colour. */
  coloured: (random) => {
    const columns = 4 + random.below(3);
    const rows: KindRow[] = [
      [cell('', 'dark', 1, 2), cell('Persons', 'dark mid', 2), cell('Households', 'dark mid', columns - 2)],
      years(2006, columns).map((year) => cell(year, 'dark')),
      ...labels(random, 9).map(
        (label, r): KindRow => [
          cell(label, r % 2 ? 'pale' : ''),
          ...figures(random, columns).map((text, i) => cell(text, i % 2 ? 'grey' : r % 2 ? 'pale' : '')),
        ],
      ),
    ];
    return around(random, tableOf(rows, `page ${sizeOf(random)}`, 2), caption(random, 17), source);
  },
  /** Heads of groups of rows in a column of their own, in the middle of their rows, ruled between the groups. */
  'side-heads': (random) => {
    const columns = 2 + random.below(3);
    const rows: KindRow[] = [['Sector', 'Kind', ...years(2008, columns)]];
    for (const group of ['Public', 'Private', 'Not stated']) {
      const names = labels(random, 2 + random.below(3));
      names.forEach((name, i) => {
        rows.push([
          ...(i === 0 ? [cell(group, `${random.pick(['vmid'])} over`, 1, names.length)] : []),
          cell(name, `w ${i === 0 ? 'over' : ''}`),
          ...figures(random, columns).map((text) => cell(text, i === 0 ? 'over' : '')),
        ]);
      });
    }
    return around(
      random,
      tableOf(rows, `${random.pick(['full', 'three', 'three', 'none'])} page ${sizeOf(random)}`),
      caption(random, 18),
    );
  },
  /** Running text in two columns with a table in one of them. */
  'in-a-column': (random) => {
    const columns = 2 + random.below(3);
    const rows: KindRow[] = [
      ['', ...years(2009, columns)],
      ...labels(random, 7).map((label): KindRow => [label, ...figures(random, columns, decimal)]),
    ];
    const table = tableOf(rows, `${rulesOf(random)} page s8`);
    return {
      html: `<div class=columns><p class=justified>${paragraph(random, 12 + random.below(12))}</p>${caption(random, 19)}${table.html}${source}<p class=justified>${paragraph(random, 20)}</p></div>`,
      tables: table.tables,
    };
  },
  /** Pages without any table. */
  ...looks,
  'list-of-words': (random) => ({
    html: `<h2>Glossary</h2>${labels(random, 8)
      .map((label) => `<p class=hang><b>${label}</b>&emsp;${sentence(random)}</p>`)
      .join('')}<p>${paragraph(random, 8)}</p>`,
    tables: [],
  }),
};
