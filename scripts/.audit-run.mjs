import { readFileSync } from 'node:fs';
import { auditReport } from '@juesuan/audit';

const r = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { findings, outcomes } = auditReport(r);
for (const f of findings)
  console.log(
    f.severity,
    f.rule,
    'L' + (f.location.line ?? 'p' + f.location.page),
    f.message.zh,
    f.suspect ? `嫌疑: ${f.figures[f.suspect.figure]?.label} → ${f.suspect.value} (${f.suspect.mends})` : '',
  );
console.log('---');
for (const o of outcomes)
  console.log(o.status.padEnd(18), o.rule.padEnd(36), o.checks, o.rounding, o.failed, o.skipped, o.reason.zh);
