/** Chinese descriptions of records and of their fields that are in no CSV, by the English ones: one that is changed has to be translated anew. */
export const recordTexts: Readonly<Record<string, string>> = {
  'Files that the source names and that were not read; left out where it names none.':
    '来源文件提到而没有读取的文件；没有提到时省略。',
  'Signatures and seals of the source, not verified; left out where there are none.':
    '来源文件的签名和印章，未经验证；没有时省略。',
  'The files that the report was put together from; left out where it is one file.':
    '报告由哪些文件合成；只有一个文件时省略。',
  'The year whose accounts these are (决算年度); `null` where none is printed.':
    '决算年度；没有印出时为 `null`。',
  'The department whose accounts these are (部门), as printed; or empty.':
    '部门：编制决算的部门，按所印；或为空。',
  'Cover, duties, internal bodies, units covered.': '封面、部门职责、内设机构、部门决算单位构成。',
  名词解释: '名词解释。',
  'The figures that the explanations (情况说明) state.': '情况说明里陈述的数字。',
  'The indicators of self-evaluation forms that the explanations repeat.': '情况说明里重复自评表的绩效指标。',
  'The typed report: every public table with exact values, and whatever was unclear.':
    '带类型的报告：每张公开表及其精确的数值，以及一切不清楚之处。',
  'Version of the schema that the document was written by; `normalizeReport` itself gives a report without it.':
    '写出这份文档时模式的版本；`normalizeReport` 给出的报告没有它。',
  'What `--format json` writes: the report, with the version of its schema in front.':
    '`--format json` 写出的内容：报告，前面加上它的模式版本。',
  'As printed.': '按所印。',
  '公开 N 表 as printed, or empty.': '印出的“公开 N 表”，或为空。',
  "From the table's 部门：/编制单位： line, without the label; empty where there is none.":
    '取自表的“部门：”“编制单位：”一行，不含标签；没有则为空。',
  "The table's own unit of money; `null` where none is printed.": '表自己的货币单位；没有印出时为 `null`。',
  '注/说明 lines under the table, as printed.': '表下的“注”“说明”各行，按所印。',
  'The first page (or `null`) to the last.': '从第一页（或 `null`）到最后一页。',
  'Cells and spans as printed; only where the reading was asked for them (`printed`).':
    '印出的单元格及其跨行跨列；只有读取时要求（`printed`）才有。',
  '行次 as printed, or empty.': '行次，按所印，或为空。',
  'Digits of the subject code (科目编码), 类 款 项 joined; empty where none is printed.':
    '科目编码的数字，类、款、项连写；没有印出时为空。',
  'The code columns as printed, where the first of several is empty and the code is only a last part.':
    '编码各列印出的内容；只在几列中第一列为空、编码只是末段时才有。',
  "类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands for; `null` where there is no such code.":
    '按编码长度分为类、款、项（功能分类 3/5/7 位，经济分类 3/5 位）；只印一段的，按它所代表的完整编码；没有这样的编码时为 `null`。',
  "The label with the source's own characters, where they differ from `name`.":
    '名称的原字，只在与 `name` 不同时才有。',
  'What code and name mean by the code list; `null` for a total and wherever no subject stands.':
    '按编码表，编码和名称是什么意思；合计行和没有科目的地方为 `null`。',
  'Which half of a two-sided table; `null` in any other.':
    '在分左右两部分的表里是哪一部分；其他表里为 `null`。',
  'How sure the recogniser was of a recognised value, from 0 to 1: its share among all numbers that the picture may show.':
    '识别器对识别出的值有多大把握，从 0 到 1：它在图片可能显示的所有数中所占的份额。',
  "The year of the column's figures, only where that is not the report's (2023年决算数 beside 2024年决算数); `null` where the header says 上年 and the report's year is not known.":
    '这一列数字的年度，只在与报告的年度不同时才有（2024年决算数旁边的2023年决算数）；表头写“上年”而报告的年度未知时为 `null`。',
  'Of the table, as printed.': '表的标题，按所印。',
  "The table's own unit of money.": '表自己的货币单位。',
  'One line of the NDJSON: a row of a table with the report and the table it belongs to.':
    'NDJSON 的一行：表中的一行，附它所在的报告和表。',
  'The whole code, joined, completed, without padding zeros; `null` where what is printed cannot be one.':
    '完整的编码，连写、补全，不含补位的零；印出的不可能是编码时为 `null`。',
  "The list's name of the code in the report's year; `null` where the list has none.":
    '编码表在报告年度给这个编码的名称；编码表没有时为 `null`。',
  'Code of the nearest subject above this one (of a 项 its 款, else its 类) that has a row in the same table.':
    '同一张表里印有一行的、最近的上级科目的编码（项的款，没有款则是类）。',
  "That row's number in the table.": '那一行在表中的行号。',
  'Whether the code is from what is printed in its place or, where nothing is printed there, from the name.':
    '编码来自本处印出的内容，还是因为没有印出而来自名称。',
  'Where the name is from. `observed`: read beside its code in real reports; it may make another printed name wrong. `published`: of a public list; so may it in its years. `recalled`: from memory, twice the same; so may it where the rows around it agree. `unverified`: a hint.':
    '名称的来源。`observed`：在真实报告里见过它印在这个编码旁边，可以据此判定另一个印出的名称有误。`published`：取自公开的编码表，在它的各年度里也可以。`recalled`：凭记忆写出、两次相同，周围各行一致时也可以。`unverified`：只是提示。',
  'Where the list has `name` from, as `status` of a name; `null` without a name.':
    '编码表的 `name` 来自何处，与名称的 `status` 相同；没有名称时为 `null`。',
  "What a row's code and name mean. The printed `code` and `name` of the row stay as they are.":
    '一行的编码和名称是什么意思。该行印出的 `code` 和 `name` 保持原样。',
  "How a row's printed code and name stand to the code list of the report's year. `match`: the list knows the code under this name. `name-differs`: the list knows the code under another name or the name under another year. `contradicts`: besides, the printed name is the name of another code: one of the two is misprinted. `unknown`: the list says nothing reliable of the code. No list is whole, so this is no error. `completed`: only the last part of the code is printed, the rest is from the rows above.":
    '一行印出的编码和名称与报告年度的编码表是什么关系。`match`：编码表有这个编码和这个名称。`name-differs`：编码表里这个编码是另一个名称，或这个名称是另一年度的。`contradicts`：此外，印出的名称是另一个编码的名称，两者必有一个印错。`unknown`：编码表对这个编码没有可靠的记载。编码表都不完整，所以这不是错误。`completed`：只印了编码的末段，其余取自上面的行。',
  "What the code list says of a code and the name beside it. `matched`: the code has this name in the report's year. `renamed`: it had or gets it in another year. `unlisted`: the list has no such pair, which is no error. `contradicted`: the name is that of another code, and the code's own was read in reports, or is of a public list of that year, or the rows around it confirm it. `null` without a whole code or a printed name.":
    '编码表怎样说明一个编码和它旁边的名称。`matched`：编码在报告年度就叫这个名称。`renamed`：在其他年度叫这个名称。`unlisted`：编码表没有这一对，这不是错误。`contradicted`：名称是另一个编码的，而这个编码自己的名称在报告里见过，或在那一年公开的编码表里，或由周围各行证实。没有完整编码或没有印名称时为 `null`。',
  'Name of the sheet, in a workbook only.': '工作表的名称，只在工作簿里才有。',
  'Cell of the sheet as a spreadsheet names it (`C12`), in a workbook only.':
    '工作表里的单元格，用电子表格的写法（`C12`），只在工作簿里才有。',
  'File of the report, where it was put together from several, and picture within it (`word/media/image1.png`), where it was read from one; `page` then counts such pictures.':
    '报告由几个文件合成时，是其中哪个文件；从文件里的图片读出时，是其中哪张图片（`word/media/image1.png`），这时 `page` 按这些图片计数。',
  'Where something is printed: page and box in a paged source, 1-based line in a text source, sheet and cell in a workbook.':
    '印在什么地方：分页的来源是页和框，文本来源是从 1 数起的行，工作簿是工作表和单元格。',
  "A rectangle in PDF points (1/72 in) from the page's top left, x to the right, y down, as it is displayed; of a page that was read turned (`page-turned`, `page-recognised`), as it was turned.":
    '一个矩形，单位为 PDF 点（1/72 英寸），从页面左上角量起，x 向右，y 向下，按页面显示的样子；转正后才读的页（`page-turned`、`page-recognised`），按转正后的样子。',
  'A plain decimal: optional minus, digits, optional fraction; no separators, no exponent, as many decimals as printed.':
    '普通的小数：负号可有可无，数字，小数部分可有可无；没有分隔符，没有指数，小数位数与印出的相同。',
  'What a value cell says. Blank (nothing printed), dash (`-`, `—`, `────`) and zero (`amount` `"0"`, `"0.00"`) stay different; `text` is printed text that is no amount (placeholders such as `XX`).':
    '数值单元格里是什么。空白（什么也没有印）、横线（`-`、`—`、`────`）和零（`amount` 的 `"0"`、`"0.00"`）各不相同；`text` 是不成金额的印出的文字（如占位的 `XX`）。',
  'A unit of money that tables print.': '表所印的货币单位。',
  'How cells were found: all rulings there, some inferred, none; delimiters of a text source; markup of a web page.':
    '单元格是怎样找到的：框线齐全、部分推断、没有框线；文本来源的分隔符；网页的标记。',
  'What is published: final accounts of a department or unit (决算), a budget (部门预算), accounts of a whole government (政府决算); `unknown` where nothing says which. Tables of a budget or a government are kind `other`.':
    '公开的是什么：部门或单位的决算、部门预算、一级政府的决算；没有什么说明是哪一种时为 `unknown`。预算和政府决算的表归为 `other`。',
  'A kind names what a table means, never its number: 公开 7 表 is 政府性基金 in one province and 三公 in another.':
    '表类说明一张表的含义，与编号无关：公开 7 表在一个省是政府性基金，在另一个省是“三公”经费。',
  'Of its first row in the grid, from 0.': '它的第一行在表格中的位置，从 0 数起。',
  'Of its first column in the grid, from 0.': '它的第一列在表格中的位置，从 0 数起。',
  'As printed, its lines joined.': '按所印，各行相连。',
  'A cell as it is printed; what it covers besides its first place has no cell of its own.':
    '一个单元格，照印出的样子；除第一个位置外，它所覆盖的位置没有自己的单元格。',
  'Rows of the header, from the top.': '表头的行数，从上面数起。',
  'A table as it is printed, parts on further pages put under it without their repeated headers: `cells` covers `rows` × `columns` exactly once.':
    '一张表，照印出的样子，后面各页的部分接在下面，去掉重复的表头：`cells` 恰好把 `rows` × `columns` 覆盖一次。',
  'Why two parts of a table on different pages were taken for one.': '不同页上的两部分为什么算作一张表。',
  'Canonical name from the catalogue (`basic.personnel`); `null` where the catalogue does not know the header, where it is of another year, and where two columns would have the same name.':
    '目录里的标准名称（`basic.personnel`）；目录不认识的表头、其他年度的列，以及会与另一列重名时为 `null`。',
  'Printed header path without white space, outermost first, joined by `/`.':
    '印出的各级表头，去掉空白，由外到内以 `/` 相连。',
  'One column of a table that holds values (never codes, names or 行次).':
    '表中存放数值的一列（编码、名称、行次都不是）。',
  '1-based, in print order in the report.': '从 1 数起，按报告里印出的顺序。',
  'As printed; empty where the form has none of its own.': '按所印；表没有自己的时为空。',
  '主管部门, or empty.': '主管部门，或为空。',
  '实施单位; where the form prints only one of the two, that one.':
    '实施单位；表只印两者之一时，就是那一个。',
  'Does the header of 执行率 say that its cells are percentages: 执行率（%）?':
    '执行率的表头是否写明单元格是百分数：执行率（%）？',
  'Paragraphs apart by `\\n`.': '各段以 `\\n` 分开。',
  '总分: the sum of 分值 and of 得分 as printed under the indicators.':
    '总分：指标下面印出的分值之和、得分之和。',
  'Everything else that the form says under a label: 项目负责人, 联系电话, 填报日期.':
    '表在某个标签下写的其他一切：项目负责人、联系电话、填报日期。',
  'One 项目支出绩效自评表 with typed values.': '一份项目支出绩效自评表，数值带类型。',
  'What the label means; `null` for a label that the catalogue does not know.':
    '标签的含义；目录不认识的标签为 `null`。',
  'As printed, without white space.': '按所印，去掉空白。',
  分值: '分值。',
  得分: '得分。',
  "The group's label in Simplified characters, without white space and without the group's score (`产出指标（50分）` → `产出指标`); empty where neither the form nor the framework says which.":
    '这一组的标签，写成简体字，去掉空白和组的分值（`产出指标（50分）` → `产出指标`）；自评表和指标体系都没有写明时为空。',
  'Operator, value and unit in one text, also where the form prints them in three cells.':
    '运算符、数值和单位写成一段文字，表把它们印在三个单元格里时也一样。',
  'As printed, without white space, width folded: `万元`, `%`, `百分比`, `天/次`, `台(套)`.':
    '按所印，去掉空白，全角变半角：`万元`、`%`、`百分比`、`天/次`、`台(套)`。',
  'A target or an actual value. All three parts are `null` for a text that measures nothing (`有所提升`) and for a blank.':
    '一个指标值或实际完成值。不计量什么的文字（`有所提升`）和空白，三个部分都为 `null`。',
  'An amount of a form: as `Cell`, without the columns of a table.':
    '自评表里的一个金额：与 `Cell` 相同，但没有表的列。',
  '`100` for each of `100`, `100%`, `1.00`, `100.00`; without trailing zeros. `null` where nothing readable is printed.':
    '`100`、`100%`、`1.00`、`100.00` 都是 `100`；不含末尾的零。没有印出读得懂的内容时为 `null`。',
  "A cell under a header, or beside a label, that the form's records have no field for.":
    '一个表头下面、或一个标签旁边的单元格，自评表的记录没有它的字段。',
  'Where the money of a project comes from; 年度资金总额 is the total of the others.':
    '项目资金的来源；年度资金总额是其余各项之和。',
  'Of the printed line in which the figure begins.': '数字开头所在的那一行的位置。',
  'One figure that the explanations (情况说明) state, or one comparison that they make without a figure.':
    '情况说明陈述的一个数字，或它作的一个没有数字的比较。',
  'Up is an increase or a figure above what it is compared with, flat is 持平.':
    '`up` 是增加，或高于所比较的数字；`flat` 是持平。',
  'What a comparison is measured from: the year before the accounts (上年, 同比), the budget at the beginning of the year (年初预算), the adjusted one (调整预算), a budget that is not said to be either (预算数), another year.':
    '与什么比较：上年（同比）、年初预算、调整预算、没有写明是哪一种的预算数、其他年度。',
  '数量指标, 质量指标 …, the last one named; empty if none.':
    '数量指标、质量指标等，取最后写明的一个；没有则为空。',
  'Target with its operator as printed; empty if none is stated.':
    '指标值，连同印出的运算符；没有写明则为空。',
  'What was reached, as printed; empty if it is not stated.': '实际完成值，按所印；没有写明则为空。',
  "An indicator of a project's self-evaluation as the prose states it: the twin of an indicator row of the 自评表, kept apart from the facts because it repeats the form and not the accounts.":
    '文字里写到的项目自评的一个指标：与自评表的一行指标相同，但不列入事实，因为它重复的是自评表而不是决算。',
  'The lines of the cover as printed, joined.': '封面印出的各行，连成一段。',
  'Date of publication, ISO 8601 (`2025-08-23`, `2025-08` where no day is printed); `null` if none is printed.':
    '公开的日期，ISO 8601 格式（`2025-08-23`；没有印日的是 `2025-08`）；没有印出时为 `null`。',
  内设机构: '内设机构。',
  'How many bodies the text says there are; `null` if it does not.':
    '文字写明有多少个机构；没有写明时为 `null`。',
  'Units whose accounts are in the report (决算编制范围).': '决算编制范围：报告包括哪些单位的决算。',
  'What a report says of itself before the tables: 封面, 部门职责, 内设机构, 部门决算单位构成.':
    '报告在表之前对自己的说明：封面、部门职责、内设机构、部门决算单位构成。',
  'Ordinal as printed, or empty.': '印出的序号，或为空。',
  'Without the ordinal, without white space; names also without a final 。':
    '不含序号，去掉空白；名称还去掉末尾的句号。',
  'One entry of a list in the overview: a duty, a body, a unit.':
    '概况里列表的一条：一项职责、一个机构、一个单位。',
  'One entry of 名词解释.': '名词解释的一条。',
  'The heading without its ordinal, otherwise as printed.': '不含序号的标题，其余按所印。',
  "A heading and what stands under it. `level` is the rank of the heading's ordinal: 1 第一部分, 2 一、, 3 （一）, 4 `1.`, 5 `（1）`, 6 ①; 0 is what stands before the first heading (the cover), which has neither marker nor title.":
    '一个标题和它下面的内容。`level` 是标题序号的级别：1 是“第一部分”，2 是“一、”，3 是“（一）”，4 是 `1.`，5 是 `（1）`，6 是 ①；0 是第一个标题之前的内容（封面），它既没有序号也没有标题。',
  'The ordinal it begins with, as printed (`（一）`, `3、`), or empty; it is part of `text`.':
    '段落开头的序号，按所印（`（一）`、`3、`），或为空；它也在 `text` 里。',
  'Where it begins.': '段落开头的位置。',
  'Its printed lines in order, so that every character can be traced to a page and line; at least one.':
    '印出的各行，按顺序，由此每个字都能追溯到页和行；至少一行。',
  'One paragraph of running text, joined over line ends and page ends, otherwise as printed.':
    '正文的一段，跨行跨页处相连，其余按所印。',
  "Characters of the paragraph's `text` before this line.": '这一行之前，段落的 `text` 有多少个字符。',
  "Where a printed line begins within a paragraph's text.": '印出的一行在段落文字里从哪里开始。',
  'One line of text outside the tables.': '表以外的一行文字。',
  "Share of the source's glyph runs that ended in a cell or a line of text.":
    '来源的各段文字进入单元格或文字行的份额。',
  'The sentence, in the language that the output was asked for. Writers add it; `diagnosticMessage` gives it for a report in memory.':
    '诊断的句子，用要求的输出语言。写出时加上；内存里的报告由 `diagnosticMessage` 得出。',
  'What differs from case to case: figures, printed words, names. Which names there are, the code says.':
    '各次不同的内容：数字、印出的文字、名称。有哪些名称，由代码决定。',
  'Title of the table or form that it is about, as the record has it; `null` where it is about none, or one without a title.':
    '有关的表或自评表的标题，与记录相同；与哪张都无关、或它没有标题时为 `null`。',
  '`row` of the row in that table; `null` where it is about no one row of a public table.':
    '那张表里有关的行的 `row`；不是公开表的某一行时为 `null`。',
  '`label` of the column: its printed header; `null` where it is about no one column.':
    '有关的列的 `label`，即印出的表头；不是某一列时为 `null`。',
  'Something unclear in a report, stated as a compiler would: what, how bad, where.':
    '报告里不清楚的一处，像编译器那样说明：是什么，多严重，在哪里。',
  'Every diagnostic that reading a report can give. The code never changes; its sentences are under Messages.':
    '读一份报告可能给出的各种诊断。代码从不改变；它们的句子见“句子”一节。',
  'What a placeholder of a sentence is filled with: a printed text, a figure, words, or tables by title and page.':
    '句子的占位处填什么：印出的文字、数字、词语，或以标题和页写明的表。',
  'What the other figures give for the first one, in its unit (the bound, where it may not be more); `null` if no number.':
    '由其他数字得出的第一个数字应有的值，单位相同（不得超过时是上限）；不是数时为 `null`。',
  'The difference that rounding of the printed figures allows, in the same unit; `null` if nothing is computed.':
    '印出数字的四舍五入所允许的差，单位相同；没有计算时为 `null`。',
  '`doubtful-source` where a figure was recognised from a picture and not surely, or its row or column is a guess: the difference may be the reading and not the report. Left out for all others.':
    '有数字是从图片识别的而且没有把握，或所在的行、栏是推测时为 `doubtful-source`：不一致的可能是读法而不是报告。其他的省略。',
  'Of the first figure.': '第一个数字的位置。',
  'Something in a report that does not agree.': '报告里不一致的一处。',
  'How sure and how grave: `error` a figure or name that contradicts another, `warning` wording or form, `info` worth a look.':
    '把握和轻重：`error` 是数字或名称互相矛盾，`warning` 是用词或格式，`info` 是值得一看。',
  'What it is: table, row and column, or the item and measure that the text names.':
    '它是什么：表、行和列，或文字写明的项目和计量。',
  'As printed; empty for a blank cell.': '按所印；空白单元格为空。',
  'The plain decimal in `unit`; `null` where the evidence is no number.':
    '以 `unit` 为单位的普通小数；依据不是数时为 `null`。',
  'A printed figure or phrase that a finding stands on.': '审核发现所依据的、印出的数字或词句。',
  "Which of the finding's figures.": '审核发现的哪一个数字。',
  "What it would have to be, in the figure's unit.": '它应有的值，单位与该数字相同。',
  'Failing checks that this value mends.': '改成这个值能使多少个不成立的核对成立。',
  'The figure that, changed alone, mends more failing checks than any other.':
    '单独改动它，比改动其他任何一个能使更多的核对成立。',
  'One sentence in both languages.': '一个句子，两种语言。',
  'Checks that ran: each has figures on both sides.': '进行了的核对：每个两边都有数字。',
  'Of these, with a difference that rounding explains.': '其中，差额由四舍五入解释的。',
  'Checks that could not run.': '不能进行的核对。',
  'What became of one rule. Every rule that was asked for has exactly one outcome.':
    '一条规则的结果。要求的每条规则恰好有一个结果。',
  'How a rule ended. `pass` and `rounding` (all differences within the rounding of the printed figures) mean that checks ran; `not-applicable` that the report says there is nothing to check; `insufficient-data` that something a check needs is not in the report; `unreadable` that it is there and could not be read.':
    '一条规则怎样结束。`pass` 和 `rounding`（所有差额都在印出数字的四舍五入之内）表示进行了核对；`not-applicable` 表示报告说明没有什么可核对；`insufficient-data` 表示核对所需的内容报告里没有；`unreadable` 表示有而读不懂。',
  'From the cover or the titles.': '取自封面或各个标题。',
  'Project self-evaluation forms (项目支出绩效自评表), one a project.': '项目支出绩效自评表，一个项目一份。',
  'The running text as a tree of headings and whole paragraphs; table heads, notes, contents and page furniture left out.':
    '正文，分成标题和完整段落的层次；不含表的说明、注、目录以及页眉页脚。',
  'What the extractor read, strings only: nothing interpreted, nothing dropped.':
    '提取器读到的内容，只有字符串：不作解释，什么也不丢。',
  'What the source is, by its bytes and never by its name.':
    '来源文件是什么格式，由它的字节决定，与名称无关。',
  'One of the files of a report that was put together; `location.file` names it.':
    '合成报告的文件之一；`location.file` 以它的名称标明。',
  'A file that a source names: the words of the link and its address as written. Never fetched.':
    '来源文件提到的一个文件：链接的文字和照写的地址。从不去取。',
  'A signature or seal as the source names it; nobody verified it.':
    '来源文件写明的签名或印章；没有人验证过。',
  '1-based, in print order within the table.': '从 1 数起，按表中印出的顺序。',
  '行次, or empty.': '行次，或为空。',
  'Digits of the subject code, three columns joined; empty where none is printed.':
    '科目编码的数字，三列连写；没有印出时为空。',
  "The code columns as printed (类, 款, 项), where there are several and the first is empty: `['', '05', '']` is a 款 whose 类 stands only in a row above.":
    "编码各列（类、款、项）印出的内容，只在有几列而第一列为空时才有：`['', '05', '']` 是一个款，它的类只印在上面的行里。",
  'Printed row label without any white space; radicals that a producer wrote for ideographs are ideographs here.':
    '行的名称，按所印，去掉一切空白；生成程序当作汉字写出的部首，在这里是汉字。',
  'One printed row; each half or group of a side-by-side table is a row of its own.':
    '印出的一行；并列的表，每一部分或每一组各是一行。',
  'One value cell as printed. An empty `raw` is a blank cell: printed, and empty.':
    '一个数值单元格，按所印。`raw` 为空是空白单元格：印了格子，里面是空的。',
  'One 项目支出绩效自评表 as printed.': '一份项目支出绩效自评表，按所印。',
  "One row of a form's money, strings as printed; `null` where the form has no such column.":
    '自评表资金的一行，都是印出的字符串；表没有这一列时为 `null`。',
  "One row of a form's indicators, strings as printed.": '自评表指标的一行，都是印出的字符串。',
  'One printed cell of a form; an empty `text` is a blank cell.':
    '自评表里印出的一个单元格；`text` 为空是空白单元格。',
  'Functional: 3, 5 or 7 digits, economic: 3 or 5; never padded with zeros.':
    '功能分类 3、5 或 7 位，经济分类 3 或 5 位；从不补零。',
  'Slips that reports print for the name. They find the code and are never its name.':
    '报告把这个名称印错的写法。凭它能找到编码，但它从不是编码的名称。',
  'One subject code (政府收支分类科目) and its names over the years.':
    '政府收支分类科目的一个编码，以及它历年的名称。',
  'The first year of the name; `null` where it is not known.': '名称的第一个年度；不知道时为 `null`。',
  'The last year of the name; `null` where it is not known or the name still holds.':
    '名称的最后一个年度；不知道或仍在使用时为 `null`。',
  'The years of the documents in which the name was read.': '读到这个名称的文件是哪些年度的。',
  'A name that a code has or had.': '一个编码现在或曾经的名称。',
  '支出功能分类 or 支出经济分类.': '支出功能分类或支出经济分类。',
  'Name of the source when it was looked at.': '核对时来源文件的名称。',
  'The source, identified by its bytes: the name may change.': '来源文件，以字节标明：名称可能改变。',
  'What a person who compared a report with its source found: `NAME.corrections.json`.':
    '人把报告与来源文件对照所发现的：`NAME.corrections.json`。',
  'Whether it is about a cell of a table or about a figure of the explanations.':
    '有关的是表的单元格，还是情况说明的数字。',
  'Title of the table as printed; of a fact its section.': '印出的表的标题；事实则是它的章节。',
  '`row` of the row in the table as it was read; `null` for a fact and for what is missing.':
    '读出的表里那一行的 `row`；事实和没有读出的内容为 `null`。',
  'Subject code of the row, or empty.': '该行的科目编码，或为空。',
  'Label of the row; what the fact is of.': '该行的名称；事实说的是什么。',
  'Printed header of the column; the measure of the fact.': '该列印出的表头；事实的计量。',
  'What was read there (`raw` of the cell, `value` of the fact); `null` where nothing was.':
    '那里读出的内容（单元格的 `raw`，事实的 `value`）；什么也没有读出时为 `null`。',
  'What the source prints there by the person; `null` where the person does not say.':
    '人看到来源文件在那里印的是什么；人没有写明时为 `null`。',
  'What a person found at one place of a source.': '人在来源文件的一处发现的内容。',
  'What a person says of a place: `right`, the source prints what was read; `corrected`, it prints something else (`printed`); `wrong`, it prints something else that the person does not say; `missing`, it prints what was not read.':
    '人对一处的判定：`right`，来源文件印的就是读出的；`corrected`，印的是别的内容（`printed`）；`wrong`，印的是别的内容而人没有写明；`missing`，印了而没有读出。',
};
