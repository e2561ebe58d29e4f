import { existsSync } from 'node:fs';
import { fixtures, readSource, realReports, scoreFacts } from './told.ts';

/**
 * Scores what the prose tells against its truth, for the fixtures and for real reports where they are there; exits 1
 * where recall or precision falls below the goal.
 *
 *   node --conditions=@juesuan/source scripts/score/facts.ts [how many misses to list]
 */
const goal = 0.98;
const listed = Number(process.argv[2] ?? '10');

for (const source of [...fixtures, ...realReports]) {
  if (!existsSync(source.source) || !existsSync(source.truth)) {
    console.log(`${source.name}: not there, not scored`);
    continue;
  }
  const report = await readSource(source);
  const { right, told, read, missing, extra } = scoreFacts(report, source);
  for (const key of missing.slice(0, listed)) console.log(`missing: ${key}`);
  for (const key of extra.slice(0, listed)) console.log(`extra:   ${key}`);
  const { duties, bodies, units } = report.overview;
  console.log(
    `${source.name}: facts ${right}/${told} recall ${percent(right / told)} precision ${percent(right / read)}; ` +
      `${duties.length} duties, ${bodies.length} bodies, ${units.length} units, ${report.glossary.length} terms, ${report.toldIndicators.length} told indicators`,
  );
  if (right < goal * told || right < goal * read) process.exitCode = 1;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
