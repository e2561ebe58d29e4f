import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Cost } from './one-format.ts';

/** The same report in every format; the first is what the others are held against. */
const fixtures: Readonly<Record<string, string>> = {
  pdf: 'chromium-ruled/source.pdf',
  ofd: 'ofd-report/source.ofd',
  xlsx: 'workbook-xlsx/source.xlsx',
  xls: 'workbook-xls/source.xls',
  ods: 'workbook-ods/source.ods',
  docx: 'word-docx/source.docx',
  doc: 'word-doc/source.doc',
  html: 'html-report/source.html',
  text: 'text-tabs/source.txt',
};

/** The first readings of a process are those of cold code: the steady cost is the median of the last ones. */
const rounds = 12;
const steadyFrom = 5;

/**
 * Reads the same report in each format, each in a process of its own, and says what it costs beside the PDF: processor time of the
 * first reading, of one among many, and the most memory that was held above what the process began with.
 */
export function formatsReport(): string {
  const costs = Object.entries(fixtures).map(([format, path]) => ({ format, ...costOf(path) }));
  const [pdf = costs[0]] = costs;
  const lines = costs.map((cost) => {
    const beside = (value: keyof typeof cost): string =>
      (Number(cost[value]) / Number(pdf?.[value] ?? 1)).toFixed(2);
    return row([
      cost.format,
      (cost.bytes / 1000).toFixed(0),
      cost.first.toFixed(0),
      beside('first'),
      cost.steady.toFixed(0),
      beside('steady'),
      (cost.memory / 1e6).toFixed(0),
      beside('memory'),
    ]);
  });
  const heads = ['format', 'kB', 'first, ms', '÷ pdf', 'steady, ms', '÷ pdf', 'memory, MB', '÷ pdf'];
  return ['the same report in each format (processor time)', row(heads), ...lines].join('\n');
}

const row = (figures: readonly string[]): string =>
  figures.map((figure, i) => (i === 0 ? figure.padEnd(8) : figure.padStart(12))).join('');

function costOf(path: string): { bytes: number; first: number; steady: number; memory: number } {
  const file = resolve(import.meta.dirname, '../../golden', path);
  const printed = execFileSync(
    process.execPath,
    [
      '--conditions=@juesuan/source',
      '--expose-gc',
      resolve(import.meta.dirname, 'one-format.ts'),
      file,
      String(rounds),
    ],
    { encoding: 'utf8' },
  );
  const { cpu, peak, before }: Cost = JSON.parse(printed);
  const steady = cpu.slice(steadyFrom).sort((a, b) => a - b);
  return {
    bytes: readFileSync(file).length,
    first: cpu[0] ?? 0,
    steady: steady[Math.floor(steady.length / 2)] ?? 0,
    memory: peak - before,
  };
}
