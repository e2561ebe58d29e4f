import type { KeptPlace, ReconcileFinding, Reconciliation } from '@juesuan/ingest';
import { guardFormula, type Language } from '@juesuan/schema';
import { stringify } from 'csv-stringify/sync';

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

/** For a person: each finding with the places of its figures, then how the rules ended. */
export function reconciliationText(
  { reports, findings, outcomes, compared, kept }: Reconciliation,
  language: Language,
): string {
  const lines = findings.flatMap(({ severity, rule, department, message, figures }) => [
    `${severity} ${rule} ${department}: ${message[language]}`,
    ...figures.map(
      ({ report, label, raw, location: { page, line } }) =>
        `    ${report} ${page === null ? `line ${line}` : `page ${page}`}  ${label}  ${raw}`,
    ),
  ]);
  const statuses = new Map<string, number>();
  for (const { status } of outcomes) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const ended = [...statuses].sort().map(([status, count]) => `${status} ${count}`);
  return [
    ...lines,
    `reports: ${reports}`,
    ...(kept === null ? [] : keptLines(compared, kept)),
    `findings: ${findings.length}`,
    `outcomes: ${ended.join(', ') || '0'}`,
    '',
  ].join('\n');
}

/** What was compared in this run, and where all of it is kept for the next one. */
const keptLines = (compared: number, { place, problem }: KeptPlace): string[] => [
  `compared now: ${compared}`,
  problem === null ? `kept for the next run: ${place}` : `not kept: ${problem}`,
];
