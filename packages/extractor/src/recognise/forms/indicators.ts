import { type Diagnostic, diagnostic, type ExtractedIndicator, type IndicatorHeader } from '@juesuan/schema';
import { squash } from '../../words/key.ts';
import { mendCutLabels } from './cut-labels.ts';
import { columnOf, readHeader } from './header.ts';
import { type Levels, type PrintedLevels, resolveLevels } from './levels.ts';
import { type FormRow, oneLine, under } from './rows.ts';
import { type CellsByRole, type IndicatorColumns, type IndicatorRow, readShiftedRow } from './shifted-row.ts';
import {
  beginsWithOperator,
  blockLabel,
  indicatorGroup,
  indicatorHeader,
  indicatorKind,
  levelName,
} from './words.ts';

/**
 * The header over a form's indicators, or `null` where the row is no such header: it names two of the levels, or the
 * indicators alone with what was to be reached and what was.
 *
 * @param above the row over it, which may be the header's upper line: 年度指标值 over 指标性质, 指标值 and 度量单位
 */
export function readIndicatorHeader(row: FormRow, above: FormRow | null = null): IndicatorColumns | null {
  if (!row.filled.some(({ text }) => indicatorHeader(text) === 'level3')) return null;
  const own = readHeader(row, indicatorHeader).filter(({ label }) => blockLabel(label) !== 'indicatorBlock');
  if (!columnOf(own, 'level3')) return null;
  const header = above === null || hasActuals(own) ? own : withUpperLine(own, row, above);
  const levels = header.filter(({ role }) => role === 'level1' || role === 'level2');
  return levels.length > 0 || hasActuals(header) ? header : null;
}

/**
 * The headers of the upper line that have none of the lower line under them: a text that lost merged cells prints them
 * there only, and the lower line slid by what stands at its left.
 */
function withUpperLine(own: IndicatorColumns, row: FormRow, above: FormRow): IndicatorColumns {
  const right = Math.max(...row.filled.map(({ column, columnSpan }) => column + columnSpan));
  const upper = readHeader(above, indicatorHeader).filter(
    ({ role, column }) => role !== null && column >= right && !columnOf(own, role),
  );
  const slid = (upper[0]?.column ?? right) - right;
  return [...own, ...upper.map((head) => ({ ...head, column: head.column - slid }))];
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
    const cells = lossy ? readShiftedRow(row, header, { level1 }) : readPlacedRow(row, header);
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
    if (isUnfilled(cells) && (lossy ? printed[i]?.level2 === '' : !cells.level2?.begins)) return;
    if (cells.level3 !== null && isPlaceholder(cells)) return;
    if (previous && cuts.has(row.row) && goesOn(cells)) {
      append(previous, indicatorOf(cells, { level1: '', level2: '' }, header));
      return;
    }
    if (cells.moved) {
      const indicator = cells.level3?.text ?? printed[i]?.level2 ?? null;
      diagnostics.push(diagnostic('indicator-realigned', 'info', { indicator }, row.location));
    }
    const level = levels[i] ?? { level1: '', level2: '' };
    indicators.push(indicatorOf(cells, level, header));
  });
  return indicators;
}

const isUnfilled = ({ level3, values }: IndicatorRow): boolean => level3 === null && values.size === 0;

/** A line of the template that nobody filled in: `指标2：`, `……`. */
function isPlaceholder({ level3, values }: IndicatorRow): boolean {
  if (!/^(?:指标\d*[:：]?|[.…·]+)$/u.test(squash(level3?.text ?? ''))) return false;
  return ![...values.keys()].some(({ role }) => role === 'target' || role === 'actual');
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
  if (level3 === null) return !(roles.has('target') && roles.has('actual'));
  return [...roles].every((role) => role === 'deviation');
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
    target: joinedTarget(operator, text('target') ?? '', text('targetUnit') ?? ''),
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

/** `≥`, `95` and `%` as one target; a sign or a unit that the value prints itself stands once. */
const joinedTarget = (operator: string, value: string, unit: string): string =>
  (beginsWithOperator(value) ? '' : operator) + value + (value.endsWith(unit) ? '' : unit);

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
      diagnostics.push(diagnostic('indicator-level-unknown', 'info', { label }, location));
    }
  }
}
