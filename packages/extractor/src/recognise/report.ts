import {
  type Coverage,
  type Diagnostic,
  type ExtractedReport,
  ExtractionError,
  publicTableKinds,
  tableCatalogue,
} from '@juesuan/schema';
import type { DetectedContent } from '../model/grid.ts';
import { finish, type Stepwise } from '../model/stepwise.ts';
import { departmentOf, fiscalYearOf } from './identity.ts';
import { readSections } from './prose/index.ts';
import { cutSheets } from './stacked.ts';
import { recognisingTables } from './tables/tables.ts';

/** Detected grids and lines, whatever the source, as the extracted report; throws `no-tables` where there is none. */
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
  yield 'before its tables were recognised';
  const { tables, forms, text, diagnostics } = yield* recognisingTables(cutSheets(content.blocks));
  if (forms.length === 0 && !tables.some((table) => table.kind !== 'other'))
    throw new ExtractionError(
      'no-tables',
      `no public table of a final-accounts report (部门决算) is in this ${source.format}: ${tables.length} other tables and ${text.length} lines of text were read${unreadableFont(readDiagnostics)}`,
    );
  return {
    source,
    fiscalYear: fiscalYearOf(text, tables),
    department: departmentOf(text, tables),
    tables,
    forms,
    text,
    sections: readSections(text),
    coverage: coverageOf(content),
    diagnostics: [...readDiagnostics, ...content.diagnostics, ...diagnostics, ...missingTables(tables)],
  };
}

/** The first page whose text is not what it shows: likely why nothing was found. */
function unreadableFont(diagnostics: readonly Diagnostic[]): string {
  const found = diagnostics.find(({ code, severity }) => code === 'font-unreadable' && severity === 'error');
  return found ? `; ${found.message}` : '';
}

function coverageOf({ blocks, runsInCells, unplaced }: DetectedContent): Coverage {
  const inLines = blocks.reduce((sum, block) => sum + (block.type === 'line' ? block.runs : 0), 0);
  const placed = runsInCells + inLines;
  return { runs: placed + unplaced.length, placed, unplaced };
}

function missingTables(tables: ExtractedReport['tables']): Diagnostic[] {
  return publicTableKinds.flatMap((kind): Diagnostic[] => {
    const found = tables.filter((table) => table.kind === kind);
    const title = tableCatalogue.find((entry) => entry.kind === kind)?.title ?? kind;
    if (found.length === 0)
      return [
        {
          code: 'table-missing',
          severity: 'warning',
          message: `${title} (${kind}) was not found`,
          location: null,
        },
      ];
    return found.slice(1).map((table) => ({
      code: 'table-duplicate',
      severity: 'warning',
      message: `${table.title || title} (${kind}) stands here again`,
      location: table.location,
    }));
  });
}
