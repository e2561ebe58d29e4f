// Every amount of one canonical column in the given reports, with its place: node examples/list-amounts.ts COLUMN FILE …
// Run from sources: node --conditions=@juesuan/source examples/list-amounts.ts final.total golden/*/source.pdf
import { readFile } from 'node:fs/promises';
import { ExtractionError, readReport } from 'juesuan';

const [wanted, ...files] = process.argv.slice(2);
if (!wanted || files.length === 0) {
  console.error('node examples/list-amounts.ts COLUMN FILE …');
  process.exit(2);
}

for (const file of files) {
  try {
    const report = await readReport(await readFile(file));
    for (const { kind, rows } of report.tables) {
      for (const { code, name, cells } of rows) {
        for (const { column, yuan, location } of cells) {
          if (column !== wanted || yuan === null) continue;
          const place = location.page === null ? `line ${location.line}` : `page ${location.page}`;
          console.log([file, kind, code, name, `${yuan} 元`, place].join('\t'));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    console.error(`${file}: ${error.code}: ${error.message}`);
    process.exitCode = 1;
  }
}
