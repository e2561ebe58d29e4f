import {
  type Diagnostic,
  diagnosticMessage,
  type Finding,
  identityFields,
  type Location,
  placeFields,
  type RuleOutcome,
} from '@juesuan/schema';
import { always, integer, type ReadReport, reportDataset, text } from './dataset.ts';

interface OfFinding extends ReadReport {
  finding: Finding;
  no: number;
  location: Location;
}

/** What does not agree in a report, and how every rule ended. */
export const findings = reportDataset<OfFinding>({
  name: 'findings',
  description: 'What does not agree (勾稽): one record a finding.',
  key: ['report_id', 'finding'],
  fields: [
    ...identityFields,
    integer('finding', 'Finding of the report, counted from 1.', ({ no }) => no),
    always(text('rule', 'Id of the rule.', ({ finding }) => finding.rule)),
    always(text('severity', '`error`, `warning` or `info`.', ({ finding }) => finding.severity)),
    always(text('message_zh', 'The finding in Chinese.', ({ finding }) => finding.message.zh)),
    always(text('message_en', 'The finding in English.', ({ finding }) => finding.message.en)),
    {
      name: 'computed',
      type: 'amount',
      description: 'What the other figures give for the first one.',
      of: ({ finding }) => finding.computed,
    },
    {
      name: 'tolerance',
      type: 'amount',
      description: 'The difference that rounding allows.',
      of: ({ finding }) => finding.tolerance,
    },
    {
      name: 'figures',
      type: 'json',
      description: 'The figures, each with label, raw, value, unit and place.',
      of: ({ finding }) => JSON.stringify(finding.figures),
    },
    ...placeFields,
  ],
  sources: (read) =>
    read.audit.findings.map((finding, i) => ({ ...read, finding, no: i + 1, location: finding.location })),
});

export const outcomes = reportDataset<ReadReport & { outcome: RuleOutcome }>({
  name: 'outcomes',
  description: 'How every rule of the audit ended for every report.',
  key: ['report_id', 'rule'],
  fields: [
    ...identityFields,
    text('rule', 'Id of the rule.', ({ outcome }) => outcome.rule),
    always(
      text(
        'status',
        '`pass`, `rounding`, `fail`, `not-applicable`, `insufficient-data` or `unreadable`.',
        ({ outcome }) => outcome.status,
      ),
    ),
    always(integer('checks', 'Checks that ran.', ({ outcome }) => outcome.checks)),
    always(
      integer(
        'rounding',
        'Of these, with a difference that rounding explains.',
        ({ outcome }) => outcome.rounding,
      ),
    ),
    always(
      integer(
        'failed',
        'Of these, with a difference that nothing explains.',
        ({ outcome }) => outcome.failed,
      ),
    ),
    always(integer('skipped', 'Checks that could not run.', ({ outcome }) => outcome.skipped)),
    always(text('reason_en', 'Why, in English.', ({ outcome }) => outcome.reason.en)),
  ],
  sources: (read) => read.audit.outcomes.map((outcome) => ({ ...read, outcome })),
});

interface OfDiagnostic extends ReadReport {
  diagnostic: Diagnostic;
  no: number;
  location: Location | null;
}

export const diagnostics = reportDataset<OfDiagnostic>({
  name: 'diagnostics',
  description: 'What was unclear in a report.',
  key: ['report_id', 'diagnostic'],
  fields: [
    ...identityFields,
    integer('diagnostic', 'Diagnostic of the report, counted from 1.', ({ no }) => no),
    always(text('code', 'What it is; never changes.', ({ diagnostic }) => diagnostic.code)),
    always(text('severity', '`error`, `warning` or `info`.', ({ diagnostic }) => diagnostic.severity)),
    always(
      text('message', 'What was found, in English.', ({ diagnostic }) => diagnosticMessage(diagnostic, 'en')),
    ),
    text('message_zh', 'What was found, in Chinese.', ({ diagnostic }) =>
      diagnosticMessage(diagnostic, 'zh'),
    ),
    {
      name: 'params',
      type: 'json',
      description: 'What the sentences are filled with, by name.',
      of: ({ diagnostic }) => JSON.stringify(diagnostic.params),
    },
    text(
      'table_title',
      'Title of the table or form that it is about, as printed.',
      ({ diagnostic }) => diagnostic.table,
    ),
    integer('row', 'Row in that table, counted from 1.', ({ diagnostic }) => diagnostic.row),
    text('label', 'Printed header of the column that it is about.', ({ diagnostic }) => diagnostic.column),
    ...placeFields,
  ],
  sources: (read) =>
    read.report.diagnostics.map((diagnostic, i) => ({
      ...read,
      diagnostic,
      no: i + 1,
      location: diagnostic.location,
    })),
});
