import { type PartsTogether, partsTogether, type ReportPart, seriesName } from '@juesuan/extractor';
import type { Beside } from '../store/manifest.ts';

/** Files of one place beyond which it holds the reports of many: a file that names no department is then of none of them. */
const FEW = 64;

/** The files of one place by their report, and those that might have been of one and are not. */
export interface Grouped {
  /** Parts of a report, each with the files that have its bytes: one part or more. */
  groups: Beside[][][];
  apart: PartsTogether['apart'];
}

/**
 * Which files of a place are of one report, as `extractSet` puts them together. What files say is read from the store, of all
 * at once only where they are few: of many, those are compared that name the same report.
 *
 * @param files sorted by name
 */
export async function grouped(
  files: readonly Beside[],
  partOf: (sha256: string) => Promise<ReportPart | null>,
): Promise<Grouped> {
  const copies = Map.groupBy(files, ({ sha256 }) => sha256);
  const parts = [...copies.values()].flatMap(([first]) => first ?? []);
  const all: Grouped = { groups: [], apart: [] };
  const alone = new Set(parts);
  const buckets = parts.length > FEW ? await byDepartment(parts, partOf) : [parts];
  for (const bucket of buckets) {
    if (bucket.length < 2) continue;
    const byName = new Map(bucket.map((one) => [one.name, one]));
    const said: { file: string; part: ReportPart }[] = [];
    for (const { name, sha256 } of bucket) {
      const part = await partOf(sha256);
      if (part !== null) said.push({ file: name, part });
    }
    const { groups, apart } = partsTogether(said);
    for (const group of groups) {
      if (group.length < 2) continue;
      const together = group.flatMap((name) => byName.get(name) ?? []);
      for (const one of together) alone.delete(one);
      all.groups.push(together.map(({ sha256 }) => copies.get(sha256) ?? []));
    }
    all.apart.push(...apart);
  }
  for (const { sha256 } of alone) all.groups.push([copies.get(sha256) ?? []]);
  return all;
}

/** Those that name a department, by it, and pages of scans by what their names have in common. */
async function byDepartment(
  parts: readonly Beside[],
  partOf: (sha256: string) => Promise<ReportPart | null>,
): Promise<Iterable<Beside[]>> {
  const buckets = new Map<string, Beside[]>();
  for (const one of parts) {
    const part = await partOf(one.sha256);
    const name = (part?.isPicture && seriesName(one.name)) || part?.department;
    if (!name) continue;
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, [one]);
    else bucket.push(one);
  }
  return buckets.values();
}
