/**
 * Whether the lean reader and pdf.js give the same pages.
 *
 *   npm run readers -- [--refused] [FILE.pdf | FOLDER …]
 *   npm run readers -- --mutated COUNT [--seed N] [--index N]
 *   npm run readers -- --drawn COUNT [--seed N]
 *   npm run readers -- --witness [FILE.pdf | FOLDER …]
 *
 * Reads every PDF of the named files and folders, without any name the fixtures and the reports beside the repository, with
 * both readers, or so many mutated ones, or reports in layouts drawn by lot (with the programs of scripts/typeset). Prints the files in which an accepted page differs, why others were refused
 * (`--refused`: which ones), and how many were read. Fails where one differs. `--witness` looks each glyph of the lean reader up
 * among those of PDFium, the same character within 0.05 pt, and fails where fewer than 999 of 1000 are there.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compare } from './compare.ts';
import { drawn } from './drawn.ts';
import { mutated } from './mutated.ts';
import { testify } from './witness.ts';

/** Milliseconds between two signs of life. */
const TOLD = 20_000;
/** Share of the glyphs that another reader must see in the same place. */
const CONFIRMED = 0.999;

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    refused: { type: 'boolean', default: false },
    mutated: { type: 'string' },
    drawn: { type: 'string' },
    seed: { type: 'string', default: '1' },
    index: { type: 'string' },
    write: { type: 'string' },
    witness: { type: 'boolean', default: false },
  },
});

/** One after the other, each with its name. */
async function* files(): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  if (values.drawn !== undefined) {
    yield* drawn(Number(values.seed), Number(values.drawn));
    return;
  }
  if (values.mutated !== undefined) {
    for (const { index, name, bytes } of mutated(Number(values.seed), Number(values.mutated)))
      if (values.index === undefined || Number(values.index) === index) {
        if (values.write !== undefined) writeFileSync(values.write, bytes);
        yield { name: `#${index} ${name}`, bytes };
      }
    return;
  }
  const places =
    positionals.length > 0 ? positionals : [join(root, 'golden'), resolve(root, '../shared/reports')];
  for (const name of places.flatMap(pdfsIn)) yield { name, bytes: new Uint8Array(readFileSync(name)) };
}

if (values.witness) process.exit(await hearWitness());

const counts: Record<Comparison['kind'], number> = { equal: 0, refused: 0, unread: 0, different: 0 };
const refusals = new Map<string, number>();
let last = performance.now();
for await (const { name, bytes } of files()) {
  const result = await compare(bytes);
  counts[result.kind]++;
  if (performance.now() - last > TOLD) {
    last = performance.now();
    console.error(JSON.stringify(counts));
  }
  if (result.kind === 'different') console.log(`DIFFERENT ${name}: ${result.where.slice(0, 300)}`);
  if (result.kind !== 'refused') continue;
  refusals.set(result.why, (refusals.get(result.why) ?? 0) + 1);
  if (values.refused) console.log(`refused ${name}: ${result.why}`);
}
for (const [why, count] of [...refusals].sort(([, a], [, b]) => b - a))
  console.log(`refused ${count}: ${why}`);
console.log(JSON.stringify(counts));
if (counts.different > 0) process.exitCode = 1;

/** What PDFium confirms, file by file; gives the exit code. */
async function hearWitness(): Promise<number> {
  let [glyphs, confirmed] = [0, 0];
  for await (const { name, bytes } of files())
    try {
      const said = await testify(bytes);
      glyphs += said.glyphs;
      confirmed += said.confirmed;
      console.log(`${name}: ${said.confirmed} of ${said.glyphs} ${said.others.join('; ')}`);
    } catch (error) {
      console.log(`${name}: not read: ${error instanceof Error ? error.message : error}`);
    }
  console.log(`PDFium confirms ${confirmed} of ${glyphs} glyphs`);
  return confirmed >= CONFIRMED * glyphs ? 0 : 1;
}

/** All PDFs of a folder and those within it; a file is itself. */
function pdfsIn(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pdf$/i.test(name) && !name.includes('node_modules'))
    .sort()
    .map((name) => join(place, name));
}
