import { diagnosticMessage } from '@juesuan/schema';
import { identity, identityColumns, place, placeColumns, printed } from './common.ts';
import { integer, type ReportDataset, text } from './dataset.ts';

/** What does not agree in a report, and how every rule ended. */
export const findings: ReportDataset = {
  name: 'findings',
  description: 'What does not agree (勾稽): one record a finding.',
  key: ['report_id', 'finding'],
  columns: [
    ...identityColumns,
    integer('finding', 'Finding of the report, counted from 1.'),
    text('rule', 'Id of the rule.'),
    text('severity', '`error`, `warning` or `info`.'),
    text('message_zh', 'The finding in Chinese.'),
    text('message_en', 'The finding in English.'),
    { name: 'computed', type: 'amount', description: 'What the other figures give for the first one.' },
    { name: 'tolerance', type: 'amount', description: 'The difference that rounding allows.' },
    {
      name: 'figures',
      type: 'json',
      description: 'The figures, each with label, raw, value, unit and place.',
    },
    ...placeColumns,
  ],
  records: ({ id, report, audit }) =>
    audit.findings.map((finding, i) => ({
      ...identity(id, report),
      finding: i + 1,
      rule: finding.rule,
      severity: finding.severity,
      message_zh: finding.message.zh,
      message_en: finding.message.en,
      computed: finding.computed,
      tolerance: finding.tolerance,
      figures: JSON.stringify(finding.figures),
      ...place(finding.location),
    })),
};

export const outcomes: ReportDataset = {
  name: 'outcomes',
  description: 'How every rule of the audit ended for every report.',
  key: ['report_id', 'rule'],
  columns: [
    ...identityColumns,
    text('rule', 'Id of the rule.'),
    text('status', '`pass`, `rounding`, `fail`, `not-applicable`, `insufficient-data` or `unreadable`.'),
    integer('checks', 'Checks that ran.'),
    integer('rounding', 'Of these, with a difference that rounding explains.'),
    integer('failed', 'Of these, with a difference that nothing explains.'),
    integer('skipped', 'Checks that could not run.'),
    text('reason_en', 'Why, in English.'),
  ],
  records: ({ id, report, audit }) =>
    audit.outcomes.map((outcome) => ({
      ...identity(id, report),
      rule: outcome.rule,
      status: outcome.status,
      checks: outcome.checks,
      rounding: outcome.rounding,
      failed: outcome.failed,
      skipped: outcome.skipped,
      reason_en: printed(outcome.reason.en),
    })),
};

export const diagnostics: ReportDataset = {
  name: 'diagnostics',
  description: 'What was unclear in a report.',
  key: ['report_id', 'diagnostic'],
  columns: [
    ...identityColumns,
    integer('diagnostic', 'Diagnostic of the report, counted from 1.'),
    text('code', 'What it is; never changes.'),
    text('severity', '`error`, `warning` or `info`.'),
    text('message', 'What was found, in English.'),
    text('message_zh', 'What was found, in Chinese.'),
    {
      name: 'params',
      type: 'json',
      description: 'What the sentences are filled with, by name.',
    },
    text('table_title', 'Title of the table or form that it is about, as printed.'),
    integer('row', 'Row in that table, counted from 1.'),
    text('label', 'Printed header of the column that it is about.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.diagnostics.map((diagnostic, i) => ({
      ...identity(id, report),
      diagnostic: i + 1,
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnosticMessage(diagnostic, 'en'),
      message_zh: diagnosticMessage(diagnostic, 'zh'),
      params: JSON.stringify(diagnostic.params),
      table_title: diagnostic.table,
      row: diagnostic.row,
      label: diagnostic.column,
      ...place(diagnostic.location),
    })),
};
