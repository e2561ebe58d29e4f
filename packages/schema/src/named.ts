// Made by `npm run docs:generate` from the schemas in records/ and from the catalogue. Change those, not this file.
import type { z } from 'zod';
import { schemas } from './records/schemas.ts';
import type { EnumSchema, ObjectSchema } from './records/typed.ts';

/** The typed report: every public table with exact values, and whatever was unclear. */
export interface Report {
  source: {
    format: SourceFormat;
    sha256: string;
    bytes: number;
    pages: number | null;
    producer: string | null;
    /** Files that the source names and that were not read; left out where it names none. */
    attachments?: Attachment[] | undefined;
    /** Signatures and seals of the source, not verified; left out where there are none. */
    seals?: Seal[] | undefined;
    /** The files that the report was put together from; left out where it is one file. */
    parts?: SourcePart[] | undefined;
  };
  family: ReportFamily;
  /** The year whose accounts these are (决算年度); `null` where none is printed. */
  fiscalYear: number | null;
  /** The department whose accounts these are (部门), as printed; or empty. */
  department: string;
  tables: Table[];
  forms: PerformanceForm[];
  text: TextLine[];
  sections: Section[];
  /** Cover, duties, internal bodies, units covered. */
  overview: Overview;
  /** 名词解释 */
  glossary: GlossaryTerm[];
  /** The figures that the explanations (情况说明) state. */
  facts: Fact[];
  /** The indicators of self-evaluation forms that the explanations repeat. */
  toldIndicators: ToldIndicator[];
  coverage: Coverage;
  diagnostics: Diagnostic[];
}
export const Report: ObjectSchema<Report> = schemas.Report;

/** What `--format json` writes: the report, with the version of its schema in front. */
export interface ReportDocument {
  /**
   * Version of the schema that the document was written by; `normalizeReport` itself gives a report without it.
   */
  schemaVersion?: string | undefined;
  source: {
    format: SourceFormat;
    sha256: string;
    bytes: number;
    pages: number | null;
    producer: string | null;
    /** Files that the source names and that were not read; left out where it names none. */
    attachments?: Attachment[] | undefined;
    /** Signatures and seals of the source, not verified; left out where there are none. */
    seals?: Seal[] | undefined;
    /** The files that the report was put together from; left out where it is one file. */
    parts?: SourcePart[] | undefined;
  };
  family: ReportFamily;
  /** The year whose accounts these are (决算年度); `null` where none is printed. */
  fiscalYear: number | null;
  /** The department whose accounts these are (部门), as printed; or empty. */
  department: string;
  tables: Table[];
  forms: PerformanceForm[];
  text: TextLine[];
  sections: Section[];
  /** Cover, duties, internal bodies, units covered. */
  overview: Overview;
  /** 名词解释 */
  glossary: GlossaryTerm[];
  /** The figures that the explanations (情况说明) state. */
  facts: Fact[];
  /** The indicators of self-evaluation forms that the explanations repeat. */
  toldIndicators: ToldIndicator[];
  coverage: Coverage;
  diagnostics: Diagnostic[];
}
export const ReportDocument: ObjectSchema<ReportDocument> = schemas.ReportDocument;

export interface Table {
  kind: TableKind;
  /** As printed. */
  title: string;
  /** 公开 N 表 as printed, or empty. */
  mark: string;
  /** From the table's 部门：/编制单位： line, without the label; empty where there is none. */
  department: string;
  /** The table's own unit of money; `null` where none is printed. */
  unit: PrintedMoneyUnit | null;
  strategy: GridStrategy;
  columns: ExtractedColumn[];
  /** 注/说明 lines under the table, as printed. */
  notes: string[];
  /** The first page (or `null`) to the last. */
  pages: number[];
  joins: TableJoin[];
  location: Location;
  /** Cells and spans as printed; only where the reading was asked for them (`printed`). */
  grid?: PrintedGrid | undefined;
  rows: Row[];
}
export const Table: ObjectSchema<Table> = schemas.Table;

export interface Row {
  /** Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows. */
  row: number;
  /** 行次 as printed, or empty. */
  lineNo: string;
  /** Digits of the subject code (科目编码), 类 款 项 joined; empty where none is printed. */
  code: string;
  /** The code columns as printed, where the first of several is empty and the code is only a last part. */
  codeParts?: string[] | undefined;
  /**
   * 类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands
   * for; `null` where there is no such code.
   */
  level: SubjectLevel | null;
  /** Label of the row as printed, without white space. */
  name: string;
  /** The label with the source's own characters, where they differ from `name`. */
  printedName?: string | undefined;
  /** What code and name mean by the code list; `null` for a total and wherever no subject stands. */
  subject: Subject | null;
  /** Which half of a two-sided table; `null` in any other. */
  side: 'income' | 'expenditure' | null;
  cells: Cell[];
  location: Location;
}
export const Row: ObjectSchema<Row> = schemas.Row;

export interface Cell {
  /**
   * Canonical column of the catalogue; `null` where it does not know the header, where it is of another year,
   * and where two columns would have the same name.
   */
  column: string | null;
  /**
   * Printed header path without white space, outermost first, joined by `/`; `收入/` or `支出/` in front in a
   * two-sided table.
   */
  label: string;
  /** The cell as printed: it distinguishes a dash (`—`) and a text from an amount. */
  raw: string;
  /**
   * The number that the cell of a workbook holds, in plain digits, only where `raw` shows another: rounded, in
   * 万元, without its sign or not at all.
   */
  stored?: string | undefined;
  /**
   * `ocr` where the value was recognised from a picture, `reviewer` where a person corrected it or found that
   * it was recognised correctly; left out where the source has it as text.
   */
  source?: 'ocr' | 'reviewer' | undefined;
  /**
   * How sure the recogniser was of a recognised value, from 0 to 1: its share among all numbers that the
   * picture may show.
   */
  confidence?: number | undefined;
  /**
   * What was read there, where a person who looked at the source corrected it: `raw` and `value` are then what
   * the person says is printed.
   */
  uncorrected?: string | undefined;
  /** Whether an amount, a dash, a text or nothing is printed. */
  state: CellState;
  /**
   * The amount as printed, in `unit`, with as many decimals as printed: an exact decimal. `null` unless `state`
   * is `amount`.
   */
  value: Decimal | null;
  /**
   * The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if
   * none.
   */
  unit: string | null;
  /** The same amount in 元; `null` where there is no amount or `unit` is no unit of money. */
  yuan: Decimal | null;
  /**
   * The year of the column's figures, only where that is not the report's (2023年决算数 beside 2024年决算数); `null`
   * where the header says 上年 and the report's year is not known.
   */
  fiscalYear?: number | null | undefined;
  location: Location;
}
export const Cell: ObjectSchema<Cell> = schemas.Cell;

/** One line of the NDJSON: a row of a table with the report and the table it belongs to. */
export interface RowRecord {
  report_id: string;
  fiscal_year: number | null;
  department: string;
  kind: TableKind;
  /** Of the table, as printed. */
  title: string;
  /** The table's own unit of money. */
  unit: PrintedMoneyUnit | null;
  /** Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows. */
  row: number;
  /** 行次 as printed, or empty. */
  line_no: string;
  /** Digits of the subject code (科目编码), 类 款 项 joined; empty where none is printed. */
  code: string;
  /**
   * 类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands
   * for; `null` where there is no such code.
   */
  level: SubjectLevel | null;
  /** Label of the row as printed, without white space. */
  name: string;
  /** What code and name mean by the code list; `null` for a total and wherever no subject stands. */
  subject: Subject | null;
  /** Which half of a two-sided table; `null` in any other. */
  side: 'income' | 'expenditure' | null;
  cells: Cell[];
  location: Location;
}
export const RowRecord: ObjectSchema<RowRecord> = schemas.RowRecord;

/** What a row's code and name mean. The printed `code` and `name` of the row stay as they are. */
export interface Subject {
  classification: Classification;
  /** The whole code, joined, completed, without padding zeros; `null` where what is printed cannot be one. */
  code: string | null;
  /** The list's name of the code in the report's year; `null` where the list has none. */
  name: string | null;
  level: SubjectLevel | null;
  /** Code of the nearest subject above this one (of a 项 its 款, else its 类) that has a row in the same table. */
  parent: string | null;
  /** That row's number in the table. */
  parentRow: number | null;
  status: SubjectStatus;
  /**
   * Whether the code is from what is printed in its place or, where nothing is printed there, from the name.
   */
  by: 'code' | 'name';
  /** Where the list has `name` from, as `status` of a name; `null` without a name. */
  listed: 'observed' | 'published' | 'recalled' | 'unverified' | null;
  verdict: SubjectVerdict | null;
}
export const Subject: ObjectSchema<Subject> = schemas.Subject;

/**
 * How a row's printed code and name stand to the code list of the report's year. `match`: the list knows the
 * code under this name. `name-differs`: the list knows the code under another name or the name under another
 * year. `contradicts`: besides, the printed name is the name of another code: one of the two is misprinted.
 * `unknown`: the list says nothing reliable of the code. No list is whole, so this is no error. `completed`:
 * only the last part of the code is printed, the rest is from the rows above.
 */
export type SubjectStatus = 'match' | 'name-differs' | 'contradicts' | 'unknown' | 'completed';
export const SubjectStatus: EnumSchema<SubjectStatus> = schemas.SubjectStatus;

/**
 * What the code list says of a code and the name beside it. `matched`: the code has this name in the report's
 * year. `renamed`: it had or gets it in another year. `unlisted`: the list has no such pair, which is no error.
 * `contradicted`: the name is that of another code, and the code's own was read in reports, or is of a public
 * list of that year, or the rows around it confirm it. `null` without a whole code or a printed name.
 */
export type SubjectVerdict = 'matched' | 'renamed' | 'unlisted' | 'contradicted';
export const SubjectVerdict: EnumSchema<SubjectVerdict> = schemas.SubjectVerdict;

/**
 * Where something is printed: page and box in a paged source, 1-based line in a text source, sheet and cell in
 * a workbook.
 */
export interface Location {
  page: number | null;
  line: number | null;
  box: Box | null;
  /** Name of the sheet, in a workbook only. */
  sheet?: string | undefined;
  /** Cell of the sheet as a spreadsheet names it (`C12`), in a workbook only. */
  cell?: string | undefined;
  /**
   * File of the report, where it was put together from several, and picture within it
   * (`word/media/image1.png`), where it was read from one; `page` then counts such pictures.
   */
  file?: string | undefined;
}
export const Location: ObjectSchema<Location> = schemas.Location;

/**
 * A rectangle in PDF points (1/72 in) from the page's top left, x to the right, y down, as it is displayed; of
 * a page that was read turned (`page-turned`, `page-recognised`), as it was turned.
 */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
export const Box: ObjectSchema<Box> = schemas.Box;

/**
 * A plain decimal: optional minus, digits, optional fraction; no separators, no exponent, as many decimals as
 * printed.
 */
export type Decimal = string;
export const Decimal: z.ZodString = schemas.Decimal;

/**
 * What a value cell says. Blank (nothing printed), dash (`-`, `—`, `────`) and zero (`amount` `"0"`, `"0.00"`)
 * stay different; `text` is printed text that is no amount (placeholders such as `XX`).
 */
export type CellState = 'amount' | 'blank' | 'dash' | 'text';
export const CellState: EnumSchema<CellState> = schemas.CellState;

/** A unit of money that tables print. */
export type PrintedMoneyUnit = '元' | '千元' | '万元' | '亿元';
export const PrintedMoneyUnit: EnumSchema<PrintedMoneyUnit> = schemas.PrintedMoneyUnit;

/**
 * How cells were found: all rulings there, some inferred, none; delimiters of a text source; markup of a web
 * page.
 */
export type GridStrategy = 'ruled' | 'partly-ruled' | 'aligned' | 'delimited' | 'markup';
export const GridStrategy: EnumSchema<GridStrategy> = schemas.GridStrategy;

/**
 * What is published: final accounts of a department or unit (决算), a budget (部门预算), accounts of a whole
 * government (政府决算); `unknown` where nothing says which. Tables of a budget or a government are kind `other`.
 */
export type ReportFamily = 'final_accounts' | 'budget' | 'government_accounts' | 'unknown';
export const ReportFamily: EnumSchema<ReportFamily> = schemas.ReportFamily;

/** A kind names what a table means, never its number: 公开 7 表 is 政府性基金 in one province and 三公 in another. */
export type TableKind =
  | 'income_expenditure_summary'
  | 'income'
  | 'expenditure'
  | 'appropriation_summary'
  | 'general_public_expenditure'
  | 'general_public_basic_expenditure'
  | 'government_fund'
  | 'state_capital'
  | 'three_public'
  | 'performance_self_evaluation'
  | 'other';
export const TableKind: EnumSchema<TableKind> = schemas.TableKind;

/** A cell as it is printed; what it covers besides its first place has no cell of its own. */
export interface PrintedCell {
  /** Of its first row in the grid, from 0. */
  row: number;
  /** Of its first column in the grid, from 0. */
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** As printed, its lines joined. */
  text: string;
  location: Location;
}
export const PrintedCell: ObjectSchema<PrintedCell> = schemas.PrintedCell;

/**
 * A table as it is printed, parts on further pages put under it without their repeated headers: `cells` covers
 * `rows` × `columns` exactly once.
 */
export interface PrintedGrid {
  rows: number;
  columns: number;
  /** Rows of the header, from the top. */
  headerRows: number;
  cells: PrintedCell[];
}
export const PrintedGrid: ObjectSchema<PrintedGrid> = schemas.PrintedGrid;

/** Why two parts of a table on different pages were taken for one. */
export interface TableJoin {
  page: number | null;
  headerRepeated: boolean;
  reason: string;
}
export const TableJoin: ObjectSchema<TableJoin> = schemas.TableJoin;

/** One column of a table that holds values (never codes, names or 行次). */
export interface ExtractedColumn {
  /**
   * Canonical name from the catalogue (`basic.personnel`); `null` where the catalogue does not know the header,
   * where it is of another year, and where two columns would have the same name.
   */
  column: string | null;
  /** Printed header path without white space, outermost first, joined by `/`. */
  label: string;
  /**
   * The year of the column's figures, only where that is not the report's (2023年决算数 beside 2024年决算数); `null`
   * where the header says 上年 and the report's year is not known.
   */
  fiscalYear?: number | null | undefined;
}
export const ExtractedColumn: ObjectSchema<ExtractedColumn> = schemas.ExtractedColumn;

/** One 项目支出绩效自评表 with typed values. */
export interface PerformanceForm {
  /** 1-based, in print order in the report. */
  no: number;
  /** As printed; empty where the form has none of its own. */
  title: string;
  project: string;
  /** 主管部门, or empty. */
  department: string;
  /** 实施单位; where the form prints only one of the two, that one. */
  unit: string;
  moneyUnit: PrintedMoneyUnit | null;
  funding: PerformanceFunding[];
  /** Does the header of 执行率 say that its cells are percentages: 执行率（%）? */
  rateInPercent: boolean;
  /** Paragraphs apart by `\n`. */
  expectedGoal: string;
  actualGoal: string;
  indicators: PerformanceIndicator[];
  /** 总分: the sum of 分值 and of 得分 as printed under the indicators. */
  total: {
    weight: string | null;
    score: string | null;
  } | null;
  /** Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期. */
  others: LabelledText[];
  strategy: GridStrategy;
  pages: number[];
  location: Location;
}
export const PerformanceForm: ObjectSchema<PerformanceForm> = schemas.PerformanceForm;

export interface PerformanceFunding {
  /** What the label means; `null` for a label that the catalogue does not know. */
  source: FundingSource | null;
  /** As printed, without white space. */
  label: string;
  initialBudget: FormAmount | null;
  annualBudget: FormAmount | null;
  executed: FormAmount | null;
  rate: FormRate | null;
  /** 分值 */
  weight: FormAmount | null;
  /** 得分 */
  score: FormAmount | null;
  location: Location;
}
export const PerformanceFunding: ObjectSchema<PerformanceFunding> = schemas.PerformanceFunding;

export interface PerformanceIndicator {
  /**
   * The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）`
   * → `产出指标`); empty where neither the form nor the framework says which.
   */
  level1: string;
  level2: string;
  level3: string;
  /** Operator, value and unit in one text, also where the form prints them in three cells. */
  target: IndicatorValue;
  actual: IndicatorValue;
  deviation: string;
  weight: string | null;
  score: string | null;
  others: LabelledText[];
  location: Location;
}
export const PerformanceIndicator: ObjectSchema<PerformanceIndicator> = schemas.PerformanceIndicator;

/**
 * A target or an actual value. All three parts are `null` for a text that measures nothing (`有所提升`) and for a
 * blank.
 */
export interface IndicatorValue {
  raw: string;
  op: '≤' | '≥' | '<' | '>' | '=' | null;
  value: Decimal | null;
  /** As printed, without white space, width folded: `万元`, `%`, `百分比`, `天/次`, `台(套)`. */
  unit: string | null;
}
export const IndicatorValue: ObjectSchema<IndicatorValue> = schemas.IndicatorValue;

/** An amount of a form: as `Cell`, without the columns of a table. */
export interface FormAmount {
  raw: string;
  state: CellState;
  value: Decimal | null;
  yuan: Decimal | null;
  location: Location;
}
export const FormAmount: ObjectSchema<FormAmount> = schemas.FormAmount;

export interface FormRate {
  raw: string;
  /**
   * `100` for each of `100`, `100%`, `1.00`, `100.00`; without trailing zeros. `null` where nothing readable is
   * printed.
   */
  percent: Decimal | null;
  location: Location;
}
export const FormRate: ObjectSchema<FormRate> = schemas.FormRate;

/** A cell under a header, or beside a label, that the form's records have no field for. */
export interface LabelledText {
  label: string;
  text: string;
  location: Location;
}
export const LabelledText: ObjectSchema<LabelledText> = schemas.LabelledText;

/** Where the money of a project comes from; 年度资金总额 is the total of the others. */
export type FundingSource = '年度资金总额' | '当年财政拨款' | '上年结转资金' | '其他资金';
export const FundingSource: EnumSchema<FundingSource> = schemas.FundingSource;

/** One figure that the explanations (情况说明) state, or one comparison that they make without a figure. */
export interface Fact {
  /** Printed headings from the main one down, joined by `/`: `五、一般公共预算…/（三）…`. */
  section: string;
  /**
   * What the figure is of, without white space; a subject chain as printed (`…（类）…（款）…（项）`); empty if unnamed.
   */
  item: string;
  /**
   * What of it: 决算数, 年初预算, 完成率, 占比, 上年决算数, 往年决算数, 差额, 原因金额, 团组数, 自评得分 …; of a change 同比增减额 and 同比增减率 where it
   * is measured from the prior year, 增减额 and 增减率 where from anything else (`base`).
   */
  measure: string;
  /**
   * The figure as printed, of a change never negative: a decrease has the direction `down`. A level keeps its
   * sign (结余为-3.5万元). `null` for a comparison without a figure (持平, 大于).
   */
  value: string | null;
  /** As printed without white space (`万元`, `万`, `%`, `人次`, `台（套）`); empty where none is printed. */
  unit: string;
  /** Where the figure goes, or stands against what it is compared with. */
  direction: Direction | null;
  /** What it is compared with or a part of, as printed (`2023年度`, `本年支出合计`); empty if nothing is named. */
  comparedTo: string;
  /**
   * What a change, a comparison in words or a completion rate is measured from: `prior_year` (上年, 同比),
   * `initial_budget` (年初预算), `adjusted_budget` (调整预算), `budget` (a budget, not said which), `year` (another
   * year, in `base_year`).
   */
  base: ComparisonBase | null;
  /**
   * The year that `base` is of, where one is printed (与2023年度预算相比: 2023). Without a base, the year of a figure
   * that is not of the accounts (2025年预算数: 2025; 往年决算数).
   */
  baseYear: number | null;
  /** The reason that the text gives for it (主要原因), as printed; empty if none. */
  reason: string;
  /** The clause as printed. */
  raw: string;
  /**
   * What was read there, where a person who looked at the source corrected it: `raw` and `value` are then what
   * the person says is printed.
   */
  uncorrected?: string | undefined;
  /** Of the printed line in which the figure begins. */
  location: Location;
}
export const Fact: ObjectSchema<Fact> = schemas.Fact;

/** Up is an increase or a figure above what it is compared with, flat is 持平. */
export type Direction = 'up' | 'down' | 'flat';
export const Direction: EnumSchema<Direction> = schemas.Direction;

/**
 * What a comparison is measured from: the year before the accounts (上年, 同比), the budget at the beginning of the
 * year (年初预算), the adjusted one (调整预算), a budget that is not said to be either (预算数), another year.
 */
export type ComparisonBase = 'prior_year' | 'initial_budget' | 'adjusted_budget' | 'budget' | 'year';
export const ComparisonBase: EnumSchema<ComparisonBase> = schemas.ComparisonBase;

/**
 * An indicator of a project's self-evaluation as the prose states it: the twin of an indicator row of the 自评表,
 * kept apart from the facts because it repeats the form and not the accounts.
 */
export interface ToldIndicator {
  section: string;
  project: string;
  /** 数量指标, 质量指标 …, the last one named; empty if none. */
  level2: string;
  indicator: string;
  /** Target with its operator as printed; empty if none is stated. */
  target: string;
  /** What was reached, as printed; empty if it is not stated. */
  actual: string;
  raw: string;
  location: Location;
}
export const ToldIndicator: ObjectSchema<ToldIndicator> = schemas.ToldIndicator;

/** What a report says of itself before the tables: 封面, 部门职责, 内设机构, 部门决算单位构成. */
export interface Overview {
  cover: {
    /** The lines of the cover as printed, joined. */
    title: string;
    fiscalYear: number | null;
    department: string;
    /**
     * Date of publication, ISO 8601 (`2025-08-23`, `2025-08` where no day is printed); `null` if none is
     * printed.
     */
    date: string | null;
  };
  duties: OverviewItem[];
  /** 内设机构 */
  bodies: OverviewItem[];
  /** How many bodies the text says there are; `null` if it does not. */
  bodiesTold: number | null;
  /** Units whose accounts are in the report (决算编制范围). */
  units: OverviewItem[];
}
export const Overview: ObjectSchema<Overview> = schemas.Overview;

/** One entry of a list in the overview: a duty, a body, a unit. */
export interface OverviewItem {
  /** Ordinal as printed, or empty. */
  marker: string;
  /** Without the ordinal, without white space; names also without a final 。 */
  text: string;
  location: Location;
}
export const OverviewItem: ObjectSchema<OverviewItem> = schemas.OverviewItem;

/** One entry of 名词解释. */
export interface GlossaryTerm {
  /** Ordinal as printed, or empty. */
  marker: string;
  term: string;
  definition: string;
  location: Location;
}
export const GlossaryTerm: ObjectSchema<GlossaryTerm> = schemas.GlossaryTerm;

/**
 * A heading and what stands under it. `level` is the rank of the heading's ordinal: 1 第一部分, 2 一、, 3 （一）, 4
 * `1.`, 5 `（1）`, 6 ①; 0 is what stands before the first heading (the cover), which has neither marker nor
 * title.
 */
export interface Section {
  level: number;
  marker: string;
  /** The heading without its ordinal, otherwise as printed. */
  title: string;
  location: Location;
  paragraphs: Paragraph[];
  sections: Section[];
}
export const Section: ObjectSchema<Section> = schemas.Section;

/** One paragraph of running text, joined over line ends and page ends, otherwise as printed. */
export interface Paragraph {
  /** The ordinal it begins with, as printed (`（一）`, `3、`), or empty; it is part of `text`. */
  marker: string;
  text: string;
  /** Where it begins. */
  location: Location;
  /** Its printed lines in order, so that every character can be traced to a page and line; at least one. */
  lines: ParagraphLine[];
}
export const Paragraph: ObjectSchema<Paragraph> = schemas.Paragraph;

/** Where a printed line begins within a paragraph's text. */
export interface ParagraphLine {
  /** Characters of the paragraph's `text` before this line. */
  offset: number;
  location: Location;
}
export const ParagraphLine: ObjectSchema<ParagraphLine> = schemas.ParagraphLine;

/** One line of text outside the tables. */
export interface TextLine {
  text: string;
  role: 'caption' | 'note' | 'text' | 'furniture';
  location: Location;
}
export const TextLine: ObjectSchema<TextLine> = schemas.TextLine;

/** Share of the source's glyph runs that ended in a cell or a line of text. */
export interface Coverage {
  runs: number;
  placed: number;
  unplaced: {
    text: string;
    location: Location;
  }[];
}
export const Coverage: ObjectSchema<Coverage> = schemas.Coverage;

/** Something unclear in a report, stated as a compiler would: what, how bad, where. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning' | 'info';
  /**
   * The sentence, in the language that the output was asked for. Writers add it; `diagnosticMessage` gives it
   * for a report in memory.
   */
  message?: string | undefined;
  /** What differs from case to case: figures, printed words, names. Which names there are, the code says. */
  params: Record<string, DiagnosticParam>;
  /**
   * Title of the table or form that it is about, as the record has it; `null` where it is about none, or one
   * without a title.
   */
  table: string | null;
  /** `row` of the row in that table; `null` where it is about no one row of a public table. */
  row: number | null;
  /** `label` of the column: its printed header; `null` where it is about no one column. */
  column: string | null;
  location: Location | null;
}
export const Diagnostic: ObjectSchema<Diagnostic> = schemas.Diagnostic;

/**
 * Every diagnostic that reading a report can give. The code never changes; its sentences are under Messages.
 */
export type DiagnosticCode =
  | 'font-unreadable'
  | 'references-damaged'
  | 'page-unreadable'
  | 'page-turned'
  | 'page-without-text'
  | 'text-invisible'
  | 'text-covered'
  | 'text-doubled'
  | 'text-deleted'
  | 'note-mark'
  | 'field-value'
  | 'text-annotated'
  | 'text-set-apart'
  | 'text-overprinted'
  | 'text-placed-twice'
  | 'content-unread'
  | 'sheet-hidden'
  | 'cell-error'
  | 'stored-differs'
  | 'parts-joined'
  | 'parts-apart'
  | 'run-unplaced'
  | 'page-recognised'
  | 'ocr-doubtful'
  | 'ocr-chosen'
  | 'ocr-cache-ignored'
  | 'ocr-corrected'
  | 'table-missing'
  | 'table-unrecognised'
  | 'not-final-accounts'
  | 'table-without-columns'
  | 'table-duplicate'
  | 'table-printed-twice'
  | 'table-joined'
  | 'columns-left-out'
  | 'columns-joined'
  | 'columns-apart'
  | 'part-apart'
  | 'row-joined-across-pages'
  | 'grid-inferred'
  | 'cell-outside-grid'
  | 'cell-crowded'
  | 'column-of-other-year'
  | 'column-ambiguous'
  | 'header-unknown'
  | 'unit-missing'
  | 'code-unreadable'
  | 'code-completed'
  | 'code-name-mismatch'
  | 'row-torn'
  | 'row-unlabelled'
  | 'form-joined'
  | 'form-incomplete'
  | 'funding-realigned'
  | 'funding-incomplete'
  | 'funding-unknown'
  | 'indicator-realigned'
  | 'indicator-level-inferred'
  | 'indicator-level-unknown'
  | 'amount-unreadable'
  | 'amount-doubtful'
  | 'amount-red'
  | 'amount-repaired'
  | 'rate-ambiguous'
  | 'rate-unreadable'
  | 'fact-unread'
  | 'fact-approximate'
  | 'fact-direction-doubtful'
  | 'corrected'
  | 'found-wrong'
  | 'found-missing'
  | 'correction-unused'
  | 'record-invalid'
  | 'value-out-of-range';
export const DiagnosticCode: EnumSchema<DiagnosticCode> = schemas.DiagnosticCode;

/**
 * What a placeholder of a sentence is filled with: a printed text, a figure, words, or tables by title and
 * page.
 */
export type DiagnosticParam =
  | string
  | number
  | null
  | string[]
  | {
      title: string;
      page: number | null;
    }[];
export const DiagnosticParam: z.ZodType<DiagnosticParam> = schemas.DiagnosticParam;

export interface AuditResult {
  findings: Finding[];
  outcomes: RuleOutcome[];
}
export const AuditResult: ObjectSchema<AuditResult> = schemas.AuditResult;

/** Something in a report that does not agree. */
export interface Finding {
  rule: string;
  severity: FindingSeverity;
  message: Sentence;
  figures: Evidence[];
  /**
   * What the other figures give for the first one, in its unit (the bound, where it may not be more); `null` if
   * no number.
   */
  computed: Decimal | null;
  /**
   * The difference that rounding of the printed figures allows, in the same unit; `null` if nothing is
   * computed.
   */
  tolerance: Decimal | null;
  suspect: Suspect | null;
  /**
   * `doubtful-source` where a figure was recognised from a picture and not surely, or its row or column is a
   * guess: the difference may be the reading and not the report. Left out for all others.
   */
  state?: 'doubtful-source' | undefined;
  /** Of the first figure. */
  location: Location;
}
export const Finding: ObjectSchema<Finding> = schemas.Finding;

/**
 * How sure and how grave: `error` a figure or name that contradicts another, `warning` wording or form, `info`
 * worth a look.
 */
export type FindingSeverity = 'error' | 'warning' | 'info';
export const FindingSeverity: EnumSchema<FindingSeverity> = schemas.FindingSeverity;

/** A printed figure or phrase that a finding stands on. */
export interface Evidence {
  /** What it is: table, row and column, or the item and measure that the text names. */
  label: string;
  /** As printed; empty for a blank cell. */
  raw: string;
  /** The plain decimal in `unit`; `null` where the evidence is no number. */
  value: Decimal | null;
  unit: string | null;
  location: Location;
}
export const Evidence: ObjectSchema<Evidence> = schemas.Evidence;

/** The figure that, changed alone, mends more failing checks than any other. */
export interface Suspect {
  /** Which of the finding's figures. */
  figure: number;
  /** What it would have to be, in the figure's unit. */
  value: Decimal;
  /** Failing checks that this value mends. */
  mends: number;
}
export const Suspect: ObjectSchema<Suspect> = schemas.Suspect;

/** One sentence in both languages. */
export interface Sentence {
  zh: string;
  en: string;
}
export const Sentence: ObjectSchema<Sentence> = schemas.Sentence;

/** What became of one rule. Every rule that was asked for has exactly one outcome. */
export interface RuleOutcome {
  rule: string;
  status: OutcomeStatus;
  reason: Sentence;
  /** Checks that ran: each has figures on both sides. */
  checks: number;
  /** Of these, with a difference that rounding explains. */
  rounding: number;
  failed: number;
  /** Checks that could not run. */
  skipped: number;
}
export const RuleOutcome: ObjectSchema<RuleOutcome> = schemas.RuleOutcome;

/**
 * How a rule ended. `pass` and `rounding` (all differences within the rounding of the printed figures) mean
 * that checks ran; `not-applicable` that the report says there is nothing to check; `insufficient-data` that
 * something a check needs is not in the report; `unreadable` that it is there and could not be read.
 */
export type OutcomeStatus =
  | 'pass'
  | 'rounding'
  | 'fail'
  | 'not-applicable'
  | 'insufficient-data'
  | 'unreadable';
export const OutcomeStatus: EnumSchema<OutcomeStatus> = schemas.OutcomeStatus;

/** What the extractor read, strings only: nothing interpreted, nothing dropped. */
export interface ExtractedReport {
  source: {
    format: SourceFormat;
    sha256: string;
    bytes: number;
    pages: number | null;
    producer: string | null;
    /** Files that the source names and that were not read; left out where it names none. */
    attachments?: Attachment[] | undefined;
    /** Signatures and seals of the source, not verified; left out where there are none. */
    seals?: Seal[] | undefined;
    /** The files that the report was put together from; left out where it is one file. */
    parts?: SourcePart[] | undefined;
  };
  family: ReportFamily;
  /** From the cover or the titles. */
  fiscalYear: number | null;
  department: string;
  tables: ExtractedTable[];
  /** Project self-evaluation forms (项目支出绩效自评表), one a project. */
  forms: ExtractedForm[];
  text: TextLine[];
  /**
   * The running text as a tree of headings and whole paragraphs; table heads, notes, contents and page
   * furniture left out.
   */
  sections: Section[];
  coverage: Coverage;
  diagnostics: Diagnostic[];
}
export const ExtractedReport: ObjectSchema<ExtractedReport> = schemas.ExtractedReport;

/** What the source is, by its bytes and never by its name. */
export type SourceFormat =
  | 'pdf'
  | 'text'
  | 'html'
  | 'xls'
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'spreadsheetml'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'ofd'
  | 'picture';
export const SourceFormat: EnumSchema<SourceFormat> = schemas.SourceFormat;

/** One of the files of a report that was put together; `location.file` names it. */
export interface SourcePart {
  file: string;
  format: SourceFormat;
  sha256: string;
  bytes: number;
  pages: number | null;
}
export const SourcePart: ObjectSchema<SourcePart> = schemas.SourcePart;

/** A file that a source names: the words of the link and its address as written. Never fetched. */
export interface Attachment {
  name: string;
  href: string;
}
export const Attachment: ObjectSchema<Attachment> = schemas.Attachment;

/** A signature or seal as the source names it; nobody verified it. */
export interface Seal {
  name: string;
  pages: number[];
  date: string | null;
}
export const Seal: ObjectSchema<Seal> = schemas.Seal;

export interface ExtractedTable {
  kind: TableKind;
  /** As printed. */
  title: string;
  /** 公开 N 表 as printed, or empty. */
  mark: string;
  /** From the table's 部门：/编制单位： line, without the label; empty where there is none. */
  department: string;
  /** The table's own unit of money; `null` where none is printed. */
  unit: PrintedMoneyUnit | null;
  strategy: GridStrategy;
  columns: ExtractedColumn[];
  rows: ExtractedRow[];
  /** 注/说明 lines under the table, as printed. */
  notes: string[];
  /** The first page (or `null`) to the last. */
  pages: number[];
  joins: TableJoin[];
  location: Location;
  /** Cells and spans as printed; only where the reading was asked for them (`printed`). */
  grid?: PrintedGrid | undefined;
}
export const ExtractedTable: ObjectSchema<ExtractedTable> = schemas.ExtractedTable;

/** One printed row; each half or group of a side-by-side table is a row of its own. */
export interface ExtractedRow {
  /** 1-based, in print order within the table. */
  row: number;
  /** 行次, or empty. */
  lineNo: string;
  /** Digits of the subject code, three columns joined; empty where none is printed. */
  code: string;
  /**
   * The code columns as printed (类, 款, 项), where there are several and the first is empty: `['', '05', '']` is
   * a 款 whose 类 stands only in a row above.
   */
  codeParts?: string[] | undefined;
  /**
   * Printed row label without any white space; radicals that a producer wrote for ideographs are ideographs
   * here.
   */
  name: string;
  /** The label with the source's own characters, where they differ from `name`. */
  printedName?: string | undefined;
  /** Which half of a two-sided table. */
  side: 'income' | 'expenditure' | null;
  cells: ExtractedCell[];
  location: Location;
}
export const ExtractedRow: ObjectSchema<ExtractedRow> = schemas.ExtractedRow;

/** One value cell as printed. An empty `raw` is a blank cell: printed, and empty. */
export interface ExtractedCell {
  column: string | null;
  label: string;
  raw: string;
  /**
   * The number that the cell of a workbook holds, in plain digits, only where `raw` shows another: rounded, in
   * 万元, without its sign or not at all.
   */
  stored?: string | undefined;
  /**
   * `ocr` where the value was recognised from a picture, `reviewer` where a person corrected it or found that
   * it was recognised correctly; left out where the source has it as text.
   */
  source?: 'ocr' | 'reviewer' | undefined;
  /**
   * How sure the recogniser was of a recognised value, from 0 to 1: its share among all numbers that the
   * picture may show.
   */
  confidence?: number | undefined;
  /**
   * What was read there, where a person who looked at the source corrected it: `raw` and `value` are then what
   * the person says is printed.
   */
  uncorrected?: string | undefined;
  /**
   * The year of the column's figures, only where that is not the report's (2023年决算数 beside 2024年决算数); `null`
   * where the header says 上年 and the report's year is not known.
   */
  fiscalYear?: number | null | undefined;
  location: Location;
}
export const ExtractedCell: ObjectSchema<ExtractedCell> = schemas.ExtractedCell;

/** One 项目支出绩效自评表 as printed. */
export interface ExtractedForm {
  /** 1-based, in print order in the report. */
  no: number;
  /** As printed; empty where the form has none of its own. */
  title: string;
  project: string;
  /** 主管部门, or empty. */
  department: string;
  /** 实施单位; where the form prints only one of the two, that one. */
  unit: string;
  moneyUnit: PrintedMoneyUnit | null;
  funding: ExtractedFunding[];
  /** Does the header of 执行率 say that its cells are percentages: 执行率（%）? */
  rateInPercent: boolean;
  /** Paragraphs apart by `\n`. */
  expectedGoal: string;
  actualGoal: string;
  indicators: ExtractedIndicator[];
  /** 总分: the sum of 分值 and of 得分 as printed under the indicators. */
  total: {
    weight: string | null;
    score: string | null;
  } | null;
  /** Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期. */
  others: LabelledText[];
  strategy: GridStrategy;
  pages: number[];
  location: Location;
}
export const ExtractedForm: ObjectSchema<ExtractedForm> = schemas.ExtractedForm;

/** One row of a form's money, strings as printed; `null` where the form has no such column. */
export interface ExtractedFunding {
  /** What the label means; `null` for a label that the catalogue does not know. */
  source: FundingSource | null;
  /** As printed, without white space. */
  label: string;
  initialBudget: FormText | null;
  annualBudget: FormText | null;
  executed: FormText | null;
  rate: FormText | null;
  /** 分值 */
  weight: FormText | null;
  /** 得分 */
  score: FormText | null;
  location: Location;
}
export const ExtractedFunding: ObjectSchema<ExtractedFunding> = schemas.ExtractedFunding;

/** One row of a form's indicators, strings as printed. */
export interface ExtractedIndicator {
  /**
   * The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）`
   * → `产出指标`); empty where neither the form nor the framework says which.
   */
  level1: string;
  level2: string;
  level3: string;
  /** Operator, value and unit in one text, also where the form prints them in three cells. */
  target: string;
  actual: string;
  deviation: string;
  weight: string | null;
  score: string | null;
  others: LabelledText[];
  location: Location;
}
export const ExtractedIndicator: ObjectSchema<ExtractedIndicator> = schemas.ExtractedIndicator;

/** One printed cell of a form; an empty `text` is a blank cell. */
export interface FormText {
  text: string;
  location: Location;
}
export const FormText: ObjectSchema<FormText> = schemas.FormText;

/** One subject code (政府收支分类科目) and its names over the years. */
export interface CodeEntry {
  classification: Classification;
  /** Functional: 3, 5 or 7 digits, economic: 3 or 5; never padded with zeros. */
  code: string;
  level: SubjectLevel;
  names: CodeName[];
  /** Slips that reports print for the name. They find the code and are never its name. */
  aliases: string[];
}
export const CodeEntry: ObjectSchema<CodeEntry> = schemas.CodeEntry;

/** A name that a code has or had. */
export interface CodeName {
  name: string;
  /** The first year of the name; `null` where it is not known. */
  from: number | null;
  /** The last year of the name; `null` where it is not known or the name still holds. */
  to: number | null;
  /** The years of the documents in which the name was read. */
  years: number[];
  /**
   * Where the name is from. `observed`: read beside its code in real reports; it may make another printed name
   * wrong. `published`: of a public list; so may it in its years. `recalled`: from memory, twice the same; so
   * may it where the rows around it agree. `unverified`: a hint.
   */
  status: 'observed' | 'published' | 'recalled' | 'unverified';
  source: string;
}
export const CodeName: ObjectSchema<CodeName> = schemas.CodeName;

/** 支出功能分类 or 支出经济分类. */
export type Classification = 'functional' | 'economic';
export const Classification: EnumSchema<Classification> = schemas.Classification;

export type SubjectLevel = '类' | '款' | '项';
export const SubjectLevel: EnumSchema<SubjectLevel> = schemas.SubjectLevel;

/** What a person who compared a report with its source found: `NAME.corrections.json`. */
export interface Corrections {
  /** The source, identified by its bytes: the name may change. */
  source: {
    sha256: string;
    /** Name of the source when it was looked at. */
    file: string;
  };
  corrections: Correction[];
}
export const Corrections: ObjectSchema<Corrections> = schemas.Corrections;

/** What a person found at one place of a source. */
export interface Correction {
  verdict: CorrectionVerdict;
  /** Whether it is about a cell of a table or about a figure of the explanations. */
  record: 'cell' | 'fact';
  /** Title of the table as printed; of a fact its section. */
  table: string;
  /** `row` of the row in the table as it was read; `null` for a fact and for what is missing. */
  row: number | null;
  /** Subject code of the row, or empty. */
  code: string;
  /** Label of the row; what the fact is of. */
  name: string;
  /** Printed header of the column; the measure of the fact. */
  column: string;
  /** What was read there (`raw` of the cell, `value` of the fact); `null` where nothing was. */
  read: string | null;
  /** What the source prints there by the person; `null` where the person does not say. */
  printed: string | null;
  note?: string | undefined;
  location: Location;
}
export const Correction: ObjectSchema<Correction> = schemas.Correction;

/**
 * What a person says of a place: `right`, the source prints what was read; `corrected`, it prints something
 * else (`printed`); `wrong`, it prints something else that the person does not say; `missing`, it prints what
 * was not read.
 */
export type CorrectionVerdict = 'right' | 'corrected' | 'wrong' | 'missing';
export const CorrectionVerdict: EnumSchema<CorrectionVerdict> = schemas.CorrectionVerdict;

/** Every schema that has a name of its own, by that name. */
export interface NamedSchemas {
  readonly Report: typeof Report;
  readonly ReportDocument: typeof ReportDocument;
  readonly Table: typeof Table;
  readonly Row: typeof Row;
  readonly Cell: typeof Cell;
  readonly RowRecord: typeof RowRecord;
  readonly Subject: typeof Subject;
  readonly SubjectStatus: typeof SubjectStatus;
  readonly SubjectVerdict: typeof SubjectVerdict;
  readonly Location: typeof Location;
  readonly Box: typeof Box;
  readonly Decimal: typeof Decimal;
  readonly CellState: typeof CellState;
  readonly PrintedMoneyUnit: typeof PrintedMoneyUnit;
  readonly GridStrategy: typeof GridStrategy;
  readonly ReportFamily: typeof ReportFamily;
  readonly TableKind: typeof TableKind;
  readonly PrintedCell: typeof PrintedCell;
  readonly PrintedGrid: typeof PrintedGrid;
  readonly TableJoin: typeof TableJoin;
  readonly ExtractedColumn: typeof ExtractedColumn;
  readonly PerformanceForm: typeof PerformanceForm;
  readonly PerformanceFunding: typeof PerformanceFunding;
  readonly PerformanceIndicator: typeof PerformanceIndicator;
  readonly IndicatorValue: typeof IndicatorValue;
  readonly FormAmount: typeof FormAmount;
  readonly FormRate: typeof FormRate;
  readonly LabelledText: typeof LabelledText;
  readonly FundingSource: typeof FundingSource;
  readonly Fact: typeof Fact;
  readonly Direction: typeof Direction;
  readonly ComparisonBase: typeof ComparisonBase;
  readonly ToldIndicator: typeof ToldIndicator;
  readonly Overview: typeof Overview;
  readonly OverviewItem: typeof OverviewItem;
  readonly GlossaryTerm: typeof GlossaryTerm;
  readonly Section: typeof Section;
  readonly Paragraph: typeof Paragraph;
  readonly ParagraphLine: typeof ParagraphLine;
  readonly TextLine: typeof TextLine;
  readonly Coverage: typeof Coverage;
  readonly Diagnostic: typeof Diagnostic;
  readonly DiagnosticCode: typeof DiagnosticCode;
  readonly DiagnosticParam: typeof DiagnosticParam;
  readonly AuditResult: typeof AuditResult;
  readonly Finding: typeof Finding;
  readonly FindingSeverity: typeof FindingSeverity;
  readonly Evidence: typeof Evidence;
  readonly Suspect: typeof Suspect;
  readonly Sentence: typeof Sentence;
  readonly RuleOutcome: typeof RuleOutcome;
  readonly OutcomeStatus: typeof OutcomeStatus;
  readonly ExtractedReport: typeof ExtractedReport;
  readonly SourceFormat: typeof SourceFormat;
  readonly SourcePart: typeof SourcePart;
  readonly Attachment: typeof Attachment;
  readonly Seal: typeof Seal;
  readonly ExtractedTable: typeof ExtractedTable;
  readonly ExtractedRow: typeof ExtractedRow;
  readonly ExtractedCell: typeof ExtractedCell;
  readonly ExtractedForm: typeof ExtractedForm;
  readonly ExtractedFunding: typeof ExtractedFunding;
  readonly ExtractedIndicator: typeof ExtractedIndicator;
  readonly FormText: typeof FormText;
  readonly CodeEntry: typeof CodeEntry;
  readonly CodeName: typeof CodeName;
  readonly Classification: typeof Classification;
  readonly SubjectLevel: typeof SubjectLevel;
  readonly Corrections: typeof Corrections;
  readonly Correction: typeof Correction;
  readonly CorrectionVerdict: typeof CorrectionVerdict;
}
export const namedSchemas: NamedSchemas = schemas;
export type SchemaName = keyof NamedSchemas;

/** The canonical columns that a table of each kind can have; any text where the catalogue has none. */
export interface ColumnsByKind {
  income_expenditure_summary:
    | 'income.amount'
    | 'income.initial_budget'
    | 'income.annual_budget'
    | 'expenditure.amount'
    | 'expenditure.initial_budget'
    | 'expenditure.annual_budget';
  income:
    | 'total'
    | 'fiscal_appropriation'
    | 'fiscal_appropriation.general_public_budget'
    | 'fiscal_appropriation.government_fund'
    | 'fiscal_appropriation.state_capital'
    | 'superior_subsidy'
    | 'institutional_income'
    | 'institutional_income.education_fees'
    | 'operating_income'
    | 'affiliate_remittance'
    | 'other_income';
  expenditure: 'total' | 'basic' | 'project' | 'remitted_to_superior' | 'operating' | 'affiliate_subsidy';
  appropriation_summary:
    | 'income.amount'
    | 'income.total'
    | 'income.general_public_budget'
    | 'income.government_fund'
    | 'income.state_capital'
    | 'income.initial_budget'
    | 'income.annual_budget'
    | 'expenditure.amount'
    | 'expenditure.total'
    | 'expenditure.general_public_budget'
    | 'expenditure.government_fund'
    | 'expenditure.state_capital'
    | 'expenditure.initial_budget'
    | 'expenditure.annual_budget';
  general_public_expenditure:
    | 'opening_balance'
    | 'opening_balance.basic'
    | 'opening_balance.project'
    | 'opening_balance.project.carried_over'
    | 'opening_balance.project.surplus'
    | 'income'
    | 'income.basic'
    | 'income.project'
    | 'closing_balance'
    | 'closing_balance.basic'
    | 'closing_balance.project'
    | 'closing_balance.project.carried_over'
    | 'closing_balance.project.surplus'
    | 'total'
    | 'basic'
    | 'basic.personnel'
    | 'basic.public_funds'
    | 'project';
  general_public_basic_expenditure: 'amount' | 'amount.personnel' | 'amount.public_funds';
  government_fund:
    | 'opening_balance'
    | 'opening_balance.basic'
    | 'opening_balance.project'
    | 'opening_balance.project.carried_over'
    | 'opening_balance.project.surplus'
    | 'income'
    | 'income.basic'
    | 'income.project'
    | 'closing_balance'
    | 'closing_balance.basic'
    | 'closing_balance.project'
    | 'closing_balance.project.carried_over'
    | 'closing_balance.project.surplus'
    | 'expenditure'
    | 'expenditure.basic'
    | 'expenditure.basic.personnel'
    | 'expenditure.basic.public_funds'
    | 'expenditure.project';
  state_capital:
    | 'total'
    | 'basic'
    | 'basic.personnel'
    | 'basic.public_funds'
    | 'project'
    | 'opening_balance'
    | 'opening_balance.basic'
    | 'opening_balance.project'
    | 'opening_balance.project.carried_over'
    | 'opening_balance.project.surplus'
    | 'income'
    | 'income.basic'
    | 'income.project'
    | 'closing_balance'
    | 'closing_balance.basic'
    | 'closing_balance.project'
    | 'closing_balance.project.carried_over'
    | 'closing_balance.project.surplus'
    | 'expenditure'
    | 'expenditure.basic'
    | 'expenditure.basic.personnel'
    | 'expenditure.basic.public_funds'
    | 'expenditure.project';
  three_public:
    | 'budget.total'
    | 'budget.overseas_travel'
    | 'budget.vehicle'
    | 'budget.vehicle.purchase'
    | 'budget.vehicle.operation'
    | 'budget.reception'
    | 'budget.meeting'
    | 'budget.training'
    | 'final.total'
    | 'final.overseas_travel'
    | 'final.vehicle'
    | 'final.vehicle.purchase'
    | 'final.vehicle.operation'
    | 'final.reception'
    | 'final.meeting'
    | 'final.training';
  performance_self_evaluation: string;
  other: string;
}
