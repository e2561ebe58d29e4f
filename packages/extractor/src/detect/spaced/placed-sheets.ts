import { codeOf, type Families, filledOf, isTotal } from './families.ts';
import { isSideBySide, type PlacedSheet, type TextColumn } from './model.ts';
import { type Source, sourcesIn } from './sources.ts';
import { type Filled, type Relations, sumCost } from './sums.ts';

/** A row of a sheet, as what other sheets' rows are part of. */
interface KnownRow {
  sheet: PlacedSheet;
  filled: Filled;
}

/**
 * What sheets that are placed already tell of another one. Each is looked through once, however many others ask: a table over
 * a thousand pages would cost its square.
 */
export class PlacedSheets {
  readonly #columns: readonly TextColumn[];
  readonly #relations: Relations;
  readonly #sourcesOf: ReturnType<typeof sourcesIn>;
  /** By their codes, in the order of the sheets; one of each sheet. */
  readonly #rows = new Map<string, KnownRow[]>();
  readonly #sources: { sheet: PlacedSheet; sources: readonly Source[] }[] = [];

  constructor(columns: readonly TextColumn[], relations: Relations) {
    this.#columns = columns;
    this.#relations = relations;
    this.#sourcesOf = sourcesIn(columns);
  }

  add(sheet: PlacedSheet): void {
    this.#addRows(sheet);
    const sources = sheet.lines.flatMap(this.#sourcesOf);
    if (sources.length > 0) this.#sources.push({ sheet, sources });
  }

  /** The rows of all sheets but one: of rows with one code the last. */
  families(but: PlacedSheet | null): Families {
    return {
      get: (code) => this.#rows.get(code)?.findLast(({ sheet }) => sheet !== but)?.filled,
    };
  }

  /** What all sheets but one name as sources. */
  sources(but: PlacedSheet | null): Source[] {
    return this.#sources.flatMap(({ sheet, sources }) => (sheet === but ? [] : sources));
  }

  /**
   * Rows of a table side by side have several codes, and none is the others' total. A row of which a sum is on another line says
   * nothing.
   */
  #addRows(sheet: PlacedSheet): void {
    if (isSideBySide(this.#columns)) return;
    for (const line of sheet.lines) {
      const code = isTotal(line) ? '' : codeOf(line);
      const filled = filledOf(line, this.#columns);
      if (code === null || filled.size === 0 || sumCost(filled, this.#relations) !== 0) continue;
      const rows = this.#rows.get(code) ?? [];
      if (rows.at(-1)?.sheet === sheet) rows.pop();
      this.#rows.set(code, rows);
      rows.push({ sheet, filled });
    }
  }
}
