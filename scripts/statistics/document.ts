import { type Random, randomOf } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { kinds } from './kinds.ts';
import { kindsCss } from './looks.ts';
import { contents, otherCss, others } from './others.ts';
import { randomStyle, type TableStyle } from './style.ts';
import { makeTable, tableCss } from './table.ts';
import { labels, noun, paragraph } from './words.ts';

/** A report of some pages as HTML, with the cells of its tables. */
export interface StatisticsDocument {
  html: string;
  tables: PrintedCell[][];
  styles: TableStyle[];
  layout: Layout;
}

/** How the text of a page is set: over its width, or in two columns with tables within one of them or across both. */
type Layout = 'one-column' | 'two-columns' | 'across-columns' | 'landscape';

const fonts = ['Nimbus Roman', 'Nimbus Sans', 'DejaVu Serif', 'C059', 'P052', 'Nimbus Sans Narrow'] as const;

/** A page of one kind, with the cells of its tables. */
export interface KindDocument extends Pick<StatisticsDocument, 'html' | 'tables'> {
  kind: string;
}

/** The document of a seed and an index; the same every time. */
export function statisticsDocument(seed: number, index: number): StatisticsDocument {
  const random = randomOf(seed, index);
  const layout = random.pick([
    'one-column',
    'one-column',
    'one-column',
    'one-column',
    'two-columns',
    'across-columns',
    'landscape',
  ] as const);
  const tables: PrintedCell[][] = [];
  const styles: TableStyle[] = [];
  const body: string[] = [`<h1>${labels(random, 1)[0]}: report on ${noun(random)}</h1>`];
  if (random.chance(0.15)) body.push(contents(random));
  const count = index % 6 === 5 ? 0 : 1 + random.below(3);
  const text = (most: number): string =>
    `<p>${paragraph(random, (layout.endsWith('columns') ? 6 : 1) + random.below(most))}</p>`;
  const columns = (parts: readonly string[]): string =>
    layout === 'two-columns' ? `<div class=two-columns>${parts.join('')}</div>` : parts.join('');
  const before = (): string => {
    if (layout === 'two-columns') return '';
    return layout === 'across-columns' ? `<div class=two-columns>${text(6)}</div>` : text(6);
  };
  for (let i = 0; i < Math.max(count, 2); i++) {
    body.push(before());
    if (random.chance(0.5) && layout !== 'two-columns') body.push(random.pick(others)(random));
    if (i >= count) continue;
    const style = randomStyle(random, layout === 'two-columns');
    const { html, cells } = makeTable(random, style, i + 1);
    body.push(columns([text(6), html, text(9)]));
    tables.push(cells);
    styles.push(style);
  }
  const font = random.pick(fonts);
  const size = random.pick(['A4', 'Letter']);
  const css = `@page{size:${size}${layout === 'landscape' ? ' landscape' : ''};margin:20mm;${furniture(random)}} body{font:10pt "${font}";font-variant-ligatures:none} h1{font-size:15pt} tr,svg,.key,.boxed${random.chance(0.8) ? ',table' : ''}{break-inside:avoid} p.caption{break-after:avoid}
.two-columns{columns:2;column-gap:${random.pick([12, 18, 24])}pt} .two-columns table{break-inside:avoid} ${otherCss} ${tableCss}`;
  return {
    html: `<!doctype html><meta charset=utf-8><style>${css}</style>${body.join('\n')}`,
    tables,
    styles,
    layout,
  };
}

/** A report of one kind of page, by lot: each index has its own, in the order of {@link kinds}. */
export function documentOfKind(seed: number, index: number): KindDocument {
  const random = randomOf(seed, index);
  const names = Object.keys(kinds);
  const kind = names[index % names.length] ?? '';
  const { html, tables } = kinds[kind]?.(random) ?? { html: '', tables: [] };
  const css = `@page{size:A4;margin:20mm;${furniture(random)}} @page turned{size:A4 landscape;page-orientation:${random.pick(['rotate-left', 'upright'])}} body{font:10pt "${random.pick(fonts)}";font-variant-ligatures:none} ${kindsCss}`;
  return {
    html: `<!doctype html><meta charset=utf-8><style>${css}</style><h1 style="font-size:15pt">${noun(random)}</h1>${html}`,
    tables,
    kind,
  };
}

/** The running head and foot of all pages, with a rule or none. */
function furniture(random: Random): string {
  const rule = random.chance(0.4);
  if (random.chance(0.4)) return '';
  return `@top-left{content:"${noun(random)} of the districts";width:100%;font-size:8pt;vertical-align:bottom;${rule ? 'border-bottom:.5pt solid;margin-bottom:6pt;' : ''}}@bottom-${random.pick(['center', 'right'])}{content:${random.pick(['counter(page)', '"Page " counter(page)', '"Report of 2012 | " counter(page)'])};font-size:8pt}`;
}
