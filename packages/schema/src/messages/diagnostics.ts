import type { ParamsOf, Templates } from './template.ts';

/**
 * Every diagnostic that reading a report can give, and its sentences. A code never changes; a sentence may. Placeholders
 * are the diagnostic's `params`; `table`, `row`, `column` and `page` are its place. How a template is filled is said at
 * `fill`.
 */
export const diagnosticTemplates = {
  // reading
  'font-unreadable': {
    'without-characters': {
      zh: '第{page}页：{lost}段文字没有对应的字符[，另有{privateUse}个字形为私用区编码]（字体：{fonts}）',
      en: 'page {page}: {lost} pieces of text have no characters[ and {privateUse} glyphs have private-use codes] (font: {fonts})',
    },
    'private-use': {
      zh: '第{page}页：{privateUse}个字形为私用区编码（字体：{fonts}）',
      en: 'page {page}: {privateUse} glyphs have private-use codes (font: {fonts})',
    },
    garbled: {
      zh: '第{page}页：{letters}个字母中只有{han}个汉字[，其余夹有 {foreign}]：字体可能缺少字符的Unicode对照，只能用OCR读取',
      en: "page {page}: {han} of {letters} letters are Chinese[, and {foreign} among the others]: a font may lack its characters' Unicode, and then only OCR reads the page",
    },
    'no-character-maps': {
      zh: '{engine}没有字符映射表：未嵌入的中文字体的文字会缺失；请用 options.assets 给出 @juesuan/pdfjs/dist 下的目录',
      en: '{engine} has no character maps: text in Chinese fonts that are not embedded is missing; pass options.assets with the folders of @juesuan/pdfjs/dist',
    },
  },
  'references-damaged': {
    zh: 'PDF的交叉引用表与文件内容不符，已按文件中的对象重建；若文件被修改过，读到的应是最后一次修改，请与原件核对',
    en: "the PDF's cross-references do not lead to its objects and were rebuilt from these; of a changed file the last revision is read: compare it with the original",
  },
  'page-unreadable': {
    page: { zh: '第{page}页无法读取：{cause}', en: 'page {page} could not be read: {cause}' },
    'last-page': {
      zh: '第{page}页无法读取：{cause}；其后可能还有缺页',
      en: 'page {page} could not be read: {cause}; pages behind it may be missing',
    },
    part: {
      zh: '第{page}页：{part}缺失或无法读取，其中的内容没有读到',
      en: 'page {page}: {part} is missing or cannot be read, and so is not what stands in it',
    },
    'part-cut': {
      zh: '第{page}页：{part}不完整或已损坏，其中的内容没有全部读到',
      en: 'page {page}: {part} is cut off or damaged, and not all that stood in it could be read',
    },
  },
  'page-turned': {
    zh: '第{page}页的文字横着画，页面已顺时针转{turns}度再读：该页的框按转正后的页面量',
    en: 'the text of page {page} is drawn sideways, so it was read turned by {turns} degrees clockwise: its boxes are of the turned page',
  },
  'page-without-text': {
    picture: {
      zh: '第{page}页是图片，只有{glyphs}个字形的文字：需要OCR（@juesuan/ocr）',
      en: 'page {page} is a picture with {glyphs} glyphs of text: it needs OCR (@juesuan/ocr)',
    },
    unrecognised: {
      zh: '第{page}页是图片，图片中没有识别出文字',
      en: 'page {page} is a picture in which no text was recognised',
    },
    outlines: {
      zh: '第{page}页没有文字，却有{shapes}个曲线图形：文字可能画成了轮廓，需要OCR',
      en: 'page {page} has no text but {shapes} curved shapes: its text may be drawn as outlines and needs OCR',
    },
  },
  'text-invisible': {
    recognised: {
      zh: '第{page}页：文字是图片上的隐藏层，如文字识别所写；已保留，可能有识别错误',
      en: 'page {page}: the text is an invisible layer over a picture, as text recognition writes it; it was kept and may hold recognition errors',
    },
    unlike: {
      zh: '第{page}页：图片上的隐藏文字层与识别出的{compared}个数中的{count}个不一致，不作为旁证',
      en: 'page {page}: the invisible layer of text disagrees with {count} of {compared} numbers of its picture, and was not taken for a witness',
    },
    hidden: {
      zh: '第{page}页：略去{count}个不可见的字形：“{sample}”',
      en: 'page {page}: {count} invisible glyphs left out: "{sample}"',
    },
    'not-displayed': {
      zh: '略去{count}处网页不显示的带数字的文字：“{sample}”',
      en: '{count} {count:1=text|texts} with figures that the page does not show left out: "{sample}"',
    },
    'hidden-text': {
      zh: '略去{count}处文档中设为隐藏的带数字的文字：“{sample}”',
      en: '{count} {count:1=text|texts} with figures that the document hides left out: "{sample}"',
    },
    'style-left-aside': {
      zh: '网页的样式表过于复杂，未能判断哪些文字不显示；其中隐藏的文字也已读入',
      en: "the page's style sheets are too many to work out what they hide; hidden text was read too",
    },
  },
  'text-covered': {
    picture: {
      zh: '第{page}页：“{text}”被图片盖住，看不见，未读取；图片上的数值无从得知',
      en: 'page {page}: "{text}" lies unseen under a picture and was not read; what the picture shows there cannot be known',
    },
    'picture-on-cells': {
      zh: '第{page}页：“{text}”一行的空单元格上盖有图片，其数值无从得知',
      en: 'page {page}: a picture lies on empty cells of the row "{text}"; what it shows there cannot be known',
    },
    dark: {
      zh: '第{page}页：“{text}”被涂黑，未读取',
      en: 'page {page}: "{text}" is blacked out and was not read',
    },
    light: {
      zh: '第{page}页：“{text}”被涂白盖住，未读取，以其上的文字为准',
      en: 'page {page}: "{text}" is painted over and was not read; what is printed on it counts',
    },
  },
  'text-doubled': {
    zh: '第{page}页：{count}个字形在同一处画了两次，只读一次：“{sample}”',
    en: 'page {page}: {count} glyphs drawn twice in one place were read once: "{sample}"',
  },
  'text-deleted': {
    zh: '“{text}”已被删除（修订标记或删除线），未读取[；现为“{kept}”]',
    en: '"{text}" is deleted (tracked changes or struck through) and was not read[; it is now "{kept}"]',
  },
  'note-mark': {
    zh: '“{text}”旁的“{mark}”是注释标记，不是其一部分',
    en: '"{mark}" at "{text}" marks a note and is no part of it',
  },
  'field-value': {
    zh: '“{text}”是表单域中填写的值',
    en: '"{text}" is the value of a form field',
  },
  'text-annotated': {
    zh: '“{text}”是加在页面上的批注文字，不是页面本身的内容',
    en: '"{text}" was put on the page as a note, and is no part of its own content',
  },
  'text-set-apart': {
    zh: '“{text}”印在内容之上、之下或旁边（水印、印章、电子表格的行号列标），未计入表格：共{count}处，见第{pages}页',
    en: '"{text}" is printed across or beside the content (a watermark, a stamp, the headings of a sheet) and was set apart: {count} {count:1=time|times}, on page {pages}',
  },
  'text-overprinted': {
    zh: '第{page}页：“{text}”与“{other}”印在同一处，无从得知以哪个为准',
    en: 'page {page}: "{text}" and "{other}" are printed in one place; which of them counts cannot be known',
  },
  'text-placed-twice': {
    zh: '第{page}页：“{text}”被计入{count}处，其数值可能重复',
    en: 'page {page}: "{text}" was placed {count} times; its figures may be counted twice',
  },
  'content-unread': {
    picture: {
      zh: '{count}张图片中的内容未读取[：{text}]',
      en: '{count} {count:1=picture|pictures} {count:1=holds|hold} what was not read[: {text}]',
    },
    chart: {
      zh: '{count}个图表中的内容未读取[：{text}]',
      en: '{count} {count:1=chart|charts} {count:1=holds|hold} what was not read[: {text}]',
    },
    diagram: {
      zh: '{count}个图示中的内容未读取[：{text}]',
      en: '{count} {count:1=diagram|diagrams} {count:1=holds|hold} what was not read[: {text}]',
    },
    object: {
      zh: '{count}个嵌入的文件未读取[：{text}]：请另行读取',
      en: '{count} embedded {count:1=file was|files were} not read[: {text}]: read them by themselves',
    },
    ink: {
      zh: '{count}处手写的内容未读取[：{text}]',
      en: '{count} {count:1=piece|pieces} of handwriting {count:1=was|were} not read[: {text}]',
    },
    chunk: {
      zh: '插入的{count}份其他文档未读取[：{text}]',
      en: '{count} other {count:1=document|documents} put into this one {count:1=was|were} not read[: {text}]',
    },
    comments: {
      zh: '{count}条批注不是文档的内容，未读取[：{text}]',
      en: '{count} {count:1=comment|comments} in the margin {count:1=is|are} no content of the document and {count:1=was|were} not read[: {text}]',
    },
    part: {
      zh: '文件的一部分缺失或不完整：{part}',
      en: 'a part of the file is missing or cut off: {part}',
    },
  },
  'sheet-hidden': {
    sheet: {
      zh: '工作表“{name}”是隐藏的，未读取：{count}行，{cells}个有内容的单元格，如“{sample}”',
      en: 'sheet "{name}" is hidden and was not read: {count} {count:1=row|rows}, {cells} {cells:1=cell|cells} with text, as "{sample}"',
    },
    rows: {
      zh: '工作表“{name}”隐藏了{count}行，未读取：{cells}个有内容的单元格，如“{sample}”',
      en: 'sheet "{name}" hides {count} {count:1=row|rows}, not read: {cells} {cells:1=cell|cells} with text, as "{sample}"',
    },
    columns: {
      zh: '工作表“{name}”隐藏了{count}列，未读取：{cells}个有内容的单元格，如“{sample}”',
      en: 'sheet "{name}" hides {count} {count:1=column|columns}, not read: {cells} {cells:1=cell|cells} with text, as "{sample}"',
    },
    chart: {
      zh: '工作表“{name}”是图表，没有单元格',
      en: 'sheet "{name}" is a chart and has no cells',
    },
    macro: {
      zh: '工作表“{name}”是宏表或对话框，未读取，也未运行',
      en: 'sheet "{name}" holds macros or a dialog: neither read nor run',
    },
  },
  'cell-error': {
    error: {
      zh: '单元格显示错误值“{raw}”',
      en: 'the cell shows the error "{raw}"',
    },
    formula: {
      zh: '公式“{raw}”没有保存计算结果：请用表格软件打开并保存一次',
      en: 'the formula "{raw}" was stored without its result: open and save the workbook once in a spreadsheet',
    },
  },
  'stored-differs': {
    hidden: {
      zh: '单元格显示“{raw}”，数字格式隐藏了其中的数{stored}',
      en: 'the cell shows "{raw}": its number format hides the {stored} that it holds',
    },
    sign: {
      zh: '单元格显示“{raw}”，没有显示出其中的数{stored}的正负',
      en: 'the cell shows "{raw}", not the sign of the {stored} that it holds',
    },
    scaled: {
      zh: '{count}个单元格按数字格式缩小为{factor}分之一显示，如“{raw}”，其中的数是{stored}：请与金额单位核对',
      en: '{count} {count:1=cell|cells} are shown divided by {factor} by their number format, as "{raw}" for {stored}: compare the unit of money',
    },
    other: {
      zh: '单元格显示“{raw}”，其中的数却是{stored}',
      en: 'the cell shows "{raw}" and holds {stored}',
    },
    format: {
      zh: '单元格的数字格式无法套用，按存储的数“{raw}”读取',
      en: 'the number format of the cell cannot be applied: the stored "{raw}" was read',
    },
  },
  'parts-joined': {
    zh: '由{files}合并为一份报告：{department}，{year}年',
    en: 'put together as one report of {department}, {year}: {files}',
  },
  'parts-apart': {
    repeats: {
      zh: '与{files}印有相同的表或文字，未合并为一份报告',
      en: 'prints the same tables or text as {files}: not put together with them',
    },
    unknown: {
      zh: '没有印明部门或年度，可能属于{files}中不止一份报告，未合并',
      en: 'does not say its department or year and could be of more than one report among {files}: not put together with any',
    },
  },
  'run-unplaced': {
    zh: '“{text}”在表格框内，却不在任何单元格中',
    en: "“{text}” stands within a table's frame and in no cell",
  },
  // pictures of pages
  'page-recognised': {
    zh: '第{page}页是图片，由文字识别读出（{dpi} dpi[，转正{turns}度]，{lines}行，{engine}）[，一张纸上有{sheet}页，右页接在左页之下][，背面透印已除去：亮度{pale}以上的墨迹不算]：数值均为识别结果，请抽查',
    en: 'page {page} is a picture and was read by text recognition ({dpi} dpi[, turned by {turns} degrees], {lines} lines, {engine})[, with {sheet} pages on its sheet, the right one given below the left][, without the other side that shines through: ink paler than {pale} of 255]: its values are recognised, check samples',
  },
  'ocr-doubtful': {
    reading: {
      zh: '识别为“{read}”，但没有把握[；也可能是 {others}]',
      en: 'recognised as “{read}”, and not surely[; it may also be {others}]',
    },
    witness: {
      zh: '识别为“{read}”，扫描仪自带的文字层在此处写的是“{seen}”：两者不一致',
      en: 'recognised as “{read}”, and the scanner’s own layer of text has “{seen}” here: they disagree',
    },
    sum: {
      zh: '识别为“{read}”，但与之勾稽的数不符（{rule}）：可能识别有误',
      en: 'recognised as “{read}”, and a figure that it must agree with does not ({rule}): it may be misread',
    },
    table: {
      zh: '识别为“{read}”，但所在的表没有认出标题，或与所续的表对不上：可能属于别的表',
      en: 'recognised as “{read}”, in a table whose title was not recognised, or that does not fit the table before: it may be of another table',
    },
    column: {
      zh: '识别为“{read}”，但所在栏的表头没有认出：可能属于别的栏目',
      en: 'recognised as “{read}”, in a column whose header was not recognised: it may be of another column',
    },
    row: {
      zh: '识别为“{read}”，但所在行的编码或名称没有认出：可能属于别的项目',
      en: 'recognised as “{read}”, in a row whose code or name was not recognised: it may be of another item',
    },
    unplaced: {
      zh: '识别为“{read}”，却不在任何表的金额之中',
      en: 'recognised as “{read}”, and among the amounts of no table',
    },
    dirt: {
      zh: '此处有墨迹，没有当作文字[（像“{seen}”）]：污点、印章或无法辨认的字',
      en: 'ink that was not taken for text[ (it looks like “{seen}”)]: dirt, a seal, or letters that cannot be read',
    },
  },
  'ocr-chosen': {
    zh: '识别为“{read}”，与之勾稽的数不符（{rule}）；按要求改取识别器的另一读法“{chosen}”（占{share}），取后相符',
    en: 'recognised as “{read}”, with which {rule} fails; as was asked for, “{chosen}” was taken, another of the recogniser’s readings (share {share}), with which it holds',
  },
  'ocr-cache-ignored': {
    damaged: {
      zh: '缓存文件{file}已损坏或不是这张图片的，没有使用：已重新识别',
      en: '{file} of the cache is damaged or of another picture, and was not used: the picture was read again',
    },
    'not-written': {
      zh: '识别结果没有写入缓存（{file}）：下次须重新识别',
      en: 'the reading could not be kept in the cache ({file}): the picture will be read again',
    },
  },
  'ocr-corrected': {
    zh: '识别为“{read}”，按目录用词改为“{word}”',
    en: 'recognised as “{read}” and taken for the known word “{word}”',
  },
  // tables
  'table-missing': {
    zh: '没有找到公开表：{titles}（{kinds}）[；报告中未能识别的表：{unknown}]',
    en: 'public tables not found: {titles} ({kinds})[; tables of the report that were not known: {unknown}]',
  },
  'table-unrecognised': {
    unknown: { zh: '表的标题不在目录中', en: 'a table without a title that the catalogue knows' },
    government: {
      zh: '{table}是政府决算的表，不是部门决算的公开表',
      en: "{table} is a table of a government's accounts, not of a department's",
    },
    'by-header': {
      zh: '表没有标题，按表头认作{kind}',
      en: 'a table without a title, taken for {kind} by its header',
    },
  },
  'not-final-accounts': {
    zh: '这是{family:budget=预算|政府决算}，不是部门决算：各表按印刷名称保留，归为other',
    en: "these are {family:budget=a budget|a government's accounts}, not a department's final accounts: its tables are kept as kind other, as printed",
  },
  'table-without-columns': {
    zh: '[表“{title}”的]{cells}行单元格逐个排列，看不出属于哪一栏，未读作表：请给PDF、网页，或用 pdftotext -layout 生成的文字',
    en: '{cells} lines of cells[ of “{title}”] stand one after another with nothing that shows their columns, so no table was read: give the PDF, the web page, or the text made with pdftotext -layout',
  },
  'table-duplicate': { zh: '{title}（{kind}）在此重复出现', en: '{title} ({kind}) stands here again' },
  'table-printed-twice': {
    zh: '{table?无标题的表}：同一张表在此再次印出，只读一次',
    en: '{table?a table without a title}: the same table is printed here again and was read once',
  },
  'table-joined': {
    zh: '{table?无标题的表}：续表[在第{to}页]（{columns}栏与前相同，{header:repeated=重复表头|没有表头}，{title:again=标题相同|其间没有标题}）',
    en: '{table?a table without a title}: continues[ on page {to}] ({columns} columns as before, {header:repeated=header repeated|no header}, {title:again=same title again|no title between})',
  },
  'columns-left-out': {
    zh: '{table?无标题的表}：第{to}页没有印出栏目{labels}，按空白处理{certainty:doubtful=；其他栏目与该页各栏同宽，缺的也可能是其他几栏|}',
    en: '{table?a table without a title}: page {to} leaves out the columns {labels}, which were taken for blank{certainty:doubtful=; others are as wide, so it may be those that it leaves out|}',
  },
  'columns-joined': {
    zh: '{table?无标题的表}：第{to}页的{columns}栏是同样各行的后续栏目，已逐行并入',
    en: '{table?a table without a title}: the {columns} columns on page {to} are further ones of the same rows and were joined row by row',
  },
  'columns-apart': {
    zh: '这几栏没有行名，像是“{before?前一张表}”的后续栏目，但行数不同，未并入',
    en: 'columns without labels, which could be further ones of “{before?the table before}”; their rows are others, so they were kept apart',
  },
  'part-apart': {
    zh: '这些行没有表名，像是“{before?前一张表}”的续表，但各栏或表头与其不符，未并入',
    en: 'rows without a title, which could continue “{before?the table before}”; their columns or their header are not its own, so they were kept apart',
  },
  'row-joined-across-pages': {
    zh: '{code} {name}一行在第{from}页末尾被截断，已合并',
    en: 'row {code} {name} was cut by the end of page {from}',
  },
  'grid-inferred': {
    table: {
      zh: '{table?无标题的表}：{strategy:aligned=没有表格线|缺少部分表格线}，按文字对齐推定单元格',
      en: '{table?a table without a title}: {strategy:aligned=no rulings|some rulings missing}, cells found by the alignment of the text',
    },
    'other-columns': {
      zh: '{table?无标题的表}：第{pages}页的栏次与首页不同，金额属于哪一栏是推测',
      en: '{table?a table without a title}: page {pages} has other columns than the first: which of them a figure is in is a guess',
    },
    'aside-of-header': {
      zh: '{table?无标题的表}：第{rows}行的文字偏离表头，数字是否在“{columns}”栏是推测',
      en: '{table?a table without a title}: the text of rows {rows} stands aside of the header: whether figures stand in {columns} is a guess',
    },
    heading: {
      zh: '{table?无标题的表}：文字没有表明“{heading}”是否也在“{column}”栏之上',
      en: '{table?a table without a title}: the text does not show whether “{heading}” stands over column “{column}” too',
    },
    'unmarked-pages': {
      zh: '{table?无标题的表}：文字没有标明分页，而各页排版不同，后面各页哪些单元格为空可能有误',
      en: '{table?a table without a title}: the text does not say where its pages end, and each is set anew: which cells are blank may be wrong on later ones',
    },
    form: {
      zh: '第{form}张绩效自评表 {project}：{strategy:aligned=没有表格线|缺少部分表格线}，按文字对齐推定单元格；指标分组和换行的名称是推测',
      en: 'self-evaluation form {form} {project}: {strategy:aligned=no rulings|some rulings missing}, cells found by the alignment of the text; groups and wrapped names are a guess',
    },
  },
  'cell-outside-grid': {
    zh: '“{text}”像是表格[（可能是{table}）]的一行，却不在任何表中',
    en: '“{text}” looks like a row of a table[, perhaps of {table},] and stands in none',
  },
  'cell-crowded': {
    cell: {
      zh: '{table?无标题的表}：“{raw}”是不止一个单元格的文字',
      en: '{table?a table without a title}: “{raw}” is the text of more than one cell',
    },
    label: {
      zh: '{table?无标题的表}：项目名称“{name}”中有数字',
      en: '{table?a table without a title}: the label “{name}” holds a figure',
    },
  },
  'column-of-other-year': {
    zh: '{table?无标题的表}：栏目“{column}”是[{year}年，即]其他年度的数，不用本年的规范栏目名',
    en: '{table?a table without a title}: column “{column}” has the figures of another year[, {year}], and no canonical name of the report’s',
  },
  'column-ambiguous': {
    zh: '{table?无标题的表}：栏目{labels}都像是{name}，[只有“{kept}”的表头完全相符，]其余不用此名',
    en: '{table?a table without a title}: columns {labels} would all be {name}[; only “{kept}” is its header word for word], so the others do not have that name',
  },
  'header-unknown': {
    printed: {
      zh: '{table?无标题的表}：栏目“{column}”不在目录中，按印刷名称保留',
      en: '{table?a table without a title}: column “{column}” is not in the catalogue; kept under its printed label',
    },
    phase: {
      zh: '{table?无标题的表}：栏目“{column}”没有印明是预算数还是决算数，按印刷名称保留',
      en: '{table?a table without a title}: column “{column}” is under neither 预算数 nor 决算数; kept under its printed label',
    },
    blank: {
      zh: '{table?无标题的表}：有一栏没有表头，不在目录中，按印刷名称保留',
      en: '{table?a table without a title}: column without a header is not in the catalogue; kept under its printed label',
    },
  },
  'unit-missing': {
    zh: '{table?无标题的表}：没有印金额单位',
    en: '{table?a table without a title}: no unit of money is printed',
  },
  'code-unreadable': {
    'in-its-place': {
      zh: '“{text}”印在{name}的科目编码处',
      en: '“{text}” stands in the place of the code of {name}',
    },
    digits: {
      zh: '“{code}”不是3、5或7位的科目编码（{table}，{name}）',
      en: '"{code}" is no subject code of 3, 5 or 7 digits ({table}, {name})',
    },
  },
  'code-completed': {
    zh: '“{code}”按上面的行读作{read}（{table}，{name}）',
    en: '"{code}" is read as {read} by the rows above ({table}, {name})',
  },
  'code-name-mismatch': {
    'other-code': {
      zh: '{code}是{known}；所印名称是{owners}的（{table}，{name}）',
      en: '{code} is {known}; the printed name is that of {owners} ({table}, {name})',
    },
    'other-years': {
      zh: '所印名称是{code}在{year}年以外的名称（{table}，{name}）',
      en: 'the name of {code} in other years than {year} ({table}, {name})',
    },
    differs: {
      zh: '{code}的名称是{known}（{table}，{name}）',
      en: '{code} is known as {known} ({table}, {name})',
    },
  },
  'row-torn': {
    zh: '{table?无标题的表}：“{above}”没有数字，其下或其旁有数字的“{name}”没有完整的编码：可能是同一行',
    en: '{table?a table without a title}: “{above}” prints no figure, and “{name}” below or beside it figures and no whole code: they may be one row',
  },
  'row-unlabelled': {
    zh: '{table?无标题的表}：数字为{figures}的一行没有项目名称',
    en: '{table?a table without a title}: a row of {figures} has no label',
  },
  // forms
  'form-joined': {
    zh: '绩效自评表续表[在第{page}页]',
    en: 'a self-evaluation form continues[ on page {page}]',
  },
  'form-incomplete': {
    missing: {
      zh: '第{form}张绩效自评表 {project}：没有找到{missing}',
      en: 'self-evaluation form {form} {project}: {missing} not found',
    },
    headers: {
      zh: '{title?一张绩效自评表}已看到而未读出：其下的表没有自评表的表头',
      en: '{title?a self-evaluation form} is seen and not read: the table under it has no form’s headers',
    },
    cells: {
      zh: '{title?一张绩效自评表}已看到而未读出：文字中没有找到单元格',
      en: '{title?a self-evaluation form} is seen and not read: no cells were found in its text',
    },
  },
  'funding-realigned': {
    zh: '{label?一行资金}：数字不在各自的表头下，{by:order=按表头顺序读取|按与项目名称的距离读取}',
    en: '{label?a row of money}: its cells do not stand under their headers; read {by:order=in the order of the headers|by their distance from the label}',
  },
  'funding-incomplete': {
    zh: '没有印执行率，而全年执行数{executed}大于全年预算数{annualBudget}：两栏中可能缺了一栏（{project}，{label}）',
    en: 'no 执行率 is printed and 全年执行数 {executed} is more than 全年预算数 {annualBudget}: one of the two columns may be lost ({project}, {label})',
  },
  'funding-unknown': {
    zh: '资金来源“{label}”不在目录中，按印刷名称保留',
    en: 'money from “{label}” is not in the catalogue; kept under its printed label',
  },
  'indicator-realigned': {
    zh: '{indicator?一项指标}：各单元格不在各自的表头下，按内容和顺序读取',
    en: '{indicator?an indicator}: its cells do not stand under their headers; read by what they are and their order',
  },
  'indicator-level-inferred': {
    beside: {
      zh: '{level1}印在{level2}旁，而{level2}属于{group}',
      en: '{level1} stands beside {level2}, which belongs to {group}',
    },
    'not-printed': {
      zh: '没有印{group}；{level2}属于它',
      en: '{group} is not printed; {level2} belongs to it',
    },
    'no-second-level': {
      zh: '{level1}下没有印二级指标',
      en: 'no label of the second level is printed under {level1}',
    },
  },
  'indicator-level-unknown': {
    zh: '“{label}”不是财政部指标框架中的一级或二级指标，按印刷名称保留',
    en: "“{label}” is no level of the ministry's framework; kept as printed",
  },
  // values
  'amount-unreadable': {
    cell: {
      zh: '“{raw}”不是金额（{table}，{name}，{column}）',
      en: '"{raw}" is no amount ({table}, {name}, {column})',
    },
    column: {
      zh: '“{column}”一栏的{count}个单元格都是文字，不是金额，如“{sample}”（{table}）',
      en: 'the {count} cells of column "{column}" are words and no amounts, as "{sample}" ({table})',
    },
    form: {
      zh: '“{raw}”不是金额（{project}，{label}）',
      en: '"{raw}" is no amount ({project}, {label})',
    },
  },
  'amount-doubtful': {
    zh: '{table?无标题的表}：一个单元格中的数字可能是一个或两个，未读作金额：{readings}',
    en: '{table?a table without a title}: the figures of a cell may be one number or two and are not read as an amount: {readings}',
  },
  'amount-red': {
    zh: '“{raw}”印成红色而没有负号，可能是负数（{table}，{column}）',
    en: '"{raw}" is printed in red without a sign and may be negative ({table}, {column})',
  },
  'amount-repaired': {
    zh: '“{raw}”读作{value}（{table}，{name}，{column}）',
    en: '"{raw}" is read as {value} ({table}, {name}, {column})',
  },
  'rate-ambiguous': {
    zh: '执行率“{raw}”可能是比值或百分数，读作{percent}%（{project}，{label}）',
    en: '执行率 "{raw}" may be a ratio or a percentage; read as {percent} % ({project}, {label})',
  },
  'rate-unreadable': {
    zh: '“{raw}”不是比率（{project}，{label}）',
    en: '"{raw}" is no rate ({project}, {label})',
  },
  'fact-unread': {
    zh: '“{clause}”没有说明{figure}是什么数，未读作事实',
    en: 'no word of "{clause}" says what {figure} measures, so it is no fact',
  },
  'fact-approximate': {
    zh: '“{clause}”中的{figure}是约数，按印出的数字读作事实',
    en: '"{clause}" gives {figure} as about so much: the fact has the figure that is printed',
  },
  'fact-direction-doubtful': {
    zh: '“{clause}”没有说清{figure}是增还是减，方向按第一个词读',
    en: '"{clause}" leaves open whether {figure} is a rise or a fall; the first word is taken',
  },
  // what a person found
  corrected: {
    zh: '“{read?空白}”按核对人所见改为“{printed?空白}”（{name}）',
    en: '“{read?blank}” was corrected to “{printed?blank}” by a person who looked at the source ({name})',
  },
  'found-wrong': {
    zh: '核对人认为“{read?空白}”有误，没有说明应为什么（{name}）',
    en: 'a person who looked at the source found “{read?blank}” wrong, and did not say what it should be ({name})',
  },
  'found-missing': {
    zh: '核对人看到原件上印有而没有读到的：{name}[，{label}][，“{printed}”]',
    en: 'a person who looked at the source found what was not read: {name}[, {label}][, “{printed}”]',
  },
  'correction-unused': {
    none: {
      zh: '更正文件中的“{printed?空白}”（{name}，{label}）在现在的记录中找不到位置，没有采用',
      en: 'the correction “{printed?blank}” ({name}, {label}) fits no record as they are read today, and was not applied',
    },
    several: {
      zh: '更正文件中的“{printed?空白}”（{name}，{label}）与不止一条记录相符，没有采用',
      en: 'the correction “{printed?blank}” ({name}, {label}) fits more than one record, and was not applied',
    },
    value: {
      zh: '更正文件中的“{printed?空白}”（{name}，{label}）不是数，没有采用',
      en: 'the correction “{printed?blank}” ({name}, {label}) is no figure, and was not applied',
    },
  },
  'record-invalid': {
    table: { zh: '表{title}未收入：{reasons}', en: 'table {title} is left out: {reasons}' },
    row: {
      zh: '{title}第{number}行未收入：{reasons}',
      en: 'row {number} of {title} is left out: {reasons}',
    },
    audit: { zh: '未能审核：{cause}', en: 'the audit could not be made: {cause}' },
  },
  'value-out-of-range': {
    zh: '{field}：{value}的位数多于该列所能容纳',
    en: '{field}: {value} has more digits than the column',
  },
} as const satisfies Readonly<Record<string, Templates>>;

/** Placeholders that a diagnostic's place fills. */
const placePlaceholders = ['table', 'row', 'column', 'page'] as const;

export type DiagnosticTemplateCode = keyof typeof diagnosticTemplates;

/** The params of each code: what its templates name, but for the place. */
export type DiagnosticParams = {
  [Code in DiagnosticTemplateCode]: ParamsOf<
    (typeof diagnosticTemplates)[Code],
    (typeof placePlaceholders)[number]
  >;
};
