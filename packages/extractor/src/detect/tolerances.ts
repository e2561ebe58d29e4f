/** More merged rulings on a page than this are a drawing, not a table. */
export const mostRulings = 6000;
