import { holdsNoOtherCommas, moneyUnits, numberSource, ofVocabulary } from '@juesuan/schema/words';
import { most } from '../../model/tolerances.ts';
import { splitLines } from './lines.ts';
import { isFigure } from './tokens.ts';

/** A record of a comma-separated text with the line that it begins on, 0-based, and how many lines it takes. */
interface CommaRecord {
  cells: string[];
  line: number;
  lines: number;
}

/** Cells from which on a line of commas is a row of a table: a sentence has a comma or two as well. */
const narrowestRow = 3;

/** Lines that a quoted cell goes on over at most; more is a quotation mark that stands alone. */
const longestCell = 6;
/** Lines of a record at most: no table has a header of more cells. */
const longestRecord = most.columns * longestCell;

/** A sum behind its words, or the end of a sentence: many reports print their sentences with half-width commas. */
const sentence = ofVocabulary(
  () => new RegExp(`[。；;]|\\p{Script=Han} ?${numberSource}\\s*(?:${moneyUnits()}|[%％])`, 'u'),
);
const endOfSentence = ofVocabulary(() => new RegExp(`[。；;%％]|${moneyUnits()}`, 'u'));

/** Does a line hold cells between commas, one of them a figure? Commas within `11,655.99` part nothing. */
export function isCommaRow(line: string): boolean {
  if (line.includes('|') || sentence().test(line) || holdsNoOtherCommas(line)) return false;
  const cells = splitAt(line, ',') ?? [];
  return cells.length >= narrowestRow && cells.some(isCellOfFigure) && !cells.some(holdsCells);
}

/** Parts a tab or a gap what stands between commas? A sign may stand at its cell's edge. */
const holdsCells = (cell: string): boolean => /\t|\S {2,}\S/u.test(cell) && !isFigure(cell);

const withUnit = ofVocabulary(() => new RegExp(`(?:${moneyUnits()}|[%％])$`, 'u'));
/** A percentage or a sum with its unit may be what a line of prose begins or ends with; a cell leaves its unit to the header. */
export const isCellOfFigure = (cell: string): boolean =>
  cell !== '' && isFigure(cell) && !withUnit().test(cell);

/**
 * Comma-separated text as tab-separated text, line for line. Commas within quotation marks are text, as those between the
 * thousands of an unquoted amount are where every group has three digits; a cell that goes on over lines stands on its first.
 *
 * @example
 * commasToTabs('合计,"11,655.99",,30') // '合计\t11,655.99\t\t30'
 */
export function commasToTabs(text: string): string {
  const lines = splitLines(text);
  const converted: string[] = [];
  for (let line = 0; line < lines.length; ) {
    const record = recordAt(lines, line);
    converted.push(record.cells.join('\t'), ...Array.from({ length: record.lines - 1 }, () => ''));
    line += record.lines;
  }
  return converted.join('\n');
}

function recordAt(lines: readonly string[], line: number): CommaRecord {
  const reader = new CellReader(',');
  let whole = '';
  let open = { cell: 0, from: 0 };
  for (let taken = 1; taken - open.from <= longestCell && taken <= longestRecord; taken++) {
    const next = lines[line + taken - 1];
    if (next === undefined) break;
    const more = taken === 1 ? next : ` ${next}`;
    whole += more;
    reader.read(more);
    // Without its end on this line the sentence would have been found before.
    if (endOfSentence().test(next) && sentence().test(whole)) return { cells: [whole], line, lines: taken };
    const cells = reader.all();
    if (cells) return { cells, line, lines: taken };
    // Each cell of a header may go on over lines.
    if (reader.begun > open.cell) open = { cell: reader.begun, from: taken - 1 };
  }
  return { cells: [lines[line] ?? ''], line, lines: 1 };
}

/** Cells of a line between marks of one character; `null` where a quotation mark is left open. */
export function splitAt(line: string, mark: string): string[] | null {
  const reader = new CellReader(mark);
  reader.read(line);
  return reader.all();
}

/** Reads the cells of a record piece by piece: of one that goes on over many lines each is looked at once. */
class CellReader {
  readonly #mark: string;
  readonly #cells: string[] = [];
  #cell = '';
  #quoted = false;

  constructor(mark: string) {
    this.#mark = mark;
  }

  /** How many cells have begun. */
  get begun(): number {
    return this.#cells.length + 1;
  }

  /** The cells read; `null` where a quotation mark is left open. */
  all(): string[] | null {
    return this.#quoted ? null : [...this.#cells, this.#cell.trim()];
  }

  read(text: string): void {
    let cell = this.#cell;
    let quoted = this.#quoted;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] ?? '';
      if (quoted) {
        if (character !== '"') cell += character;
        else if (text[i + 1] === '"') {
          cell += '"';
          i++;
        } else quoted = false;
      } else if (character === '"' && cell.trim() === '') {
        cell = '';
        quoted = true;
      } else if (character === this.#mark) {
        this.#cells.push(cell.trim());
        cell = '';
      } else cell += character;
    }
    this.#cell = cell;
    this.#quoted = quoted;
  }
}
