// Every output of every fixture, and of the reports in folders that are named, written to one folder. Two checkouts
// read the same where `diff -r` of their folders prints nothing:
//
//   npm run outputs -- OUT [FOLDER_OF_REPORTS…]
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from 'juesuan/command';

const golden = fileURLToPath(new URL('../../golden/', import.meta.url));
const formats = ['tidy', 'facts', 'indicators', 'funding', 'json'] as const;
const [out, ...folders] = process.argv.slice(2);
if (!out) {
  console.error('usage: npm run outputs -- OUT [FOLDER_OF_REPORTS…]');
  process.exit(2);
}

/** Sources of reports: `source.*` and `report.*` in the folders below. */
async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^(source|report)\.(pdf|txt|html?|md|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What the command prints on standard output, and its exit code where it is not 0. */
async function printed(args: string[]): Promise<string> {
  const pieces: string[] = [];
  const stdout = new Writable({
    write(piece, _, done) {
      pieces.push(String(piece));
      done();
    },
  });
  await run(args, { stdin: process.stdin, stdout, stderr: stdout });
  return pieces.join('');
}

for (const folder of [golden, ...folders])
  for (const source of await sourcesIn(resolve(folder))) {
    const target = join(out, basename(dirname(source)));
    await mkdir(target, { recursive: true });
    for (const format of formats)
      await writeFile(join(target, format), await printed(['extract', source, '--format', format]));
    await writeFile(
      join(target, 'findings'),
      await printed(['audit', source, '--format', 'json', '--language', 'zh']),
    );
  }
