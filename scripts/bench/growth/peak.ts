// Reads one document of so many pages, and prints the most memory that the process held, in MB: node peak.ts PAGES
import { extractReport } from '../../../packages/extractor/src/node.ts';
import { growths } from './sources.ts';

const pages = Number(process.argv[2]);
const report = await extractReport(growths[0]?.make(pages) ?? new Uint8Array());
if (report.source.pages !== pages) throw new Error(`read ${report.source.pages} of ${pages} pages`);
console.log(process.resourceUsage().maxRSS / 1024);
