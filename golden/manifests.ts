// node golden/manifests.ts [ID…]: writes manifest.json of each typeset fixture from its layout.json, the facts and the source's bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Manifest, manifestText } from 'juesuan/golden';
import type { Layout } from '../scripts/typeset/layout.ts';
import { allFacts } from './facts/index.ts';

const golden = fileURLToPath(new URL('.', import.meta.url));
/** The year that all facts are of. */
const YEAR = 2024;

const asked = process.argv.slice(2);
for (const { name: id } of readdirSync(golden, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  const names = readdirSync(golden + id);
  const source = names.find((name) => name.startsWith('source.'));
  if (!names.includes('layout.json') || source === undefined) continue;
  if (asked.length > 0 && !asked.includes(id)) continue;
  const { facts, producer, rewrittenBy, shows }: Layout = JSON.parse(
    readFileSync(`${golden}${id}/layout.json`, 'utf8'),
  );
  const manifest: Manifest = {
    id,
    source,
    sha256: createHash('sha256')
      .update(readFileSync(`${golden}${id}/${source}`))
      .digest('hex'),
    publisher: allFacts[facts]?.department ?? '',
    year: YEAR,
    producer: rewrittenBy === undefined ? producer : `${producer}, ${rewrittenBy}`,
    why: shows,
  };
  writeFileSync(`${golden}${id}/manifest.json`, manifestText(manifest));
}
