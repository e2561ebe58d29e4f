import { extractReport } from '../../packages/extractor/src/node.ts';
import type { Source } from './sources.ts';

/**
 * Resident set and live heap in MB. The resident set of a young process still grows: V8 widens its young generation and
 * threads keep pages that they have freed.
 */
export interface Memory {
  documents: number;
  rss: number;
  heap: number;
}

/** What the process holds after each number of documents, the sources taken in turn; ascending numbers. */
export async function memoryAfter(sources: readonly Source[], counts: readonly number[]): Promise<Memory[]> {
  const held: Memory[] = [];
  let documents = 0;
  for (const count of counts) {
    for (; documents < count; documents++) {
      const source = sources[documents % sources.length];
      if (source) await extractReport(source.bytes);
    }
    held.push({ documents, ...(await now()) });
  }
  return held;
}

async function now(): Promise<Omit<Memory, 'documents'>> {
  // Finalizers run in a turn of their own, and what they let go is garbage of the next collection.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.gc?.();
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 1e6, heap: heapUsed / 1e6 };
}
