import { type Correction, type Corrections, type ExtractedReport, inFile } from '@juesuan/schema';

export { correctCells } from './cells.ts';
export { correctFacts } from './facts.ts';
export { missing } from './unused.ts';

/** The corrections that are of a report's source; of one put together from several files, of each with its file. */
export function correctionsOf(
  { source }: Pick<ExtractedReport, 'source'>,
  files: readonly Corrections[],
): Correction[] {
  return files.flatMap(({ source: { sha256 }, corrections }) => {
    if (sha256 === source.sha256) return corrections;
    const part = source.parts?.find((one) => one.sha256 === sha256);
    if (part === undefined) return [];
    return corrections.map((one) => ({ ...one, location: inFile(one.location, part.file) }));
  });
}
