/** Chinese descriptions of the fields of records, by the English ones: one that is changed has to be translated anew. */
export const fieldTexts: Readonly<Record<string, string>> = {
  'Id of the report: the first 12 hex digits of the source’s SHA-256, or what --id gave.':
    '报告编号：来源文件 SHA-256 的前 12 个十六进制数字，或 --id 给出的编号。',
  'The year whose accounts these are (决算年度): the report’s, or that of a column of another year.':
    '决算年度：报告的年度，或其他年度的列所属的年度。',
  'The department whose accounts these are (部门), as printed by the report, or by its tables where it prints none.':
    '部门：编制决算的部门，按报告所印；报告没有写明时按表所印。',
  'What table it is, whatever its number and title in the report.':
    '表类：是哪一张表，与它在报告里的编号和标题无关。',
  'Title of the table as printed.': '表的标题，按所印。',
  'Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows.':
    '表中的行，按印出的顺序从 1 数起；分左右两部分的表各自编行。',
  '行次 as printed.': '行次，按所印。',
  'Digits of the subject code (科目编码), 类 款 项 joined. Text: leading zeros and the length count.':
    '科目编码的数字，类、款、项连写。按文本处理：开头的零和长度都有意义。',
  'Label of the row as printed, without white space.': '行的名称，按所印，去掉空白。',
  'Canonical column of the catalogue; `null` where it does not know the header, where it is of another year, and where two columns would have the same name.':
    '目录里的标准列；目录不认识的表头、其他年度的列，以及会与另一列重名时为 `null`。',
  'Printed header path without white space, outermost first, joined by `/`; `收入/` or `支出/` in front in a two-sided table.':
    '印出的各级表头，去掉空白，由外到内以 `/` 相连；分左右两部分的表前面加 `收入/` 或 `支出/`。',
  'The amount as printed, in `unit`, with as many decimals as printed: an exact decimal. `null` unless `state` is `amount`.':
    '印出的金额，单位见 `unit`，小数位数与印出的相同：精确的小数。`state` 不是 `amount` 时为 `null`。',
  "The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if none.":
    '表的单位；单元格、行或表头自己印有单位（`%`、`辆`）时用它；没有则为 `null`。',
  'The cell as printed: it distinguishes a dash (`—`) and a text from an amount.':
    '单元格印出的原文：横线（`—`）和文字由此与金额区分。',
  'Page of the PDF, counted from 1.': 'PDF 的页码，从 1 数起。',
  'Left edge in PDF points from the left of the page.': '左边缘到页面左边的距离，单位为 PDF 点。',
  'Upper edge in PDF points from the top of the page; in a text source the line.':
    '上边缘到页面顶端的距离，单位为 PDF 点；文本来源则为行号。',
  'Right edge in PDF points from the left of the page.': '右边缘到页面左边的距离，单位为 PDF 点。',
  'Lower edge in PDF points from the top of the page.': '下边缘到页面顶端的距离，单位为 PDF 点。',
  'Name of the sheet in a workbook.': '工作簿里工作表的名称。',
  'Cell of the sheet, as a spreadsheet names it (`C12`).': '工作表的单元格，按电子表格的写法（`C12`）。',
  'File of the report that it stands in, and picture within a document.': '所在的报告文件，及文档中的图片。',
  'The year whose accounts these are (决算年度).': '决算年度。',
  'Printed headings from the main one down, joined by `/`: `五、一般公共预算…/（三）…`.':
    '印出的各级标题，从主标题往下以 `/` 相连：`五、一般公共预算…/（三）…`。',
  'What the figure is of, without white space; a subject chain as printed (`…（类）…（款）…（项）`); empty if unnamed.':
    '数字说的是什么，去掉空白；科目按所印的写法（`…（类）…（款）…（项）`）；没有写明时为空。',
  'What of it: 决算数, 年初预算, 完成率, 占比, 上年决算数, 往年决算数, 差额, 原因金额, 团组数, 自评得分 …; of a change 同比增减额 and 同比增减率 where it is measured from the prior year, 增减额 and 增减率 where from anything else (`base`).':
    '说的是它的哪一项：决算数、年初预算、完成率、占比、上年决算数、往年决算数、差额、原因金额、团组数、自评得分……；增减与上年相比时为同比增减额和同比增减率，与其他基数（`base`）相比时为增减额和增减率。',
  'The figure as printed, of a change never negative: a decrease has the direction `down`. A level keeps its sign (结余为-3.5万元). `null` for a comparison without a figure (持平, 大于).':
    '印出的数字；增减从不为负，减少的方向是 `down`。水平数保留正负号（结余为-3.5万元）。没有数字的比较（持平、大于）为 `null`。',
  'As printed without white space (`万元`, `万`, `%`, `人次`, `台（套）`); empty where none is printed.':
    '按所印，去掉空白（`万元`、`万`、`%`、`人次`、`台（套）`）；没有印出时为空。',
  'Where the figure goes, or stands against what it is compared with.':
    '数字的增减方向，或与比较对象的大小关系。',
  'The clause as printed.': '印出的那一句。',
  'Line of a text source, counted from 1.': '文本来源的行，从 1 数起。',
  'What a change, a comparison in words or a completion rate is measured from: `prior_year` (上年, 同比), `initial_budget` (年初预算), `adjusted_budget` (调整预算), `budget` (a budget, not said which), `year` (another year, in `base_year`).':
    '增减、文字比较或完成率以什么为基数：`prior_year`（上年、同比）、`initial_budget`（年初预算）、`adjusted_budget`（调整预算）、`budget`（预算，没有写明是哪一种）、`year`（其他年度，见 `base_year`）。',
  'The year that `base` is of, where one is printed (与2023年度预算相比: 2023). Without a base, the year of a figure that is not of the accounts (2025年预算数: 2025; 往年决算数).':
    '`base` 所属的年度，印出时才有（与2023年度预算相比：2023）。没有基数时，是不属于本年度决算的数字的年度（2025年预算数：2025；往年决算数）。',
  'The self-evaluation form (项目支出绩效自评表) in the report, counted from 1 in print order.':
    '报告里的项目支出绩效自评表，按印出的顺序从 1 数起。',
  'Name of the project (项目名称).': '项目名称。',
  '一级指标: 产出指标, 效益指标, 满意度指标 …, without scores.':
    '一级指标：产出指标、效益指标、满意度指标……，不含分值。',
  '二级指标: 数量指标, 质量指标 …, without scores.': '二级指标：数量指标、质量指标……，不含分值。',
  '三级指标: the indicator itself.': '三级指标：指标本身。',
  '年度指标值 as printed, with operator and unit.': '年度指标值，按所印，带运算符和单位。',
  'Operator of the target.': '年度指标值的运算符。',
  'Number of the target.': '年度指标值里的数字。',
  'Unit of the target, as printed.': '年度指标值的单位，按所印。',
  '实际完成值 as printed, with operator and unit.': '实际完成值，按所印，带运算符和单位。',
  'Number of the actual.': '实际完成值里的数字。',
  'Unit of the actual, as printed.': '实际完成值的单位，按所印。',
  '偏差原因分析及改进措施 as printed.': '偏差原因分析及改进措施，按所印。',
  'The unit that carries the project out (实施单位).': '项目的实施单位。',
  '年度资金总额, 当年财政拨款, 上年结转资金, 其他资金, or the printed label that is none of these.':
    '年度资金总额、当年财政拨款、上年结转资金、其他资金，或不属于这几种的所印名称。',
  '年初预算数, in the form’s unit of money.': '年初预算数，以表的金额单位计。',
  '全年预算数, in the form’s unit of money.': '全年预算数，以表的金额单位计。',
  '全年执行数, in the form’s unit of money.': '全年执行数，以表的金额单位计。',
  '执行率 as printed: 100, 100%, 1.00.': '执行率，按所印：100、100%、1.00。',
  '执行率 in percent, however it is printed.': '执行率，以百分数计，不论怎样印出。',
  'Row in the table, counted from 1 in print order.': '表中的行，按印出的顺序从 1 数起。',
  'Level of the code: 类, 款 or 项.': '编码的级次：类、款或项。',
  'Label of the row as printed.': '行的名称，按所印。',
  'Which half of a two-sided table.': '分左右两部分的表中的哪一部分。',
  'The table’s unit of money.': '表的金额单位。',
  'Amount as printed, an exact decimal in the unit of its table.': '印出的金额，精确的小数，以表的单位计。',
  'Every printed cell of every table, one a record.': '每张表里每个印出的单元格，一个一条记录。',
  'Table of the report, counted from 1 in print order.': '报告里的表，按印出的顺序从 1 数起。',
  'Cell in the row, counted from 1; 0 for a row that prints no value.':
    '行里的单元格，从 1 数起；没有印出数值的行为 0。',
  '`income` or `expenditure` in a two-sided table.':
    '分左右两部分的表里，`income` 为收入，`expenditure` 为支出。',
  '类, 款 or 项.': '类、款或项。',
  'The whole subject code that code and name mean.': '编码和名称所指的完整科目编码。',
  'Its name in the code list of the year.': '该年度科目表里的名称。',
  'Does the row print a total (合计, 总计, 本年支出合计) and no subject? Add up no others with it.':
    '这一行印的是不是合计（合计、总计、本年支出合计）而不是科目？不要与其他行相加。',
  'Is it a row of a subject beneath which the table prints no other? These alone add up to the total.':
    '这一行的科目之下，表里是否没有印出其他科目？只有这样的行加起来等于合计。',
  'Whether an amount, a dash, a text or nothing is printed.': '印出的是金额、横线、文字，还是什么也没有。',
  'The same amount in 元; `null` where there is no amount or `unit` is no unit of money.':
    '折合成元的同一金额；没有金额，或 `unit` 不是金额单位时为 `null`。',
  '`ocr` where the value was recognised from a picture, `reviewer` where a person corrected it or found that it was recognised correctly; left out where the source has it as text.':
    '数值由图片识别而来时为 `ocr`，由人更正或确认识别无误时为 `reviewer`；来源带有文字时不写。',
  'What was read there, where a person who looked at the source corrected it: `raw` and `value` are then what the person says is printed.':
    '对照来源的人作了更正时，原先读到的内容：这时 `raw` 和 `value` 是此人所说印出的内容。',
  'The number that the cell of a workbook holds, in plain digits, only where `raw` shows another: rounded, in 万元, without its sign or not at all.':
    '工作簿单元格里存的数，写成普通数字，只在 `raw` 显示的不同时才有：四舍五入过、折成万元、没有正负号或根本没有显示。',
  'How sure the recogniser was of a value that was recognised from a picture, from 0 to 1.':
    '由图片识别的数值有多可靠，从 0 到 1。',
  'Upper edge in PDF points from the top of the page.': '上边缘到页面顶端的距离，单位为 PDF 点。',
  'Every figure that the explanations (情况说明) state.': '情况说明里写到的每个数字。',
  'Fact of the report, counted from 1.': '报告里写到的数字，从 1 数起。',
  'What it is compared with or a part of, as printed (`2023年度`, `本年支出合计`); empty if nothing is named.':
    '与什么比较，或是什么的一部分，按所印（`2023年度`、`本年支出合计`）；没有写明时为空。',
  'The reason that the text gives for it (主要原因), as printed; empty if none.':
    '文中给出的原因（主要原因），按所印；没有时为空。',
  'Self-evaluation forms (项目支出绩效自评表), one a project.': '项目支出绩效自评表，每个项目一条。',
  '主管部门.': '主管部门。',
  '实施单位.': '实施单位。',
  '年初设定目标, paragraphs apart by a line feed.': '年初设定目标，各段以换行分开。',
  '年度总体目标完成情况.': '年度总体目标完成情况。',
  '总分: the sum of 分值 as printed.': '总分：印出的分值之和。',
  'The sum of 得分 as printed.': '印出的得分之和。',
  'Indicators of the self-evaluation forms (绩效指标).': '项目支出绩效自评表的绩效指标。',
  'Indicator of the form, counted from 1.': '表中的指标，从 1 数起。',
  '分值 as printed.': '分值，按所印。',
  '得分 as printed.': '得分，按所印。',
  'Money of the self-evaluation forms (项目资金), amounts in 元.':
    '项目支出绩效自评表的项目资金，金额以元计。',
  'Row of the form, counted from 1.': '表中的行，从 1 数起。',
};

/** What one line of a CSV is, and why nothing stands in a field. */
export const schemaTexts: Readonly<Record<string, string>> = {
  'One printed cell of a public table a line': '公开的表里每个印出的单元格一行',
  'One figure that the explanations state a line': '情况说明里写到的每个数字一行',
  'One self-evaluation form a line': '每张项目支出绩效自评表一行',
  'One indicator of a self-evaluation form a line': '项目支出绩效自评表的每个指标一行',
  'One source of money of a self-evaluation form a line': '项目支出绩效自评表的每项资金一行',
  'nothing printed': '没有印出',
  'not printed': '没有印出',
  blank: '空白',
  'dash: none, as printed': '横线：印的是没有',
  'none, as printed': '印的是没有',
  'the report prints none, or the column is of a year before one that it does not print':
    '报告没有印出，或该列属于没有印出的年度之前的年度',
  'the catalogue does not know the header, it is of another year, or an empty row':
    '目录不认识表头，该列属于其他年度，或是空行',
  'a row that prints no value': '没有印出数值的行',
  'a dash or a text that raw keeps, or a row that prints no value':
    '横线或文字（见 raw），或是没有印出数值的行',
  'the source has no pages': '来源不分页',
  'the source has no boxes': '来源没有位置框',
  'the source is no workbook': '来源不是工作簿',
  'the report is one file': '报告只有一个文件',
  'the source has the value as text': '来源带有数值的文字',
  'the source is no workbook, or raw shows the whole number': '来源不是工作簿，或 raw 已显示完整的数',
  'no person corrected the value': '没有人更正过这个数值',
  'the source has pages': '来源分页',
  'the text names none': '文中没有写明',
  'a comparison without a figure (持平)': '没有数字的比较（持平）',
  'no comparison': '不是比较',
  'no comparison, or the text does not say with what': '不是比较，或文中没有写明与什么比较',
  'no year is printed': '没有印出年度',
  'none is printed': '没有印出',
  'it measures nothing (有所提升), or nothing is printed': '不可计量（有所提升），或没有印出',
  'blank, or no such column': '空白，或没有这一列',
  'nothing readable is printed': '没有印出读得出的内容',
};
