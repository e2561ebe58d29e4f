/** What one document may cost. A report is untrusted input: whatever passes one of these is refused by name. */
export interface PdfLimits {
  /** Size of the file. */
  bytes: number;
  pages: number;
  /** Drawing operators on one page. */
  operators: number;
  /** And on all that are read. */
  allOperators: number;
  /**
   * Time from opening to the last page; none if null. Looked at between pages and at every thousand operators of one: pdf.js
   * may be busy without drawing anything (fonts, unpacking), so whoever must be able to stop that reads in a worker thread.
   */
  milliseconds: number | null;
}

/** The largest report seen is 3 MB and 43 pages; a page of it has 9,000 operators. pdf.js takes some 2 KB of memory and 2 µs for one. */
export const defaultLimits: PdfLimits = {
  bytes: 200_000_000,
  pages: 2_000,
  operators: 500_000,
  allOperators: 10_000_000,
  milliseconds: null,
};

/** The picture of a page: finer is not read better, and A3 at 300 dpi has 17 million pixels. */
export const pictureLimits = { dpi: 300, pixels: 40_000_000 };

/** Saved graphics states on top of each other; a real page has about ten. */
export const MAX_STATE_DEPTH = 10_000;

/** Graphics states are nested without end: no reader gives the page, and some take minutes to find that out. */
export class StatesNested extends Error {
  override readonly message = `graphics states are nested ${MAX_STATE_DEPTH} deep`;
}
