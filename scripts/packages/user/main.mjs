// Runs in the empty project: node main.mjs FILE prints what `read` gives, as lines of `cellsOf`.
import { readFile } from 'node:fs/promises';
import { jsonSchema, Report, schemaVersion } from '@juesuan/schema';
import { cellsOf } from './cells.mjs';
import { expenditure, findings, read } from './compiled/read.js';

const bytes = await readFile(process.argv[2]);
const report = await read(bytes);
Report.parse(report);
if (!jsonSchema('report').$id?.includes(schemaVersion)) throw new Error('no JSON Schema');
const total = expenditure(report);
if (!/^\d+(\.\d+)?$/.test(total ?? '')) throw new Error(`no total of expenditure: ${total}`);
const wrong = await findings(bytes);
if (wrong.length > 0) throw new Error(`findings in a sound report: ${wrong.join('; ')}`);
console.log(JSON.stringify(cellsOf(report)));
