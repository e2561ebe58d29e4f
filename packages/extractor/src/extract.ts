import { type ExtractedReport, type OwnWordsInput, vocabularyOf } from '@juesuan/schema';
import { withVocabulary } from '@juesuan/schema/words';
import { readContent } from './content.ts';
import { defaultExtractLimits, type ExtractLimits } from './limits.ts';
import { checkLimit } from './model/check-limit.ts';
import { Deadline } from './model/deadline.ts';
import type { Within } from './model/stepwise.ts';
import type { PdfOptions, ReadPdf } from './read/pdf/document.ts';
import { readyForMarkup } from './recognise/forms/markup.ts';
import { type DetectedPart, recognisingPart, reportOf } from './recognise/report.ts';

/** What reading a source may cost, what ends it, and where a PDF engine finds its files; all of it may be left out. */
export interface ExtractOptions extends Omit<PdfOptions, 'limits'> {
  /** What a source may cost; each that is left out is the default of {@link defaultExtractLimits}. */
  limits?: Partial<ExtractLimits>;
  /** Titles, headers, row labels, units and verbs of publishers' own, merged over the catalogue for this reading. */
  words?: OwnWordsInput;
  /** Gives each table as it is printed too, cells and spans, in `grid`. */
  printed?: boolean;
}

/**
 * Under the vocabulary that a reading's words make, each piece of its work.
 *
 * @throws {ProblemError} `words-invalid`
 */
export function withinWords(words: OwnWordsInput | undefined): Within {
  const vocabulary = vocabularyOf(words);
  return (work) => withVocabulary(vocabulary, work);
}

/**
 * The whole way from bytes to the extracted report, on a given PDF reader.
 *
 * @throws the reason of `options.signal` where the caller ends the work
 */
export async function extractFrom(
  readPdf: ReadPdf,
  source: Uint8Array,
  options: ExtractOptions,
): Promise<ExtractedReport> {
  const { about, detected, deadline } = await readSource(readPdf, source, options);
  const part = await deadline.run(recognisingPart(detected));
  return reportOf([part], about);
}

/** What a source is, and what was detected in it. */
export interface ReadSource {
  about: ExtractedReport['source'];
  detected: DetectedPart;
  /** What is left of its time, for recognising it. */
  deadline: Deadline;
}

/**
 * Reads one source as far as its grids and lines, under its limits.
 *
 * @throws {ExtractionError} where it cannot be read
 */
export async function readSource(
  readPdf: ReadPdf,
  source: Uint8Array,
  options: ExtractOptions,
): Promise<ReadSource> {
  const limits = { ...defaultExtractLimits, ...options.limits };
  const within = withinWords(options.words);
  const deadline = new Deadline(options.signal, limits.milliseconds, within);
  deadline.check({ reason: 'start' });
  checkLimit(source.byteLength, limits.bytes, { reason: 'bytes' });
  const about = { sha256: await digest(source), bytes: source.byteLength };
  const reading = { readPdf, options, limits, deadline, within };
  const { content, diagnostics, ...printed } = await readContent(source, reading);
  await readyForMarkup(content.blocks);
  return {
    about: { ...about, ...printed },
    detected: {
      content,
      format: printed.format,
      readDiagnostics: diagnostics,
      ...(options.printed === true && { printed: true }),
    },
    deadline,
  };
}

/** The SHA-256 of bytes, in hex digits: by Node at once, which costs less than to have another thread do it. */
export async function digest(source: Uint8Array): Promise<string> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const node = process?.getBuiltinModule?.('node:crypto') as typeof import('node:crypto') | undefined;
  if (node !== undefined) return node.createHash('sha256').update(source).digest('hex');
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(source));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
