import { type AuditResult, type Language, publicTableKinds } from '@juesuan/schema';
import type { IdentifiedReport } from '../format/identified.ts';
import { summary } from '../format/summary.ts';
import type { Manifest } from './manifest.ts';

/**
 * What `golden add` says of a report that it took in: what was recognised, what was not, what the audit found, and what is
 * left for a person to do.
 *
 * @param folder where it is now; `null` where nothing was written
 */
export function newcomerText(
  report: IdentifiedReport,
  audit: AuditResult,
  manifest: Manifest,
  { folder, hasTruth, language }: { folder: string | null; hasTruth: boolean; language: Language },
): string {
  return `${[
    summary.body(report, language).trimEnd(),
    '',
    ...unrecognised(report),
    '',
    ...auditLines(audit, language),
    '',
    ...(folder === null
      ? ['nothing was written']
      : [`taken in as ${folder}; next:`, ...nextSteps(manifest, hasTruth).map((step) => `  - ${step}`)]),
  ].join('\n')}\n`;
}

function unrecognised({ report: { tables } }: IdentifiedReport): string[] {
  const kinds = new Set(tables.map(({ kind }) => kind));
  const lines = [
    ...publicTableKinds.filter((kind) => !kinds.has(kind)).map((kind) => `no table of kind ${kind}`),
    ...tables.filter(({ kind }) => kind === 'other').map(({ title }) => `a table without a kind: ${title}`),
    ...tables
      .filter(({ kind }) => kind !== 'other')
      .flatMap(({ title, columns }) => columns.map(({ column, label }) => ({ title, column, label })))
      .filter(({ column }) => column === null)
      .map(({ title, label }) => `a header without a canonical column: ${title}: ${label}`),
  ];
  return lines.length === 0
    ? ['not recognised: nothing']
    : [
        'not recognised (a publisher’s own word is one more alias in the catalogue; a garbled one was misread):',
        ...lines.map((line) => `  ${line}`),
      ];
}

function auditLines({ findings, outcomes }: AuditResult, language: Language): string[] {
  const ran = outcomes.filter(({ checks }) => checks > 0);
  const checks = ran.reduce((sum, outcome) => sum + outcome.checks, 0);
  return [
    `audit: ${checks} checks of ${ran.length} rules, ${findings.length} findings`,
    ...findings.map(
      ({ severity, rule, message }) => `  ${severity} ${rule}: ${message[language].replace(/\s+/gu, ' ')}`,
    ),
  ];
}

const nextSteps = ({ publisher, why }: Manifest, hasTruth: boolean): string[] => [
  ...(publisher === '' ? ['fill in "publisher" in manifest.json'] : []),
  ...(why === '' ? ['fill in "why" in manifest.json: what this report is there to show'] : []),
  'compare expected.tidy.csv with the source by eye, table by table: a wrong file must not be committed',
  ...(hasTruth
    ? []
    : ['write truth.csv from the source, for one whole table at least: table,code,name,column,value']),
];
