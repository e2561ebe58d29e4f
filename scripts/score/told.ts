import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvRecords, type Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { compareTold, parseCsv } from 'juesuan/golden';

const root = resolve(import.meta.dirname, '../..');

/** A report with the truth of what its prose tells. */
export interface ToldSource {
  name: string;
  source: string;
  truth: string;
}

const golden = (name: string, extension: string): ToldSource => ({
  name,
  source: resolve(root, 'golden', name, `source.${extension}`),
  truth: resolve(root, 'golden', name, 'told.csv'),
});
const published = (name: string, extension: string): ToldSource => ({
  name,
  source: resolve(root, '../shared/reports', name, `report.${extension}`),
  truth: resolve(root, '../shared/reports', name, 'narrative.csv'),
});

/** The project's own fixtures: always there. */
export const fixtures = [
  golden('chromium-ruled', 'pdf'),
  golden('text-tabs', 'txt'),
  golden('html-web', 'html'),
];
/** Real reports: only beside a checkout that has them. */
export const realReports = [published('jilin-commerce-2024', 'txt'), published('putuo-planning-2024', 'pdf')];

export interface ToldScore {
  right: number;
  /** Facts of the truth. */
  told: number;
  /** Facts that were read. */
  read: number;
  /** `main section | value | unit`, once for each fact too few or too many. */
  missing: string[];
  extra: string[];
}

/** The report as the library reads it. */
export async function readSource({ source }: ToldSource): Promise<Report> {
  return readReport(new Uint8Array(readFileSync(source)));
}

/** What the prose tells, compared with its truth as `golden check` does. */
export function scoreFacts(report: Report, { name, truth }: ToldSource): ToldScore {
  const read = csvRecords('facts', { id: name, report }).map(({ section, value, unit }) => ({
    section: String(section),
    value: String(value ?? ''),
    unit: String(unit),
  }));
  const { lines, missing, extra, ...counts } = compareTold(parseCsv(readFileSync(truth, 'utf8')), read);
  return { right: lines - missing.length, told: lines, read: counts.read, missing, extra };
}
