import type { ReconciledFigure, ReconcileFinding, Reconciliation } from '@juesuan/ingest';
import { guardFormula, type Language, type OutcomeStatus } from '@juesuan/schema';
import { stringify } from 'csv-stringify/sync';
import { outcomeWords } from '../format/outcome-words.ts';
import { summaryWords } from '../format/summary-words.ts';
import { type ReconcileWords, reconcileWords } from './words.ts';

const fields: readonly [string, (finding: ReconcileFinding) => string][] = [
  ['rule', ({ rule }) => rule],
  ['severity', ({ severity }) => severity],
  ['department', ({ department }) => guardFormula(department)],
  ['fiscal_year', ({ fiscalYear }) => String(fiscalYear)],
  ['item', ({ item }) => guardFormula(item)],
  ['message_zh', ({ message }) => guardFormula(message.zh)],
  ['message_en', ({ message }) => guardFormula(message.en)],
  ['computed_yuan', ({ computed }) => computed ?? ''],
  ['tolerance_yuan', ({ tolerance }) => tolerance ?? ''],
  ['report_id', ({ report }) => report],
  ['page', ({ location }) => String(location.page ?? '')],
  ['line', ({ location }) => String(location.line ?? '')],
  ['figures', ({ figures }) => JSON.stringify(figures)],
];

/** One finding a line; its figures are JSON. */
export const findingsCsv = ({ findings }: Reconciliation): string =>
  stringify([
    fields.map(([name]) => name),
    ...findings.map((finding) => fields.map(([, of]) => of(finding))),
  ]);

/** All that is known: findings, outcomes, and the departments that are offered. */
export const reconciliationJson = ({ reports, findings, outcomes, offered }: Reconciliation): string =>
  `${JSON.stringify({ reports, findings, outcomes, offered }, null, 2)}\n`;

/** Where a figure stands, as far as it is known: a sheet has neither pages nor lines. */
function placeOf(location: ReconciledFigure['location'], { page, line }: ReconcileWords): string[] {
  if (location.page !== null) return [page(location.page)];
  return location.line === null ? [] : [line(location.line)];
}

/** For a person: each finding with the places of its figures, then how the rules ended. */
export function reconciliationText(
  { reports, findings, outcomes, compared, kept }: Reconciliation,
  language: Language,
): string {
  const words = reconcileWords[language];
  const { severities } = summaryWords[language];
  const lines = findings.flatMap(({ severity, rule, department, message, figures }) => [
    `${severities[severity]} ${rule} ${department}: ${message[language]}`,
    ...figures.map(
      ({ report, label, raw, location }) =>
        `    ${[report, ...placeOf(location, words)].join(' ')}  ${label}  ${raw}`,
    ),
  ]);
  const statuses = new Map<OutcomeStatus, number>();
  for (const { status } of outcomes) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const ended = [...statuses].sort().map(([status, count]) => `${outcomeWords[status][language]} ${count}`);
  return [
    ...lines,
    words.reports(reports),
    ...(kept === null ? [] : [words.compared(compared), words.kept(kept)]),
    words.findings(findings.length),
    words.outcomes(ended),
    '',
  ].join('\n');
}
