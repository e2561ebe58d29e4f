import {
  type CodeList,
  type Corrections,
  codeListOf,
  type Diagnostic,
  type DiagnosticParams,
  diagnostic,
  type ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  Location,
  type OwnWordsInput,
  type Report,
  type Table,
  vocabularyOf,
} from '@juesuan/schema';
import { withVocabulary } from '@juesuan/schema/words';
import { readCell } from './cell.ts';
import { readCode } from './code.ts';
import { type RowWithoutSubject, readSubjects } from './codes/index.ts';
import { correctCells, correctFacts, correctionsOf, missing } from './corrections/index.ts';
import { readFacts } from './facts/index.ts';
import { normalizeForm } from './forms/form.ts';
import { cleanName } from './name.ts';
import { readGlossary, readOverview } from './overview/index.ts';
import { onePerColumnOfWords } from './words-columns.ts';

/** What {@link normalizeReport} takes besides the extracted report. */
export interface NormalizeOptions {
  /** The subject codes that printed codes and names are held against; the library's own where none are given; a function gives
   * those of the report's year. */
  codes?: CodeList | ((year: number | null) => CodeList);
  /** Units, verbs and row labels of publishers' own: those that the report was extracted with. */
  words?: OwnWordsInput;
  /** What people found who compared reports with their sources; files of other sources are passed over. */
  corrections?: readonly Corrections[];
}

const TableWithoutRows = ExtractedTable.omit({ rows: true });

/**
 * Gives every printed string of an extracted report its meaning: exact decimals, 元, levels. Pure; nothing printed is
 * dropped, and what cannot be read is kept as printed with a diagnostic added to those of the extraction:
 * `amount-unreadable`, `amount-repaired`, `code-unreadable`, `code-completed`, `code-name-mismatch`, `record-invalid`; of the
 * corrections `corrected`, `found-wrong`, `found-missing`, `correction-unused`. A row or table that breaks the contract
 * of `ExtractedReport` stays out, with a `record-invalid`; it does not throw for such.
 *
 * @example
 * const report = normalizeReport(await extractReport(bytes));
 * report.tables[0]?.rows[0]?.cells[0]; // { raw: '23,167.86', state: 'amount', value: '23167.86', unit: '万元', yuan: '231678600', … }
 */
export function normalizeReport(
  extracted: ExtractedReport,
  { codes = codeListOf, words, corrections = [] }: NormalizeOptions = {},
): Report {
  return withVocabulary(vocabularyOf(words), () => normalize(extracted, { codes, corrections }));
}

function normalize(
  asRead: ExtractedReport,
  { codes, corrections }: Required<Pick<NormalizeOptions, 'codes' | 'corrections'>>,
): Report {
  const found = correctionsOf(asRead, corrections);
  const { report: extracted, diagnostics: ofCells } = correctCells(asRead, found);
  const diagnostics = [...extracted.diagnostics, ...ofCells, ...missing(found)];
  const list = typeof codes === 'function' ? codes(extracted.fiscalYear) : codes;
  const tables = extracted.tables.flatMap(
    (table) => normalizeTable(table, extracted.fiscalYear, list, diagnostics) ?? [],
  );
  const {
    facts: stated,
    indicators,
    unread,
    approximate,
    twoWays,
  } = readFacts(extracted.sections, extracted.fiscalYear, extracted.family);
  const { facts, diagnostics: ofFacts } = correctFacts(stated, found);
  diagnostics.push(
    ...ofFacts,
    ...unread.map(({ figure, clause, location }) =>
      diagnostic('fact-unread', 'warning', { figure, clause }, location),
    ),
    ...approximate.map(({ figure, clause, location }) =>
      diagnostic('fact-approximate', 'info', { figure, clause }, location),
    ),
    ...twoWays.map(({ figure, clause, location }) =>
      diagnostic('fact-direction-doubtful', 'warning', { figure, clause }, location),
    ),
  );
  return {
    source: extracted.source,
    family: extracted.family,
    fiscalYear: extracted.fiscalYear,
    department: extracted.department,
    tables,
    forms: extracted.forms.map((form) => normalizeForm(form, diagnostics)),
    text: extracted.text,
    sections: extracted.sections,
    overview: readOverview(extracted),
    glossary: readGlossary(extracted.sections),
    facts,
    toldIndicators: indicators,
    coverage: extracted.coverage,
    diagnostics,
  };
}

function normalizeTable(
  printed: ExtractedTable,
  year: number | null,
  codes: CodeList,
  diagnostics: Diagnostic[],
): Table | null {
  const { rows, ...rest } = printed;
  const table = TableWithoutRows.safeParse(rest);
  if (!table.success) {
    diagnostics.push(
      invalid(
        (reasons) => ({ reason: 'table', title: String(printed.title), reasons }),
        table.error,
        printed.location,
      ),
    );
    return null;
  }
  const ofCells: Diagnostic[] = [];
  const read = rows.flatMap((row) => normalizeRow(row, table.data, ofCells) ?? []);
  diagnostics.push(...onePerColumnOfWords(ofCells, read, table.data));
  return { ...table.data, rows: readSubjects(table.data, read, year, codes, diagnostics) };
}

function normalizeRow(
  printed: ExtractedRow,
  table: Omit<ExtractedTable, 'rows'>,
  diagnostics: Diagnostic[],
): RowWithoutSubject | null {
  const parsed = ExtractedRow.safeParse(printed);
  if (!parsed.success) {
    diagnostics.push(
      invalid(
        (reasons) => ({ reason: 'row', number: String(printed.row), title: table.title, reasons }),
        parsed.error,
        printed.location,
      ),
    );
    return null;
  }
  const row = parsed.data;
  const { code, level } = readCode(row.code);
  return {
    row: row.row,
    lineNo: row.lineNo,
    code,
    ...(row.codeParts === undefined ? {} : { codeParts: row.codeParts }),
    level,
    name: cleanName(row.name),
    ...(row.printedName === undefined ? {} : { printedName: row.printedName }),
    side: row.side,
    cells: row.cells.map((cell) => readCell(cell, row, table, diagnostics)),
    location: row.location,
  };
}

function invalid(
  params: (reasons: string) => DiagnosticParams['record-invalid'],
  error: { issues: { path: PropertyKey[]; message: string }[] },
  place: unknown,
): Diagnostic {
  const reasons = error.issues
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    .join('; ');
  const location = Location.safeParse(place);
  return diagnostic('record-invalid', 'error', params(reasons), location.success ? location.data : null);
}
