import { problemMessage } from '@juesuan/schema';
import { countEnding } from '../containers.ts';
import { inputNames } from '../input.ts';
import { type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { optionalPackage } from '../optional.ts';
import { type OwnListFiles, ownListsOf } from '../own-lists.ts';
import { complaint, problemLine, systemError } from '../problem.ts';
import { queueWords } from '../queue-words.ts';
import { readingWords } from '../reading-words.ts';

interface EnqueueCommandOptions extends OcrChoice, OwnListFiles {
  redis: string;
  queue: string;
  /** Folder of the results. */
  to: string;
  tries?: number;
  /** Seconds. */
  backoff?: number;
}

/** `juesuan enqueue`: everything is in `@juesuan/queue`. An input that names no file makes the exit code 2. */
export async function enqueueCommand(
  inputs: string[],
  { redis, queue, to: store, tries, backoff, ...choice }: EnqueueCommandOptions,
  { io }: { io: Talk },
): Promise<number> {
  const load = () => import('@juesuan/queue');
  const queuePackage = await optionalPackage('@juesuan/queue', load, { command: 'enqueue', io });
  if (queuePackage === null) return 2;
  const own = await ownListsOf(choice, io);
  if (own === null) return 2;
  const ocr = await ocrUse(choice, 'enqueue', io);
  if (ocr === null) return 2;
  const { enqueueReports, QueueError } = queuePackage;
  const skipped = new Map<string, number>();
  try {
    const { queued, queuedBefore, dead, unusable } = await enqueueReports(inputNames(inputs, io.stdin), {
      redis,
      queue,
      store,
      ocr,
      ...own,
      ...(tries !== undefined && { tries }),
      ...(backoff !== undefined && { backoff: backoff * 1_000 }),
      onUnusable: ({ file, error }) =>
        void io.stderr.write(problemLine(file, systemError(file, error), io.language)),
      onSkipped: (file) => countEnding(skipped, file),
    });
    if (skipped.size > 0) await writeText(io.stderr, `${readingWords[io.language].notTaken(skipped)}\n`);
    await writeText(io.stdout, `${queueWords[io.language].queued({ queued, queuedBefore, dead })}\n`);
    return unusable > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    await writeText(io.stderr, complaint('enqueue', error.code, problemMessage(error, io.language)));
    return 2;
  }
}
