import {
  type Coverage,
  type Diagnostic,
  diagnostic,
  type ExtractedReport,
  ExtractionError,
  publicTableKinds,
  type ReportFamily,
  type TableKind,
  type TextLine,
  tableCatalogue,
} from '@juesuan/schema';
import type { DetectedContent } from '../model/grid.ts';
import { finish, type Stepwise } from '../model/stepwise.ts';
import { characters } from '../model/tolerances.ts';
import { departmentOf } from './identity/index.ts';
import { amountsLeftOut } from './left-out.ts';
import { looseCells } from './loose-cells.ts';
import { readSections } from './prose/index.ts';
import { cutSheets } from './stacked.ts';
import { statesAccounts } from './states-accounts.ts';
import { type KnownOfReport, recognisingTables } from './tables/tables.ts';

/**
 * Detected grids and lines, whatever the source, as the extracted report; explanations without any table are one too.
 *
 * @throws {ExtractionError} `no-tables` where neither a table nor the text states accounts
 */
export const recogniseReport = (
  content: DetectedContent,
  source: ExtractedReport['source'],
  readDiagnostics: readonly Diagnostic[],
): ExtractedReport =>
  reportOf([finish(recognisingPart({ content, format: source.format, readDiagnostics }))], source);

/** What was detected in one file of a report. */
export interface DetectedPart {
  content: DetectedContent;
  format: ExtractedReport['source']['format'];
  readDiagnostics: readonly Diagnostic[];
  /** Are its tables wanted as they are printed too? */
  printed?: boolean;
}

/** What one file of a report says, and whose it is: `''`, `null` and `unknown` where it does not say it. */
export interface RecognisedPart extends Omit<ExtractedReport, 'source'> {
  /** Does it state accounts, so that it is a report without any other file? */
  isReport: boolean;
  /** The first page whose text could not be read. */
  unreadable: number | null;
  format: DetectedPart['format'];
}

/**
 * One file of a report; what other files of it say is used where this one does not say it.
 *
 * Files are recognised one by one: pages and lines are counted anew in each, and no table continues in another file.
 */
export function* recognisingPart(
  { content, format, readDiagnostics, printed = false }: DetectedPart,
  known?: KnownOfReport,
): Stepwise<RecognisedPart> {
  yield { reason: 'recognising' };
  const blocks = cutSheets(content.blocks);
  const { diagnostics, ...read } = yield* recognisingTables(blocks, known, printed);
  const { family, tables, forms, text } = read;
  const isKnown =
    (isForeign(family) && tables.length > 0) ||
    forms.length > 0 ||
    tables.some((table) => table.kind !== 'other');
  return {
    ...read,
    department: departmentOf(text, tables),
    sections: readSections(text),
    coverage: coverageOf(content),
    isReport: isKnown || statesAccounts(text, tables),
    format,
    unreadable: unreadablePage(readDiagnostics),
    diagnostics: [
      ...readDiagnostics,
      ...content.diagnostics,
      ...diagnostics,
      ...amountsLeftOut(blocks, { tables, forms, diagnostics }),
      ...(format === 'pdf' ? [] : looseCells(text.filter(isOutsideCells))),
    ],
  };
}

/**
 * The report that files are of, in their order.
 *
 * @throws {ExtractionError} `no-tables` where none of them states accounts
 */
export function reportOf(
  parts: readonly RecognisedPart[],
  source: ExtractedReport['source'],
): ExtractedReport {
  const tables = parts.flatMap((part) => part.tables);
  const text = parts.flatMap((part) => part.text);
  if (!parts.some((part) => part.isReport))
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
      unreadable: parts.find((part) => part.unreadable !== null)?.unreadable ?? null,
    });
  const family = parts.find((part) => part.family !== 'unknown')?.family ?? 'unknown';
  return {
    source,
    family,
    fiscalYear: parts.find((part) => part.fiscalYear !== null)?.fiscalYear ?? null,
    department: parts.find((part) => part.department !== '')?.department ?? '',
    tables,
    forms: parts.flatMap((part) => part.forms),
    text,
    sections: parts.flatMap((part) => part.sections),
    coverage: {
      runs: parts.reduce((sum, { coverage }) => sum + coverage.runs, 0),
      placed: parts.reduce((sum, { coverage }) => sum + coverage.placed, 0),
      unplaced: parts.flatMap(({ coverage }) => coverage.unplaced),
    },
    diagnostics: [
      ...parts.flatMap((part) => part.diagnostics),
      ...(isForeign(family)
        ? [diagnostic('not-final-accounts', 'warning', { family }, null)]
        : [...missingTables(tables), ...repeatedTables(tables)]),
    ],
  };
}

/** In a workbook everything stands in cells. */
const isOutsideCells = ({ location }: TextLine): boolean => location.sheet === undefined;

/** Accounts or plans that are no department's final accounts. */
const isForeign = (family: ReportFamily): family is 'budget' | 'government_accounts' =>
  family === 'budget' || family === 'government_accounts';

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
