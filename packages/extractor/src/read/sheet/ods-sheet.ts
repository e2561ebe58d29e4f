import { ExtractionError } from '@juesuan/schema';
import { attributeOf, childrenOf, type XmlElement } from '../container/xml.ts';
import { limits } from './limits.ts';
import { type Piece, plainLook, withoutAsides } from './looks.ts';
import type { Merge, Sheet, SheetCell, SheetPicture } from './model.ts';
import { type LookOf, type OdsLook, plainOdsLook, seenLook } from './ods-looks.ts';
import { type PictureOf, picturesIn } from './ods-pictures.ts';

/** What is known of a sheet beside its own element. */
export interface SheetView {
  isHidden: boolean;
  /** Are zeros shown as blanks? */
  hidesZeros: boolean;
  lookOf: LookOf;
  pictureOf: PictureOf;
}

/** Elements that only hold rows or columns together: headings, groups. */
const holders = new Set([
  'table-header-rows',
  'table-row-group',
  'table-rows',
  'table-header-columns',
  'table-column-group',
  'table-columns',
]);

/** A `<table:table>` as a sheet: rows, columns and cells that are written once for many laid out where they say something. */
export function odsSheet(table: XmlElement, view: SheetView): Sheet {
  const { isHidden, pictureOf } = view;
  const rows = new Map<number, ReadonlyMap<number, SheetCell>>();
  const merges: Merge[] = [];
  const pictures: SheetPicture[] = [];
  const hiddenRows: Stretch[] = [];
  const hiddenColumns: Stretch[] = [];
  let row = 0;
  let column = 0;
  let laidOut = 0;
  for (const element of partsOf(table)) {
    if (element.name === 'table-column') {
      const end = column + repeated(element, 'number-columns-repeated');
      if (isCollapsed(element)) hiddenColumns.push([column, end]);
      column = end;
    } else if (element.name === 'shapes') {
      pictures.push(...picturesIn(element, { row: 0, column: 0 }, pictureOf));
    } else if (element.name === 'table-row') {
      const end = row + repeated(element, 'number-rows-repeated');
      if (isCollapsed(element)) hiddenRows.push([row, end]);
      const cells = cellsOf(element, row, merges, view);
      pictures.push(...picturesInRow(element, row, pictureOf));
      if (cells.size > 0) {
        laidOut += (end - row) * cells.size;
        if (laidOut > limits.places)
          throw new ExtractionError('too-large', { reason: 'sheet-places', limit: limits.places });
        for (let at = row; at < end; at++) rows.set(at, cells);
      }
      row = end;
    }
  }
  return {
    name: attributeOf(table, 'name') ?? '',
    hidden: isHidden,
    rows,
    merges,
    isRowHidden: isIn(hiddenRows),
    isColumnHidden: isIn(hiddenColumns),
    kind: 'cells',
    pictures,
  };
}

function picturesInRow(element: XmlElement, row: number, pictureOf: PictureOf): SheetPicture[] {
  let column = 0;
  return childrenOf(element).flatMap((cell) => {
    const place = { row, column };
    column += repeated(cell, 'number-columns-repeated');
    return picturesIn(cell, place, pictureOf);
  });
}

/** From the first to before the last. */
type Stretch = readonly [from: number, to: number];

/** Is a place in one of many stretches? They follow one another, as the sheet has them. */
const isIn =
  (stretches: readonly Stretch[]) =>
  (at: number): boolean => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.[1] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = stretches[low];
    return found !== undefined && found[0] <= at;
  };

const partsOf = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap((child) => (holders.has(child.name) ? partsOf(child) : [child]));

const repeated = (element: XmlElement, attribute: string): number =>
  Math.max(1, Number.parseInt(attributeOf(element, attribute) ?? '1', 10) || 1);

const isCollapsed = (element: XmlElement): boolean =>
  ['collapse', 'filter'].includes(attributeOf(element, 'visibility') ?? '');

function cellsOf(element: XmlElement, row: number, merges: Merge[], view: SheetView): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let column = 0;
  for (const child of childrenOf(element)) {
    if (child.name !== 'table-cell' && child.name !== 'covered-table-cell') continue;
    const end = column + repeated(child, 'number-columns-repeated');
    const cell = child.name === 'table-cell' ? cellOf(child, view) : null;
    if (cell) {
      if (cells.size + end - column > limits.places)
        throw new ExtractionError('too-large', { reason: 'sheet-places', limit: limits.places });
      for (let at = column; at < end; at++) cells.set(at, cell);
      const right = column + repeated(child, 'number-columns-spanned') - 1;
      const bottom = row + repeated(child, 'number-rows-spanned') - 1;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    }
    column = end;
  }
  return cells;
}

const numbers = new Set(['float', 'percentage', 'currency']);

/** The cell as it is shown; `null` for one that holds nothing. */
function cellOf(element: XmlElement, view: SheetView): SheetCell | null {
  const look: OdsLook = { ...plainOdsLook, ...view.lookOf(attributeOf(element, 'style-name')) };
  const lines = childrenOf(element, 'p').map((line) => pieces(line, look, view.lookOf));
  const cell = shownCell(
    element,
    lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
    view,
  );
  if (cell === null || cell.fault) return cell;
  return withoutAsides(
    cell,
    lines.flatMap((line, i) => (i === 0 ? line : [{ ...plainLook, text: '\n' }, ...line])),
  );
}

function shownCell(element: XmlElement, text: string, { hidesZeros }: SheetView): SheetCell | null {
  const type = attributeOf(element, 'value-type');
  const formula = attributeOf(element, 'formula');
  if (element.attributes['calcext:value-type'] === 'error') return { text, number: null, fault: 'error' };
  if (type === undefined && formula !== undefined && text.trim() === '')
    return { text: `=${formula.replace(/^[a-z]+:=?/u, '')}`, number: null, fault: 'formula' };
  if (numbers.has(type ?? '')) {
    const number = Number(attributeOf(element, 'value'));
    return { text: hidesZeros && number === 0 ? '' : text, number: Number.isFinite(number) ? number : null };
  }
  return text.trim() === '' ? null : { text, number: null };
}

/** The text of a paragraph with its spaces and line breaks, without notes that are put to the cell. */
function pieces(element: XmlElement, look: OdsLook, lookOf: LookOf): Piece[] {
  const seen = seenLook(look);
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [{ ...seen, text: child.replace(/[ \t\r\n]+/gu, ' ') }];
    switch (child.name) {
      case 's':
        return [{ ...seen, text: ' '.repeat(Math.min(MOST_SPACES, repeated(child, 'c'))) }];
      case 'tab':
        return [{ ...seen, text: '\t' }];
      case 'line-break':
        return [{ ...seen, text: '\n' }];
      case 'annotation':
      case 'ruby-text':
        return [];
      default:
        return pieces(child, { ...look, ...lookOf(attributeOf(child, 'style-name')) }, lookOf);
    }
  });
}

/** Spaces that one element may stand for. */
const MOST_SPACES = 1000;
