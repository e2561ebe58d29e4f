import { type AuditResult, type Language, publicTableKinds } from '@juesuan/schema';
import type { IdentifiedReport } from '../format/identified.ts';
import { summary } from '../format/summary.ts';
import { summaryWords } from '../format/summary-words.ts';
import { readingWords } from '../reading-words.ts';
import type { Manifest } from './manifest.ts';
import { type GoldenWords, goldenWords } from './words.ts';

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
  const words = goldenWords[language];
  return `${[
    summary.body(report, language).trimEnd(),
    '',
    ...unrecognised(report, language),
    '',
    ...auditLines(audit, language),
    '',
    ...(folder === null
      ? [words.notWritten]
      : [words.takenIn(folder), ...nextSteps(manifest, hasTruth, words).map((step) => `  - ${step}`)]),
  ].join('\n')}\n`;
}

function unrecognised({ report: { tables } }: IdentifiedReport, language: Language): string[] {
  const words = goldenWords[language];
  const kinds = new Set(tables.map(({ kind }) => kind));
  const lines = [
    ...publicTableKinds.filter((kind) => !kinds.has(kind)).map(readingWords[language].noTable),
    ...tables.filter(({ kind }) => kind === 'other').map(({ title }) => words.noKind(title)),
    ...tables
      .filter(({ kind }) => kind !== 'other')
      .flatMap(({ title, columns }) => columns.map(({ column, label }) => ({ title, column, label })))
      .filter(({ column }) => column === null)
      .map(({ title, label }) => words.noColumn(title, label)),
  ];
  return lines.length === 0
    ? [words.allRecognised]
    : [words.unrecognised, ...lines.map((line) => `  ${line}`)];
}

function auditLines({ findings, outcomes }: AuditResult, language: Language): string[] {
  const { severities } = summaryWords[language];
  const ran = outcomes.filter(({ checks }) => checks > 0);
  const checks = ran.reduce((sum, outcome) => sum + outcome.checks, 0);
  return [
    goldenWords[language].audit(checks, ran.length, findings.length),
    ...findings.map(
      ({ severity, rule, message }) =>
        `  ${severities[severity]} ${rule}: ${message[language].replace(/\s+/gu, ' ')}`,
    ),
  ];
}

const nextSteps = ({ publisher, why }: Manifest, hasTruth: boolean, { steps }: GoldenWords): string[] => [
  ...(publisher === '' ? [steps.publisher] : []),
  ...(why === '' ? [steps.why] : []),
  steps.compare,
  ...(hasTruth ? [] : [steps.truth]),
];
