/**
 * Asks of every threshold and cost of detection and recognition whether anything notices its absence: reads the fixtures, and
 * layouts drawn by lot, with one of them at a time put to 0 or to Infinity, and prints how many are read otherwise.
 *
 *   npm run ablation -- [--seed N] [--count N] [--only PREFIX]… [--set NAME=VALUE]… [--first]
 *
 * `--set` asks for another value instead; `--first` looks no further than the first difference of each kind of sources. No
 * program is needed. The pages of PDFs are read once, so that only what follows them runs again: with 30 layouts, each as a
 * PDF and as text, some five seconds of a core for each value.
 */
import { parseArgs } from 'node:util';
import { type Source, sourcesOf } from './ablation/readings.ts';
import { type Threshold, thresholds } from './ablation/thresholds.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '30' },
    only: { type: 'string', multiple: true, default: [''] },
    set: { type: 'string', multiple: true, default: [] },
    first: { type: 'boolean', default: false },
  },
});

const sources = await sourcesOf(Number(values.seed), Number(values.count));
const usual = new Map<Source, string>();
for (const source of sources) usual.set(source, await source.read());
const kinds = [...new Set(sources.map(({ kind }) => kind))];
const ofKind = (kind: Source['kind']): Source[] => sources.filter((source) => source.kind === kind);
print(['threshold or cost', 'value', 'as', ...kinds.map((kind) => `${ofKind(kind).length} ${kind}`)]);

const asked = values.set.map((one) => one.split('='));
for (const threshold of thresholds())
  for (const value of valuesOf(threshold)) print(await lineOf(threshold, value));

function valuesOf({ name, absent }: Threshold): readonly number[] {
  if (asked.length > 0) return asked.filter(([of]) => of === name).map(([, value]) => Number(value));
  return values.only.some((prefix) => name.startsWith(prefix)) ? absent : [];
}

async function lineOf(threshold: Threshold, value: number): Promise<string[]> {
  const restore = threshold.put(value);
  const counts: string[] = [];
  for (const kind of kinds) counts.push(await differing(ofKind(kind)));
  restore();
  return [threshold.name, String(threshold.value), String(value), ...counts];
}

/** How many of these read otherwise; with `--first`, whether any does. */
async function differing(among: readonly Source[]): Promise<string> {
  let count = 0;
  for (const source of among) {
    if ((await source.read()) !== usual.get(source)) count++;
    if (values.first && count > 0) return 'some';
  }
  return String(count);
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(12)).join(''));
}
