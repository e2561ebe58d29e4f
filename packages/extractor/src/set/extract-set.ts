import {
  type Diagnostic,
  diagnostic,
  type ExtractedReport,
  ExtractionError,
  type SourcePart,
} from '@juesuan/schema';
import type { ReadPdf } from '../content.ts';
import { type ExtractOptions, type ReadSource, readSource, withinWords } from '../extract.ts';
import { finish, type Within } from '../model/stepwise.ts';
import { type RecognisedPart, recognisingPart, reportOf } from '../recognise/report.ts';
import { type Apart, groupParts } from './group.ts';
import { setDigest } from './hash.ts';
import { identityOf, partOf } from './part.ts';
import { byReadingOrder } from './reading-order.ts';
import { withFile } from './with-file.ts';

/** A file of a set: its name, with `/` between folders, and its bytes, which are left as they are. */
export interface SetFile {
  file: string;
  bytes: Uint8Array;
}

/** What files of a set gave: a report, put together where there are several, or the reason why the only one gave none. */
export type SetOutcome =
  | { files: string[]; report: ExtractedReport }
  | { files: string[]; error: ExtractionError };

/** A file that could be read. */
interface Part extends Omit<ReadSource, 'deadline'> {
  file: string;
  recognised: RecognisedPart;
}

/**
 * Reads files that stand together, and puts together those that are of one report. Each file is read once.
 *
 * @throws the reason of `options.signal` where the caller ends the work
 */
export async function extractSetFrom(
  readPdf: ReadPdf,
  files: readonly SetFile[],
  options: ExtractOptions,
): Promise<SetOutcome[]> {
  const within = withinWords(options.words);
  const parts: Part[] = [];
  const outcomes: SetOutcome[] = [];
  for (const { file, bytes } of byReadingOrder(files)) {
    try {
      const { about, detected, deadline } = await readSource(readPdf, bytes, options);
      const recognised = await deadline.run(recognisingPart(detected));
      parts.push({ file, about, detected, recognised });
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      outcomes.push({ files: [file], error });
    }
  }
  const { groups, apart } = groupParts(
    parts.map(({ file, recognised }) => identityOf(file, partOf(recognised))),
  );
  for (const group of groups) {
    const of = group.flatMap((i) => parts[i] ?? []);
    const said = group.flatMap((i) =>
      apart.filter(({ part }) => part === i).map((one) => whyApart(one, parts)),
    );
    outcomes.push(await outcomeOf(of, said, within));
  }
  const place = new Map(files.map(({ file }, i) => [file, i]));
  const first = ({ files: of }: SetOutcome): number => Math.min(...of.map((file) => place.get(file) ?? 0));
  return outcomes.sort((a, b) => first(a) - first(b));
}

async function outcomeOf(
  parts: readonly Part[],
  said: readonly Diagnostic[],
  within: Within,
): Promise<SetOutcome> {
  const files = parts.map(({ file }) => file);
  try {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
      const report = reportOf([only.recognised], only.about);
      return { files, report: withDiagnostics(report, said) };
    }
    // Text before tables, as a report that is one file has it.
    const ordered = [...parts.filter(isText), ...parts.filter((part) => !isText(part))];
    const report = reportOf(recognisedTogether(ordered, within), await sourceOf(ordered));
    const { department, fiscalYear } = report;
    const names = ordered.map(({ file }) => file);
    const joined = diagnostic('parts-joined', 'info', { files: names, department, year: fiscalYear }, null);
    return { files: names, report: withDiagnostics(report, [joined, ...said]) };
  } catch (error) {
    if (error instanceof ExtractionError) return { files, error };
    throw error;
  }
}

const isText = ({ recognised }: Part): boolean => !recognised.tables.some((table) => table.kind !== 'other');

/** A file that leaves the year or the family out is read again with those of the others: what 上年 is depends on them. */
function recognisedTogether(parts: readonly Part[], within: Within): RecognisedPart[] {
  const read = parts.map(({ recognised }) => recognised);
  const fiscalYear = read.find((part) => part.fiscalYear !== null)?.fiscalYear ?? null;
  const family = read.find((part) => part.family !== 'unknown')?.family ?? 'unknown';
  return parts.map(({ file, detected, recognised }) => {
    const isWhole = recognised.fiscalYear !== null && recognised.family !== 'unknown';
    const known = { fiscalYear, family };
    return withFile(isWhole ? recognised : within(() => finish(recognisingPart(detected, known))), file);
  });
}

/** Of several formats, the format is that of the file with most tables. */
async function sourceOf(parts: readonly Part[]): Promise<ExtractedReport['source']> {
  const all = parts.map(
    ({ file, about }): SourcePart => ({
      file,
      format: about.format,
      sha256: about.sha256,
      bytes: about.bytes,
      pages: about.pages,
    }),
  );
  const tables = (part: Part): number => part.recognised.tables.length;
  const [most] = [...parts].sort((a, b) => tables(b) - tables(a));
  const producers = [...new Set(parts.flatMap(({ about }) => about.producer ?? []))];
  const attachments = parts.flatMap(({ about }) => about.attachments ?? []);
  const seals = parts.flatMap(({ about }) => about.seals ?? []);
  const pages = parts.reduce((sum, { about }) => sum + (about.pages ?? 0), 0);
  return {
    format: most?.about.format ?? 'text',
    sha256: await setDigest(all),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: pages === 0 ? null : pages,
    producer: producers.length === 0 ? null : producers.join('; '),
    ...(attachments.length > 0 && { attachments }),
    ...(seals.length > 0 && { seals }),
    parts: all,
  };
}

const whyApart = ({ reason, others }: Apart, parts: readonly Part[]): Diagnostic =>
  diagnostic('parts-apart', 'warning', { reason, files: others.flatMap((i) => parts[i]?.file ?? []) }, null);

const withDiagnostics = (report: ExtractedReport, more: readonly Diagnostic[]): ExtractedReport => ({
  ...report,
  diagnostics: [...more, ...report.diagnostics],
});
