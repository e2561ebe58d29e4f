import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import type { Report } from '@juesuan/schema';
import { parseCsv } from './csv.ts';

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
export async function readReport({ source }: ToldSource): Promise<Report> {
  return normalizeReport(await extractReport(new Uint8Array(readFileSync(source)), { fileName: source }));
}

/** A fact is right when main section, absolute value and unit agree; equal facts are counted, claims without a figure not. */
export function scoreFacts(report: Report, { truth }: ToldSource): ToldScore {
  const want = parseCsv(readFileSync(truth, 'utf8')).flatMap(({ section = '', value = '', unit = '' }) =>
    keyOf(section, value, unit),
  );
  const got = report.facts.flatMap(({ section, value, unit }) => keyOf(section, value ?? '', unit));
  const missing = without(want, got);
  return {
    right: want.length - missing.length,
    told: want.length,
    read: got.length,
    missing,
    extra: without(got, want),
  };
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The number of the main section: 五、…/（三）… and 5.3 are both 5. */
function mainSection(section: string): string {
  const printed = section.normalize('NFKC').replace(/\s/g, '');
  const number = /^\d+/.exec(printed)?.[0];
  if (number !== undefined) return number;
  const numeral = /^(十[一二]?|[一二三四五六七八九])[、.,]/u.exec(printed)?.[1];
  return numeral === undefined ? printed.slice(0, 12) : String(numerals.indexOf(numeral) + 1);
}

function keyOf(section: string, value: string, unit: string): string[] {
  // 9746.50 and -9746.5 are the same amount told.
  return value === ''
    ? []
    : [[mainSection(section), Math.abs(Number(value)), unit.normalize('NFKC')].join(' | ')];
}

/** What is in `all` more often than in `some`. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
