// One measured run in a process of its own, of the built packages: node run.ts FOLDER OUT STORE THREADS. Prints JSON.
import { performance } from 'node:perf_hooks';
import { ingest } from '@juesuan/ingest';
import { optimiseLate } from '../../../packages/juesuan/src/one-file/optimise-late.ts';
import type { Measured } from './measured.ts';

// As the command has it: threads are started afterwards.
optimiseLate();

const [folder = '', to = '', store = '', threads = ''] = process.argv.slice(2);

const started = performance.now();
const since = () => performance.now() - started;
const idle = performance.eventLoopUtilization();
let first = 0;
let read = 0;
let busy = 0;
let peakReading = 0;
/** Kilobytes everywhere: Node counts in them on Windows too. */
const peak = () => process.resourceUsage().maxRSS / 1024;
const summary = await ingest([folder], {
  to,
  store,
  threads: Number(threads),
  onFile: () => {
    if (first === 0) first = since();
  },
  onLoad: () => {
    read = since();
    peakReading = peak();
    busy = performance.eventLoopUtilization(idle).utilization;
  },
});
const { user, system } = process.cpuUsage();
const measured: Measured = {
  reports: summary.reports,
  failures: Object.values(summary.failures).reduce((sum, n) => sum + n, 0),
  first,
  read,
  whole: since(),
  cpu: (user + system) / 1000,
  busy,
  peakReading,
  peak: peak(),
};
console.log(JSON.stringify(measured));
