// One measured reconciliation in a process of its own: node run.ts FILE. Prints JSON.
import { reconcile } from '@juesuan/ingest';
import type { Measured } from './measured.ts';

const started = performance.now();
const { reports, findings, outcomes } = await reconcile(process.argv[2] ?? '');
const usage = process.cpuUsage();
const measured: Measured = {
  reports,
  findings: findings.map(({ rule }) => rule),
  outcomes: outcomes.length,
  seconds: (performance.now() - started) / 1000,
  processor: (usage.user + usage.system) / 1e6,
  // Kilobytes everywhere: Node counts in them on Windows too.
  peak: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));
