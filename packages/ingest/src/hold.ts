import type { FailureCode } from './problem.ts';
import { IngestError } from './problem.ts';
import type { Held } from './sinks/sink.ts';
import type { Manifest } from './store/manifest.ts';
import type { Store } from './store/store.ts';

/**
 * Lists what an output holds beside what the run was given, so that both are written. A name that the run was given keeps
 * the versions that it had, as far as they are reports; why it gave none is said of its present bytes alone.
 *
 * @throws {IngestError} `not-kept` where the store has no result of a report that the output holds: nothing is dropped
 */
export async function holdOn(
  held: Held,
  manifest: Manifest,
  { store, place, folder }: { store: Store; place: string; folder: string },
): Promise<void> {
  const given = new Set<string>();
  const known = new Set<string>();
  for await (const { sha256, named } of manifest.groups()) {
    known.add(sha256);
    for (const file of named) given.add(file);
  }
  for (const { file } of await manifest.unopened()) given.add(file);
  const lost: string[] = [];
  for (const { file, report_id, sha256 } of held.files) {
    const name = String(file);
    const isReport = held.runs.has(String(report_id));
    if (typeof sha256 !== 'string' || (given.has(name) && !isReport)) continue;
    if (known.has(sha256) || (await store.known(sha256)) !== null)
      await manifest.add({ file: name, sha256, held: true });
    else if (isReport) lost.push(name);
  }
  if (lost.length > 0)
    throw new IngestError('not-kept', {
      place,
      count: lost.length,
      store: folder,
      file: lost.sort()[0] ?? null,
    });
  for (const { file, report_id, code, message } of held.failures)
    if (report_id === null && !given.has(String(file)))
      await manifest.add({
        file: String(file),
        failure: { code: String(code) as FailureCode, message: String(message) },
        held: true,
      });
}
