// How much of what may be wrong in a table the audit finds: node --conditions=@juesuan/source scripts/mutate/main.ts [FILE …]
// Every printed figure of the nine tables is changed, one at a time; a change is found if a rule fails that held before.
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { auditReport } from '@juesuan/audit';
import { readReport } from 'juesuan';
import { figuresOf, missedAmong } from './mutate.ts';

/** Share of the figures that must be found out, of a report that has nothing else wrong. */
const WANTED = 0.98;
const files = process.argv.slice(2);
if (files.length === 0) files.push('golden/text-tabs/source.txt', 'golden/chromium-ruled/source.pdf');

for (const file of files) {
  const bytes = new Uint8Array(await readFile(file));
  const report = await readReport(bytes);
  const unchanged = auditReport(report).findings.filter(({ severity }) => severity !== 'info').length;
  const started = performance.now();
  const figures = figuresOf(report);
  const missed = missedAmong(figures, report);
  const each = (performance.now() - started) / Math.max(1, figures.length);
  const found = figures.length - missed.length;
  const share = figures.length === 0 ? 0 : found / figures.length;
  console.log(
    `${basename(dirname(file))}/${basename(file)}: ${unchanged} findings unchanged; ${found} of ${figures.length} changed figures found (${(100 * share).toFixed(2)} %), ${each.toFixed(1)} ms each`,
  );
  for (const { label, raw } of missed) console.log(`  missed: ${label} ${raw}`);
  if (share < WANTED) process.exitCode = 1;
}
