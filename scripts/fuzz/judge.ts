import { ExtractionError, Report } from '@juesuan/schema';
import type { IsolatedReader } from 'juesuan';
import type { Input } from './input.ts';
import { flawOf } from './written.ts';

/** What came of one input: `report`, the code of the error, or what must not be. */
export interface Verdict {
  index: number;
  name: string;
  outcome: string;
  /** Why it must not be; null where the outcome is one of those allowed. */
  failure: string | null;
  /** Of reading alone: looking at a report of a hundred thousand cells takes longer than reading it. */
  milliseconds: number;
}

/** Reads one input and looks at what comes of it: a typed error or a report as the schema has it. */
export async function judge(reader: IsolatedReader, { index, name, bytes }: Input): Promise<Verdict> {
  const start = performance.now();
  let milliseconds = 0;
  const read = reader.read(bytes).finally(() => {
    milliseconds = performance.now() - start;
  });
  const [outcome, failure] = await outcomeOf(read);
  return { index, name, outcome, failure, milliseconds };
}

async function outcomeOf(read: ReturnType<IsolatedReader['read']>): Promise<[string, string | null]> {
  try {
    const report = await read;
    const { error } = Report.safeParse(report);
    if (error === undefined) {
      const flaw = flawOf(report);
      return [flaw === null ? 'report' : 'report that cannot be written', flaw];
    }
    const [issue] = error.issues;
    return ['report against the schema', `${issue?.path.map(String).join('.')}: ${issue?.message}`];
  } catch (error) {
    if (!(error instanceof ExtractionError))
      return ['another error', String((error as Error)?.stack ?? error)];
    // The reader's own words: the library's limits say what of the source is too much.
    return [
      error.message.startsWith('reading ended: it') ? `${error.code} (thread ended)` : error.code,
      null,
    ];
  }
}
