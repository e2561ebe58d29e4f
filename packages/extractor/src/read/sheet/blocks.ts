import { ExtractionError } from '@juesuan/schema';
import { appendContent, noContent } from '../../model/append-content.ts';
import { checkLimit } from '../../model/check-limit.ts';
import type { PicturesRead } from '../../model/document-picture.ts';
import type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from '../../model/grid.ts';
import { joinLinesBy } from '../../model/join-lines.ts';
import { tablesBeside } from './beside.ts';
import { cellDiagnostics } from './cell-diagnostics.ts';
import { plainDigits } from './format/decimal.ts';
import { hiddenIn } from './hidden.ts';
import { limits } from './limits.ts';
import type { Sheet, SheetCell, TitleWords } from './model.ts';
import { unreadPictures } from './pictures.ts';
import { placeOf } from './place.ts';
import { type ShownArea, type ShownCell, shownArea } from './shown-area.ts';
import { showsAll } from './stored.ts';

/**
 * The sheets of a workbook to grids and lines, in the order of their tabs.
 *
 * @param pictures what pictures of the sheets show, where they were read
 */
export function blocksOf(
  sheets: readonly Sheet[],
  words: TitleWords,
  pictures: ReadonlyMap<Sheet, PicturesRead> = new Map(),
): DetectedContent {
  checkLimit(sheets.length, limits.sheets, { reason: 'sheets' });
  const whole = noContent();
  let places = 0;
  let characters = 0;
  let before: Sheet | null = null;
  const allow = (more: number): void => {
    places += more;
    if (places > limits.places)
      throw new ExtractionError('too-large', { reason: 'sheet-places', limit: limits.places });
  };
  for (const sheet of sheets) {
    whole.diagnostics.push(...hiddenIn(sheet));
    if (sheet.hidden || sheet.kind !== 'cells') continue;
    const seen = pictures.get(sheet);
    const unread = (sheet.pictures ?? []).filter(({ picture }) => !picture || !seen?.read.has(picture));
    whole.diagnostics.push(...unreadPictures(sheet.name, unread));
    const area = shownArea(sheet, allow);
    const printed = area.cells.filter(isPrinted);
    for (const { cell } of printed) characters += cell?.text.length ?? 0;
    checkLimit(characters, limits.characters, { reason: 'characters' });
    const shown = seen?.content.blocks ?? [];
    if (printed.length === 0 && shown.length === 0) continue;
    const texts = [...printed.flatMap(({ cell }) => cell?.text ?? []), ...shown.flatMap(textsOf)];
    if (!isContinued(sheet, before) && !texts.some((text) => words.isTitle(text)))
      whole.blocks.push(...nameLine(sheet, words));
    before = sheet;
    if (printed.length > 0) {
      for (const table of tablesBeside(area, words)) whole.blocks.push(gridOf(sheet, table));
      whole.runsInCells += printed.length;
      whole.diagnostics.push(...cellDiagnostics(sheet, area.cells));
    }
    if (seen !== undefined) appendContent(whole, seen.content);
  }
  return whole;
}

const textsOf = (block: Block): string[] =>
  block.type === 'line' ? [block.text] : block.cells.map(({ text }) => text);

const isPrinted = ({ cell }: ShownCell): boolean => cell !== null && cell.text.trim() !== '';

function gridOf(sheet: Sheet, { rows, columns, cells }: ShownArea): TableGrid {
  const first = cells.find(isPrinted);
  return {
    type: 'grid',
    rows,
    columns,
    cells: cells.map((cell) => gridCell(sheet, cell)),
    strategy: 'markup',
    location: placeOf(sheet.name, first?.row ?? 0, first?.column ?? 0),
    columnEdges: null,
    isSheet: true,
  };
}

/** A spreadsheet numbers the copies of a sheet: 收入决算表 (2). */
const copyNumber = /(?<!\s)\s*[(（]\d{1,2}[)）]$/u;
const titleIn = ({ name }: Sheet): string => name.replace(copyNumber, '');

/** Has a sheet the name of the one before with a number, as the next page of its table has? */
const isContinued = (sheet: Sheet, before: Sheet | null): boolean =>
  before !== null && copyNumber.test(sheet.name) && titleIn(sheet) === titleIn(before);

/** The name of a sheet that prints no title, where it is one. */
function nameLine(sheet: Sheet, words: TitleWords): LineBlock[] {
  const text = words.titleOfName(titleIn(sheet));
  if (text === null) return [];
  const location = { page: null, line: null, box: null, sheet: sheet.name };
  return [{ type: 'line', text, location, parts: [{ text, box: null }], runs: 1, fontSize: null }];
}

/** The number of a cell whose text shows another; of a date it says nothing. */
const storedBeside = ({ text, number, isDate }: SheetCell): { stored?: string } =>
  number === null || isDate || showsAll(text, number) ? {} : { stored: plainDigits(number) };

function gridCell(sheet: Sheet, { row, column, top, left, rowSpan, columnSpan, cell }: ShownCell): GridCell {
  const lines = (cell?.text ?? '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { text, joined } = joinLinesBy(lines, () => 'unknown');
  return {
    row: top,
    column: left,
    rowSpan,
    columnSpan,
    text,
    lines,
    ...(joined !== null && { joined }),
    ...(cell && storedBeside(cell)),
    location: placeOf(sheet.name, row, column),
  };
}
