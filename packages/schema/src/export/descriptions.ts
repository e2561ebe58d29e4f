// Made by `npm run docs:generate` from the doc comments of the schemas. Change those, not this file.

/** What each named schema is. */
export const schemaDescriptions: Readonly<Record<string, string>> = {
  Report: 'The typed report: every public table with exact values, and whatever was unclear.',
  ReportDocument: 'What `--format json` writes: the report, with the version of its schema in front.',
  RowRecord: 'One line of the NDJSON: a row of a table with the report and the table it belongs to.',
  Subject: "What a row's code and name mean. The printed `code` and `name` of the row stay as they are.",
  SubjectStatus:
    "How a row's printed code and name stand to the code list of the report's year. `match`: the list knows the code under this name. `name-differs`: the list knows the code under another name or the name under another year. `contradicts`: besides, the printed name is the name of another code: one of the two is misprinted. `unknown`: the list says nothing reliable of the code. No list is whole, so this is no error. `completed`: only the last part of the code is printed, the rest is from the rows above.",
  Location: 'Where something is printed: page and box in a paged source, 1-based line in a text source.',
  Box: "A rectangle in PDF points (1/72 in) from the page's top left, x to the right, y down, page rotation applied.",
  Decimal:
    'A plain decimal: optional minus, digits, optional fraction; no separators, no exponent, as many decimals as printed.',
  CellState:
    'What a value cell says. Blank (nothing printed), dash (`-`, `—`, `────`) and zero (`amount` `"0"`, `"0.00"`) stay different; `text` is printed text that is no amount (placeholders such as `XX`).',
  PrintedMoneyUnit: 'A unit of money that tables print.',
  GridStrategy:
    'How cells were found: all rulings there, some inferred, none; delimiters of a text source; markup of a web page.',
  TableKind:
    'A kind names what a table means, never its number: 公开 7 表 is 政府性基金 in one province and 三公 in another.',
  TableJoin: 'Why two parts of a table on different pages were taken for one.',
  ExtractedColumn: 'One column of a table that holds values (never codes, names or 行次).',
  PerformanceForm: 'One 项目支出绩效自评表 with typed values.',
  IndicatorValue:
    'A target or an actual value. All three parts are `null` for a text that measures nothing (`有所提升`) and for a blank.',
  FormAmount: 'An amount of a form: as `Cell`, without the columns of a table.',
  LabelledText: "A cell under a header, or beside a label, that the form's records have no field for.",
  FundingSource: 'Where the money of a project comes from; 年度资金总额 is the total of the others.',
  Fact: 'One figure that the explanations (情况说明) tell, or one comparison that they make without a figure.',
  Direction: 'Up is an increase or a figure above what it is compared with, flat is 持平.',
  ToldIndicator:
    "An indicator of a project's self-evaluation as the prose tells it: the twin of an indicator row of the 自评表, kept apart from the facts because it repeats the form and not the accounts.",
  Overview: 'What a report says of itself before the tables: 封面, 部门职责, 内设机构, 部门决算单位构成.',
  OverviewItem: 'One entry of a list in the overview: a duty, a body, a unit.',
  GlossaryTerm: 'One entry of 名词解释.',
  Section:
    "A heading and what stands under it. `level` is the rank of the heading's ordinal: 1 第一部分, 2 一、, 3 （一）, 4 `1.`, 5 `（1）`, 6 ①; 0 is what stands before the first heading (the cover), which has neither marker nor title.",
  Paragraph: 'One paragraph of running text, joined over line ends and page ends, otherwise as printed.',
  ParagraphLine: "Where a printed line begins within a paragraph's text.",
  TextLine: 'One line of text outside the tables.',
  Coverage: "Share of the source's glyph runs that ended in a cell or a line of text.",
  Diagnostic: 'Something unclear in a report, told as a compiler would: what, how bad, where.',
  DiagnosticCode:
    'Every diagnostic that reading a report can give; the sentence of each is in `message`, the code never changes.',
  Finding: 'Something in a report that does not agree.',
  FindingSeverity:
    'How sure and how grave: `error` a figure or name that contradicts another, `warning` wording or form, `info` worth a look.',
  Evidence: 'A printed figure or phrase that a finding stands on.',
  Suspect: 'The figure that, changed alone, mends more failing checks than any other.',
  Sentence: 'One sentence in both languages.',
  RuleOutcome: 'What became of one rule. Every rule that was asked for has exactly one outcome.',
  OutcomeStatus:
    'How a rule ended. `pass` and `rounding` (all differences within the rounding of the printed figures) mean that checks ran; `not-applicable` that the report says there is nothing to check; `insufficient-data` that something a check needs is not in the report; `unreadable` that it is there and could not be read.',
  ExtractedReport: 'What the extractor read, strings only: nothing interpreted, nothing dropped.',
  ExtractedRow: 'One printed row; each half or group of a side-by-side table is a row of its own.',
  ExtractedCell: 'One value cell as printed. An empty `raw` is a blank cell: printed, and empty.',
  ExtractedForm: 'One 项目支出绩效自评表 as printed.',
  ExtractedFunding:
    "One row of a form's money, strings as printed; `null` where the form has no such column.",
  ExtractedIndicator: "One row of a form's indicators, strings as printed.",
  FormText: 'One printed cell of a form; an empty `text` is a blank cell.',
  CodeEntry: 'One subject code (政府收支分类科目) and its names over the years.',
  CodeName: 'A name that a code has or had.',
  Classification: '支出功能分类 or 支出经济分类.',
};

/** What each field of a named schema is. */
export const fieldDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Report: {
    overview: 'Cover, duties, internal bodies, units covered.',
    glossary: '名词解释',
    facts: 'The figures that the explanations (情况说明) tell.',
    toldIndicators: 'The indicators of self-evaluation forms that the explanations repeat.',
  },
  ReportDocument: {
    schemaVersion:
      'Version of the schema that the document was written by; `normalizeReport` itself gives a report without it.',
    overview: 'Cover, duties, internal bodies, units covered.',
    glossary: '名词解释',
    facts: 'The figures that the explanations (情况说明) tell.',
    toldIndicators: 'The indicators of self-evaluation forms that the explanations repeat.',
  },
  Table: {
    title: 'As printed.',
    mark: '公开 N 表 as printed, or empty.',
    department: "From the table's 部门：/编制单位： line, without the label; empty where there is none.",
    unit: "The table's own unit of money; `null` where none is printed.",
    notes: '注/说明 lines under the table, as printed.',
    pages: 'The first page (or `null`) to the last.',
  },
  Row: {
    codeParts:
      'The code columns as printed, where the first of several is empty and the code is only a last part.',
    level:
      "类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands for; `null` where there is no such code.",
    printedName: "The label with the source's own characters, where they differ from `name`.",
    subject: 'What code and name mean by the code list; `null` for a total and wherever no subject stands.',
  },
  Cell: {
    value: 'The decimal as printed, in `unit`; `null` unless `state` is `amount`.',
    unit: "The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if none.",
    yuan: 'The same amount in 元; `null` where there is no amount or `unit` is no unit of money.',
  },
  RowRecord: {
    title: 'Of the table, as printed.',
    unit: "The table's own unit of money.",
    level:
      "类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands for; `null` where there is no such code.",
    subject: 'What code and name mean by the code list; `null` for a total and wherever no subject stands.',
  },
  Subject: {
    code: 'The whole code, joined, completed, without padding zeros; `null` where what is printed cannot be one.',
    name: "The list's name of the code in the report's year; `null` where the list has none.",
    parent:
      'Code of the nearest subject above this one (of a 项 its 款, else its 类) that has a row in the same table.',
    parentRow: "That row's number in the table.",
    by: 'Whether the code is from what is printed in its place or, where nothing is printed there, from the name.',
    listed: 'Whether `name` was read in real reports or is a hint; `null` without a name.',
  },
  ExtractedColumn: {
    column:
      'Canonical name from the catalogue (`basic.personnel`); `null` where the catalogue does not know the header.',
    label: 'Printed header path without white space, outermost first, joined by `/`.',
  },
  PerformanceForm: {
    no: '1-based, in print order in the report.',
    title: 'As printed; empty where the form has none of its own.',
    department: '主管部门, or empty.',
    unit: '实施单位; where the form prints only one of the two, that one.',
    rateInPercent: 'Does the header of 执行率 say that its cells are percentages: 执行率（%）?',
    expectedGoal: 'Paragraphs apart by `\\n`.',
    total: '总分: the sum of 分值 and of 得分 as printed under the indicators.',
    others: 'Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期.',
  },
  PerformanceFunding: {
    source: 'What the label means; `null` for a label that the catalogue does not know.',
    label: 'As printed, without white space.',
    weight: '分值',
    score: '得分',
  },
  PerformanceIndicator: {
    level1:
      "The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）` → `产出指标`); empty where neither the form nor the framework says which.",
    target: 'Operator, value and unit in one text, also where the form prints them in three cells.',
  },
  IndicatorValue: {
    unit: 'As printed, without white space, width folded: `万元`, `%`, `百分比`, `天/次`, `台(套)`.',
  },
  FormRate: {
    percent:
      '`100` for each of `100`, `100%`, `1.00`, `100.00`; without trailing zeros. `null` where nothing readable is printed.',
  },
  Fact: {
    section: 'Printed headings from the main one down, joined by `/`: `五、一般公共预算…/（三）…`.',
    item: 'What the figure is of, without white space; a subject chain as printed (`…（类）…（款）…（项）`); empty if unnamed.',
    measure:
      'What of it: 决算数, 年初预算, 完成率, 占比, 同比增减额, 同比增减率, 上年决算数, 差额, 原因金额, 团组数, 自评得分 …',
    value:
      'Of a change never negative: a decrease has the direction `down`. A level keeps its sign (结余为-3.5万元). `null` for a comparison without a figure (持平, 大于).',
    unit: 'As printed without white space (`万元`, `万`, `%`, `人次`, `台（套）`); empty where none is printed.',
    comparedTo:
      'What it is compared with or a part of, as printed (`2023年度`, `本年支出合计`); empty if nothing is named.',
    reason: 'The reason that the text gives for it (主要原因), as printed; empty if none.',
    raw: 'The clause as printed.',
    location: 'Of the printed line in which the figure begins.',
  },
  ToldIndicator: {
    level2: '数量指标, 质量指标 …, the last one named; empty if none.',
    target: 'Target with its operator as printed; empty if none is told.',
    actual: 'What was reached, as printed; empty if it is not told.',
  },
  Overview: {
    bodies: '内设机构',
    bodiesTold: 'How many bodies the text says there are; `null` if it does not.',
    units: 'Units whose accounts are in the report (决算编制范围).',
  },
  OverviewItem: {
    marker: 'Ordinal as printed, or empty.',
    text: 'Without the ordinal, without white space; names also without a final 。',
  },
  GlossaryTerm: {
    marker: 'Ordinal as printed, or empty.',
  },
  Section: {
    title: 'The heading without its ordinal, otherwise as printed.',
  },
  Paragraph: {
    marker: 'The ordinal it begins with, as printed (`（一）`, `3、`), or empty; it is part of `text`.',
    location: 'Where it begins.',
    lines:
      'Its printed lines in order, so that every character can be traced to a page and line; at least one.',
  },
  ParagraphLine: {
    offset: "Characters of the paragraph's `text` before this line.",
  },
  Finding: {
    computed:
      'What the other figures give for the first one, in its unit (the bound, where it may not be more); `null` if no number.',
    tolerance:
      'The difference that rounding of the printed figures allows, in the same unit; `null` if nothing is computed.',
    location: 'Of the first figure.',
  },
  Evidence: {
    label: 'What it is: table, row and column, or the item and measure that the text names.',
    raw: 'As printed; empty for a blank cell.',
    value: 'The plain decimal in `unit`; `null` where the evidence is no number.',
  },
  Suspect: {
    figure: "Which of the finding's figures.",
    value: "What it would have to be, in the figure's unit.",
    mends: 'Failing checks that this value mends.',
  },
  RuleOutcome: {
    checks: 'Checks that ran: each has figures on both sides.',
    rounding: 'Of these, with a difference that rounding explains.',
    skipped: 'Checks that could not run.',
  },
  ExtractedReport: {
    fiscalYear: 'From the cover or the titles.',
    forms: 'Project self-evaluation forms (项目支出绩效自评表), one a project.',
    sections:
      'The running text as a tree of headings and whole paragraphs; table heads, notes, contents and page furniture left out.',
  },
  ExtractedTable: {
    title: 'As printed.',
    mark: '公开 N 表 as printed, or empty.',
    department: "From the table's 部门：/编制单位： line, without the label; empty where there is none.",
    unit: "The table's own unit of money; `null` where none is printed.",
    notes: '注/说明 lines under the table, as printed.',
    pages: 'The first page (or `null`) to the last.',
  },
  ExtractedRow: {
    row: '1-based, in print order within the table.',
    lineNo: '行次, or empty.',
    code: 'Digits of the subject code, three columns joined; empty where none is printed.',
    codeParts:
      "The code columns as printed (类, 款, 项), where there are several and the first is empty: `['', '05', '']` is a 款 whose 类 stands only in a row above.",
    name: 'Printed row label without any white space; radicals that a producer wrote for ideographs are ideographs here.',
    printedName: "The label with the source's own characters, where they differ from `name`.",
    side: 'Which half of a two-sided table.',
  },
  ExtractedForm: {
    no: '1-based, in print order in the report.',
    title: 'As printed; empty where the form has none of its own.',
    department: '主管部门, or empty.',
    unit: '实施单位; where the form prints only one of the two, that one.',
    rateInPercent: 'Does the header of 执行率 say that its cells are percentages: 执行率（%）?',
    expectedGoal: 'Paragraphs apart by `\\n`.',
    total: '总分: the sum of 分值 and of 得分 as printed under the indicators.',
    others: 'Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期.',
  },
  ExtractedFunding: {
    source: 'What the label means; `null` for a label that the catalogue does not know.',
    label: 'As printed, without white space.',
    weight: '分值',
    score: '得分',
  },
  ExtractedIndicator: {
    level1:
      "The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）` → `产出指标`); empty where neither the form nor the framework says which.",
    target: 'Operator, value and unit in one text, also where the form prints them in three cells.',
  },
  CodeEntry: {
    code: 'Functional: 3, 5 or 7 digits, economic: 3 or 5; never padded with zeros.',
    aliases: 'Slips that reports print for the name. They find the code and are never its name.',
  },
  CodeName: {
    from: 'The first year of the name; `null` where it is not known.',
    to: 'The last year of the name; `null` where it is not known or the name still holds.',
    years: 'The years of the documents in which the name was read.',
    status:
      'Only an `observed` name, read beside its code in real reports, may make another printed name wrong.',
  },
};
