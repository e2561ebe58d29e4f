import type { DocumentPicture } from '../../../model/document-picture.ts';
import { cropped } from '../../container/crop.ts';
import { isLarge } from '../../container/large-picture.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { chosenOf } from './choice.ts';
import type { Piece } from './pieces.ts';
import { integerOf } from './properties.ts';

/** English metric units in a centimetre. */
const CENTIMETRE = 360_000;
/** Points in a centimetre. */
const POINTS = 72 / 2.54;

/** The picture that a relationship of the part leads to; none where it leads out of the document. */
export type PictureOf = (relationship: string) => DocumentPicture | undefined;

/** What a drawing, a picture of VML or an embedded object shows: text boxes, and what is not read. */
export function piecesOfGraphic(graphic: XmlElement, pictureOf: PictureOf): Piece[] {
  const pieces: Piece[] = [];
  walk(graphic, { text: '', large: isLarge(...sizeOf(graphic)) }, pieces, pictureOf);
  const isObject = graphic.name === 'object';
  // The picture of an object is what it looked like.
  return isObject ? pieces.filter((piece) => piece.type !== 'unread' || piece.kind !== 'picture') : pieces;
}

interface Description {
  text: string;
  large: boolean;
}

function walk(element: XmlElement, about: Description, pieces: Piece[], pictureOf: PictureOf): void {
  let described = about;
  for (const child of childrenOf(element)) {
    switch (child.name) {
      case 'docPr':
        described = { ...described, text: attributeOf(child, 'descr') || attributeOf(child, 'name') || '' };
        break;
      case 'txbxContent':
        pieces.push({ type: 'box', content: child });
        break;
      case 'textpath':
        pieces.push(...words(attributeOf(child, 'string') ?? ''));
        break;
      case 'blip':
      case 'imagedata':
        pieces.push({
          type: 'unread',
          kind: 'picture',
          ...described,
          ...shownIn(child, childOf(element, 'srcRect'), pictureOf),
        });
        break;
      case 'chart':
        pieces.push({ type: 'unread', kind: 'chart', ...described });
        break;
      case 'relIds':
        pieces.push({ type: 'unread', kind: 'diagram', ...described });
        break;
      case 'OLEObject':
        pieces.push({
          type: 'unread',
          kind: 'object',
          ...described,
          text: attributeOf(child, 'ProgID') ?? '',
        });
        break;
      case 'AlternateContent':
        for (const branch of chosenOf(child)) walk(branch, described, pieces, pictureOf);
        break;
      default:
        walk(child, described, pieces, pictureOf);
    }
  }
}

/** @param source what of the picture is shown, beside it */
function shownIn(
  shown: XmlElement,
  source: XmlElement | undefined,
  pictureOf: PictureOf,
): { picture?: DocumentPicture } {
  const relationship = attributeOf(shown, 'embed') ?? attributeOf(shown, 'id');
  const picture = relationship === undefined ? undefined : pictureOf(relationship);
  return picture === undefined ? {} : { picture: cropped(picture, source) };
}

/** Words drawn along a path: a line of their own. */
function words(text: string): Piece[] {
  if (text.trim() === '') return [];
  const piece: Piece = { type: 'text', text, state: 'shown', raised: false, red: false };
  return [{ type: 'break' }, piece, { type: 'break' }];
}

/** Width and height: centimetres. */
function sizeOf(graphic: XmlElement): [number, number] {
  const extent = find(graphic, 'extent');
  if (extent) {
    const size = (name: string) => (integerOf(attributeOf(extent, name)) ?? 0) / CENTIMETRE;
    return [size('cx'), size('cy')];
  }
  const style = attributeOf(find(graphic, 'shape'), 'style') ?? '';
  const points = (side: string) =>
    Number(new RegExp(`(?:^|;)${side}:([\\d.]+)pt`, 'u').exec(style)?.[1] ?? 0);
  return [points('width') / POINTS, points('height') / POINTS];
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}
