import {
  type Coverage,
  type Diagnostic,
  diagnostic,
  type ExtractedReport,
  ExtractionError,
  publicTableKinds,
  type TableKind,
  type TextLine,
  tableCatalogue,
} from '@juesuan/schema';
import type { DetectedContent } from '../model/grid.ts';
import { finish, type Stepwise } from '../model/stepwise.ts';
import { characters } from '../model/tolerances.ts';
import { departmentOf } from './identity/index.ts';
import { looseCells } from './loose-cells.ts';
import { readSections } from './prose/index.ts';
import { cutSheets } from './stacked.ts';
import { statesAccounts } from './states-accounts.ts';
import { recognisingTables } from './tables/tables.ts';

/**
 * Detected grids and lines, whatever the source, as the extracted report; explanations without any table are one too.
 *
 * @throws {ExtractionError} `no-tables` where neither a table nor the text states accounts
 */
export const recogniseReport = (
  content: DetectedContent,
  source: ExtractedReport['source'],
  readDiagnostics: readonly Diagnostic[],
): ExtractedReport => finish(recognisingReport(content, source, readDiagnostics));

/** The same table by table. */
export function* recognisingReport(
  content: DetectedContent,
  source: ExtractedReport['source'],
  readDiagnostics: readonly Diagnostic[],
): Stepwise<ExtractedReport> {
  yield { reason: 'recognising' };
  const { family, fiscalYear, tables, forms, text, diagnostics } = yield* recognisingTables(
    cutSheets(content.blocks),
  );
  const isForeign = family === 'budget' || family === 'government_accounts';
  const isKnown =
    (isForeign && tables.length > 0) || forms.length > 0 || tables.some((table) => table.kind !== 'other');
  if (!isKnown && !statesAccounts(text, tables))
    throw new ExtractionError('no-tables', {
      reason: 'none',
      format: source.format,
      tables: tables.length,
      lines: text.length,
      first:
        text
          .find((line) => line.text.trim() !== '')
          ?.text.trim()
          .slice(0, characters.longestHeading) ?? null,
      unreadable: unreadablePage(readDiagnostics),
    });
  return {
    source,
    family,
    fiscalYear,
    department: departmentOf(text, tables),
    tables,
    forms,
    text,
    sections: readSections(text),
    coverage: coverageOf(content),
    diagnostics: [
      ...readDiagnostics,
      ...content.diagnostics,
      ...diagnostics,
      ...(source.format === 'pdf' ? [] : looseCells(text.filter(isOutsideCells))),
      ...(isForeign
        ? [diagnostic('not-final-accounts', 'warning', { family }, null)]
        : [...missingTables(tables), ...repeatedTables(tables)]),
    ],
  };
}

/** In a workbook everything stands in cells. */
const isOutsideCells = ({ location }: TextLine): boolean => location.sheet === undefined;

/** The first page whose text is not what it shows: likely why nothing was found. */
function unreadablePage(diagnostics: readonly Diagnostic[]): number | null {
  const found = diagnostics.find(({ code, severity }) => code === 'font-unreadable' && severity === 'error');
  return found?.location?.page ?? null;
}

function coverageOf({ blocks, runsInCells, runsApart = 0, unplaced }: DetectedContent): Coverage {
  const inLines = blocks.reduce((sum, block) => sum + (block.type === 'line' ? block.runs : 0), 0);
  const placed = runsInCells + inLines + runsApart;
  return { runs: placed + unplaced.length, placed, unplaced };
}

/** The kinds that are not there, in one, with the tables that may be they under a title that the catalogue does not know. */
function missingTables(tables: ExtractedReport['tables']): Diagnostic[] {
  const kinds = publicTableKinds.filter((kind) => !tables.some((table) => table.kind === kind));
  if (kinds.length === 0) return [];
  const unknown = tables
    .filter(({ kind }) => kind === 'other')
    .map(({ title, pages }) => ({ title, page: pages[0] ?? null }));
  const titles = kinds.map(titleOf);
  return [diagnostic('table-missing', 'warning', { kinds, titles, unknown }, null)];
}

const titleOf = (kind: TableKind): string =>
  tableCatalogue.find((entry) => entry.kind === kind)?.title ?? kind;

/** Every further table of a kind that a report has once. */
const repeatedTables = (tables: ExtractedReport['tables']): Diagnostic[] =>
  publicTableKinds.flatMap((kind) =>
    tables
      .filter((table) => table.kind === kind)
      .slice(1)
      .map(({ title: printed, location }) => {
        const title = printed || titleOf(kind);
        return diagnostic('table-duplicate', 'warning', { title, kind }, location, { table: printed });
      }),
  );
