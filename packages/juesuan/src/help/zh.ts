/** Chinese texts of the help, by the English ones: a text that is changed has to be translated anew (help.test.ts). */
export type Translations = Readonly<Record<string, string>>;

/** What stands over the parts of a help page. */
export const headings: Translations = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Examples:': '示例：',
  'Example:': '示例：',
  'Reports:': '报告：',
  'Many reports:': '许多报告：',
  'Schemas, fixtures, shells:': '模式、样例、命令补全：',
  'While it reads:': '读取过程：',
  'Pages that are pictures:': '图片页：',
  'Codes and words of one’s own:': '自己的编码和用词：',
  'Limits:': '限制：',
};

/** What each command does. */
export const commandTexts: Translations = {
  'Chinese government final-accounts reports (部门决算公开) as typed, exact, traceable records':
    '把公开的部门决算读成带类型的、精确的、可追溯到页面的记录',
  'display help for command': '显示命令的帮助',
  'read reports and write their public tables': '读取报告，写出公开的各张表',
  'check what must agree in reports (勾稽); exit code 1 where something does not':
    '核对报告的勾稽关系；有不一致时退出码为 1',
  'show what table detection saw on a page of a PDF or of a picture file':
    '显示表格识别在 PDF 或图片文件的一页上看到了什么',
  'write every table of any PDF, OFD, picture, workbook, Word document, web page or text, whatever it is about':
    '写出任何 PDF、OFD、图片、工作簿、Word 文档、网页或文本里的每一张表，不论内容是什么',
  'take many reports into a database: DuckDB, Parquet, CSV, NDJSON, XLSX, PostgreSQL, Data Package':
    '把许多报告读入数据库：DuckDB、Parquet、CSV、NDJSON、XLSX、PostgreSQL、Data Package',
  'words of publishers’ own, which --words takes': '发布单位自己的用词，供 --words 使用',
  'write every title and header that no catalogue knows, with its nearest meaning, for a person to confirm':
    '列出目录里没有的每个标题和表头，附上最接近的含义，由人确认',
  'make a page on which a person checks reports against their sources; a browser opens it, no server is needed':
    '生成一个页面，供人对照来源核对报告；用浏览器打开即可，不需要服务器',
  'print which names the reports of a store print beside which subject codes':
    '列出结果文件夹里的报告在每个科目编码旁边印了哪些名称',
  'compare reports with one another: years of a department; exit code 1 where some disagree':
    '把报告互相比较：同一部门的各个年度；有不一致时退出码为 1',
  'put reports into a queue, from which workers on many machines read them':
    '把报告放进队列，由许多机器上的工作进程读取',
  'read the reports of a queue; start as many of these as there are machines':
    '读取队列里的报告；有多少台机器就启动多少个',
  'write what a shell needs to complete commands, options and their choices':
    '写出命令行补全所需的脚本：命令、选项和可选的值',
  'write the schema of a record, of a CSV or of a kind of table': '写出一种记录、一种 CSV 或一类表的模式',
  'compare folders of reports with what they are expected to give': '把样例文件夹与预期的结果比较',
  'list, cell by cell, where a fixture is not read as expected': '逐个单元格列出样例的读取结果与预期不同之处',
  'accept the current output as expected, and show the differences': '把现在的结果定为预期，并显示差异',
  'take in a report as a new fixture, and report what was recognised and what was not':
    '收入一份报告作为新样例，并说明认出了什么、没认出什么',
};

/** What each argument is. */
export const argumentTexts: Translations = {
  'files, folders, archives (.zip .tar .tar.gz .rar .7z); - reads standard input':
    '文件、文件夹、压缩包（.zip .tar .tar.gz .rar .7z）；- 表示标准输入',
  'files, folders, patterns, archives (.zip .tar .tar.gz .rar .7z), @FILE for a list of them; - reads a list from standard input':
    '文件、文件夹、通配符、压缩包（.zip .tar .tar.gz .rar .7z），@FILE 表示它们的清单；- 表示从标准输入读取清单',
  'files, folders, patterns, .zip archives, @FILE for a list of them; - reads a list from standard input':
    '文件、文件夹、通配符、.zip 压缩包，@FILE 表示它们的清单；- 表示从标准输入读取清单',
  'your shell': '所用的shell',
  'PDF, JPEG, PNG or TIFF; - reads standard input': 'PDF、JPEG、PNG 或 TIFF；- 表示标准输入',
  'PDF, OFD, pictures, .xlsx, .xls, .ods, .docx, .doc, HTML or text, or a folder or an archive of them; - reads standard input':
    'PDF、OFD、图片、.xlsx、.xls、.ods、.docx、.doc、HTML 或文本，或者它们的文件夹、压缩包；- 表示标准输入',
  'PDF, OFD, .xlsx, .xls, .ods, .docx, .doc, text or HTML; - reads standard input':
    'PDF、OFD、.xlsx、.xls、.ods、.docx、.doc、文本或 HTML；- 表示标准输入',
  'PDF, OFD, pictures, .xlsx, .xls, .ods, .docx, .doc, HTML or text, archives and folders of them':
    'PDF、OFD、图片、.xlsx、.xls、.ods、.docx、.doc、HTML 或文本，以及它们的压缩包、文件夹',
  'folder of results that juesuan ingest keeps (OUT.store)': 'juesuan ingest 保存结果的文件夹（OUT.store）',
  'DuckDB file or postgresql://… that juesuan ingest wrote, or its store (OUT.store)':
    'juesuan ingest 写出的 DuckDB 文件或 postgresql://…，或者它的结果文件夹（OUT.store）',
  'what to describe; all names are listed without it': '要描述什么；不写则列出全部名称',
  'fixtures; all if left out': '样例；不写则为全部',
};

/** What each option does. */
export const optionTexts: Translations = {
  'output the version number': '显示版本号',
  'language of help, sentences and labels (default: JUESUAN_LANG, else that of the locale)':
    '帮助、句子和标签的语言（默认：JUESUAN_LANG，否则为系统的语言）',
  'output format': '输出格式',
  'folder for one output per report; - writes to standard output':
    '每份报告写一个文件到这个文件夹；- 表示写到标准输出',
  'begin CSV with a byte order mark, so that spreadsheets take it for UTF-8':
    'CSV 以字节顺序标记开头，让电子表格程序按 UTF-8 打开',
  'only tables of this kind': '只要这一类表',
  'report_id in place of the first 12 hex digits of the source’s SHA-256 (one FILE only)':
    '报告编号，代替来源 SHA-256 的前 12 个十六进制数字（只限一个文件）',
  'one line per report, errors too; without FILE, their names come on standard input, one per line':
    '每份报告一行，错误也是；不写文件时从标准输入读取文件名，每行一个',
  'as --ndjson, and standard input brings the reports themselves, in frames':
    '同 --ndjson，但标准输入里是分帧的报告本身',
  'with --ndjson: reports at a time (default: 1)': '与 --ndjson 合用：同时读取的报告数（默认：1）',
  'reports at a time (default: one per processor where several inputs are given; 1 with extract --ndjson)':
    '同时读取的报告数（默认：有多个输入时每个处理器一份；extract --ndjson 时为 1）',
  'errors only on stderr: no progress, no counts': '标准错误只写错误：不写进度和计数',
  'each file with its time and what it gave on stderr': '在标准错误写出每个文件所用的时间和读到的内容',
  'pages that are pictures must be read: needs @juesuan/ocr (default: where it is installed)':
    '图片页必须读出：需要 @juesuan/ocr（默认：已安装则读）',
  'pages that are pictures stay without text': '图片页不读，保持没有文字',
  'where a check fails, choose among the recogniser’s own readings, and say so (ocr-chosen)':
    '勾稽不成立时，在识别程序自己给出的读法里选择，并注明（ocr-chosen）',
  'folder in which readings of pictures are kept, to read none of them twice':
    '保存图片识别结果的文件夹，同一张图片不读两次',
  'CSV of subject codes and names that are added to the library’s own':
    '科目编码和名称的 CSV，加到自带的科目表里',
  'YAML or JSON of titles, headers, row labels, units and verbs, merged over the catalogue':
    '标题、表头、行名、单位和动词的 YAML 或 JSON，并入自带的目录',
  'file or folder of corrections that people made on the page of juesuan review':
    '人在 juesuan review 的页面上所作更正的文件或文件夹',
  'time that reading one report may take': '读取一份报告最多用多少秒',
  'memory that reading one report may take': '读取一份报告最多用多少兆字节内存',
  'only these rules: ids, separated by commas': '只用这些规则：规则的编号，用英文逗号分隔',
  'lowest severity to report and to fail for': '报告并算作不通过的最低严重程度',
  'as --lang': '同 --lang',
  'page, counted from 1': '页码，从 1 数起',
  'draw runs, rulings and cells, and the picture of a scan, as SVG to this file (- writes to standard output), with --all to a file for each page in this folder':
    '把文字、框线、单元格和扫描件的图片画成 SVG，写到这个文件（- 表示写到标准输出）；与 --all 合用时，在这个文件夹里每页写一个文件',
  'every page': '每一页',
  'only these pages of a PDF: 3, 3-5 or 3-': '只读 PDF 的这些页：3、3-5 或 3-',
  'out.duckdb, out.sqlite, out.xlsx, cells.parquet, postgresql://…, or parquet:DIR, csv:DIR, ndjson:DIR, datapackage:DIR':
    'out.duckdb、out.sqlite、out.xlsx、cells.parquet、postgresql://…，或 parquet:DIR、csv:DIR、ndjson:DIR、datapackage:DIR',
  'update: reports that are there are written as they are read now, others stay; append: they stay as they are; replace: the output holds these and no others':
    'update：已有的报告按现在读到的重写，其他不变；append：已有的保持原样；replace：输出里只留这次的报告',
  'folder of results that are kept between runs (default: OUT.store, with PostgreSQL juesuan.store in the working directory)':
    '在多次运行之间保存结果的文件夹（默认：OUT.store；PostgreSQL 为当前目录下的 juesuan.store）',
  'reports at a time (default: one per processor)': '同时读取的报告数（默认：每个处理器一份）',
  'for one report': '用于每份报告',
  'progress and summary as JSON lines': '进度和汇总写成 JSON 行',
  'file of words to write, in YAML (default: standard output)': '写出用词的文件，YAML 格式（默认：标准输出）',
  'write over a file that is there': '覆盖已有的文件',
  'folder for the page': '放页面的文件夹',
  'serve the page on this computer only, and save what is decided into the folder':
    '只在本机提供页面，并把作出的判断存进文件夹',
  'with --serve: the port (default: a free one)': '与 --serve 合用：端口（默认：任一空闲端口）',
  'write them as a CSV that --codes takes in': '写成 --codes 可以读入的 CSV',
  'only codes with a name that no year prints as often as another':
    '只列出这样的编码：其某个名称在每个年度都不如另一名称常见',
  'write the findings as .csv, or findings and outcomes as .json':
    '把发现的问题写成 .csv，或把问题和各项结果写成 .json',
  'compare all reports; without it, those that differ from what the last run kept beside the database, with the same findings':
    '比较所有报告；不带它时只比较与上次运行在数据库旁留下的不同的报告，发现的问题相同',
  'CSV of names that are one department; what may be one is added to it with "?" for a person to confirm':
    '属于同一部门的名称的 CSV；可能属于同一部门的会以“?”加入，由人确认',
  'redis://[user:password@]host[:port], rediss://…, or the path of a socket':
    'redis://[user:password@]host[:port]、rediss://…，或套接字的路径',
  'name of the queue, where several projects share one Redis': '队列的名称，供几个项目共用一个 Redis 时使用',
  'folder of the results, on storage that all workers share': '结果文件夹，放在所有工作进程共用的存储上',
  'of each report, before it is given up (default: 4)': '每份报告最多尝试几次，然后放弃（默认：4）',
  'pause before the second try, doubled before each further one (default: 5)':
    '第二次尝试之前等待的秒数，以后每次加倍（默认：5）',
  'exit once the queue is empty: no report waits, is being read or will be tried again':
    '队列空了就退出：没有报告在等待、在读取或要再试',
  'without a sign of life, until another worker takes over (default: 30)':
    '工作进程没有动静多少秒之后由别的接手（默认：30）',
  'list the reports that were given up; exit code 1 where there are any': '列出已放弃的报告；有则退出码为 1',
  'with --dead: put them back into the queue': '与 --dead 合用：把它们放回队列',
  'what happens as JSON lines': '把经过写成 JSON 行',
  'kind of schema': '模式的种类',
  'folder of fixtures, one folder each': '样例所在的文件夹，每个样例一个子文件夹',
  'also what the truth of a fixture denies; the reason is kept': '与样例的正确答案不符也接受；理由会保存下来',
  'name of the fixture': '样例的名称',
  'who published it; the department that it names if left out': '发布单位；不写则用报告所写的部门',
  'what it is there to show': '这个样例用来说明什么',
  'truth.csv of the fixture, as the page of juesuan review makes it':
    '样例的 truth.csv，由 juesuan review 的页面生成',
  'also what the truth denies; the reason is kept': '与正确答案不符也接受；理由会保存下来',
  'report only, and write nothing': '只报告，不写文件',
};

/** Paragraphs under the options, their lines joined. */
export const paragraphs: Translations = {
  'Only names go into the queue: every worker must find the reports and the store under the same path. Once all are read, the store of juesuan ingest is filled, and it reads nothing again.':
    '放进队列的只是名称：每个工作进程都必须能在同一路径下找到报告和结果文件夹。全部读完后，juesuan ingest 的结果文件夹就已填好，不会再读第二遍。',
  'SIGTERM (or Ctrl-C) ends a worker when the reports in hand are read; a second one gives them back to the queue. What a worker that was killed had in hand is read by another.':
    'SIGTERM（或 Ctrl-C）让工作进程读完手上的报告后结束；再来一次就把它们交回队列。被杀死的工作进程手上的报告由别的来读。',
  'Killed at any moment, the same command continues where it was. A file that cannot be read is a record of the table failures, and makes the exit code 2.':
    '无论何时被终止，再运行同一命令就从断处继续。读不了的文件记入 failures 表，并使退出码为 2。',
  'What is decided is saved as NAME.corrections.json, which extract, audit and ingest apply by --corrections, and as truth.csv, which golden add takes by --truth.':
    '作出的判断存为 NAME.corrections.json，extract、audit 和 ingest 用 --corrections 套用；又存为 truth.csv，golden add 用 --truth 读入。',
};
