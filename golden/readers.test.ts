import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from '../scripts/readers/compare.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf') && !name.startsWith('bad/'))
  .sort();

// The lean reader is the first of two: what it gives must be what pdf.js would have given, to the last bit.
test.each(fixtures)('the lean reader and pdf.js read %s alike', async (name) => {
  expect(await compare(new Uint8Array(readFileSync(folder + name)))).toEqual({ kind: 'equal' });
});
