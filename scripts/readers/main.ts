/**
 * Whether the lean reader and pdf.js give the same pages.
 *
 *   npm run readers -- [FILE.pdf | FOLDER …]
 *
 * Reads every PDF of the named files and folders, without any name the fixtures and the reports beside the repository, with
 * both readers, and prints the files in which an accepted page differs, why others were refused, and the share that was
 * read. Fails where one differs.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compare } from './compare.ts';

const root = resolve(import.meta.dirname, '../..');
const named = process.argv.slice(2);
const places = named.length > 0 ? named : [join(root, 'golden'), resolve(root, '../shared/reports')];

const counts = { equal: 0, refused: 0, unread: 0, different: 0 };
const refusals = new Map<string, number>();
for (const file of places.flatMap(pdfsIn)) {
  const result = await compare(new Uint8Array(readFileSync(file)));
  counts[result.kind]++;
  if (result.kind === 'different') console.log(`DIFFERENT ${file}: ${result.where.slice(0, 300)}`);
  if (result.kind === 'refused') refusals.set(result.why, (refusals.get(result.why) ?? 0) + 1);
  if (result.kind === 'refused' && process.env.VERBOSE) console.log(`refused ${file}: ${result.why}`);
}
for (const [why, count] of [...refusals].sort(([, a], [, b]) => b - a))
  console.log(`refused ${count}: ${why}`);
console.log(JSON.stringify(counts));
if (counts.different > 0) process.exitCode = 1;

/** All PDFs of a folder and those within it; a file is itself. */
function pdfsIn(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pdf$/i.test(name) && !name.includes('node_modules'))
    .sort()
    .map((name) => join(place, name));
}
