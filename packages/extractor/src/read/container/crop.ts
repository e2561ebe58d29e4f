import type { DocumentPicture } from '../../model/document-picture.ts';
import { attributeOf, type XmlElement } from './xml.ts';

/** Parts of a side in which DrawingML counts: thousandths of a hundredth. */
const PARTS = 100_000;

/**
 * A picture as DrawingML shows it.
 *
 * @param source its `a:srcRect`, which says what is cut off at each side; none where nothing is
 */
export function cropped(picture: DocumentPicture, source: XmlElement | undefined): DocumentPicture {
  const share = (side: string): number => Math.max(0, Number(attributeOf(source, side) ?? 0) / PARTS || 0);
  const crop = { left: share('l'), top: share('t'), right: share('r'), bottom: share('b') };
  return Object.values(crop).some((side) => side > 0) ? { ...picture, crop } : picture;
}
