// Runs in the empty project: node refusal.mjs FILE prints why a report cannot be read, or null.
import { readFile } from 'node:fs/promises';
import { ExtractionError, readReport } from 'juesuan';

try {
  await readReport(await readFile(process.argv[2]));
  console.log('null');
} catch (error) {
  if (!(error instanceof ExtractionError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
