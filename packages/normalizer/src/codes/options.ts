import type { Classification, CodeList } from '@juesuan/schema';

/** The code list that a table's rows are held against. */
export interface ListOptions {
  classification: Classification;
  /** The report's fiscal year. */
  year: number | null;
  list: CodeList;
}
