import type { Figure } from './figure.ts';

/** What a place of a table or form holds: a figure, nothing (blank or dash), or something that is no number. */
export type Place = Held | null;
export type Held = { state: 'figure' | 'nothing'; figure: Figure } | { state: 'unreadable'; raw: string };

/** The figure of a place; `null` where there is none or it cannot be read. */
export const figureOf = (place: Place): Figure | null =>
  place !== null && place.state !== 'unreadable' ? place.figure : null;
