import { join } from 'node:path';
import type { Language } from '@juesuan/schema';
import type { Command } from 'commander';
import { alignColumns, clip } from '../columns.ts';
import { type Engine, extractorEngine, type Inspection } from '../engine.ts';
import { readInput, STANDARD_STREAM } from '../input.ts';
import { inspectionWords } from '../inspection-words.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { writeFileWhole } from '../output.ts';
import { problemLine } from '../problem.ts';
import { drawPage } from '../svg.ts';

interface InspectOptions extends OcrChoice {
  page?: number;
  /** Every page. */
  all?: boolean;
  /** A file, with `all` a folder, or `-`. */
  svg?: string;
}

/** Columns of a terminal that one cell may take: a page's widest table still fits beside its names. */
const CELL_WIDTH = 24;

/** `juesuan inspect`: what table detection saw on one page or on all of them, drawn or in words. */
export async function inspectCommand(
  file: string,
  { page, all = false, svg, ...choice }: InspectOptions,
  { io, engine, command }: { io: Talk; engine: Engine; command: Command },
): Promise<number> {
  if (page === undefined && !all) command.error('error: give --page NUMBER, or --all for every page');
  if (all && svg === STANDARD_STREAM)
    command.error('error: --all draws a file for each page: give --svg DIR');
  const ocr = await ocrUse(choice, 'inspect', io);
  if (ocr === null) return 2;
  try {
    const source = await readInput(file, io.stdin);
    const inspections =
      page === undefined
        ? (engine.inspectAll ?? extractorEngine.inspectAll)?.(source, ocr)
        : [await engine.inspect(source, page, ocr)];
    for await (const inspection of inspections ?? [])
      await write(inspection, { to: svg, isFolder: all, io, lead: inspection.page.number > 1 && all });
    return 0;
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    await writeText(io.stderr, problemLine(file, error, io.language));
    return 2;
  }
}

/** In words on standard output, a blank line between pages, or drawn to a file. */
async function write(
  inspection: Inspection,
  { to, isFolder, io, lead }: { to: string | undefined; isFolder: boolean; io: Talk; lead: boolean },
): Promise<void> {
  if (to === undefined)
    return writeText(io.stdout, (lead ? '\n' : '') + describePage(inspection, io.language));
  const drawing = drawPage(inspection, io.language);
  if (to === STANDARD_STREAM) return writeText(io.stdout, drawing);
  // Names stand in the order of the pages.
  const name = `page-${String(inspection.page.number).padStart(3, '0')}.svg`;
  return writeFileWhole(isFolder ? join(to, name) : to, drawing);
}

/** The page's grids as text: a line on the page, then each grid's rows in aligned columns. */
function describePage(inspection: Inspection, language: Language): string {
  const words = inspectionWords[language];
  const { grids, kinds } = inspection;
  const lines = [words.page(inspection)];
  grids.forEach((grid, i) => {
    lines.push('', words.grid(i + 1, kinds[i] ?? null, grid));
    const places = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
    for (const cell of grid.cells) {
      const row = places[cell.row];
      if (row) row[cell.column] = clip(cell.text.replace(/[\s\p{Cc}]+/gu, ' '), CELL_WIDTH);
    }
    lines.push(...alignColumns(places.map((row, r) => [`  ${r}`, ...row])));
  });
  return `${lines.join('\n')}\n`;
}
