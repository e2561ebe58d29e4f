import { type Diagnostic, type DiagnosticParams, diagnostic, type Row } from '@juesuan/schema';
import type { SubjectReading } from './subject.ts';

/** 目 of the revenue, below the levels that the list has. */
const revenueItem = /^1\d{8}$/;

/**
 * What is to be said of a row's code: that it is none, that it was completed, that its name is another code's (a
 * warning) or another than the list's (an info, since lists and names change with the years).
 */
export function codeTrouble(
  { row, code, name, level, location }: Pick<Row, 'row' | 'code' | 'name' | 'level' | 'location'>,
  { subject, comparison }: SubjectReading,
  table: string,
  year: number | null,
): Diagnostic[] {
  const state = <Code extends 'code-unreadable' | 'code-completed' | 'code-name-mismatch'>(
    trouble: Code,
    severity: Diagnostic['severity'],
    params: DiagnosticParams[Code],
  ) => troubles.push(diagnostic(trouble, severity, params, location, { table, row }));

  const troubles: Diagnostic[] = [];
  if (code !== '' && level === null && !subject?.code && !revenueItem.test(code))
    state('code-unreadable', 'warning', { reason: 'digits', code, name });
  if (subject?.status === 'completed') state('code-completed', 'info', { code, read: subject.code, name });
  const about = { code: subject?.code ?? null, name };
  const known = subject?.name ?? null;
  if (comparison?.status === 'contradicts') {
    const { owners } = comparison;
    state('code-name-mismatch', 'warning', { reason: 'other-code', ...about, known, owners });
  }
  if (comparison?.status === 'name-differs' && comparison.otherYear)
    state('code-name-mismatch', 'info', { reason: 'other-years', ...about, year });
  else if (comparison?.status === 'name-differs')
    state('code-name-mismatch', 'info', { reason: 'differs', ...about, known });
  return troubles;
}
