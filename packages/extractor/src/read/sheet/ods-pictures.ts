import type { DocumentPicture } from '../../model/document-picture.ts';
import { isLarge } from '../container/large-picture.ts';
import { targetIn } from '../container/target.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';
import type { SheetPicture } from './model.ts';

/** The picture file that an element of a workbook shows. */
export type PictureOf = (image: XmlElement) => DocumentPicture | undefined;

/** Pictures by the names of their entries; in a flat file each stands in its element. */
export const picturesOf =
  (source: ZipContainer | null): PictureOf =>
  (image) => {
    const [data] = childrenOf(image, 'binary-data');
    if (data !== undefined) {
      const name = attributeOf(image, 'name') ?? 'image';
      return { name, bytes: () => bytesOf(textOf(data)) };
    }
    const href = attributeOf(image, 'href');
    if (source === null || href === undefined || /^[a-z]+:/iu.test(href)) return undefined;
    const name = targetIn('', href);
    return { name, bytes: () => source.read(name) };
  };

/** The pictures that an element draws, with the place that they are anchored to. */
export function picturesIn(
  element: XmlElement,
  place: Pick<SheetPicture, 'row' | 'column'>,
  pictureOf: PictureOf,
): SheetPicture[] {
  return childrenOf(element).flatMap((child): SheetPicture[] => {
    if (child.name !== 'frame') return holders.has(child.name) ? picturesIn(child, place, pictureOf) : [];
    const [image] = childrenOf(child, 'image');
    if (image === undefined) return [];
    const picture = pictureOf(image);
    return [
      {
        ...place,
        text: attributeOf(child, 'name') ?? '',
        isLarge: isLarge(centimetres(child, 'width'), centimetres(child, 'height')),
        ...(picture !== undefined && { picture }),
      },
    ];
  });
}

/** Elements that pictures stand in. */
const holders: ReadonlySet<string> = new Set(['a', 'g', 'p', 'shapes']);

/** Centimetres in the units that lengths are written in. */
const units: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, px: 2.54 / 96 };

function centimetres(element: XmlElement, side: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)([a-z]+)$/u.exec(attributeOf(element, side) ?? '') ?? [];
  return Number(number) * (units[unit] ?? 0);
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/gu, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
