import { readFileSync } from 'node:fs';
import { auditReport } from '@juesuan/audit';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import {
  codeList,
  type JsonSchemaName,
  jsonSchema,
  schemaVersion,
  TableKind,
  withMessages,
} from '@juesuan/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../packages/workspace.ts';

/** What a reader finds wrong who has the JSON Schema only. */
const problems = (name: JsonSchemaName, document: unknown) =>
  z.fromJSONSchema(jsonSchema(name)).safeParse(document).error?.issues.slice(0, 3) ?? [];

test('records of a real report, as they are written, are what the JSON Schemas say', {
  timeout: 60_000,
}, async () => {
  const bytes = readFileSync(`${root}golden/chromium-ruled/source.pdf`);
  const extracted = await extractReport(new Uint8Array(bytes));
  const report = normalizeReport(extracted);
  expect(problems('extracted-report', withMessages(extracted, 'zh'))).toEqual([]);
  expect(problems('report', { schemaVersion, ...withMessages(report, 'en') })).toEqual([]);
  expect(problems('audit-result', auditReport(report))).toEqual([]);
  const tabular = TableKind.exclude(['performance_self_evaluation']);
  for (const table of report.tables) expect(problems(tabular.parse(table.kind), table)).toEqual([]);
  for (const form of report.forms) expect(problems('form', form)).toEqual([]);
  expect(problems('code-entry', codeList.entries[0])).toEqual([]);
});

test('and a record that is none is refused', () => {
  expect(problems('report', { schemaVersion })).not.toEqual([]);
  expect(problems('cell', { raw: '1', value: '1,000' })).not.toEqual([]);
});
