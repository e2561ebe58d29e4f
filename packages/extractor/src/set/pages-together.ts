import { appendContent, noContent } from '../model/append-content.ts';
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
  const whole = noContent();
  for (const { content } of pages) appendContent(whole, content);
  return {
    content: whole,
    format: 'picture',
    readDiagnostics: pages.flatMap(({ readDiagnostics }) => readDiagnostics),
    ...(pages.some(({ printed }) => printed) && { printed: true }),
  };
}
