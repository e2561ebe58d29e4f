import { type FileEvent, type SourceReader, sourcesOf, unopened } from '@juesuan/ingest';
import { type JobResult, readJob } from './job.ts';
import { final, passing } from './reason.ts';

/**
 * Does one job: reads the report, or every report of the archive, into the store. A report that is refused for what it is
 * has a result like any other. What failed for a reason of the machine fails the job, after the other reports of its
 * archive were read; tried again, these are known.
 *
 * @param pictures are pictures taken from archives?
 * @param version what the results of this worker depend on
 * @throws with a reason that `readReason` reads
 */
export async function perform(
  data: unknown,
  { version, pictures }: { version: string; pictures: boolean },
  readerOf: (store: string) => SourceReader,
  onFile: (event: FileEvent) => void,
): Promise<JobResult> {
  const job = readJob(data);
  if (job === null) throw final('bad-job', 'this is no job of `juesuan enqueue`');
  if (job.version !== version)
    throw final(
      'other-version',
      `enqueued by ${job.version}, and this worker is ${version}: enqueue again, with the same code list and the same reading of pictures (--ocr)`,
    );
  const reader = readerOf(job.store);
  const result: JobResult = { read: 0, known: 0, refused: 0 };
  let failed: Error | null = null;
  for await (const found of sourcesOf(job.path, { pictures })) {
    const event = 'error' in found ? unopened(found.file, found.error) : (await reader.read(found)).event;
    onFile(event);
    if (event.status !== 'failed') result[event.status] += 1;
    else if (event.passing) failed ??= passing(event.failure.code, event.failure.message);
    else result.refused += 1;
  }
  if (failed !== null) throw failed;
  return result;
}
