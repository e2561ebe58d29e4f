// node scripts/typeset/main.ts [ID…]: writes source.* and truth.csv of each fixture from its layout.json and the facts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allFacts } from '../../golden/facts/index.ts';
import { ledgerOf } from '../../golden/facts/ledger.ts';
import type { Layout } from './layout.ts';
import { explanationsOf } from './prose.ts';
import { printedReport } from './report.ts';
import { fundingCsv, indicatorsCsv, toldCsv, truthCsv } from './truth.ts';
import { typeset } from './typeset.ts';

const golden = fileURLToPath(new URL('../../golden', import.meta.url));
const asked = process.argv.slice(2);
const folders = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(golden, entry.name)).includes('layout.json'))
  .map((entry) => entry.name);

for (const id of asked.length > 0 ? asked : folders) {
  const layout: Layout = JSON.parse(readFileSync(join(golden, id, 'layout.json'), 'utf8'));
  const facts = allFacts[layout.facts];
  if (!facts)
    throw new Error(`${id}: no facts named ${layout.facts}; there are ${Object.keys(allFacts).join(', ')}`);
  const ledger = ledgerOf(facts);
  const report = printedReport(ledger, layout);
  const { extension, bytes, pageOf } = await typeset(report, layout);
  writeFileSync(join(golden, id, `source.${extension}`), bytes);
  writeFileSync(join(golden, id, 'truth.csv'), truthCsv(report, pageOf));
  if (layout.wholeReport) writeFileSync(join(golden, id, 'told.csv'), toldCsv(explanationsOf(ledger).told));
  if (layout.selfEvaluation) {
    writeFileSync(join(golden, id, 'indicators.csv'), indicatorsCsv(facts, layout));
    writeFileSync(join(golden, id, 'funding.csv'), fundingCsv(facts, layout));
  }
  console.log(`${id}: source.${extension}, ${bytes.length} bytes`);
}
