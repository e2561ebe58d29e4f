import type { FormLayout } from './form-layout.ts';

/** The nine public tables by meaning, as the catalogue names them. */
export const tableKinds = [
  'income_expenditure_summary',
  'income',
  'expenditure',
  'appropriation_summary',
  'general_public_expenditure',
  'general_public_basic_expenditure',
  'government_fund',
  'state_capital',
  'three_public',
] as const;
export type TableKind = (typeof tableKinds)[number];

/** How a printed table shows an amount that is nothing. */
export type Nothing = 'blank' | 'zero' | '0' | '-' | '—';

export type ExtraTable = 'procurement' | 'operating-expenses' | 'projects' | 'income-by-unit';

/** What programs that write OFD do in different ways. */
export interface OfdStyle {
  /** DeltaX as a list of all distances, with repetitions written short (`g 5 3.2`), or left out. */
  distances: 'list' | 'repeated' | 'none';
  /** Rulings as strokes, or as filled boxes. */
  rulings: 'strokes' | 'fills';
  /** Every cell's text under a clip of its own. */
  clips: boolean;
  /** Names with the prefix `ofd:`, or none. */
  prefix: boolean;
}

export interface Layout {
  /** Which facts of `golden/facts`. */
  facts: string;
  /** What makes the file: see `produce.ts`. */
  producer:
    | 'chromium'
    | 'writer'
    | 'calc'
    | 'xls'
    | 'xlsx'
    | 'ods'
    | 'docx'
    | 'doc'
    | 'cid-pdf'
    | 'embedded-pdf'
    | 'ofd'
    | 'tab-text'
    | 'comma-text'
    | 'markdown'
    | 'layout-text'
    | 'html';
  /** A second program that rewrites the PDF of the first. */
  rewrittenBy?: 'ghostscript' | 'qpdf';
  /** How an OFD is written, where that is not as most programs do. */
  ofd?: OfdStyle;
  /** One line for a reader: what this layout is there to show. */
  shows: string;

  order: readonly TableKind[];
  titles: Record<TableKind, string>;
  /**
   * Lines over each table; `{title}`, `{n}` (the table's place in the order), `{nn}` (two digits), `{department}` and
   * `{unit}` are filled in.
   */
  captions: readonly { left?: string; center?: string; right?: string }[];
  /** The caption lines are rows of the grid itself, as in a spreadsheet. */
  captionsInGrid: boolean;

  unit: '万元' | '元';
  separators: boolean;
  trailingZeros: 'kept' | 'trimmed';
  nothing: { default: Nothing } & Partial<Record<TableKind, Nothing>>;

  codes: 'one' | 'three';
  /**
   * `item` sets code and name under 项目, `flat` beside the amounts with no heading over them. `ministry` is the finance
   * ministry's own form: 类, 款 and 项 beside 栏次 and 合计, below them whole codes over the three columns.
   */
  subjectHeader?: 'item' | 'flat' | 'ministry';
  /** As printed: 合计, or its characters set apart. */
  totalLabel?: string;
  functionalCodeHeader: string;
  economicCodeHeader: string;
  total: 'first' | 'last';
  /** Where a table has its total elsewhere than the rest of the report. */
  totalOf?: Partial<Record<TableKind, 'first' | 'last'>>;
  /** 行次 columns in the two-sided tables and 栏次 rows in all. */
  lineNumbers: boolean;
  amountHeader: '金额' | '决算数';
  /** Header words of two characters set apart: 收 入. */
  spacedHeaders: boolean;
  summaryRows: 'all' | 'used';
  /** 支出按性质 as a third part of 收入支出决算总表, right of 支出（按功能分类）. */
  byNature?: boolean;
  /** Amounts of the two-sided tables in three columns: 年初预算数, 全年预算数, 决算数. */
  budgetColumns?: boolean;
  /** The last row's label in the two-sided tables: 总计 on both sides, or 收入总计 and 支出总计. */
  totalsNamed?: boolean;
  /** 事业收入 over 小计 and 其中：教育收费, as the ministry prints it. */
  educationFees?: boolean;
  /** `balances`: carried-over balances and income before the expenditure. */
  general: 'deep' | 'shallow' | 'balances';
  /** Groups side by side; `1` is one list with 合计, 人员经费 and 公用经费 in columns. */
  economicGroups: 1 | 2 | 3;
  stateCapital: 'income-expenditure' | 'expenditure';
  /** `final` is the block's second half alone. */
  threePublic: 'block' | 'paired' | 'vertical' | 'final';
  /** 相关统计数 below the amounts of the vertical table: groups, vehicles and guests, which are no money. */
  counts?: boolean;
  /** 会议费 and 培训费 behind the three. */
  meetingsAndTraining?: boolean;
  indentedNames: boolean;
  /** An empty 备注 column at the right of the tables by subject. */
  remarks?: boolean;
  /** Tables that some provinces add, behind the nine. */
  extraTables?: readonly ExtraTable[];

  /**
   * `frame` is a box round the whole table and nothing in it; `no-horizontals` parts the body's columns only;
   * `three-lines` is a line over the header, one below it and one below the table.
   */
  rulings: 'full' | 'no-frame' | 'no-verticals' | 'none' | 'frame' | 'no-horizontals' | 'three-lines';
  /** `gaps`: white cells on a dark table, as web pages long drew rulings. Chromium only. */
  borderModel: 'collapse' | 'separate' | 'gaps';
  headerRepeated: boolean;
  headerShaded: boolean;
  landscape: readonly TableKind[];
  /** Millimetres, where the page is less high than A4: tables break in more places. */
  pageHeight?: number;
  /** A page's end may cut a row in two. */
  rowsBreak?: boolean;
  /** Tables follow one another instead of beginning a page each. */
  flowing?: boolean;
  /** On every page: a line over the text, a page number below it. */
  runningHead?: string;
  pageNumbers?: boolean;
  /** The title over two lines, broken after this many characters. */
  titleBrokenAfter?: number;
  rowsAligned: 'top' | 'middle' | 'bottom';
  font: string;
  fontSize: number;
  /** Height of one body row in points, before wrapping. */
  rowHeight: number;
  /** Points between a cell's left and right edge and its text. */
  cellPadding: number;

  /** Cover, contents, overview, explanations and glossary round the tables. */
  wholeReport: boolean;
  selfEvaluation: boolean;
  /** Other shapes of the forms: the first project has the first, the projects beyond the last have the last. */
  forms?: readonly FormLayout[];
}
