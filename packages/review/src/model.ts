import type { Corrections, Diagnostic, Language, Location, Report } from '@juesuan/schema';

/** A sentence in every language of the page. */
type Sentences = Readonly<Record<Language, string>>;

/** Why a person should look at a record before others: a person's change, a doubt, something that was mended on the way. */
export type Mark = 'doubtful' | 'repaired' | 'corrected';

/** What a record is of: a cell of a table, or a figure that the text states. */
type RecordKind = 'cell' | 'fact';

/** One thing that was read and that a person can check. */
export interface ReviewRecord {
  kind: RecordKind;
  /** Index among the groups. */
  group: number;
  /** Row of the table; `null` for a figure of the text. */
  row: number | null;
  code: string;
  /** Label of the row; what the figure is of. */
  name: string;
  /** Printed header; the measure of the figure. */
  column: string;
  /** Canonical name of the column; empty where there is none. */
  canonical: string;
  lineNo: string;
  /** As read. */
  raw: string;
  value: string | null;
  unit: string | null;
  yuan: string | null;
  state: string;
  /** `ocr` where it was recognised from a picture. */
  source?: string;
  confidence?: number;
  /** What was read before a person corrected it. */
  uncorrected?: string;
  location: Location;
  marks: Mark[];
  /** What else a recogniser took it for. */
  readings: string[];
  /** Indices of the diagnostics and findings that are about it. */
  diagnostics: number[];
  findings: number[];
  /** A total, or the first or last row of its table: what a spot check begins with. */
  isKey: boolean;
}

/** A table, or the figures of one section of the text. */
export interface ReviewGroup {
  kind: string;
  title: string;
  unit: string | null;
  pages: number[];
  records: number;
}

/** What must agree and does not. */
export interface ReviewFinding {
  rule: string;
  title: Sentences;
  formula: string;
  severity: 'error' | 'warning' | 'info';
  message: Sentences;
  figures: {
    label: string;
    raw: string;
    value: string | null;
    unit: string | null;
    location: Location;
    /** Index of the record that it is; `null` where none stands there. */
    record: number | null;
  }[];
  computed: string | null;
  tolerance: string | null;
  /** Index of the figure that, changed alone, mends more than any other, and what it would have to be. */
  suspect: { figure: number; value: string; mends: number } | null;
}

/** Something unclear, with the record that it is about, the first of several. */
export interface ReviewDiagnostic {
  code: Diagnostic['code'];
  severity: Diagnostic['severity'];
  message: Sentences;
  location: Location | null;
  record: number | null;
}

/** How the source is shown: as pdf.js draws it, as its sheets, as the page that it is, or line by line. */
export type SourceView = 'pdf' | 'sheets' | 'html' | 'lines';

/** One report as its page has it. */
export interface ReviewDocument {
  /** Name of the source's file. */
  file: string;
  /** Name of the corrections' file without its ending. */
  name: string;
  source: Report['source'];
  department: string;
  fiscalYear: number | null;
  view: SourceView;
  /** Is what is shown drawn from what was read, since no browser shows such a file? */
  redrawn: boolean;
  /** Degrees clockwise by which pages were read turned, by their numbers: places are on the turned pages. */
  turns: Readonly<Record<number, number>>;
  groups: ReviewGroup[];
  records: ReviewRecord[];
  findings: ReviewFinding[];
  diagnostics: ReviewDiagnostic[];
  /** What a person decided before. */
  corrections: Corrections | null;
}

/** A report in the list of a folder. */
export interface ReviewEntry {
  name: string;
  file: string;
  department: string;
  fiscalYear: number | null;
  script: string;
  view: SourceView;
  /** Scripts that hold the source, in their order. */
  parts: string[];
}

/** What the page knows before any report. */
export interface ReviewIndex {
  version: string;
  /** Is there a server that takes what a person decides? */
  saves: boolean;
  reports: ReviewEntry[];
}

/** An element of a page, of those that only show: no script, no style, no address. */
export type HtmlNode =
  | string
  | { tag: string; line: number | null; columns?: number; rows?: number; children: HtmlNode[] };

/** A sheet as it is shown; cells by their names. */
export interface SheetView {
  name: string;
  rows: { number: number; cells: SheetCellView[] }[];
}

/** A cell that is shown, with what it covers. */
export interface SheetCellView {
  cell: string;
  text: string;
  columns?: number;
  rows?: number;
}

/** Text by its lines; a table's line has several pieces. */
export interface LineView {
  page: number | null;
  line: number | null;
  texts: string[];
}
