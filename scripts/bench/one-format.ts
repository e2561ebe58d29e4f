// node one-format.ts FILE ROUNDS: reads one file again and again in a process of its own and prints what that cost, as JSON.
import { readFileSync } from 'node:fs';
import { extractReport } from '../../packages/extractor/src/node.ts';

/** What reading one file costs. */
export interface Cost {
  /** Milliseconds of processor time of each reading; the first loads the reader and compiles it. */
  cpu: number[];
  /** Bytes that the process held at most, and held before it read anything. */
  peak: number;
  before: number;
}

const [, , file = '', rounds = '7'] = process.argv;
const bytes = new Uint8Array(readFileSync(file));
const before = process.memoryUsage().rss;
const cpu: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  await extractReport(bytes);
  const { user, system } = process.cpuUsage(start);
  cpu.push((user + system) / 1000);
}
const cost: Cost = { cpu, peak: process.resourceUsage().maxRSS * 1024, before };
console.log(JSON.stringify(cost));
