import { detect } from '../../packages/extractor/src/detect/detect.ts';
import { extractReport } from '../../packages/extractor/src/node.ts';
import { readPdf } from '../../packages/extractor/src/read/pdf/node.ts';
import { recogniseReport } from '../../packages/extractor/src/recognise/report.ts';
import { readPdfJs } from '../readers/compare.ts';
import { readPdfium } from '../readers/pdfium.ts';
import { operatorLists, textAndOperators } from './baseline.ts';
import type { Source } from './sources.ts';

export const measures = [
  'operators',
  'text+operators',
  'by pdf.js',
  'PDFium text',
  'whole',
  'read',
  'detect',
  'recognise',
] as const;
export type Measure = (typeof measures)[number];

/** Milliseconds of the thread's own processor time in one pass over one file: other work on the machine counts little. */
export type Times = Partial<Record<Measure, number>>;

/** Those that are compared take turns; the parts are a pass of their own. */
const passes: ((bytes: Uint8Array) => Promise<Times>)[] = [
  async (bytes) => ({ operators: await timed(() => operatorLists(bytes)) }),
  async (bytes) => ({ 'text+operators': await timed(() => textAndOperators(bytes)) }),
  async (bytes) => ({ 'by pdf.js': await timed(() => readPdfJs(bytes)) }),
  async (bytes) => ({ 'PDFium text': await timed(() => readPdfium(bytes)) }),
  async (bytes) => ({ whole: await timed(() => extractReport(bytes)) }),
  parts,
];

/** Every pass once, begun with another one each round: what ran before leaves its garbage to the next. */
export async function measureOnce({ bytes }: Source, round: number): Promise<Times> {
  const times: Times = {};
  for (let i = 0; i < passes.length; i++) {
    const pass = passes[(i + round) % passes.length];
    globalThis.gc?.();
    Object.assign(times, await pass?.(bytes));
  }
  return times;
}

export const countPages = (source: Source): Promise<number> => operatorLists(source.bytes);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = clock();
  await work();
  return clock() - start;
}

/** Newer Nodes know what one thread has used; elsewhere the clock on the wall has to do. */
const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };

function clock(): number {
  if (threadCpuUsage === undefined) return performance.now();
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** The steps of `extractReport` one by one; only the digest of the bytes is left out. */
async function parts(bytes: Uint8Array): Promise<Times> {
  const start = clock();
  const { pages, producer, diagnostics } = await readPdf(bytes);
  const read = clock();
  const content = detect(pages);
  const detected = clock();
  const source = { sha256: '', bytes: bytes.length, format: 'pdf', pages: pages.length, producer } as const;
  recogniseReport(content, source, diagnostics);
  const end = clock();
  return { read: read - start, detect: detected - read, recognise: end - detected };
}
