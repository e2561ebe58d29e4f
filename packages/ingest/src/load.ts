import { reportIdOf } from '@juesuan/schema';
import { type Failure, IngestError } from './problem.ts';
import type { DataRecord, Dataset } from './rows/dataset.ts';
import { datasets } from './rows/index.ts';
import { failures, files, reports } from './rows/reports.ts';
import { withVersions } from './rows/versions.ts';
import type { Held, Sink, Written } from './sinks/sink.ts';
import type { Group, Manifest } from './store/manifest.ts';
import type { Result, Store } from './store/store.ts';
import type { Tally } from './summary.ts';

/**
 * Takes the results of a run, one report at a time and in a fixed order, from the store to the sink, and counts those of
 * the run. An output that is written as a whole has what it held written too.
 */
export async function loadResults(
  manifest: Manifest,
  store: Store,
  sink: Sink,
  tally: Tally,
): Promise<Written> {
  const collected: DataRecord[] = [];
  for await (const group of manifest.groups()) {
    const result = await store.read(group.sha256);
    if (result === null) throw new IngestError('store-changed', { file: group.files[0] ?? null });
    const isNamed = group.named.length > 0;
    if (isNamed) tally.putTogether(group.parts);
    for (const [dataset, records] of recordsOf(group, result)) {
      if (isNamed) tally.add(dataset, ofRun(records, dataset, group));
      if (dataset === reports) collected.push(...records);
      else await sink.write(dataset, records);
    }
  }
  for (const { file, failure, held } of await manifest.unopened()) {
    for (const [dataset, record] of unopenedRecords(file, failure)) {
      if (held !== true) tally.add(dataset, [record]);
      await sink.write(dataset, [record]);
    }
  }
  // Which version a report is, is known when all are.
  await sink.write(reports, withVersions(withRuns(collected, sink.held)));
  return sink.finish();
}

type Records = [dataset: Dataset, records: DataRecord[]];

function recordsOf({ sha256, files: names }: Group, result: Result): Records[] {
  const report_id = reportIdOf(sha256);
  const own: Records[] =
    'failure' in result
      ? [[failures, names.map((file) => ({ file, report_id, ...record(result.failure) }))]]
      : datasets.map((dataset) => [dataset, result.records[dataset.name] ?? []]);
  return [...own, [files, names.map((file) => ({ file, report_id, sha256 }))]];
}

/** Of the names of a report, those that the run was given. */
const ofRun = (records: DataRecord[], dataset: Dataset, { named }: Group): DataRecord[] =>
  dataset === files || dataset === failures
    ? records.filter(({ file }) => named.includes(String(file)))
    : records;

const unopenedRecords = (file: string, failure: Failure): [Dataset, DataRecord][] => [
  [failures, { file, report_id: null, ...record(failure) }],
  [files, { file, report_id: null, sha256: null }],
];

/** A report keeps the number of the run that first brought it; what is new has the next one. */
function withRuns(records: readonly DataRecord[], held: Held | null): DataRecord[] {
  const next = Math.max(0, ...(held?.runs.values() ?? [])) + 1;
  return records.map((report) => ({ ...report, run: held?.runs.get(String(report.report_id)) ?? next }));
}

const record = ({ code, message }: Failure): DataRecord => ({ code, message });
