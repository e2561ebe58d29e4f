import { csvRecords } from '@juesuan/schema';
import { readReport } from 'juesuan';
import type { Truth } from './sheet.ts';
import type { Twin } from './twin.ts';

const keyOf = ({ title, code, name, label, value, unit, raw }: Truth): string =>
  [title, code, name, label, value, unit, raw.replace(/\s+/gu, '')].join(' | ');

/** What of a twin is missing and what is read beside it, with the warnings. */
export interface Judged {
  missing: string[];
  extra: string[];
  warnings: string[];
}

/** Reads a twin and compares its cells with what it says, in any order. */
export async function judge(twin: Twin): Promise<Judged> {
  let report: Awaited<ReturnType<typeof readReport>>;
  try {
    report = await readReport(new Uint8Array(twin.bytes));
  } catch (error) {
    return { missing: twin.truth.map(keyOf), extra: [], warnings: [`error: ${(error as Error).message}`] };
  }
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  const found = csvRecords('tidy', { id: twin.name, report }).map((record) =>
    keyOf({
      title: text(record.title),
      code: text(record.code),
      name: text(record.name),
      label: text(record.label),
      value: text(record.value),
      unit: text(record.unit),
      raw: text(record.raw),
    }),
  );
  const left = [...found];
  const missing: string[] = [];
  for (const key of twin.truth.map(keyOf)) {
    const at = left.indexOf(key);
    if (at < 0) missing.push(key);
    else left.splice(at, 1);
  }
  const warnings = report.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { missing, extra: left, warnings };
}
