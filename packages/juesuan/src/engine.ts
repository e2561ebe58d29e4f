import type {
  FoundTable,
  InspectedStep,
  PictureReader,
  SeenPicture,
  SetFile,
  SourcePage,
  TableGrid,
  TablesOptions,
} from '@juesuan/extractor';
import { codeListsWith, type ExtractedReport, type Report } from '@juesuan/schema';
import { noOvertime, noProgress, type OcrReading, pictureReader } from '@juesuan/threads';
import { type IsolatedOptions, isolatedReader } from './isolated/isolated.ts';
import type { IsolationLimits } from './isolated/limits.ts';
import type { ReadingChoices, ReadOutcome } from './isolated/outcome.ts';

/** What detection saw on one page: `kinds[i]` is the kind of `grids[i]`, `null` where no public table was recognised. */
export interface Inspection {
  page: SourcePage;
  /** What each step of detection found, in their order. */
  steps: readonly InspectedStep[];
  grids: TableGrid[];
  kinds: (string | null)[];
  /** The picture that a scanned page was read from. */
  seen?: SeenPicture;
}

/** Reads reports until it is closed; throws `ExtractionError` for a source that cannot be read. */
export interface ReportReader {
  /** @throws {ExtractionError} for a source that cannot be read */
  read(source: Uint8Array, options?: IsolatedOptions): Promise<Report>;
  /** Files that stand together; an engine without it reads each by itself. */
  readSet?(files: readonly SetFile[], options?: IsolatedOptions): Promise<ReadOutcome[]>;
  /** Gives its threads back; nothing is read after it. */
  close(): Promise<void>;
}

/** The reading that the commands stand on. */
export interface Engine {
  /** @throws {ExtractionError} for a source that cannot be read */
  extract(source: Uint8Array, options?: Pick<ReadingChoices, 'words' | 'printed'>): Promise<ExtractedReport>;
  /** Reads under limits of time and memory, so many at a time; where an engine has none, `extract` reads in this thread without. */
  reader?(
    limits: Partial<IsolationLimits>,
    threads?: number,
    choices?: ReadingChoices,
    ocr?: OcrReading,
  ): ReportReader;
  /** @throws {ExtractionError} for a source that cannot be read */
  inspect(source: Uint8Array, pageNumber: number, ocr?: OcrReading): Promise<Inspection>;
  /** Every page, one after another. @throws {ExtractionError} for a source that cannot be read */
  inspectAll?(source: Uint8Array, ocr?: OcrReading): AsyncIterable<Inspection>;
  /** @throws {ExtractionError} for a source that cannot be read */
  tables?(source: Uint8Array, options: TablesOptions, ocr?: OcrReading): Promise<FoundTable[]>;
}

/**
 * The real one. Reports are read in a thread that can be ended, small ones too: a few bytes can unpack to gigabytes, and
 * the thread costs 50 ms at start-up. The extractor brings a PDF engine, so it is loaded on use: `--help` stays quick.
 */
export const extractorEngine: Engine = {
  async extract(source, options) {
    const { extractReport } = await import('@juesuan/extractor');
    return extractReport(source, options);
  },
  reader: (limits, threads, choices, ocr) => isolatedReader(limits, threads, choices, ocr),
  async inspect(source, pageNumber, reading) {
    const { inspectPage } = await import('@juesuan/extractor');
    return inspectPage(source, pageNumber, await picturesOf(reading));
  },
  async *inspectAll(source, reading) {
    const { inspectPages } = await import('@juesuan/extractor');
    yield* inspectPages(source, await picturesOf(reading));
  },
  async tables(source, options, reading) {
    const { extractTables } = await import('@juesuan/extractor');
    return extractTables(source, { ...options, ...(await picturesOf(reading)) });
  },
};

/** What reads the pictures of pages in this thread. */
async function picturesOf(reading: OcrReading = { use: 'never' }): Promise<{ ocr?: PictureReader }> {
  const pages = { ...reading, overtime: noOvertime(), progress: noProgress() };
  const ocr = await pictureReader(pages, () => import('@juesuan/ocr/on-use'));
  return ocr === undefined ? {} : { ocr };
}

/** The engine's reader, or one that stands on its `extract`. */
export function readerOf(
  engine: Engine,
  limits: Partial<IsolationLimits>,
  threads = 1,
  choices: ReadingChoices = {},
  ocr?: OcrReading,
): ReportReader {
  return (
    engine.reader?.(limits, threads, choices, ocr) ?? {
      async read(source) {
        const { normalizeReport } = await import('@juesuan/normalizer');
        const { codes, words, corrections, printed = false } = choices;
        const taught = words === undefined ? {} : { words };
        return normalizeReport(await engine.extract(source, { ...taught, printed }), {
          ...taught,
          ...(codes !== undefined && { codes: codeListsWith(codes) }),
          ...(corrections !== undefined && { corrections }),
        });
      },
      close: async () => undefined,
    }
  );
}
