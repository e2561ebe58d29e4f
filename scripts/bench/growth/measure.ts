import { auditReport } from '@juesuan/audit';
import { normalizeReport } from '@juesuan/normalizer';
import { detect } from '../../../packages/extractor/src/detect/detect.ts';
import { defaultExtractLimits } from '../../../packages/extractor/src/limits.ts';
import { readPdf } from '../../../packages/extractor/src/read/pdf/node.ts';
import { recogniseReport } from '../../../packages/extractor/src/recognise/report.ts';

export const stages = ['read', 'detect', 'recognise', 'normalise', 'audit'] as const;
export type Stage = (typeof stages)[number];

/** Milliseconds of processor time of this thread, stage by stage. */
export type Costs = Record<Stage, number>;

/** One pass over a source, by the steps of the whole way. */
export async function costsOf(bytes: Uint8Array): Promise<Costs> {
  globalThis.gc?.();
  const clock = stopwatch();
  const { pages, producer, diagnostics } = await readPdf(bytes, { limits: defaultExtractLimits });
  const read = clock();
  const content = detect(pages);
  const detected = clock();
  const source = { sha256: '', bytes: bytes.length, format: 'pdf', pages: pages.length, producer } as const;
  const extracted = recogniseReport(content, source, diagnostics);
  const recognised = clock();
  const report = normalizeReport(extracted);
  const normalised = clock();
  auditReport(report);
  return { read, detect: detected, recognise: recognised, normalise: normalised, audit: clock() };
}

/** Milliseconds of this thread since it was last asked: other processes do not count. */
function stopwatch(): () => number {
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = now();
  return () => {
    const before = last;
    last = now();
    return last - before;
  };
}
