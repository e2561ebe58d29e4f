import { without } from './truth/texts.ts';

/**
 * The disagreements with its truth that a fixture is known to have, `against-truth.txt`: lines of `disagreements` under
 * the reasons (`# …`) why they were taken in. Where a fixture has none there is no file.
 */
export interface AgainstTruth {
  reasons: string[];
  lines: string[];
}

export function parseAgainstTruth(text: string): AgainstTruth {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    reasons: lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim()),
    lines: lines.filter((line) => !line.startsWith('#')),
  };
}

/** The file's text; empty where nothing disagrees. */
export function againstTruthText({ reasons, lines }: AgainstTruth): string {
  if (lines.length === 0) return '';
  return [...reasons.map((reason) => `# ${reason.replace(/\s+/gu, ' ')}`), ...lines, ''].join('\n');
}

/** Disagreements that nobody has taken in, and known ones that are no more; equal lines are counted. */
export function judgeAgainstTruth(
  known: readonly string[],
  now: readonly string[],
): { unknown: string[]; mended: string[] } {
  return { unknown: without(now, known), mended: without(known, now) };
}
