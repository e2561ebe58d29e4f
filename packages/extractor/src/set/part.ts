import { type ExtractedReport, ExtractionError, publicTableKinds } from '@juesuan/schema';
import { matchKey } from '@juesuan/schema/words';
import { type ExtractOptions, readSource } from '../extract.ts';
import type { ReadPdf } from '../read/pdf/document.ts';
import { type RecognisedPart, recognisingPart, reportOf } from '../recognise/report.ts';
import { type Apart, groupParts, type PartIdentity } from './group.ts';
import { hasOwnLevel, isOwnLevel } from './own-level.ts';
import { byReadingOrder } from './reading-order.ts';
import type { ReportPart } from './report-part.ts';
import { inSeries, partOfSeries } from './series.ts';

/** A file by itself: its report, or why it is none without another file. */
export type PartOutcome = { part: ReportPart } & ({ report: ExtractedReport } | { error: ExtractionError });

/** Files of one report, and those that might have been and are not. */
export interface PartsTogether {
  /** Of one file or more, each in reading order. */
  groups: string[][];
  apart: { file: string; reason: Apart['reason']; others: string[] }[];
}

/** {@link extractFrom} for a file that may be a part of a report. */
export async function extractPartFrom(
  readPdf: ReadPdf,
  source: Uint8Array,
  options: ExtractOptions,
): Promise<PartOutcome> {
  const { about, detected, deadline } = await readSource(readPdf, source, options);
  const recognised = await deadline.run(recognisingPart(detected));
  const part = partOf(recognised);
  try {
    return { part, report: reportOf([recognised], about) };
  } catch (error) {
    if (error instanceof ExtractionError) return { part, error };
    throw error;
  }
}

/**
 * Which files are of one report, as `extractSet` puts them together, by what each of them says.
 *
 * @param parts files of one place, with `/` between folders; their order makes no difference
 *
 * @example
 * partsTogether([{ file: '说明.docx', part: words }, { file: '报表.xls', part: tables }]).groups; // [['报表.xls', '说明.docx']]
 */
export function partsTogether(parts: readonly { file: string; part: ReportPart }[]): PartsTogether {
  const series = inSeries(byReadingOrder(parts));
  const { groups, apart } = groupParts(series.map(identityOf));
  const filesOf = (places: readonly number[]): string[] =>
    places.flatMap((i) => series[i] ?? []).map(({ file }) => file);
  return {
    groups: groups.map((group) => filesOf([...group].sort((a, b) => a - b))),
    apart: apart.map(({ part, reason, others }) => ({
      file: series[part]?.[0]?.file ?? '',
      reason,
      others: filesOf(others),
    })),
  };
}

/** A part, the pages of a scan as one, with the name that its file has, which may say more than what is in it. */
export function identityOf(files: readonly { file: string; part: ReportPart }[]): PartIdentity {
  const part = partOfSeries(files.map((one) => one.part));
  const [{ file } = { file: '' }] = files;
  return {
    ...part,
    file,
    isOwnLevel: part.isOwnLevel || hasOwnLevel(file),
    holds: new Set(part.holds),
    lines: new Set(part.lines),
  };
}

/** What a recognised file says of its report. */
export function partOf(recognised: RecognisedPart): ReportPart {
  const { department, fiscalYear, family, isReport, tables, forms, text, format } = recognised;
  const kinds = publicTableKinds.filter((kind) => tables.some((table) => table.kind === kind));
  const projects = forms.map(({ project }) => `form ${matchKey(project)}`);
  const lines = text.filter(({ role }) => role === 'text').map((line) => matchKey(line.text));
  return {
    name: department,
    department: matchKey(department) || null,
    isOwnLevel: isOwnLevel(recognised),
    fiscalYear,
    family,
    isReport,
    holds: [...new Set([...kinds, ...projects])],
    lines: [...new Set(lines.filter((line) => line.length >= SENTENCE).map(numberOf))],
    ...(format === 'picture' && { isPicture: true }),
  };
}

/** Characters of a line that is more than a heading or a label. */
const SENTENCE = 12;

/** FNV-1a in 32 bits: of the lines of a report and of another's hardly two that differ have the same. */
function numberOf(line: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < line.length; i += 1) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
