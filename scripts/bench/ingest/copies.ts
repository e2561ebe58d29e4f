import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** What makes the bytes of a copy its own and is no part of what is read, by the ending of the name. */
const marks: Readonly<Record<string, (copy: number) => string>> = {
  // A comment after the end of the file.
  '.pdf': (copy) => `\n% copy ${copy}\n`,
  '.html': (copy) => `\n<!-- copy ${copy} -->\n`,
  // Blank lines: any other mark would be a line of the report.
  '.txt': (copy) => '\n'.repeat(copy),
};

/**
 * Distinct copies of the fixtures in a folder of their own: report 0 of each, then report 1 of each, so that any number of
 * them is the same mixture.
 *
 * @returns the bytes of all of them
 */
export async function makeCopies(folder: string, from: number, to: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const names = globSync('golden/*/source.{pdf,html,txt}', { cwd: root }).sort();
  const sources = await Promise.all(
    names.map(async (name) => ({ ending: extname(name), bytes: await readFile(join(root, name)) })),
  );
  let written = 0;
  for (let i = from; i < to; i++) {
    const { ending, bytes } = sources[i % sources.length] ?? { ending: '', bytes: Buffer.alloc(0) };
    const copy = 1 + Math.floor(i / sources.length);
    const content = Buffer.concat([bytes, Buffer.from(marks[ending]?.(copy) ?? '')]);
    await writeFile(join(folder, `${String(i).padStart(6, '0')}${ending}`), content);
    written += content.length;
  }
  return written;
}
