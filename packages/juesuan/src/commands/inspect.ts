import { alignColumns, clip } from '../columns.ts';
import type { Engine, Inspection } from '../engine.ts';
import { readInput, STANDARD_STREAM } from '../input.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { writeFileWhole } from '../output.ts';
import { problemLine } from '../problem.ts';
import { drawPage } from '../svg.ts';

interface InspectOptions extends OcrChoice {
  page: number;
  /** A file, or `-`. */
  svg?: string;
}

/** Columns of a terminal that one cell may take: a page's widest table still fits beside its names. */
const CELL_WIDTH = 24;

/** `juesuan inspect`: what table detection saw on one page, drawn or in words. */
export async function inspectCommand(
  file: string,
  { page, svg, ...choice }: InspectOptions,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<number> {
  const ocr = await ocrUse(choice, 'inspect', io);
  if (ocr === null) return 2;
  let inspection: Inspection;
  try {
    inspection = await engine.inspect(await readInput(file, io.stdin), page, ocr);
  } catch (error) {
    await writeText(io.stderr, problemLine(file, error, io.language));
    return 2;
  }
  const text = svg === undefined ? describePage(inspection) : drawPage(inspection);
  if (svg !== undefined && svg !== STANDARD_STREAM) await writeFileWhole(svg, text);
  else await writeQuietly(io, text);
  return 0;
}

async function writeQuietly(io: Talk, text: string): Promise<void> {
  try {
    await writeText(io.stdout, text);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
}

/** The page's grids as text: a line on the page, then each grid's rows in aligned columns. */
function describePage({ page, grids, kinds }: Inspection): string {
  const lines = [
    `page ${page.number}: ${page.width} × ${page.height} pt, ${page.runs.length} runs, ${page.rulings.length} rulings, ` +
      `${page.images.length} pictures, ${page.unreadableRuns} unreadable runs, ${grids.length} grids`,
  ];
  grids.forEach((grid, i) => {
    lines.push(
      '',
      `grid ${i + 1}: ${kinds[i] ?? 'not recognised'}, ${grid.rows} rows × ${grid.columns} columns, ${grid.strategy}`,
    );
    const places = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
    for (const cell of grid.cells) {
      const row = places[cell.row];
      if (row) row[cell.column] = clip(cell.text.replace(/[\s\p{Cc}]+/gu, ' '), CELL_WIDTH);
    }
    lines.push(...alignColumns(places.map((row, r) => [`  ${r}`, ...row])));
  });
  return `${lines.join('\n')}\n`;
}
