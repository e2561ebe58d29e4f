/** What runs in a thread: the whole way from the bytes of one source to its result in the store. */
import { readFile, stat } from 'node:fs/promises';
import { auditReport, ocrRepair, remembering, withOcrDoubts } from '@juesuan/audit';
import {
  type ExtractOptions,
  extractPart,
  extractSet,
  type ReportPart,
  type SetFile,
} from '@juesuan/extractor';
import { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
import {
  type AuditResult,
  codeListsOf,
  diagnostic,
  type ExtractedReport,
  ExtractionError,
  type OwnListsJson,
  ownWordsIn,
  type Report,
  reportIdOf,
} from '@juesuan/schema';
import { type PicturePages, pictureReader } from '@juesuan/threads';
import { maxSourceBytes } from './limits.ts';
import { failureOf, IngestError, pathOf } from './problem.ts';
import { recordsOf } from './rows/index.ts';
import { type Failed, type Result, Store } from './store/store.ts';

/** A file of a report of several: its name among them, and where its bytes are. */
export interface PartFile {
  file: string;
  path: string;
}

/** A report for a thread: where its bytes are, in one file or several, and where its result goes. */
export interface Task extends OwnListsJson {
  source: string | readonly PartFile[];
  sha256: string;
  store: string;
  version: string;
  pictures: PicturePages;
}

/** Reads the source and writes its result; the answer says only whether it was read, so that no report crosses threads. */
export default async function read(task: Task): Promise<Failed | null> {
  const { result, part } = await resultOf(task);
  try {
    const store = new Store(task.store, task.version);
    if (part !== null) await store.writePart(task.sha256, part);
    await store.write(task.sha256, result);
  } catch (error) {
    // Between threads an error loses its code: the run hears it as an answer, and ends.
    if (error instanceof Error && 'code' in error)
      return {
        failure: { code: 'store-not-written', message: error.message },
        passing: true,
        system: { code: String(error.code), path: pathOf(error, task.store) },
      };
    throw error;
  }
  return 'failure' in result ? result : null;
}

/** What became of a source, and what it says as a part of a report: a set is none. */
interface Read {
  result: Result;
  part: ReportPart | null;
}

async function resultOf({ source, sha256, codes, words, corrections, pictures }: Task): Promise<Read> {
  let part: ReportPart | null = null;
  try {
    const files = await filesOf(source);
    const reader = await pictureReader(pictures, () => import('@juesuan/ocr/on-use'));
    const watching = reader && pictures.repair ? remembering(reader) : null;
    const ocr = watching ?? reader;
    const taught = words === undefined ? {} : { words: ownWordsIn(words) };
    const reading = { ...taught, ...(ocr !== undefined && { ocr }) };
    let extracted: ExtractedReport;
    if (typeof source === 'string') {
      const outcome = await extractPart(files[0]?.bytes ?? new Uint8Array(), reading);
      part = outcome.part;
      if ('error' in outcome) throw outcome.error;
      extracted = outcome.report;
    } else extracted = await extractedSet(files, reading);
    const own: NormalizeOptions = {
      ...taught,
      ...(codes !== undefined && { codes: codeListsOf(codes) }),
      ...(corrections !== undefined && { corrections: JSON.parse(corrections) }),
    };
    const normalize = (one: ExtractedReport): Report => normalizeReport(one, own);
    const report = withOcrDoubts(
      watching === null ? normalize(extracted) : ocrRepair(extracted, watching.unsure, normalize),
    );
    if (report.source.sha256 !== sha256) throw new IngestError('changed', {});
    return {
      result: { records: recordsOf({ id: reportIdOf(sha256), report, audit: audited(report) }) },
      part,
    };
  } catch (error) {
    // Of bytes that changed meanwhile, nothing is known.
    const ofBytes = error instanceof ExtractionError ? part : null;
    return {
      result: { failure: failureOf(error), passing: !(error instanceof ExtractionError) },
      part: ofBytes,
    };
  }
}

/** Files that were found to be of one report. */
async function extractedSet(files: readonly SetFile[], reading: ExtractOptions): Promise<ExtractedReport> {
  const [outcome, ...more] = await extractSet(files, reading);
  if (outcome !== undefined && 'error' in outcome) throw outcome.error;
  // They are what they were, or the hash would say so; else they are no longer of one report.
  if (outcome === undefined || more.length > 0) throw new IngestError('changed', {});
  return outcome.report;
}

/** Their bytes, where all of them together are not too many. */
async function filesOf(source: Task['source']): Promise<SetFile[]> {
  const parts = typeof source === 'string' ? [{ file: source, path: source }] : source;
  let size = 0;
  for (const { path } of parts) size += (await stat(path)).size;
  if (size > maxSourceBytes)
    throw new ExtractionError('too-large', { reason: 'source', count: size, limit: maxSourceBytes });
  const files: SetFile[] = [];
  for (const { file, path } of parts) files.push({ file, bytes: new Uint8Array(await readFile(path)) });
  return files;
}

/** A report is worth having without its audit. */
function audited(report: Report): AuditResult {
  try {
    return auditReport(report);
  } catch (error) {
    const params = { reason: 'audit', cause: String(error) } as const;
    report.diagnostics.push(diagnostic('record-invalid', 'error', params, null));
    return { findings: [], outcomes: [] };
  }
}
