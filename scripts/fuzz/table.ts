import type { Verdict } from './judge.ts';

/** Slowest inputs shown. */
const SLOWEST = 5;

/** What a run found, as lines of text. */
export function tableOf(verdicts: readonly Verdict[], seed: number, seconds: number, rss: number): string {
  const outcomes = new Map<string, number>();
  for (const { outcome } of verdicts) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const slowest = verdicts.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  return [
    `seed      ${seed}`,
    `inputs    ${verdicts.length}`,
    `seconds   ${seconds.toFixed(1)}`,
    `largest RSS ${Math.round(rss)} MB`,
    'outcomes',
    ...[...outcomes]
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `  ${String(count).padStart(6)}  ${outcome}`),
    'slowest',
    ...slowest.map(
      ({ index, name, outcome, milliseconds }) =>
        `  ${milliseconds.toFixed(0).padStart(6)} ms  #${index} ${name} → ${outcome}`,
    ),
  ].join('\n');
}
