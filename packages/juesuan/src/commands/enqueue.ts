import { problemMessage } from '@juesuan/schema';
import { codeListProblem, readCodeList } from '../code-list/read.ts';
import { inputNames } from '../input.ts';
import { type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { optionalPackage } from '../optional.ts';
import { complaint, problemLine, systemError } from '../problem.ts';

interface EnqueueCommandOptions extends OcrChoice {
  redis: string;
  queue: string;
  /** Folder of the results. */
  to: string;
  /** CSV of a code list of one's own. */
  codes?: string;
  tries?: number;
  /** Seconds. */
  backoff?: number;
}

/** `juesuan enqueue`: everything is in `@juesuan/queue`. An input that names no file makes the exit code 2. */
export async function enqueueCommand(
  inputs: string[],
  { redis, queue, to: store, codes, tries, backoff, ...choice }: EnqueueCommandOptions,
  { io }: { io: Talk },
): Promise<number> {
  const load = () => import('@juesuan/queue');
  const queuePackage = await optionalPackage('@juesuan/queue', load, { command: 'enqueue', io });
  if (queuePackage === null) return 2;
  const ocr = await ocrUse(choice, 'enqueue', io);
  if (ocr === null) return 2;
  const { enqueueReports, QueueError } = queuePackage;
  try {
    const entries = codes === undefined ? undefined : await readCodeList(codes);
    const { queued, queuedBefore, dead, unusable } = await enqueueReports(inputNames(inputs, io.stdin), {
      redis,
      queue,
      store,
      ocr,
      ...(entries !== undefined && { codes: entries }),
      ...(tries !== undefined && { tries }),
      ...(backoff !== undefined && { backoff: backoff * 1_000 }),
      onUnusable: ({ file, error }) =>
        void io.stderr.write(problemLine(file, systemError(file, error), io.language)),
    });
    const again = dead > 0 ? ' (juesuan worker --dead --retry tries them again)' : '';
    await writeText(
      io.stdout,
      `queued: ${queued}\nqueued before: ${queuedBefore}\ngiven up before: ${dead}${again}\n`,
    );
    return unusable > 0 ? 2 : 0;
  } catch (error) {
    const problem = await codeListProblem(error, codes, io);
    if (problem !== null) return problem;
    if (!(error instanceof QueueError)) throw error;
    await writeText(io.stderr, complaint('enqueue', error.code, problemMessage(error, io.language)));
    return 2;
  }
}
