import { type Diagnostic, diagnostic, ExtractionError } from '@juesuan/schema';
import { cropped } from '../container/crop.ts';
import { isLarge } from '../container/large-picture.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  type ParseXml,
  textOf,
  type XmlElement,
} from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';
import type { SheetPicture } from './model.ts';
import { placeOf } from './place.ts';
import { relationsIn } from './workbook-part.ts';

/** English metric units in a centimetre. */
const CENTIMETRE = 360_000;

/** The parts that draw on a sheet. */
export const drawingsOf = (zip: ZipContainer, sheet: string): string[] =>
  relationsIn(zip, sheet).flatMap(({ type, target }) => (/\/drawing$/iu.test(type) ? [target] : []));

/** The pictures that lie on a sheet, by the parts that draw on it; a part that cannot be read may be one. */
export function picturesOn(zip: ZipContainer, drawings: readonly string[], parse: ParseXml): SheetPicture[] {
  return drawings.flatMap((part): SheetPicture[] => {
    const bytes = zip.read(part);
    if (bytes === null) return [];
    try {
      const files = filesOf(zip, part);
      return childrenOf(parse(bytes, part)).flatMap((anchor) => picturesIn(anchor, files));
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      return [{ row: 0, column: 0, text: part, isLarge: true }];
    }
  });
}

/** A picture of a part, by the relation that leads to it. */
type FileOf = (relation: string | undefined, source: XmlElement | undefined) => Pick<SheetPicture, 'picture'>;

function filesOf(zip: ZipContainer, part: string): FileOf {
  const targets = new Map(relationsIn(zip, part).map(({ id, target }) => [id, target]));
  return (relation = '', source) => {
    const name = targets.get(relation);
    return name === undefined ? {} : { picture: cropped({ name, bytes: () => zip.read(name) }, source) };
  };
}

/** Of what is anchored to a cell. */
function picturesIn(anchor: XmlElement, fileOf: FileOf): SheetPicture[] {
  const from = childOf(anchor, 'from');
  const count = (name: string): number => {
    const element = childOf(from, name);
    const place = element === undefined ? 0 : Number.parseInt(textOf(element), 10);
    return Number.isSafeInteger(place) && place >= 0 ? place : 0;
  };
  return allIn(anchor, 'pic').map((picture) => {
    const [about] = allIn(picture, 'cNvPr');
    const sizes = [...allIn(picture, 'ext'), ...childrenOf(anchor, 'ext')];
    const side = (size: XmlElement, name: string): number => Number(attributeOf(size, name)) / CENTIMETRE;
    const text = attributeOf(about, 'descr') || attributeOf(about, 'name') || '';
    return {
      row: count('row'),
      column: count('col'),
      text,
      isLarge: sizes.some((size) => isLarge(side(size, 'cx'), side(size, 'cy'))),
      ...fileOf(attributeOf(allIn(picture, 'blip')[0], 'embed'), allIn(picture, 'srcRect')[0]),
    };
  });
}

const allIn = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => (child.name === name ? [child] : allIn(child, name)));

/** Says of each large picture of a sheet where it is, and of the others how many there are: nothing in them was read. */
export function unreadPictures(sheet: string, pictures: readonly SheetPicture[]): Diagnostic[] {
  const small = pictures.filter(({ isLarge }) => !isLarge);
  const [first] = small;
  return [
    ...pictures.filter(({ isLarge }) => isLarge).map((one) => said(sheet, one, 1, 'warning')),
    ...(first === undefined ? [] : [said(sheet, first, small.length, 'info')]),
  ];
}

const said = (
  sheet: string,
  { row, column, text }: SheetPicture,
  count: number,
  severity: Diagnostic['severity'],
): Diagnostic =>
  diagnostic(
    'content-unread',
    severity,
    { reason: 'picture', count, text: text || null },
    placeOf(sheet, row, column),
  );
