import type { Comparison } from './cells.ts';

/**
 * Compares two lists of texts without regard to order; equal texts are counted.
 *
 * @example
 * compareTexts(['甲', '乙'], ['乙']).missing; // ['甲']
 */
export function compareTexts(truth: readonly string[], read: readonly string[]): Comparison {
  return {
    lines: truth.length,
    read: read.length,
    missing: without(truth, read),
    extra: without(read, truth),
  };
}

/** What is in `all` more often than in `some`. */
export function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
