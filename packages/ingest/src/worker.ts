/** What runs in a thread: the whole way from the bytes of one source to its result in the store. */
import { readFile, stat } from 'node:fs/promises';
import { auditReport, ocrDoubts } from '@juesuan/audit';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import {
  type AuditResult,
  codeListsOf,
  diagnostic,
  ExtractionError,
  type Report,
  reportIdOf,
} from '@juesuan/schema';
import { maxSourceBytes } from './limits.ts';
import { type PicturePages, pictureReader } from './pictures.ts';
import { failureOf, IngestError } from './problem.ts';
import { recordsOf } from './rows/index.ts';
import { type Failed, type Result, Store } from './store/store.ts';

/** A report for a thread: where its bytes are, and where its result goes. */
export interface Task {
  path: string;
  sha256: string;
  store: string;
  version: string;
  /** Entries of a code list of one's own, as JSON. */
  codes?: string;
  pictures: PicturePages;
}

/** Reads the source and writes its result; the answer says only whether it was read, so that no report crosses threads. */
export default async function read(task: Task): Promise<Failed | null> {
  const result = await resultOf(task);
  try {
    await new Store(task.store, task.version).write(task.sha256, result);
  } catch (error) {
    // Between threads an error loses its code: the run hears it as an answer, and ends.
    if (error instanceof Error && 'code' in error)
      return {
        failure: { code: 'store-not-written', message: error.message },
        passing: true,
        system: { code: String(error.code), path: 'path' in error ? String(error.path) : task.store },
      };
    throw error;
  }
  return 'failure' in result ? result : null;
}

async function resultOf({ path, sha256, codes, pictures }: Task): Promise<Result> {
  try {
    const { size } = await stat(path);
    if (size > maxSourceBytes) {
      throw new ExtractionError('too-large', { reason: 'source', count: size, limit: maxSourceBytes });
    }
    const ocr = await pictureReader(pictures);
    const bytes = new Uint8Array(await readFile(path));
    const extracted = await extractReport(bytes, ocr === undefined ? {} : { ocr });
    const report = normalizeReport(extracted, codes === undefined ? {} : { codes: codeListsOf(codes) });
    report.diagnostics.push(...ocrDoubts(report));
    if (report.source.sha256 !== sha256) throw new IngestError('changed', {});
    return { records: recordsOf({ id: reportIdOf(sha256), report, audit: audited(report) }) };
  } catch (error) {
    return { failure: failureOf(error), passing: !(error instanceof ExtractionError) };
  }
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
