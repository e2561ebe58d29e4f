import { type Random, randomOf } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { makeTable, randomStyle, type TableStyle, tableCss } from './table.ts';
import { labels, noun, paragraph, sentence } from './words.ts';

/** A report of some pages as HTML, with the cells of its tables. */
export interface StatisticsDocument {
  html: string;
  tables: PrintedCell[][];
  styles: TableStyle[];
}

/** What looks like a table, and is none. */
const others: readonly ((random: Random) => string)[] = [
  (random) => `<ul>${Array.from({ length: 5 }, () => `<li>${sentence(random)}</li>`).join('')}</ul>`,
  (random) => `<ol>${Array.from({ length: 4 }, () => `<li>${sentence(random)}</li>`).join('')}</ol>`,
  (random) =>
    `<div>${Array.from({ length: 9 }, (_, i) => `<div class=toc><span>${i + 1}.${random.below(4)} ${random.pick(['About the', 'Costs of', 'State of', 'Plans for'])} ${noun(random)}</span><span class=dots></span><span>${3 * i + 4}</span></div>`).join('')}</div>`,
  (random) => `<div class=two>${paragraph(random, 40)}</div>`,
  (random) => `<div class=three-columns>${paragraph(random, 60)}</div>`,
  () =>
    `<p class=formula>R = (a + b) / (c − d)&emsp;&emsp;&emsp;(1)</p><p class=formula>Q = 1.5 R + 0.2 S&emsp;&emsp;&emsp;(2)</p><p class=formula>T = Q / 4&emsp;&emsp;&emsp;&emsp;&emsp;(3)</p>`,
  (random) =>
    `<div>${Array.from({ length: 6 }, (_, i) => `<p class=ref>[${i + 1}] Marlow, J. and P. Stern (${1990 + random.below(20)}). ${sentence(random)} Annals ${random.below(40)}, ${100 + random.below(200)}–${320 + random.below(100)}.</p>`).join('')}</div>`,
  (random) =>
    `<div class=sides><div>${labels(random, 3).join('<br>')}<br>Tel. 555 0134</div><div>${labels(random, 3).join('<br>')}<br>Fax 555 0198</div></div>`,
  (random) =>
    `<svg width=400 height=170 font-size=9><path d="M40 10V140H390" fill=none stroke=black />${[0, 1, 2, 3].map((i) => `<text x=12 y=${142 - 40 * i}>${i * 250}</text>`).join('')}${[2005, 2006, 2007, 2008].map((year, i) => `<rect x=${60 + 85 * i} y=${60 + random.below(60)} width=30 height=40 fill=#999 /><text x=${62 + 85 * i} y=155>${year}</text>`).join('')}</svg><p class=caption>Figure 2. ${noun(random)} by year</p>`,
];

/** The document of a seed and an index; the same every time. */
export function statisticsDocument(seed: number, index: number): StatisticsDocument {
  const random = randomOf(seed, index);
  const tables: PrintedCell[][] = [];
  const styles: TableStyle[] = [];
  const body: string[] = [`<h1>${labels(random, 1)[0]}: report on ${noun(random)}</h1>`];
  const count = index % 6 === 5 ? 0 : 1 + random.below(3);
  for (let i = 0; i < Math.max(count, 2); i++) {
    body.push(`<p>${paragraph(random, 2 + random.below(5))}</p>`);
    if (random.chance(0.5)) body.push(random.pick(others)(random));
    if (i >= count) continue;
    const style = randomStyle(random);
    const { html, cells } = makeTable(random, style, i + 1);
    body.push(html);
    tables.push(cells);
    styles.push(style);
    body.push(`<p>${paragraph(random, 1 + random.below(4))}</p>`);
  }
  const font = random.pick(['Nimbus Roman', 'Nimbus Sans', 'DejaVu Serif', 'C059']);
  const css = `@page{size:${random.pick(['A4', 'Letter'])};margin:20mm} body{font:10pt "${font}"} h1{font-size:15pt} tr,svg{break-inside:avoid}
.two{columns:2;column-gap:18pt;margin:8pt 0}.three-columns{columns:3;margin:8pt 0} .toc{display:flex} .formula{text-align:center} .sides{display:flex;gap:120pt} p.ref{padding-left:14pt;text-indent:-14pt;margin:2pt 0} ${tableCss}`;
  return {
    html: `<!doctype html><meta charset=utf-8><style>${css}</style>${body.join('\n')}`,
    tables,
    styles,
  };
}
