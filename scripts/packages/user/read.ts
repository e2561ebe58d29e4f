// What a user writes in an empty TypeScript project: compiled there against the packed declarations, and run.
import { type AuditedReport, ExtractionError, type ReadOptions, type Report, readReport } from 'juesuan';

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

export async function notAudited(bytes: Uint8Array): Promise<unknown> {
  // @ts-expect-error findings are there only where an audit was asked for
  return (await readReport(bytes)).findings;
}
