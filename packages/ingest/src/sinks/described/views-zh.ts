/** Chinese descriptions of the views and of their columns, by the English ones. */
export const viewTexts: Readonly<Record<string, string>> = {
  'What every kind of table comes to, by year and department. `yuan` is the total as it is printed: 合计 or 总计, else the totals of 人员经费 and 公用经费; empty where none is printed. `leaf_yuan` adds up the rows of subjects that have none beneath them; empty where a table has no subjects. Expenditure where a table has two sides, the final accounts of “三公”.':
    '每类表的合计，按年度和部门。`yuan` 是印出的合计：合计或总计，没有则为人员经费与公用经费的合计；没有印出时为空。`leaf_yuan` 把其下再无科目的各行相加；表里没有科目时为空。分收支两部分的表取支出，“三公”经费取决算数。',
  'Every printed total of every column, by year and department: one record a label (本年支出合计, 总计) and column, never added up with another.':
    '每列每个印出的合计，按年度和部门：每个名称（本年支出合计、总计）和每列一条记录，从不与别的相加。',
  'Expenditure by subject (支出决算表), 类 款 项 one under another: only rows with `is_leaf`, or those of one level, add up.':
    '按科目的支出（支出决算表），类、款、项依次列出：只有 `is_leaf` 的行，或同一级次的行，才能相加。',
  'Expenditure of the general public budget by subject, 类 款 项 one under another: only rows with `is_leaf`, or those of one level, add up.':
    '按科目的一般公共预算财政拨款支出，类、款、项依次列出：只有 `is_leaf` 的行，或同一级次的行，才能相加。',
  'Expenditure of the general public budget by 类: as printed, or the sum of the rows beneath where a table prints no row of the 类.':
    '按类的一般公共预算财政拨款支出：按所印，表里没有印出类的行时取其下各行之和。',
  'The “三公” money of every report.': '每份报告的“三公”经费。',
  'How many reports print which name beside which code, by year.':
    '每个编码旁边印了哪些名称、各有多少份报告，按年度。',
  'Findings of the audit by rule and year.': '勾稽核对发现的问题，按规则和年度。',
  'Names that are one department, as a person confirmed: replace it by a table of your own.':
    '属于同一部门的名称，由人确认：请用自己的表代替它。',
  'The reports that are compared with one another.': '互相比较的报告。',
  'Figures of tables that another report repeats.': '另一份报告也印有的表内数字。',
  'Amounts that explanations state, in 元.': '情况说明里写到的金额，以元计。',
  'Amounts of subjects that another report repeats, by code.': '另一份报告也印有的各科目金额，按编码。',
  'What explanations make of last year.': '情况说明对上年的说法。',
  'Figures of a report that last year’s report has too.': '上年的报告里也有的数字。',
  'The units of a department’s list, with their reports.': '部门清单里的各个单位，附它们的报告。',
  'What units hand one another, by report and side.': '单位之间转拨的金额，按报告和收支方向。',
  'A department’s figures beside the sums of its units’.': '部门的数字与其各单位之和并列。',
  'Figures that departments have in common, and units of money that changed: information.':
    '各部门共有的数字，以及改变了的金额单位：供参考。',
  'Id of the report.': '报告编号。',
  'Title of the table that prints it, as printed.': '印出它的表的标题，按所印。',
  'Table of the report, counted from 1.': '报告里的表，从 1 数起。',
  'Row of the table, counted from 1.': '表中的行，从 1 数起。',
  'Cell of the row, counted from 1.': '行里的单元格，从 1 数起。',
  'Page that prints it.': '印出它的页码。',
  'Line of a text source that prints it.': '文本来源里印出它的行。',
  'Label of the row, as printed.': '行的名称，按所印。',
  'A printed name.': '印出的一个名称。',
  'Name printed beside the code.': '印在编码旁边的名称。',
  'What the figure stands under: header of the column, or item of the text.':
    '数字归在什么之下：列的表头，或文中的项目。',
  'The figure or clause as printed.': '印出的数字或句子。',
  'Unit of money in which it is printed.': '印出时所用的金额单位。',
  'Name of the unit as the department’s list prints it.': '单位的名称，按部门清单所印。',
  'Unit of the list, counted from 1.': '单位在清单里的序号，从 1 数起。',
  'The printed total in 元.': '印出的合计，以元计。',
  'What is handed on, in 元.': '转拨的金额，以元计。',
  'Sum of the rows that have none beneath them, in 元.': '其下再无科目的各行之和，以元计。',
  'In all, in 元.': '合计，以元计。',
  'Of it basic expenditure (基本支出), in 元.': '其中：基本支出，以元计。',
  'Of it projects (项目支出), in 元.': '其中：项目支出，以元计。',
  'Code of the subject.': '科目编码。',
  'Name of the subject.': '科目名称。',
  'The table prints no subject beneath it.': '表里在它之下没有印出其他科目。',
  'Column of the catalogue that prints it.': '印出它的标准列。',
  'Rows that print the two.': '同时印有两者的行数。',
  'Reports that it is counted from.': '计入的报告数。',
  'Tables that it is counted from.': '计入的表数。',
  'Findings.': '发现的问题数。',
  '“三公” money budgeted, in 元.': '“三公”经费预算数，以元计。',
  '“三公” money spent, in 元.': '“三公”经费决算数，以元计。',
  'Of it travel abroad, in 元.': '其中：因公出国（境）费，以元计。',
  'Of it vehicles, in 元.': '其中：公务用车购置及运行维护费，以元计。',
  'Of it receptions, in 元.': '其中：公务接待费，以元计。',
  'The name under which its reports are compared.': '比较时归入的名称。',
  'The department as its report prints it.': '部门，按其报告所印。',
  '`department`, or `unit` for the accounts of one unit (单位决算, 本级).':
    '`department`（部门决算），或 `unit`（单位决算、本级）。',
  'Id of the report of the year before.': '上年报告的编号。',
  'Id of the other report.': '另一份报告的编号。',
  'Id of the report whose list it is.': '清单所在的报告的编号。',
  'What the figure is of: an item of the catalogue.': '数字说的是什么：目录里的项目。',
  'What is compared: an item of the catalogue, or the words of the text.':
    '比较的是什么：目录里的项目，或文中的说法。',
  'The item as the text names it, without brackets and quotation marks.': '文中所说的项目，去掉括号和引号。',
  'The headings above it, without ordinals and years.': '它上面的各级标题，去掉序号和年度。',
  'The headings above it, as printed.': '它上面的各级标题，按所印。',
  'What the text calls the subject: 类, 款 and 项 without brackets and 支出.':
    '文中对科目的称呼：类、款、项，去掉括号和“支出”。',
  'The item as the text prints it.': '项目，按文中所印。',
  '`amount` of the year, `opening` (年初) or `closing` (年末).':
    '本年的 `amount`（金额）、`opening`（年初）或 `closing`（年末）。',
  'Where it comes from: `opening`, `stated`, `implied` or `unchanged`.':
    '从何而来：`opening`（年初数）、`stated`（文中写明）、`implied`（由增减推出）或 `unchanged`（持平）。',
  '`equal` figures, or a `ratio` of years.': '`equal`（数字相等），或年度之间的 `ratio`（比值）。',
  'What it is compared with: a `table` of last year’s report, or its `text`.':
    '与什么比较：上年报告的表（`table`）或文字（`text`）。',
  '`pass`, `rounding`, `fail`, `not-applicable`, `insufficient-data` or `unreadable`, as outcomes of the audit are.':
    '`pass`、`rounding`、`fail`、`not-applicable`、`insufficient-data` 或 `unreadable`，与勾稽核对的结果相同。',
  'What the cell prints: `amount`, `blank`, `dash`, `text` …':
    '单元格印的是什么：`amount`（金额）、`blank`（空白）、`dash`（横线）、`text`（文字）……',
  'Why a difference is none: the sentence that explains it, or `transfers`.':
    '差额为什么不算问题：作出说明的句子，或 `transfers`（转拨）。',
  'Half of the last printed decimal, in 元: what rounding may take from it.':
    '末位小数的一半，以元计：四舍五入最多造成的差。',
  'The difference that rounding allows, in 元.': '四舍五入所容许的差额，以元计。',
  'The first figure less the other, in 元.': '第一个数减去另一个数，以元计。',
  'The sum of the units less the department’s figure, in 元.': '各单位之和减去部门的数字，以元计。',
  'What of the item: 决算数, 同比增减额, 上年决算数 …':
    '说的是项目的哪一项：决算数、同比增减额、上年决算数……',
  '`up`, `down` or `flat`.': '`up`（增加）、`down`（减少）或 `flat`（持平）。',
  'What a change is measured from.': '增减以什么为基数。',
  'The year that it is measured from, where one is printed.': '基数所属的年度，印出时才有。',
  'This year’s amount, in 元.': '本年的金额，以元计。',
  'Half of its last printed decimal, in 元.': '其末位小数的一半，以元计。',
  'This year’s amount as printed.': '本年的金额，按所印。',
  'Line that prints it.': '印出它的行。',
  '`income` or `expenditure`.': '`income`（收入）或 `expenditure`（支出）。',
  'Units of the department’s list.': '部门清单里的单位数。',
  'Of these, with a report of the year.': '其中有该年度报告的单位数。',
  'The units without one.': '没有报告的单位。',
  'The sum of the units, in 元.': '各单位之和，以元计。',
  'Of the year before. ': '上年的：',
  'Of the other report. ': '另一份报告的：',
  'One code, other names: of every code that reports print under more than one name, each name with the departments and years that print it. Brackets, their width and the ending 支出 make no other name. `place` 1 is the name that most reports print.':
    '一个编码、不同名称：报告里印有不止一个名称的每个编码，列出每个名称及印它的部门和年度。括号、括号的全角半角和末尾的“支出”不算不同。`place` 为 1 的是最多报告所印的名称。',
  'Departments that were merged into another or split from it, as a person said: replace it by a table of your own.':
    '并入其他部门或从其他部门分出的部门，由人指明：请用自己的表代替它。',
  'Id of a report that prints it.': '印有它的一份报告的编号。',
  'Names that the code has.': '这个编码的名称数。',
  'Of these, by the number of reports that print it.': '其中按印它的报告数排的名次。',
  'Departments whose reports print it.': '报告印有它的部门数。',
  'The first year in which it is printed.': '印出它的最早年度。',
  'The last one.': '印出它的最晚年度。',
  'The earlier department.': '原来的部门。',
  'The later one, which it was merged into or which was split from it.':
    '后来的部门：它并入的，或从它分出的。',
  'Departments of the year before that were merged into this one or split, by name.':
    '上年并入本部门或分出本部门的部门，按名称。',
};
