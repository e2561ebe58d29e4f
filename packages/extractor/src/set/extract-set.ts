import {
  type Diagnostic,
  diagnostic,
  type ExtractedReport,
  ExtractionError,
  type SourcePart,
} from '@juesuan/schema';
import { type ExtractOptions, type ReadSource, readSource, withinWords } from '../extract.ts';
import { finish, type Within } from '../model/stepwise.ts';
import type { ReadPdf } from '../read/pdf/document.ts';
import { type DetectedPart, type RecognisedPart, recognisingPart, reportOf } from '../recognise/report.ts';
import { type Apart, groupParts } from './group.ts';
import { setDigest } from './hash.ts';
import { pagesTogether } from './pages-together.ts';
import { identityOf, partOf } from './part.ts';
import { byReadingOrder } from './reading-order.ts';
import type { ReportPart } from './report-part.ts';
import { inSeries } from './series.ts';
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
interface ReadFile extends Omit<ReadSource, 'deadline'> {
  file: string;
  recognised: RecognisedPart;
  part: ReportPart;
}

/** A part of a report: a file, or the pages of a scan that are a file each. */
interface Part {
  files: readonly Pick<ReadFile, 'file' | 'about'>[];
  detected: DetectedPart;
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
  const read: ReadFile[] = [];
  const outcomes: SetOutcome[] = [];
  for (const { file, bytes } of byReadingOrder(files)) {
    try {
      const { about, detected, deadline } = await readSource(readPdf, bytes, options);
      const recognised = await deadline.run(recognisingPart(detected));
      read.push({ file, about, detected, recognised, part: partOf(recognised) });
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      outcomes.push({ files: [file], error });
    }
  }
  const series = inSeries(read);
  const parts = series.map((of) => partOfFiles(of, within));
  const { groups, apart } = groupParts(series.map(identityOf));
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

/** Pages of a scan are recognised anew as one file: a table may continue on the next. */
function partOfFiles(files: readonly ReadFile[], within: Within): Part {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return { ...only, files };
  const detected = pagesTogether(files);
  return { files, detected, recognised: within(() => finish(recognisingPart(detected))) };
}

async function outcomeOf(
  parts: readonly Part[],
  said: readonly Diagnostic[],
  within: Within,
): Promise<SetOutcome> {
  const files = namesOf(parts);
  try {
    const [only] = parts;
    const [file] = only?.files ?? [];
    if (files.length === 1 && only !== undefined && file !== undefined) {
      const report = reportOf([only.recognised], file.about);
      return { files, report: withDiagnostics(report, said) };
    }
    // Text before tables, as a report that is one file has it.
    const ordered = [...parts.filter(isText), ...parts.filter((part) => !isText(part))];
    const report = reportOf(recognisedTogether(ordered, within), await sourceOf(ordered));
    const { department, fiscalYear } = report;
    const names = namesOf(ordered);
    const joined = diagnostic('parts-joined', 'info', { files: names, department, year: fiscalYear }, null);
    return { files: names, report: withDiagnostics(report, [joined, ...said]) };
  } catch (error) {
    if (error instanceof ExtractionError) return { files, error };
    throw error;
  }
}

const namesOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ files }) => files.map(({ file }) => file));

const isText = ({ recognised }: Part): boolean => !recognised.tables.some((table) => table.kind !== 'other');

/** A file that leaves the year or the family out is read again with those of the others: what 上年 is depends on them. */
function recognisedTogether(parts: readonly Part[], within: Within): RecognisedPart[] {
  const read = parts.map(({ recognised }) => recognised);
  const fiscalYear = read.find((part) => part.fiscalYear !== null)?.fiscalYear ?? null;
  const family = read.find((part) => part.family !== 'unknown')?.family ?? 'unknown';
  return parts.map(({ files, detected, recognised }) => {
    const isWhole = recognised.fiscalYear !== null && recognised.family !== 'unknown';
    const known = { fiscalYear, family };
    const part = isWhole ? recognised : within(() => finish(recognisingPart(detected, known)));
    const [only] = files;
    // Places on pages of a scan name their files already.
    return files.length === 1 && only !== undefined ? withFile(part, only.file) : part;
  });
}

/** Of several formats, the format is that of the file with most tables. */
async function sourceOf(parts: readonly Part[]): Promise<ExtractedReport['source']> {
  const files = parts.flatMap((part) => part.files);
  const all = files.map(
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
  const producers = [...new Set(files.flatMap(({ about }) => about.producer ?? []))];
  const attachments = files.flatMap(({ about }) => about.attachments ?? []);
  const seals = files.flatMap(({ about }) => about.seals ?? []);
  const pages = files.reduce((sum, { about }) => sum + (about.pages ?? 0), 0);
  return {
    format: most?.files[0]?.about.format ?? 'text',
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
  diagnostic(
    'parts-apart',
    'warning',
    { reason, files: namesOf(others.flatMap((i) => parts[i] ?? [])) },
    null,
  );

const withDiagnostics = (report: ExtractedReport, more: readonly Diagnostic[]): ExtractedReport => ({
  ...report,
  diagnostics: [...more, ...report.diagnostics],
});
