/** Every threshold of grid detection: one place, points unless said otherwise, with the reason. */

/** Rulings this close are one: producers draw a border twice (two cells' sides, double strokes up to 2 pt apart). */
export const snap = 2.5;
/** Pieces of one ruling may leave a gap this wide: hairline cell sides stop short of the corner. */
export const pieceGap = 3.5;
/** Two rulings touch where they come this near. */
export const touch = 3.5;
/** A border exists where rulings cover this share of a cell's side. Share of the side's length. */
export const borderShare = 0.6;
/** A ruling shorter than this is a tick or part of a letter, not a side of a cell. */
export const shortest = 4;
/** More merged rulings on a page than this are a drawing, not a table. */
export const mostRulings = 6000;
/** Baselines within this share of the font size stand on one line. */
export const sameLine = 0.45;
/** A gap this wide parts two pieces of text on one line, as between two columns. Ems. */
export const columnGap = 0.9;
/** A gap this wide at a ruling lets a run be cut there; less is a number that runs over its border. Ems. */
export const cutGap = 0.18;
/** A gap between two words of one cell that prints as a space. Ems. */
export const spaceGap = 0.25;
