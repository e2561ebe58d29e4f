import { cellsInDoubt, ruleDescriptions } from '@juesuan/audit';
import {
  type AuditResult,
  type Diagnostic,
  diagnosticMessage,
  isDiagnostic,
  type Report,
} from '@juesuan/schema';
import type { Mark, ReviewDiagnostic, ReviewFinding, ReviewGroup, ReviewRecord } from '../model.ts';
import { Places } from './places.ts';

/** A reading that is not surely right where the recogniser's share is below this. */
const SURE = 0.9;

/** Diagnostics that say that what is printed was read in another way than it stands there. */
const repairs: readonly Diagnostic['code'][] = [
  'amount-repaired',
  'ocr-corrected',
  'ocr-chosen',
  'row-joined-across-pages',
  'stored-differs',
  'note-mark',
  'field-value',
  'code-completed',
  'funding-realigned',
];

/** What the diagnostics and findings of a report say of its records; the records are marked with it. */
export function markRecords(
  report: Report,
  audit: AuditResult,
  { groups, records }: { groups: readonly ReviewGroup[]; records: readonly ReviewRecord[] },
): { diagnostics: ReviewDiagnostic[]; findings: ReviewFinding[] } {
  const places = new Places(records, ({ group }) => groups[group]?.title ?? '');
  for (const record of records) {
    if (record.uncorrected !== undefined) mark(record, 'corrected');
    if (record.confidence !== undefined && record.confidence < SURE) mark(record, 'doubtful');
  }
  const diagnostics = report.diagnostics.map((one, i) => {
    const named = placeOf(one, places);
    const about = named === null ? inDoubt(one, { groups, records }) : [named];
    const at = about[0] ?? null;
    for (const record of about.flatMap((index) => records[index] ?? [])) {
      record.diagnostics.push(i);
      if (repairs.includes(one.code)) mark(record, 'repaired');
      else if (one.severity !== 'info') mark(record, 'doubtful');
      if (isDiagnostic(one, 'ocr-doubtful')) record.readings.push(...readingsOf(one.params));
    }
    const message = { zh: diagnosticMessage(one, 'zh'), en: diagnosticMessage(one, 'en') };
    return { code: one.code, severity: one.severity, message, location: one.location, record: at };
  });
  return { diagnostics, findings: audit.findings.map((one, i) => findingOf(one, i, { places, records })) };
}

function mark({ marks }: ReviewRecord, one: Mark): void {
  if (!marks.includes(one)) marks.push(one);
}

/** One that names its row and column is about that cell, one at a cell's place too. */
function placeOf({ table, row, column, location }: Diagnostic, places: Places): number | null {
  const named = table !== null && row !== null && column !== null ? places.named(table, row, column) : null;
  return named ?? (location === null ? null : (places.at(location) ?? places.around(location)));
}

/** The records in doubt by one that names several rows or columns. */
function inDoubt(
  one: Diagnostic,
  { groups, records }: { groups: readonly ReviewGroup[]; records: readonly ReviewRecord[] },
): number[] {
  const isInDoubt = cellsInDoubt(one);
  if (isInDoubt === null) return [];
  return records.flatMap(({ kind, group, row, code, name, column, location }, i) =>
    kind === 'cell' &&
    row !== null &&
    groups[group]?.title === (one.table ?? '') &&
    isInDoubt({ row, code, name, location }, column)
      ? [i]
      : [],
  );
}

/** What stands between readings in a diagnostic; a comma stands in amounts. */
const BETWEEN = ' / ';

/** What else it may be: other readings of the recogniser, or what a scanner's own text has there. */
const readingsOf = ({ others, seen }: Diagnostic['params']): string[] =>
  [
    ...(typeof others === 'string' ? others.split(BETWEEN) : []),
    ...(typeof seen === 'string' ? [seen] : []),
  ].filter((one) => one !== '');

function findingOf(
  { rule, severity, message, figures, computed, tolerance, suspect }: AuditResult['findings'][number],
  index: number,
  { places, records }: { places: Places; records: readonly ReviewRecord[] },
): ReviewFinding {
  const described = ruleDescriptions.find(({ id }) => id === rule);
  const shown = figures.map(({ label, raw, value, unit, location }) => ({
    label,
    raw,
    value,
    unit,
    location,
    record: places.at(location, raw),
  }));
  for (const { record } of shown)
    if (record !== null && !records[record]?.findings.includes(index)) records[record]?.findings.push(index);
  const suspected = suspect === null ? null : records[shown[suspect.figure]?.record ?? -1];
  if (suspected) mark(suspected, 'doubtful');
  return {
    rule,
    title: described?.title ?? { zh: rule, en: rule },
    formula: described?.formula ?? '',
    severity,
    message,
    figures: shown,
    computed,
    tolerance,
    suspect,
  };
}
