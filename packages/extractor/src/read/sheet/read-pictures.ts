import type { DocumentPicture, ReadDocumentPictures } from '../../model/document-picture.ts';
import type { DetectedContent } from '../../model/grid.ts';
import { withPlaces } from '../../model/place-in-file.ts';
import type { Sheet } from './model.ts';

/** What the large pictures of a sheet show, and those that were read. */
export interface SheetPictures {
  content: DetectedContent;
  read: ReadonlySet<DocumentPicture>;
}

/** Reads the large pictures of the sheets that are shown, each sheet's as the pages of one scan. */
export async function readSheetPictures(
  sheets: readonly Sheet[],
  readPictures: ReadDocumentPictures,
): Promise<Map<Sheet, SheetPictures>> {
  const all = new Map<Sheet, SheetPictures>();
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.kind !== 'cells') continue;
    const wanted = inReadingOrder(sheet).flatMap(({ isLarge, picture }) =>
      isLarge && picture ? [picture] : [],
    );
    if (wanted.length === 0) continue;
    const { content, unread } = await readPictures(wanted);
    all.set(sheet, {
      content: withPlaces(content, (place) => ({ ...place, sheet: sheet.name })),
      read: new Set(wanted.filter((picture) => !unread.has(picture))),
    });
  }
  return all;
}

const inReadingOrder = ({ pictures = [] }: Sheet): NonNullable<Sheet['pictures']> =>
  [...pictures].sort((a, b) => a.row - b.row || a.column - b.column);
