// What a user writes in an empty TypeScript project: compiled there against the packed declarations, and run.
import {
  type AuditedReport,
  amountOf,
  ExtractionError,
  type ReadOptions,
  type Report,
  readReport,
  tableOf,
} from 'juesuan';

const options: ReadOptions = { limits: { milliseconds: 60_000 }, signal: AbortSignal.timeout(120_000) };

export async function read(bytes: Uint8Array): Promise<Report | string> {
  try {
    return await readReport(bytes, options);
  } catch (error) {
    if (error instanceof ExtractionError) return error.code;
    throw error;
  }
}

export async function findings(bytes: Uint8Array): Promise<string[]> {
  const audited: AuditedReport = await readReport(bytes, { ...options, audit: true });
  return audited.findings.map(({ rule, message }) => `${rule}: ${message.zh}`);
}

/** 本年支出合计 of the first row, in the table's unit. */
export function expenditure(report: Report): string | null {
  const [row] = tableOf(report, 'expenditure')?.rows ?? [];
  if (row === undefined) return null;
  // @ts-expect-error a column of the table of income, which the table of expenditure does not have
  amountOf(row, 'superior_subsidy');
  return amountOf(row, 'total');
}

// @ts-expect-error a kind that is none
export const wrong = (report: Report) => tableOf(report, 'total');

export async function notAudited(bytes: Uint8Array): Promise<unknown> {
  // @ts-expect-error findings are there only where an audit was asked for
  return (await readReport(bytes)).findings;
}
