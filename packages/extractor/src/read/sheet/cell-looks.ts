import type { Look, Piece } from './looks.ts';

/** From which character on a text has another look. */
export interface Stretch {
  from: number;
  look: Look;
}

/** The look of a cell, and of stretches of its text. */
export interface CellLook {
  whole: Look;
  stretches?: readonly Stretch[];
}

/** Looks of cells that change what their sheet says, by the cells' names: A1. */
export type CellLooks = ReadonlyMap<string, CellLook>;

/** Does a look say something of the text in it? */
export const tells = ({ struck, raised, unseen }: Look): boolean => struck || raised || unseen;

/** A cell's text in its looks. */
export function piecesIn(text: string, { whole, stretches = [] }: CellLook): Piece[] {
  const starts = [{ from: 0, look: whole }, ...stretches];
  return starts.map(({ from, look }, i) => ({ ...look, text: text.slice(from, starts[i + 1]?.from) }));
}

const CELL = /<(?:\w+:)?c\b([^<>]*)>/gu;
const NAME = /\br=["']([A-Z]+\d+)["']/u;
const STYLE = /\bs=["'](\d+)["']/u;

/** The cells of a sheet's XML in formats that say something. */
export function looksIn(xml: string, formats: ReadonlyMap<string, Look>): CellLooks {
  const found = new Map<string, CellLook>();
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const look = formats.get(STYLE.exec(attributes)?.[1] ?? '');
    const name = look && NAME.exec(attributes)?.[1];
    if (look && name !== undefined) found.set(name, { whole: look });
  }
  return found;
}
