import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const texts = resolve(import.meta.dirname, '../../../shared/cases-text');
const isMissing = !existsSync(texts);
if (isMissing) console.warn(`skipped: ${texts} is not there`);

/** The numbers of a line of the scores: how many of how many. */
function sharesIn(scores: string, what: string): number[][] {
  const lines = scores.split('\n').filter((line) => line.startsWith(what));
  return lines.map((line) => (/(\d+)\/(\d+)/u.exec(line) ?? []).slice(1).map(Number));
}

test.skipIf(isMissing)(
  'npm run score:texts: all that a person read in the small inputs, and no more',
  { timeout: 120_000 },
  () => {
    const scores = execFileSync(
      process.execPath,
      [
        '--conditions=@juesuan/source',
        resolve(import.meta.dirname, 'pages.ts'),
        ...['--pages', texts, '--truth', resolve(import.meta.dirname, 'cases')],
      ],
      { encoding: 'utf8' },
    );
    expect(scores).toMatch(/^refused 0 of \d+ texts/mu);
    for (const [what, lines] of [
      ['facts:', 2],
      ['texts:', 4],
    ] as const) {
      const shares = sharesIn(scores, what);
      expect(shares).toHaveLength(lines);
      for (const [right = 0, all = 0] of shares) {
        expect(all).toBeGreaterThan(50);
        expect(right).toBe(all);
      }
    }
  },
);
