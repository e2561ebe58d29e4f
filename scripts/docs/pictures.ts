// npm run docs:pictures: draws the steps of detection on a fixture, and a printed table over its records.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Inspection, inspectPage } from '@juesuan/extractor';
import type { Box, Cell } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { drawPage } from 'juesuan/command';
import { root } from '../packages/workspace.ts';

const source = 'golden/chromium-ruled/source.pdf';
const kind = 'three_public';
const folder = `${root}docs/pictures/`;

/** Room around the table, in points: its title stands above it. */
const MARGIN = { x: 12, above: 64, below: 12 };
/** The records under the table, in points. */
const RECORDS = { height: 120, line: 17, columns: 2 };

const bytes = () => new Uint8Array(readFileSync(root + source));
const report = await readReport(bytes());
const table = report.tables.find((table) => table.kind === kind);
const { page, box } = table?.location ?? {};
if (!table || !page || !box) throw new Error(`${source} has no ${kind}`);
const seen: Inspection = { ...(await inspectPage(bytes(), page)), steps: [] };

const frame: Box = {
  x0: box.x0 - MARGIN.x,
  y0: box.y0 - MARGIN.above,
  x1: box.x1 + MARGIN.x,
  y1: box.y1 + MARGIN.below,
};

mkdirSync(folder, { recursive: true });
write('1-runs-and-rulings.svg', drawPage({ ...seen, grids: [], kinds: [] }));
write('2-cells.svg', drawPage({ ...seen, page: { ...seen.page, runs: [], rulings: [] } }));
write('3-recognised.svg', drawPage(seen));
write('page-and-records.svg', withRecords(drawPage(asPrinted(seen))), RECORDS.height);

function write(name: string, svg: string, under = 0): void {
  const width = frame.x1 - frame.x0;
  const height = frame.y1 - frame.y0 + under;
  const cut = `viewBox="${[frame.x0, frame.y0, width, height].map(Math.round).join(' ')}" width="${Math.round(width)}" height="${Math.round(height)}"`;
  writeFileSync(folder + name, svg.replace(/viewBox="[^"]*" width="[^"]*" height="[^"]*"/, cut));
  console.log(`docs/pictures/${name}`);
}

/** The page as a reader sees it: text and black lines. */
function asPrinted({ page }: Inspection): Inspection {
  return { page: { ...page, images: [] }, steps: [], grids: [], kinds: [] };
}

function withRecords(svg: string): string {
  const cells = table?.rows.flatMap(({ cells }) => cells) ?? [];
  const style =
    '.page { stroke: none; } .paper { fill: #fff; } .run { stroke: none; } .horizontal, .vertical { stroke: #000; }' +
    ' .no { fill: #c30; font-size: 7px; font-weight: bold; } .record { font-size: 10px; }';
  const { x0, x1, y1 } = frame;
  const perColumn = Math.ceil(cells.length / RECORDS.columns);
  const records = cells.map((cell, i) =>
    record(
      cell,
      i + 1,
      x0 + MARGIN.x + Math.floor(i / perColumn) * ((x1 - x0) / RECORDS.columns),
      y1 + ((i % perColumn) + 1.5) * RECORDS.line,
    ),
  );
  // What is printed below the table would shine through.
  const paper = `<rect class="paper" x="${x0}" y="${y1}" width="${x1 - x0}" height="${RECORDS.height}"/>`;
  return svg
    .replace('</style>', `${style}</style>`)
    .replace('</svg>', `${cells.map(mark).join('')}${paper}${records.join('')}</svg>`);
}

function mark({ location }: Cell, i: number): string {
  const { box } = location;
  return box
    ? `<text class="no" x="${Math.round(box.x0 + 2)}" y="${Math.round(box.y0 + 8)}">${i + 1}</text>`
    : '';
}

function record({ column, value, unit, yuan, raw }: Cell, no: number, x: number, y: number): string {
  const parts: [number, string][] = [
    [0, `${no}`],
    [14, column ?? ''],
    [150, value === null ? raw : `${value} ${unit}`],
    [240, yuan === null ? '' : `${yuan} 元`],
  ];
  return parts
    .map(
      ([shift, text], i) =>
        `<text class="${i === 0 ? 'no' : 'record'}" x="${Math.round(x + shift)}" y="${Math.round(y)}">${text}</text>`,
    )
    .join('');
}
