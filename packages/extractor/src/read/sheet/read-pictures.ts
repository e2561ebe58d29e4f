import type { PicturesRead, ReadDocumentPictures } from '../../model/document-picture.ts';
import { withPlaces } from '../../model/place-in-file.ts';
import type { Sheet } from './model.ts';

/** Reads the large pictures of the sheets that are shown, each sheet's as the pages of one scan. */
export async function readSheetPictures(
  sheets: readonly Sheet[],
  readPictures: ReadDocumentPictures,
): Promise<Map<Sheet, PicturesRead>> {
  const all = new Map<Sheet, PicturesRead>();
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.kind !== 'cells') continue;
    const wanted = inReadingOrder(sheet).flatMap(({ isLarge, picture }) =>
      isLarge && picture ? [picture] : [],
    );
    if (wanted.length === 0) continue;
    const { content, read } = await readPictures(wanted);
    all.set(sheet, { content: withPlaces(content, (place) => ({ ...place, sheet: sheet.name })), read });
  }
  return all;
}

const inReadingOrder = ({ pictures = [] }: Sheet): NonNullable<Sheet['pictures']> =>
  [...pictures].sort((a, b) => a.row - b.row || a.column - b.column);
