// One measured reconciliation in a process of its own: node run.ts PLACE [use]. Prints JSON.
import { createHash } from 'node:crypto';
import { reconcile } from '@juesuan/ingest';
import type { Measured } from './measured.ts';

const [place = '', kept] = process.argv.slice(2);
const started = performance.now();
const { reports, findings, outcomes, compared } = await reconcile(place, kept === 'use' ? { kept } : {});
const usage = process.cpuUsage();
const measured: Measured = {
  reports,
  compared,
  findings: findings.map(({ rule }) => rule),
  digest: createHash('sha256')
    .update(JSON.stringify([findings, outcomes]))
    .digest('hex'),
  seconds: (performance.now() - started) / 1000,
  processor: (usage.user + usage.system) / 1e6,
  // Kilobytes everywhere: Node counts in them on Windows too.
  peak: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));
