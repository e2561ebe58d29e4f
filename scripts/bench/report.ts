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

/** Most that reading and the whole may take of bare text and operators. */
const goals = { read: 0.12, whole: 0.3 } as const;
/** Share by which memory may grow. */
const allowedGrowth = 0.1;
const heads = ['pages', ...measures, 'read÷t+o', 'whole÷t+o', 'read÷pdf.js'];

/** The figures of all files as the terminal shows them. */
export function timesReport(samples: readonly Sample[]): string {
  return [
    table('ms per page, median', samples, median, (ms, pages) => ms / pages),
    table('ms per page, minimum', samples, minimum, (ms, pages) => ms / pages),
    table('pages per second, median', samples, median, (ms, pages) => (pages / ms) * 1000),
  ].join('\n\n');
}

/** What is held, and how it grew from one count of documents to the next. */
export function memoryReport(held: readonly Memory[]): string {
  const lines = held.map(({ documents, rss, heap }, i) => {
    const last = held[i - 1];
    const growth = last ? ` (RSS ${grown(last.rss, rss)}, heap ${grown(last.heap, heap)})` : '';
    return `after ${String(documents).padStart(3)} documents: RSS ${rss.toFixed(0)} MB, heap ${heap.toFixed(1)} MB${growth}`;
  });
  if (!globalThis.gc) lines.push('without --expose-gc these hold garbage');
  return lines.join('\n');
}

function grown(from: number, to: number): string {
  const share = to / from - 1;
  const sign = share < 0 ? '−' : '+';
  return `${sign}${Math.abs(share * 100).toFixed(1)} %${share > allowedGrowth ? ', more than 10 %' : ''}`;
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
    const floor = summary['text+operators'];
    const ratios = [summary.read / floor, summary.whole / floor, summary.read / summary['by pdf.js']];
    return row(width, name, [String(pages), ...figures, ...ratios.map((ratio) => ratio.toFixed(3))]);
  };
  const summaries = samples.map(({ rounds }) => summaryOf(rounds, pick));
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
  const floor = all['text+operators'];
  const said = (what: 'read' | 'whole'): string => {
    const ratio = all[what] / floor;
    return `${what} ÷ (text + operators) ${ratio.toFixed(3)}, goal ≤ ${goals[what]}: ${ratio <= goals[what] ? 'met' : 'missed'}`;
  };
  return `${said('read')}; ${said('whole')}`;
}

const row = (width: number, name: string, figures: readonly string[]): string =>
  name.padEnd(width) +
  heads.map((head, i) => (figures[i] ?? '').padStart(Math.max(head.length, 7) + 2)).join('');

function summaryOf(rounds: readonly Times[], pick: (values: readonly number[]) => number): Summary {
  const of = (measure: Measure): number => pick(rounds.map((times) => times[measure] ?? 0));
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Summary;
}

const sum = (a: Summary, b: Summary): Summary =>
  Object.fromEntries(measures.map((measure) => [measure, a[measure] + b[measure]])) as Summary;

const minimum = (values: readonly number[]): number => Math.min(...values);

/** The middle of some figures, or between the two that are. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
