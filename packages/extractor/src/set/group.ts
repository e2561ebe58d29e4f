import type { ReportFamily } from '@juesuan/schema';

/** What one file says of the report that it is of; `null` and `unknown` where it does not say it. */
export interface PartIdentity {
  /** As the set names it, with `/` between folders. */
  file: string;
  /** As it is compared: without what says whether units are in it. */
  department: string | null;
  /** Of the department itself, without its units (本级). */
  isOwnLevel: boolean;
  fiscalYear: number | null;
  family: ReportFamily;
  /** Would it be a report without any other file? */
  isReport: boolean;
  /** The public tables in it, and the projects of its forms: a report has each of them once. */
  holds: ReadonlySet<string>;
  /** Its longer lines of text, by what they are compared by. */
  lines: ReadonlySet<string>;
}

/** Why a file was not put together with others, which are named by their place in the list. */
export interface Apart {
  part: number;
  reason: 'repeats' | 'unknown';
  others: number[];
}

/** Places of the files that are of one report, and the files that might have been and are not. */
export interface Grouping {
  groups: number[][];
  apart: Apart[];
}

/** Of the lines of the shorter text, the share that says that it stands in the other file, too. */
const SAME_TEXT = 0.5;
/** Lines below which a text is a title, and not the text of a report. */
const FEWEST_LINES = 5;

/**
 * Which files are of one report. Those that name the same department, year and family are; one that leaves some of it out is,
 * where exactly one report could have it: of those in its own folder or, where there is none, of all. Files that print the
 * same tables or the same text are two reports, however alike: a department's and the sum with its units', or one report in
 * two formats.
 */
export function groupParts(parts: readonly PartIdentity[]): Grouping {
  const named = new Map<string, number[]>();
  parts.forEach((part, i) => {
    if (!isNamed(part)) return;
    const key = JSON.stringify([part.department, part.isOwnLevel, part.fiscalYear, part.family]);
    named.set(key, [...(named.get(key) ?? []), i]);
  });
  // A text that states no accounts, by itself, is of a report only beside one.
  const reports = [...named.values()].filter((group) => group.some((i) => parts[i]?.isReport));
  const grouping: Grouping = { groups: [], apart: [] };
  const joined = reports.map((group) => [...group]);
  for (const [i, part] of parts.entries()) {
    if (isNamed(part) || !part.isReport) continue;
    const open = nearest(part, possible(part, reports, parts), parts);
    const [only] = open;
    if (open.length === 1 && only !== undefined) joined[reports.indexOf(only)]?.push(i);
    else if (open.length > 1) grouping.apart.push({ part: i, reason: 'unknown', others: open.flat() });
  }
  for (const group of joined) {
    const { together, repeating } = withoutRepeats(group, parts);
    grouping.groups.push(together);
    grouping.apart.push(...repeating);
  }
  const taken = new Set(grouping.groups.flat());
  grouping.groups.push(...parts.flatMap((_, i) => (taken.has(i) ? [] : [[i]])));
  return grouping;
}

const isNamed = ({ department, fiscalYear, family }: PartIdentity): boolean =>
  department !== null && fiscalYear !== null && family !== 'unknown';

/** The reports that nothing in a file contradicts. */
const possible = (
  part: PartIdentity,
  reports: readonly number[][],
  parts: readonly PartIdentity[],
): number[][] =>
  reports.filter(([first = -1]) => {
    const report = parts[first];
    return (
      report !== undefined &&
      (part.department === null || part.department === report.department) &&
      (part.isOwnLevel === report.isOwnLevel || (part.department === null && !part.isOwnLevel)) &&
      (part.fiscalYear === null || part.fiscalYear === report.fiscalYear) &&
      (part.family === 'unknown' || part.family === report.family)
    );
  });

/** Those with a file in the same folder; all where none has. */
function nearest(
  { file }: PartIdentity,
  reports: readonly number[][],
  parts: readonly PartIdentity[],
): readonly number[][] {
  const beside = reports.filter((group) =>
    group.some((i) => folderOf(parts[i]?.file ?? '') === folderOf(file)),
  );
  return beside.length > 0 ? beside : reports;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/**
 * The files of one report that hold nothing twice. Where leaving out one file is enough, and it can only be that one (the whole
 * report beside its text and its tables), the others are together; else each stands alone.
 */
function withoutRepeats(
  group: readonly number[],
  parts: readonly PartIdentity[],
): { together: number[]; repeating: Apart[] } {
  const repeats = (a: number, b: number): boolean => a !== b && isRepeated(parts[a], parts[b]);
  const apartOf = (part: number): Apart => ({
    part,
    reason: 'repeats',
    others: group.filter((other) => repeats(part, other)),
  });
  const repeating = group.filter((part) => group.some((other) => repeats(part, other)));
  if (repeating.length === 0) return { together: [...group], repeating: [] };
  const enough = repeating.filter((out) => {
    const rest = group.filter((part) => part !== out);
    return rest.length > 1 && !rest.some((a) => rest.some((b) => repeats(a, b)));
  });
  const [out] = enough;
  if (enough.length === 1 && out !== undefined)
    return { together: group.filter((part) => part !== out), repeating: [apartOf(out)] };
  const first = group.find((part) => !repeating.includes(part)) ?? group[0];
  return { together: first === undefined ? [] : [first], repeating: repeating.map(apartOf) };
}

function isRepeated(a: PartIdentity | undefined, b: PartIdentity | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if ([...a.holds].some((held) => b.holds.has(held))) return true;
  const [shorter, longer] = a.lines.size < b.lines.size ? [a.lines, b.lines] : [b.lines, a.lines];
  if (shorter.size < FEWEST_LINES) return false;
  return [...shorter].filter((line) => longer.has(line)).length >= SAME_TEXT * shorter.size;
}
