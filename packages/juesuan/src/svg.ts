import type {
  GridCell,
  InspectedStep,
  Ruling,
  SeenPicture,
  SourcePage,
  TableGrid,
  TextRun,
} from '@juesuan/extractor';
import type { Box, Language } from '@juesuan/schema';
import type { Inspection } from './engine.ts';
import { inspectionWords } from './inspection-words.ts';
import { pictureAddress } from './svg-picture.ts';

/** Room below the page for the legend, in points. */
const LEGEND_HEIGHT = 24;
/** Readings that are less sure are drawn so that they are seen. */
const SURE = 0.8;

const style = `
  text { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", SimSun, sans-serif; }
  .page { fill: #fff; stroke: #999; }
  .image { fill: #ddd; stroke: #999; stroke-dasharray: 4 2; }
  .cell { fill: #2a7; fill-opacity: .12; stroke: #2a7; stroke-opacity: .5; stroke-width: .5; }
  .span { fill: #e80; }
  .mark { fill: #063; font-size: 4px; }
  .grid { fill: none; stroke: #2a7; stroke-width: 1.5; stroke-dasharray: 6 3; }
  .kind { fill: #063; font-size: 8px; font-weight: bold; }
  .run { fill: none; stroke: #88a; stroke-width: .25; }
  .read { stroke: #2a7; }
  .unsure { stroke: #e00; stroke-width: 1; fill: #fe0; fill-opacity: .4; }
  .fields { stroke: #0aa; }
  #picture { opacity: .5; }
  .horizontal { stroke: #d22; }
  .vertical { stroke: #22d; }
  .step { fill: none; stroke-width: .6; }
  .rulings { stroke: #d22; stroke-opacity: .4; stroke-width: 2; }
  .regions { stroke: #92d; stroke-dasharray: 8 4; }
  .lattices { stroke: #29c; stroke-dasharray: 1 2; }
  .cells { stroke: #2a7; stroke-opacity: .5; }
  .segments { stroke: #e80; stroke-dasharray: 4 2; }
  .lines { stroke: #888; stroke-dasharray: 1 1; }
  .tables { stroke: #c0c; stroke-width: 1.5; }
  .blocks { stroke: #06c; stroke-opacity: .5; }
  .legend { font-size: 8px; }`;

/**
 * Draws what detection saw on a page as one SVG document: page frame, pictures, rulings by orientation, runs with their
 * text where it is printed, cells with row, column and span, and the kind of each grid; of a scan its picture, the fields
 * between its rulings and how sure each reading is; over these a layer for each step of
 * detection, `<g id="step-regions">`, to be hidden or looked at alone in a browser or an editor. Sizes are PDF points.
 *
 * @param language of the legend and of what is no kind
 *
 * @example
 * writeFileSync('page-8.svg', drawPage(await inspectPage(bytes, 8)));
 */
export function drawPage({ page, steps, grids, kinds, seen }: Inspection, language: Language = 'en'): string {
  const words = inspectionWords[language];
  const { width, height } = page;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height + LEGEND_HEIGHT)}" width="${n(width)}" height="${n(height + LEGEND_HEIGHT)}">`,
    `<title>${words.title(page.number)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="page" ${placed({ x0: 0, y0: 0, x1: width, y1: height })}/>`,
    ...(seen === undefined ? page.images.map(drawImage) : drawSeen(seen, page)),
    ...grids.flatMap((grid) => grid.cells.flatMap(drawCell)),
    ...page.rulings.map(drawRuling),
    ...page.runs.map(drawRun),
    ...grids.flatMap((grid, i) => drawFrame(grid, kinds[i] ?? null, language)),
    ...steps.map(drawStep),
    drawLegend(page, grids, language),
    '</svg>',
    '',
  ].join('\n');
}

/** The picture under everything, and a layer of what its rulings enclose. */
function drawSeen(seen: SeenPicture, { width, height }: SourcePage): string[] {
  const fields = seen.fields.map((box) => `<rect ${placed(box)}/>`);
  return [
    `<image id="picture" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="${pictureAddress(seen)}"/>`,
    `<g id="fields" class="step fields"><title>fields: ${fields.length}</title>${fields.join('')}</g>`,
  ];
}

const drawImage = (box: Box): string => `<rect class="image" ${placed(box)}/>`;

function drawCell({ row, column, rowSpan, columnSpan, text, location }: GridCell): string[] {
  const { box } = location;
  if (box === null) return [];
  const spans = rowSpan > 1 || columnSpan > 1;
  const mark = `r${row} c${column}${spans ? ` ${rowSpan}×${columnSpan}` : ''}`;
  return [
    `<g><title>${escapeXml(`${mark} ${text}`.trim())}</title>` +
      `<rect class="cell${spans ? ' span' : ''}" ${placed(box)}/>` +
      `<text class="mark" x="${n(box.x0 + 1)}" y="${n(box.y0 + 4)}">${mark}</text></g>`,
  ];
}

const drawRuling = (ruling: Ruling): string =>
  `<line class="${ruling.orientation}" ${endsOf(ruling)} stroke-width="${n(Math.max(ruling.thickness, 0.25))}"/>`;

const endsOf = ({ orientation, position, from, to }: Omit<Ruling, 'thickness'>): string =>
  orientation === 'horizontal'
    ? `x1="${n(from)}" y1="${n(position)}" x2="${n(to)}" y2="${n(position)}"`
    : `x1="${n(position)}" y1="${n(from)}" x2="${n(position)}" y2="${n(to)}"`;

/** The text is drawn as wide as it is printed, since the viewer's font is not the report's. */
function drawRun({ text, box, baseline, fontSize, certainty }: TextRun): string {
  const width = box.x1 - box.x0;
  const fitted = width > 0 ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
  return (
    (certainty === undefined
      ? `<rect class="run" ${placed(box)}/>`
      : `<rect class="run ${certainty < SURE ? 'unsure' : 'read'}" ${placed(box)}><title>${certainty}</title></rect>`) +
    `<text x="${n(box.x0)}" y="${n(baseline)}" font-size="${n(fontSize)}"${fitted}>${escapeXml(text)}</text>`
  );
}

function drawFrame(grid: TableGrid, kind: string | null, language: Language): string[] {
  const { box } = grid.location;
  if (box === null) return [];
  const label = inspectionWords[language].frame(kind, grid);
  return [
    `<rect class="grid" ${placed(box)}/>`,
    `<text class="kind" x="${n(box.x0)}" y="${n(Math.max(box.y0 - 2, 8))}">${escapeXml(label)}</text>`,
  ];
}

/** A step's lines and boxes as a layer of its own. */
function drawStep({ name, lines, boxes }: InspectedStep): string {
  const marks = [
    ...lines.map((line) => `<line ${endsOf(line)}/>`),
    ...boxes.map((box) => `<rect ${placed(box)}/>`),
  ];
  return `<g id="step-${name}" class="step ${name}"><title>${name}: ${marks.length}</title>${marks.join('')}</g>`;
}

function drawLegend(page: SourcePage, grids: readonly TableGrid[], language: Language): string {
  const words = inspectionWords[language];
  const count = (orientation: Ruling['orientation']) =>
    page.rulings.filter((ruling) => ruling.orientation === orientation).length;
  const y = page.height + LEGEND_HEIGHT / 2;
  const entries = [
    `<line class="horizontal" x1="8" y1="${n(y)}" x2="24" y2="${n(y)}"/>`,
    `<text class="legend" x="28" y="${n(y + 3)}">${words.horizontal(count('horizontal'))}</text>`,
    `<line class="vertical" x1="108" y1="${n(y)}" x2="124" y2="${n(y)}"/>`,
    `<text class="legend" x="128" y="${n(y + 3)}">${words.vertical(count('vertical'))}</text>`,
    `<rect class="cell" x="198" y="${n(y - 5)}" width="16" height="10"/>`,
    `<rect class="cell span" x="216" y="${n(y - 5)}" width="16" height="10"/>`,
    `<text class="legend" x="236" y="${n(y + 3)}">${words.cells(grids.length)}</text>`,
    `<rect class="run" x="338" y="${n(y - 5)}" width="16" height="10"/>`,
    `<text class="legend" x="358" y="${n(y + 3)}">${words.runs(page.runs.length)}</text>`,
  ];
  return `<g>${entries.join('')}</g>`;
}

const placed = ({ x0, y0, x1, y1 }: Box): string =>
  `x="${n(x0)}" y="${n(y0)}" width="${n(Math.max(x1 - x0, 0))}" height="${n(Math.max(y1 - y0, 0))}"`;

const n = (length: number): string => String(Math.round(length * 100) / 100);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 has no way at all to write most control characters and lone surrogates: they are drawn as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
