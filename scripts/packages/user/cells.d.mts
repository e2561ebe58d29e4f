import type { Report } from 'juesuan';

/** A line for every cell: kind, row, code, name, column, printed text, exact value, place. */
export declare const cellsOf: (report: Report) => string[];
