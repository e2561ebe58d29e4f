import type { Random } from '../fuzz/random.ts';
import { labels, measure, noun, paragraph, sentence } from './words.ts';

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Parts of reports that look like a table, and are none. */
export const others: readonly ((random: Random) => string)[] = [
  (random) => `<ul>${times(5, () => `<li>${sentence(random)}</li>`).join('')}</ul>`,
  (random) => `<ol>${times(4, () => `<li>${sentence(random)}</li>`).join('')}</ol>`,
  contents,
  (random) => `<div class=two>${paragraph(random, 40)}</div>`,
  (random) => `<div class=three-columns>${paragraph(random, 60)}</div>`,
  () =>
    `<p class=formula>R = (a + b) / (c − d)&emsp;&emsp;&emsp;(1)</p><p class=formula>Q = 1.5 R + 0.2 S&emsp;&emsp;&emsp;(2)</p><p class=formula>T = Q / 4&emsp;&emsp;&emsp;&emsp;&emsp;(3)</p>`,
  (random) =>
    `<div>${times(6, (i) => `<p class=ref>[${i + 1}] Marlow, J. and P. Stern (${1990 + random.below(20)}). ${sentence(random)} Annals ${random.below(40)}, ${100 + random.below(200)}–${320 + random.below(100)}.</p>`).join('')}</div>`,
  (random) =>
    `<div class=sides><div>${labels(random, 3).join('<br>')}<br>Tel. 555 0134</div><div>${labels(random, 3).join('<br>')}<br>Fax 555 0198</div></div>`,
  bars,
  lyingBars,
  lines,
  (random) =>
    `<div class=keys>${times(3, () => `<div class=key><div class=big>${random.magnitude(10, 90000).toLocaleString('en-US')}</div>${measure(random)}<br>${noun(random)}</div>`).join('')}</div>`,
  (random) =>
    `<div class=form>${['Name of district', 'Officer', 'Date', 'Number of permits'].map((name) => `<div class=field><span>${name}:</span><span class=blank></span><span>Code:</span><span class=blank></span></div>`).join('')}<p>☐ yes &emsp; ☐ no &emsp; ☐ ${noun(random)}</p></div>`,
  (random) => `<div class=boxed><b>Box 1. ${measure(random)}</b><p>${paragraph(random, 3)}</p></div>`,
  (random) =>
    `<div>${times(4, (i) => `<p><b>${2 + i}.${random.below(9)}&emsp;${measure(random)}.</b> ${paragraph(random, 2)}</p>`).join('')}</div>`,
  (random) =>
    `<dl>${times(4, () => `<dt>${measure(random)}</dt><dd>${paragraph(random, 1)}</dd>`).join('')}</dl>`,
];

/** The contents of a report, with points or without. */
export function contents(random: Random): string {
  const dots = random.chance(0.7) ? '<span class=dots></span>' : '<span style="flex:1"></span>';
  return `<div>${times(9, (i) => `<div class=toc><span>${i + 1}.${random.below(4)} ${random.pick(['About the', 'Costs of', 'State of', 'Plans for'])} ${noun(random)}</span>${dots}<span>${3 * i + 4}</span></div>`).join('')}</div>`;
}

const figure = (random: Random): string =>
  `<p class=caption>Figure ${1 + random.below(9)}. ${noun(random)} by year</p>`;

function bars(random: Random): string {
  const years = times(4 + random.below(4), (i) => 2003 + i);
  return `<svg width=460 height=170 font-size=9><path d="M40 10V140H450" fill=none stroke=black />${times(4, (i) => `<text x=12 y=${142 - 40 * i}>${i * 250}</text>${random.chance(0.5) ? '' : `<path d="M40 ${140 - 40 * i}H450" stroke=#bbb />`}`).join('')}${years.map((year, i) => `<rect x=${60 + 55 * i} y=${60 + random.below(60)} width=22 height=40 fill=#999 /><text x=${58 + 55 * i} y=${52 + random.below(8)}>${random.below(900)}</text><text x=${60 + 55 * i} y=155>${year}</text>`).join('')}</svg>${figure(random)}`;
}

function lyingBars(random: Random): string {
  const names = labels(random, 5);
  return `${figure(random)}<svg width=460 height=150 font-size=9>${names
    .map((name, i) => {
      const length = 40 + random.below(200);
      return `<text x=0 y=${20 + 24 * i}>${name.slice(0, 26)}</text><rect x=150 y=${10 + 24 * i} width=${length} height=14 fill=#58a /><text x=${156 + length} y=${20 + 24 * i}>${(length / 7).toFixed(1)}</text>`;
    })
    .join('')}</svg>`;
}

function lines(random: Random): string {
  const series = times(3, () => times(8, () => 30 + random.below(100)));
  return `<svg width=460 height=180 font-size=8><rect x=40 y=10 width=400 height=130 fill=none stroke=black />${times(6, (i) => `<path d="M40 ${14 + 24 * i}H440" stroke=#ccc /><text x=14 y=${17 + 24 * i}>${(100 - 20 * i).toFixed(1)}</text>`).join('')}${series.map((points) => `<polyline fill=none stroke=#06c points="${points.map((y, i) => `${50 + 52 * i},${y}`).join(' ')}" />`).join('')}${times(8, (i) => `<text x=${44 + 52 * i} y=152>${2001 + i}</text>`).join('')}${labels(
    random,
    3,
  )
    .map((name, i) => `<text x=${60 + 130 * i} y=172>— ${name.slice(0, 18)}</text>`)
    .join('')}</svg>${figure(random)}`;
}

/** The style sheet of these. */
export const otherCss = `
.two{columns:2;column-gap:18pt;margin:8pt 0}.three-columns{columns:3;margin:8pt 0} .toc{display:flex} .formula{text-align:center} .sides{display:flex;gap:120pt} p.ref{padding-left:14pt;text-indent:-14pt;margin:2pt 0}
.keys{display:flex;gap:14pt;margin:8pt 0}.key{flex:1;background:#e6eef2;padding:8pt;text-align:center}.big{font-size:20pt;font-weight:bold}
.field{display:flex;gap:6pt;margin:5pt 0}.blank{flex:1;border-bottom:.5pt solid} .boxed{border:.7pt solid;padding:6pt;margin:8pt 0} dd{margin-left:120pt} dt{float:left;width:110pt;font-weight:bold}
`;
