import { ExtractionError } from '@juesuan/schema';
import { maxEntryBytes, maxPackingRatio, ratioCountsFrom } from './limits.ts';

/** What the file system says is said as such: a file that is away may come back. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why an archive cannot be read, in our words where they are ours or the system's. */
export const archiveError = (error: unknown, reason: 'archive' | 'archive-entry'): unknown =>
  error instanceof ExtractionError || isSystemError(error)
    ? error
    : new ExtractionError('damaged', { reason, cause: messageOf(error) }, { cause: error });

/** What is wrong with an entry by its sizes; `null` where nothing is. */
export function sizeProblem(packed: number | null, unpacked: number): ExtractionError | null {
  if (unpacked > maxEntryBytes)
    return new ExtractionError('too-large', { reason: 'archive-entry', count: unpacked });
  if (packed !== null && unpacked > ratioCountsFrom && unpacked > maxPackingRatio * packed)
    return new ExtractionError('too-large', {
      reason: 'ratio',
      times: Math.round(unpacked / Math.max(1, packed)),
    });
  return null;
}

export const isEncrypted = (): ExtractionError =>
  new ExtractionError('encrypted', { reason: 'archive-entry' });
