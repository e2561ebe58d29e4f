import type { SourcePage, TableGrid } from '@juesuan/extractor';
import type { ExtractedReport } from '@juesuan/schema';

/** What detection saw on one page: `kinds[i]` is the kind of `grids[i]`, `null` where no public table was recognised. */
export interface Inspection {
  page: SourcePage;
  grids: TableGrid[];
  kinds: (string | null)[];
}

/** The reading that the commands stand on; both throw `ExtractionError` for a source that cannot be read. */
export interface Engine {
  extract(source: Uint8Array, options: { fileName?: string }): Promise<ExtractedReport>;
  inspect(source: Uint8Array, pageNumber: number): Promise<Inspection>;
}

/** The real one. The extractor brings a PDF engine, so it is loaded on use: `--help` stays quick. */
export const extractorEngine: Engine = {
  async extract(source, options) {
    const { extractReport } = await import('@juesuan/extractor');
    return extractReport(source, options);
  },
  async inspect(source, pageNumber) {
    const { inspectPage } = await import('@juesuan/extractor');
    return inspectPage(source, pageNumber);
  },
};
