import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@juesuan/schema';
import { parseCsv } from 'juesuan/golden';

/** What a person found of one finding, reading the source. */
export interface Verdict {
  /** Of the document. */
  input: string;
  rule: string;
  /** {@link keyOf} the finding. */
  key: string;
  right: boolean;
  reason: string;
}

/** Judged findings and their reasons; a `true` one that no rule reports any more is missed. */
export function readVerdicts(file = join(import.meta.dirname, '../verdicts.csv')): Verdict[] {
  return parseCsv(readFileSync(file, 'utf8')).map(
    ({ input = '', rule = '', key = '', verdict = '', reason = '' }) => {
      if (verdict !== 'true' && verdict !== 'false')
        throw new Error(`verdict of ${input} ${rule} ${key} is neither true nor false: "${verdict}"`);
      return { input, rule, key, right: verdict === 'true', reason };
    },
  );
}

/** Characters of a printed figure or word that a key keeps: it points to a finding and repeats no sentence. */
const KEPT = 8;

/** Where a finding is and of what figures, short: `l12 15.2% 15.69 109.01`. */
export function keyOf({ location, figures }: Pick<Finding, 'location' | 'figures'>): string {
  const { page, line } = location;
  const place = page !== null ? `p${page}` : line !== null ? `l${line}` : '-';
  const printed = figures.slice(0, 3).map(({ raw }) => {
    const plain = raw.replace(/\s+/gu, '');
    return plain.length > KEPT ? `${plain.slice(0, KEPT)}…` : plain;
  });
  return [place, ...printed].join(' ').trim();
}
