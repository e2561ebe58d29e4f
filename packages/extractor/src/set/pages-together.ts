import { withPlaces } from '../model/place-in-file.ts';
import type { DetectedPart } from '../recognise/report.ts';

/** A file that was read. */
interface PageFile {
  file: string;
  about: { pages: number | null };
  detected: DetectedPart;
}

/** Files that are pages of one scan as one: pages are counted through, and every place names its file. */
export function pagesTogether(files: readonly PageFile[]): DetectedPart {
  let before = 0;
  const pages = files.map(({ file, about, detected }) => {
    const first = before;
    before += about.pages ?? 1;
    return withPlaces(detected, (place) => ({
      ...place,
      page: place.page === null ? null : first + place.page,
      file,
    }));
  });
  const contents = pages.map(({ content }) => content);
  const count = (of: (content: DetectedPart['content']) => number): number =>
    contents.reduce((sum, content) => sum + of(content), 0);
  const runsApart = count((content) => content.runsApart ?? 0);
  return {
    content: {
      blocks: contents.flatMap(({ blocks }) => blocks),
      runsInCells: count(({ runsInCells }) => runsInCells),
      ...(runsApart > 0 && { runsApart }),
      unplaced: contents.flatMap(({ unplaced }) => unplaced),
      diagnostics: contents.flatMap(({ diagnostics }) => diagnostics),
    },
    format: 'picture',
    readDiagnostics: pages.flatMap(({ readDiagnostics }) => readDiagnostics),
    ...(pages.some(({ printed }) => printed) && { printed: true }),
  };
}
