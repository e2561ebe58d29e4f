import type { Random } from '../fuzz/random.ts';
import type { PrintedCell } from './adjacency.ts';
import { labels, measure, noun, paragraph, sentence } from './words.ts';

/** A part of a page, with the tables in it. */
export interface Part {
  html: string;
  tables: PrintedCell[][];
}

/** So many, each made by its place. */
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const none = (html: string): Part => ({ html, tables: [] });
const figure = (random: Random, number = 1): string =>
  `<p class=caption>Figure ${number}. ${measure(random)} of ${noun(random)}</p>`;

/** Parts of pages that look like tables, and are none. */
export const looks: Readonly<Record<string, (random: Random) => Part>> = {
  /** Charts side by side, with legends. */
  charts: (random) => {
    const chart = (number: number): string => {
      const points = times(6, () => 20 + random.below(90));
      return `<div class=half>${figure(random, number)}<svg width=230 height=150 font-size=7>${times(6, (i) => `<text x=2 y=${123 - 20 * i}>${i * 20}</text><path d="M20 ${120 - 20 * i}H220" stroke=#ccc />`).join('')}${points.map((height, i) => `<rect x=${28 + 32 * i} y=${120 - height} width=14 height=${height} fill=#37a /><text x=${28 + 32 * i} y=${117 - height}>${height}.${random.below(10)}</text><text x=${27 + 32 * i} y=130>${2004 + i}</text>`).join('')}<rect x=30 y=138 width=6 height=6 fill=#37a /><text x=40 y=144>${noun(random)}</text><rect x=120 y=138 width=6 height=6 fill=#a73 /><text x=130 y=144>${noun(random)}</text></svg></div>`;
    };
    return none(
      `<p>${paragraph(random, 5)}</p><div class=halves>${chart(1)}${chart(2)}</div><p>${paragraph(random, 6)}</p>`,
    );
  },
  /** A line chart with its values in a legend and a scale at both sides. */
  'line-chart': (random) =>
    none(
      `<p>${paragraph(random, 4)}</p>${figure(random)}<svg width=470 height=230 font-size=8><rect x=30 y=10 width=400 height=160 fill=none stroke=black />${times(5, (i) => `<path d="M30 ${10 + 40 * i}H430" stroke=#bbb /><text x=5 y=${14 + 40 * i}>${100 - 25 * i}</text><text x=436 y=${14 + 40 * i}>${(10 - 2.5 * i).toFixed(1)}</text>`).join('')}${times(10, (i) => `<text x=${34 + 40 * i} y=182>${1999 + i}</text>`).join('')}${labels(
        random,
        4,
      )
        .map(
          (name, i) =>
            `<polyline fill=none stroke=#06c points="${times(10, (j) => `${40 + 40 * j},${30 + random.below(120)}`).join(' ')}" /><path d="M${30 + 110 * i} 202h20" stroke=#06c /><text x=${54 + 110 * i} y=205>${name.slice(0, 15)}</text>`,
        )
        .join('')}</svg><p class=note>Source: ${sentence(random)}</p><p>${paragraph(random, 4)}</p>`,
    ),
  /** Boxes with arrows. */
  boxes: (random) =>
    none(
      `<p>${paragraph(random, 4)}</p>${figure(random)}<svg width=470 height=200 font-size=9>${times(3, (r) => times(3, (c) => `<rect x=${10 + 150 * c} y=${10 + 60 * r} width=110 height=36 fill=none stroke=black /><text x=${16 + 150 * c} y=${24 + 60 * r}>${noun(random)}</text><text x=${16 + 150 * c} y=${36 + 60 * r}>${noun(random)}</text>${c < 2 ? `<path d="M${120 + 150 * c} ${28 + 60 * r}h40" stroke=black />` : ''}`).join('')).join('')}</svg><p>${paragraph(random, 6)}</p>`,
    ),
  /** Notes in the margin beside the text. */
  'margin-notes': (random) =>
    none(
      times(
        5,
        (i) =>
          `<div class=margin><div class=aside>${i % 2 ? sentence(random).slice(0, 60) : `${noun(random)}: ${random.below(90)} per cent`}</div><p class=justified>${paragraph(random, 4)}</p></div>`,
      ).join(''),
    ),
  /** A listing of a program, with the numbers of its lines. */
  listing: (random) =>
    none(
      `<p>${paragraph(random, 3)}</p><pre>${times(14, (i) => `${String(i + 1).padStart(3)}  ${random.pick(['for (i = 0; i < n; i++)', '  sum += rate[i] * 12;', 'let total = 4.5;      // euros', '}', 'if (year >= 2009) {', '  print(total);       // all'])}`).join('\n')}</pre><p>${paragraph(random, 5)}</p>`,
    ),
  /** References, with hanging lines. */
  references: (random) =>
    none(
      `<h2>References</h2>${times(14, () => `<p class=hang>${random.pick(['Marlow, J.', 'Stern, P. and A. Hill', 'Office of Accounts'])} (${1995 + random.below(15)}): ${sentence(random)} Annals of accounts, ${random.below(40)}(${1 + random.below(4)}), ${100 + random.below(300)}–${420 + random.below(100)}.</p>`).join('')}`,
    ),
  /** The contents with chapters and pages. */
  contents: (random) =>
    none(
      `<h2>Contents</h2>${times(18, (i) => `<div class=toc style="padding-left:${(i % 3) * 12}pt"><span>${i % 3 ? `${1 + Math.floor(i / 3)}.${i % 3}` : 1 + i / 3}&emsp;${measure(random)} of ${noun(random)}</span>${random.chance(0.8) ? '<span class=dots></span>' : '<span class=fill></span>'}<span>${4 + 3 * i}</span></div>`).join('')}`,
    ),
  /** An index in columns. */
  index: (random) =>
    none(
      `<h2>Index</h2><div class=three-columns>${times(60, () => `${noun(random)}, ${random.below(200)}${random.chance(0.4) ? `, ${200 + random.below(90)}` : ''}<br>`).join('')}</div>`,
    ),
  /** Addresses and telephones side by side. */
  addresses: (random) =>
    none(
      `<div class=halves>${times(3, () => `<div class=half><b>${labels(random, 1)[0]}</b><br>${random.below(90)} Harbour Road<br>Tel. 555 ${1000 + random.below(9000)}<br>office@example.org</div>`).join('')}</div><p>${paragraph(random, 12)}</p>`,
    ),
  /** Formulas with numbers. */
  formulas: (random) =>
    none(
      `<p>${paragraph(random, 4)}</p>${times(4, (i) => `<p class=formula>Y<sub>${i}</sub> = ${random.below(9)}.${random.below(9)} X<sub>1</sub> + ${random.below(9)}.2 X<sub>2</sub> − ${i}&emsp;&emsp;&emsp;&emsp;(${i + 1})</p><p>where ${sentence(random).toLowerCase()}</p>`).join('')}`,
    ),
  /** A letter with its heads, and a list with numbers. */
  letter: (random) =>
    none(
      `<div class=letter><b>To:</b><span>${labels(random, 1)[0]}</span></div><div class=letter><b>From:</b><span>Office of ${noun(random)}</span></div><div class=letter><b>Date:</b><span>3 May 2010</span></div><p>${paragraph(random, 5)}</p><ol>${times(6, () => `<li>${sentence(random)}</li>`).join('')}</ol><p>${paragraph(random, 5)}</p>`,
    ),
};

/** The style sheet of the pages of kinds. */
export const kindsCss = `
table{border-collapse:collapse;margin:4pt 0}table.page{width:100%} td{padding:1.5pt 4pt;vertical-align:top}
td.l,td.w{text-align:left} td.f{text-align:right} td.w{text-align:left} .mids tr.head td,td.mid{text-align:center} td.vmid{vertical-align:middle}
.s6{font-size:6pt}.s6 td{padding:1pt 2pt}.s8{font-size:8pt}.s9{font-size:9pt}.s10{font-size:10pt}
tr.head td{font-weight:bold;vertical-align:bottom} td.bold{font-weight:bold} td.in1{padding-left:14pt} td.in2{padding-left:26pt}
.three{border-top:1.2pt solid;border-bottom:1.2pt solid}.three tr.last td,.under tr.last td{border-bottom:.6pt solid} .rows td{border-bottom:.4pt solid #888} .rows{border-top:.4pt solid #888}
.bands tr.even{background:#e7edf3} .bands tr.head{background:#bcd} .full td{border:.5pt solid} .full td.out{border:0;border-right:.5pt solid}
.verticals td+td{border-left:.5pt solid}.verticals{border:.5pt solid} td.panel{text-align:center;font-style:italic} .verticals tr.last td{border-bottom:.5pt solid}
td.ruled{border-bottom:.5pt solid} td.bar{border-left:.5pt solid} td.sum{border-top:.5pt solid} td.dark{background:#247;color:#fff;border:.7pt solid #fff} td.grey{background:#ddd} td.pale{background:#eef} .three td.over{border-top:.4pt solid}
.line{display:flex}.dots{flex:1;overflow:hidden;white-space:nowrap;height:1.2em;align-self:flex-end}.dots::after{content:"...................................................................................................................................."} .fill{flex:1}
.halves{display:flex;gap:20pt}.half{flex:1} .float{width:46%}.right-side{float:right;margin-left:14pt}.left-side{float:left;margin-right:14pt} .justified{text-align:justify} .columns{columns:2;column-gap:16pt} .columns table{break-inside:avoid}
.three-columns{columns:3} .toc{display:flex} .hang{padding-left:16pt;text-indent:-16pt;margin:2pt 0} .formula{text-align:center} .letter{display:flex}.letter b{width:70pt}
.margin{display:flex;gap:14pt}.aside{width:90pt;font-size:8pt;font-style:italic}.margin p{flex:1;margin:0 0 8pt} .turned{page:turned;break-before:page}
p.unit{text-align:right;font-size:8pt;margin:0} p.caption{font-weight:bold;margin:8pt 0 2pt;break-after:avoid} p.note{font-size:7.5pt;margin:2pt 0 4pt} pre{font:8.5pt "Liberation Mono",monospace} h2{font-size:13pt}
tr{break-inside:avoid}
`;
