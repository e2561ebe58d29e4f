import type { ReportFamily } from '@juesuan/schema';

/** What a file says of the report that it is of: a few kilobytes, which can be kept as JSON while the report itself is not. */
export interface ReportPart {
  /** Of the department, as printed. */
  name: string;
  /** As it is compared; `null` where the file names none. */
  department: string | null;
  isOwnLevel: boolean;
  fiscalYear: number | null;
  family: ReportFamily;
  /** Would it be a report without any other file? */
  isReport: boolean;
  /** The public tables in it, and the projects of its forms. */
  holds: string[];
  /** Its longer lines of text, each by a short number. */
  lines: string[];
  /** It is a picture, which may be one page of many. */
  isPicture?: true;
}
