import {
  type Cell,
  type Diagnostic,
  diagnostic,
  type ExtractedCell,
  type ExtractedRow,
  type ExtractedTable,
} from '@juesuan/schema';
import { type Amount, figureUnit, isMoneyUnit, readAmount } from '@juesuan/schema/words';
import { type Measure, readLabelMeasure, readMeasure } from './measure.ts';
import { toYuan } from './unit.ts';

/** A printed text in a message is cut to this many characters: enough to find it, one line on a terminal. */
const QUOTED_CHARACTERS = 40;

/**
 * Reads one value cell. What it measures is shown by the nearest that says so: the cell itself, the row's name, the
 * column's header, the table's unit.
 */
export function readCell(
  cell: ExtractedCell,
  row: Pick<ExtractedRow, 'name' | 'row'>,
  table: Pick<ExtractedTable, 'kind' | 'title' | 'unit'>,
  diagnostics: Diagnostic[],
): Cell {
  const { amount, printed } = amountIn(cell.raw, table.kind);
  const { unit, money } = printed ?? measureOf(amount, cell, row, table);
  diagnostics.push(...troubleOf(amount, cell, row, table));
  return {
    column: cell.column,
    label: cell.label,
    raw: cell.raw,
    ...(cell.stored !== undefined && { stored: cell.stored }),
    ...(cell.source !== undefined && { source: cell.source }),
    ...(cell.confidence !== undefined && { confidence: cell.confidence }),
    ...(cell.uncorrected !== undefined && { uncorrected: cell.uncorrected }),
    state: amount.state,
    value: amount.value,
    unit,
    yuan: amount.value !== null && money !== null ? toYuan(amount.value, money) : null,
    ...(cell.fiscalYear === undefined ? {} : { fiscalYear: cell.fiscalYear }),
    location: cell.location,
  };
}

/**
 * The amount of a cell; in a public table a figure with another unit than money's behind it (`5辆`) is one too, in that unit.
 */
function amountIn(raw: string, kind: ExtractedTable['kind']): { amount: Amount; printed: Measure | null } {
  const amount = readAmount(raw);
  const named = amount.state === 'text' && kind !== 'performance_self_evaluation' ? figureUnit(raw) : null;
  const counted = named === null ? amount : readAmount(named.words);
  if (named === null || counted.state !== 'amount') return { amount, printed: null };
  return { amount: counted, printed: { unit: named.unit, money: named.money } };
}

function measureOf(
  amount: Amount,
  cell: Pick<ExtractedCell, 'label'>,
  row: Pick<ExtractedRow, 'name'>,
  table: Pick<ExtractedTable, 'kind' | 'unit'>,
): Measure {
  if (amount.unit !== null) return { unit: amount.unit, money: amount.unit === '%' ? null : amount.unit };
  const own = readMeasure(row.name) ?? readLabelMeasure(cell.label);
  if (own !== null) return own;
  // A self-evaluation form mixes money with targets and scores, so its unit says nothing about an unnamed cell.
  if (table.kind === 'performance_self_evaluation') return { unit: null, money: null };
  return { unit: table.unit, money: table.unit !== null && isMoneyUnit(table.unit) ? table.unit : null };
}

function troubleOf(
  amount: Amount,
  cell: Pick<ExtractedCell, 'raw' | 'label' | 'location'>,
  { name, row }: Pick<ExtractedRow, 'name' | 'row'>,
  table: Pick<ExtractedTable, 'kind' | 'title'>,
): Diagnostic[] {
  const raw = shortened(cell.raw);
  const place = { table: table.title, row, column: cell.label };
  if (amount.repaired)
    return [diagnostic('amount-repaired', 'info', { raw, value: amount.value, name }, cell.location, place)];
  // Only the public tables promise an amount in every value cell; forms and unknown tables print words there.
  const words = table.kind === 'performance_self_evaluation' || table.kind === 'other';
  if (amount.state !== 'text' || words) return [];
  return [diagnostic('amount-unreadable', 'warning', { reason: 'cell', raw, name }, cell.location, place)];
}

function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > QUOTED_CHARACTERS ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…` : line;
}
