import { type Measure, measures, type Times } from './measure.ts';
import type { Memory } from './memory.ts';

/** All rounds of one file. */
export interface Sample {
  name: string;
  pages: number;
  rounds: Times[];
}

/** Milliseconds of each measure over all rounds of a file. */
type Summary = Record<Measure, number>;

const goals = { text: 1, operators: 1.2 } as const;
const allowedGrowth = 0.1;

/** The figures of all files as the terminal shows them. */
export function timesReport(samples: readonly Sample[]): string {
  return [
    table('ms per page, median', samples, median, (ms, pages) => ms / pages),
    table('ms per page, minimum', samples, minimum, (ms, pages) => ms / pages),
    table('pages per second, median', samples, median, (ms, pages) => (pages / ms) * 1000),
  ].join('\n\n');
}

export function memoryReport(held: readonly Memory[]): string {
  const lines = held.map(
    ({ documents, rss, heap }) =>
      `after ${String(documents).padStart(3)} documents: RSS ${rss.toFixed(0)} MB, heap ${heap.toFixed(1)} MB`,
  );
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || first === last) return lines.join('\n');
  const grown = (key: 'rss' | 'heap'): string => {
    const share = last[key] / first[key] - 1;
    const sign = share < 0 ? '−' : '+';
    return `${key} ${sign}${Math.abs(share * 100).toFixed(1)} %${share > allowedGrowth ? ' (more than 10 %)' : ''}`;
  };
  const collected = globalThis.gc ? '' : '; without --expose-gc these hold garbage';
  return [...lines, `growth: ${grown('rss')}, ${grown('heap')}${collected}`].join('\n');
}

function table(
  title: string,
  samples: readonly Sample[],
  pick: (values: readonly number[]) => number,
  unit: (ms: number, pages: number) => number,
): string {
  const width = Math.max(...samples.map(({ name }) => name.length), title.length) + 2;
  const line = (name: string, pages: number, summary: Summary): string => {
    const figures = measures.map((measure) => unit(summary[measure], pages).toFixed(2));
    const ratios = [summary.whole / summary['text+operators'], summary.whole / summary.operators];
    return row(width, name, [String(pages), ...figures, ...ratios.map((ratio) => ratio.toFixed(2))]);
  };
  const summaries = samples.map(({ rounds }) => summaryOf(rounds, pick));
  const heads = ['pages', ...measures, 'whole÷t+o', 'whole÷o'];
  const all = summaries.reduce(sum);
  const pages = samples.reduce((total, sample) => total + sample.pages, 0);
  return [
    row(width, title, heads),
    ...samples.map(({ name, pages: own }, i) => line(name, own, summaries[i] ?? all)),
    line('all', pages, all),
    verdict(all),
  ].join('\n');
}

function verdict(all: Summary): string {
  const text = all.whole / all['text+operators'];
  const operators = all.whole / all.operators;
  const met = (ok: boolean): string => (ok ? 'met' : 'missed');
  return `whole ÷ (text + operators) ${text.toFixed(2)}, goal < ${goals.text}: ${met(text < goals.text)}; whole ÷ operators ${operators.toFixed(2)}, goal ≤ ${goals.operators}: ${met(operators <= goals.operators)}`;
}

const row = (width: number, name: string, figures: readonly string[]): string =>
  name.padEnd(width) +
  ['pages', ...measures, 'whole÷t+o', 'whole÷o']
    .map((head, i) => (figures[i] ?? '').padStart(Math.max(head.length, 7) + 2))
    .join('');

function summaryOf(rounds: readonly Times[], pick: (values: readonly number[]) => number): Summary {
  const of = (measure: Measure): number => pick(rounds.map((times) => times[measure] ?? 0));
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Summary;
}

const sum = (a: Summary, b: Summary): Summary =>
  Object.fromEntries(measures.map((measure) => [measure, a[measure] + b[measure]])) as Summary;

const minimum = (values: readonly number[]): number => Math.min(...values);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
