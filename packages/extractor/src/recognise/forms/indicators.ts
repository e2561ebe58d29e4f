import type { Diagnostic, ExtractedIndicator, IndicatorHeader } from '@juesuan/schema';
import { squash } from '../../words/key.ts';
import { mendCutLabels } from './cut-labels.ts';
import { columnOf, readHeader } from './header.ts';
import { type Levels, type PrintedLevels, resolveLevels } from './levels.ts';
import { type FormRow, oneLine, under } from './rows.ts';
import { type CellsByRole, type IndicatorColumns, type IndicatorRow, readSlidRow } from './slid-row.ts';
import {
  beginsWithOperator,
  blockLabel,
  indicatorGroup,
  indicatorHeader,
  indicatorKind,
  levelName,
} from './words.ts';

/** The header over a form's indicators, or `null` where the row is no such header: it names two of the levels at least. */
export function readIndicatorHeader(row: FormRow): IndicatorColumns | null {
  const header = readHeader(row, indicatorHeader).filter(
    ({ label }) => blockLabel(label) !== 'indicatorBlock',
  );
  const levels = header.filter(({ role }) => role === 'level1' || role === 'level2' || role === 'level3');
  return levels.length >= 2 && columnOf(header, 'level3') ? header : null;
}

/** Has the header both a target and what came of it? A form of goals for the year to come has no actual values. */
export const hasActuals = (header: IndicatorColumns): boolean =>
  columnOf(header, 'target') !== undefined && columnOf(header, 'actual') !== undefined;

/**
 * The indicator rows of a form under their header.
 *
 * @param lossy merged cells were lost (see `FormRows`)
 * @param cuts rows at which a new page begins: a text that a page cut goes on there
 */
export function readIndicators(
  rows: readonly FormRow[],
  header: IndicatorColumns,
  { lossy, cuts }: { lossy: boolean; cuts: ReadonlySet<number> },
  diagnostics: Diagnostic[],
): ExtractedIndicator[] {
  const read: (IndicatorRow & { row: FormRow })[] = [];
  let level1 = '';
  for (const row of rows) {
    const cells = lossy ? readSlidRow(row, header, { level1 }) : readPlacedRow(row, header);
    if (cells.level1) level1 = cells.level1.text;
    read.push({ ...cells, row });
  }
  if (!lossy) mendCutLabels(read, cuts);
  const printed = read.map(
    ({ level1, level2, row }): PrintedLevels => ({
      level1: levelName(level1?.text ?? ''),
      level2: levelName(level2?.text ?? ''),
      location: row.location,
    }),
  );
  const levels = resolveLevels(printed, !lossy, diagnostics);
  diagnoseUnknown(printed, diagnostics);
  const indicators: ExtractedIndicator[] = [];
  read.forEach((cells, i) => {
    const { row } = cells;
    const previous = indicators.at(-1);
    const blank = cells.level3 === null && cells.values.size === 0;
    if (blank && printed[i]?.level2 === '') return;
    if (previous && cuts.has(row.row) && goesOn(cells)) {
      append(previous, indicatorOf(cells, { level1: '', level2: '' }, header));
      return;
    }
    if (cells.moved)
      diagnostics.push({
        code: 'indicator-realigned',
        severity: 'info',
        message: `${cells.level3?.text ?? printed[i]?.level2 ?? 'an indicator'}: its cells do not stand under their headers; read by what they are and their order`,
        location: row.location,
      });
    const level = levels[i] ?? { level1: '', level2: '' };
    indicators.push(indicatorOf(cells, level, header));
  });
  return indicators;
}

/** A row of a grid whose merged cells are known: every cell stands under its header. */
function readPlacedRow(row: FormRow, header: IndicatorColumns): IndicatorRow {
  const at = (role: IndicatorHeader) => {
    const head = columnOf(header, role);
    const cell = head ? under(row, head) : null;
    return cell && squash(cell.text) !== '' ? cell : null;
  };
  const levels: readonly (IndicatorHeader | null)[] = ['level1', 'level2', 'level3'];
  const values: CellsByRole = new Map();
  for (const head of header) {
    if (levels.includes(head.role)) continue;
    const cell = under(row, head);
    if (cell && squash(cell.text) !== '') values.set(head, cell);
  }
  return { level1: at('level1'), level2: at('level2'), level3: at('level3'), values, moved: false };
}

/** At the top of a page: a row that prints less than an indicator is the rest of the one before. */
function goesOn({ level2, level3, values }: IndicatorRow): boolean {
  if (level2?.begins && indicatorKind(level2.text) !== null) return false;
  const roles = new Set([...values.keys()].map(({ role }) => role));
  return level3 === null ? !(roles.has('target') && roles.has('actual')) : roles.size === 0;
}

function append(indicator: ExtractedIndicator, rest: ExtractedIndicator): void {
  for (const field of ['level3', 'target', 'actual', 'deviation'] as const) indicator[field] += rest[field];
}

function indicatorOf(
  { level3, values, row }: IndicatorRow & { row: FormRow },
  { level1, level2 }: Levels,
  header: IndicatorColumns,
): ExtractedIndicator {
  const cells = [...values].map(([head, cell]) => ({ head, cell, text: oneLine(cell.text) }));
  const text = (role: IndicatorHeader) => cells.find(({ head }) => head.role === role)?.text;
  const sign = cells.find(({ head }) => head.role === 'operator');
  // 指标性质 also says 定性: a word about the target, no part of it.
  const operator = sign && beginsWithOperator(sign.text) ? sign.text : '';
  return {
    level1,
    level2,
    level3: oneLine(level3?.text ?? ''),
    target: operator + (text('target') ?? '') + (text('targetUnit') ?? ''),
    actual: text('actual') ?? '',
    deviation: text('deviation') ?? '',
    weight: columnOf(header, 'weight') ? (text('weight') ?? '') : null,
    score: columnOf(header, 'score') ? (text('score') ?? '') : null,
    others: cells.flatMap(({ head, cell, text }) =>
      head.role === null || (head === sign?.head && operator === '')
        ? [{ label: oneLine(head.label), text, location: cell.location }]
        : [],
    ),
    location: row.location,
  };
}

/** Labels outside the framework are kept as printed, and each is told once. */
function diagnoseUnknown(printed: readonly PrintedLevels[], diagnostics: Diagnostic[]): void {
  const told = new Set<string>();
  for (const { level1, level2, location } of printed) {
    const unknown = [
      ...(indicatorGroup(level1) === null ? [level1] : []),
      ...(indicatorKind(level2) === null ? [level2] : []),
    ];
    for (const label of unknown) {
      if (label === '' || told.has(label)) continue;
      told.add(label);
      diagnostics.push({
        code: 'indicator-level-unknown',
        severity: 'info',
        message: `“${label}” is no level of the ministry's framework; kept as printed`,
        location,
      });
    }
  }
}
