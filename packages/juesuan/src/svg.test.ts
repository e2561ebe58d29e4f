import { inflateSync } from 'node:zlib';
import type { InspectedStep, SourcePage, TableGrid } from '@juesuan/extractor';
import { expect, test } from 'vitest';
import { drawPage } from './svg.ts';

const page: SourcePage = {
  number: 8,
  width: 595.32,
  height: 841.92,
  runs: [
    {
      text: '<合计> & "XX"\u0001\ud800',
      box: { x0: 60, y0: 110, x1: 90, y1: 120 },
      glyphs: [],
      edges: [],
      fontSize: 9,
      baseline: 118.123,
      clip: null,
    },
  ],
  rulings: [
    { orientation: 'horizontal', position: 100, from: 50, to: 500, thickness: 0.5 },
    { orientation: 'vertical', position: 50, from: 100, to: 300, thickness: 0 },
  ],
  images: [],
  unreadableRuns: 0,
};

const grid: TableGrid = {
  type: 'grid',
  rows: 2,
  columns: 2,
  cells: [
    {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 2,
      text: '合计',
      lines: ['合计'],
      location: { page: 8, line: null, box: { x0: 50, y0: 100, x1: 500, y1: 120 } },
    },
  ],
  strategy: 'ruled',
  location: { page: 8, line: null, box: { x0: 50, y0: 100, x1: 500, y1: 300 } },
  columnEdges: [50, 275, 500],
};

const steps: InspectedStep[] = [
  {
    name: 'lattices',
    lines: [{ orientation: 'vertical', position: 275, from: 100, to: 300 }],
    boxes: [],
  },
  { name: 'regions', lines: [], boxes: [{ x0: 50, y0: 100, x1: 500, y1: 300 }] },
];

const svg = drawPage({ page, steps, grids: [grid], kinds: ['expenditure'] });

test('text is printed at its place, at its width, with nothing that XML cannot hold', () => {
  expect(svg).toContain(
    '<text x="60" y="118.12" font-size="9" textLength="30" lengthAdjust="spacingAndGlyphs">' +
      '&lt;合计&gt; &amp; &quot;XX&quot;\ufffd\ufffd</text>',
  );
});

test('rulings are told apart by orientation, hairlines stay visible', () => {
  expect(svg).toContain('<line class="horizontal" x1="50" y1="100" x2="500" y2="100" stroke-width="0.5"/>');
  expect(svg).toContain('<line class="vertical" x1="50" y1="100" x2="50" y2="300" stroke-width="0.25"/>');
});

test('a cell shows its place and its spans, a grid its kind', () => {
  expect(svg).toContain(
    '<title>r0 c0 1×2 合计</title><rect class="cell span" x="50" y="100" width="450" height="20"/>',
  );
  expect(svg).toContain('>expenditure (2 × 2, ruled)</text>');
  expect(drawPage({ page, steps, grids: [grid], kinds: [null] })).toContain(
    '>not recognised (2 × 2, ruled)</text>',
  );
});

test('each step of detection is a layer', () => {
  expect(svg).toContain(
    '<g id="step-lattices" class="step lattices"><title>lattices: 1</title><line x1="275" y1="100" x2="275" y2="300"/></g>',
  );
  expect(svg).toContain('<title>regions: 1</title><rect x="50" y="100" width="450" height="200"/></g>');
});

test('a scan is drawn with its picture, the fields between its rulings and how sure its readings are', () => {
  const picture = { width: 4, height: 2, channels: 1, data: new Uint8Array(8).fill(9), dpi: 200 } as const;
  const seen = { picture, fields: [{ x0: 1, y0: 2, x1: 3, y1: 4 }] };
  const runs = page.runs.flatMap((run) => [
    { ...run, certainty: 0.99 },
    { ...run, certainty: 0.5 },
  ]);
  const drawn = drawPage({ page: { ...page, runs }, steps, grids: [grid], kinds: [null], seen });
  const [, png = ''] = /<image id="picture"[^>]* href="data:image\/png;base64,([^"]*)"/.exec(drawn) ?? [];
  const bytes = Buffer.from(png, 'base64');
  // Two pixels by one, black all but for a trace: the mean of four each.
  expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    'PNG',
    2,
    1,
  ]);
  expect([...inflateSync(bytes.subarray(41, -16))]).toEqual([0, 9, 9]);
  expect(drawn).toContain('<g id="fields" class="step fields"><title>fields: 1</title><rect x="1" y="2"');
  expect(drawn).toMatch(/class="run read"[^>]*><title>0\.99<.*class="run unsure"[^>]*><title>0\.5</s);
});

test('every element that is opened is closed', () => {
  const open = [...svg.matchAll(/<(\w+)[^>]*?(\/?)>/g)]
    .filter(([, , closed]) => closed === '')
    .map(([, name]) => name);
  const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
  expect(open.toSorted()).toEqual(closed.toSorted());
});
