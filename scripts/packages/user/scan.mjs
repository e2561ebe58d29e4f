// Runs in the empty project: node scan.mjs FILE prints what is read from a scan, and by which runtime.
import { readFile } from 'node:fs/promises';
import { createOcr } from '@juesuan/ocr';
import { readReport } from 'juesuan';
import { cellsOf } from './cells.mjs';

const ocr = await createOcr();
const started = performance.now();
const report = await readReport(new Uint8Array(await readFile(process.argv[2])), { ocr });
const milliseconds = performance.now() - started;
await ocr.close();
console.log(JSON.stringify({ runtime: ocr.runtime, milliseconds, cells: cellsOf(report) }));
