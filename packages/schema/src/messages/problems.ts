import type { ParamsOf, Templates } from './template.ts';

/**
 * Why a source cannot be read, a run ends or a command fails, and the sentences of each. Placeholders are the `params` of the
 * error. How a template is filled is said at `fill`.
 */
export const problemTemplates = {
  // a source
  'not-a-pdf': {
    empty: { zh: '文件是空的，没有任何内容', en: 'the file is empty: it has no bytes' },
    known: {
      zh: '这不是PDF：看起来是{kind:picture=图片|office=旧版Office文件（.doc、.xls、.wps）|archive=压缩包|rtf=RTF文档|html=HTML网页|xml=XML或HTML|docx=Word文档（.docx）|xlsx=Excel工作簿（.xlsx）|pptx=PowerPoint文件（.pptx）|ofd=OFD文档|纯文字}',
      en: 'this is not a PDF: it looks like {kind:picture=a picture (PNG, JPEG, GIF or TIFF)|office=an old Office file (.doc, .xls or .wps)|archive=an archive (ZIP, RAR or 7z)|rtf=an RTF document|html=an HTML page|xml=XML or HTML|docx=a Word document (.docx)|xlsx=an Excel workbook (.xlsx)|pptx=a PowerPoint file (.pptx)|ofd=an OFD document|plain text}',
    },
    unknown: {
      zh: '这不是PDF：开头的字节是 {bytes}',
      en: 'this is not a PDF: it begins with the bytes {bytes}',
    },
  },
  encrypted: {
    pdf: {
      zh: 'PDF需要密码才能打开（只设所有者密码的可以打开）',
      en: 'the PDF asks for a password to be opened (one with only an owner password would open)',
    },
    office: {
      zh: 'Office文件需要密码才能打开：请去掉密码后另存',
      en: 'the Office file asks for a password to be opened: save it without one',
    },
    ofd: {
      zh: 'OFD文件已加密：请在阅读软件中打开，另存为未加密的文件',
      en: 'the OFD is encrypted: open it in its reader and save it without encryption',
    },
    archive: {
      zh: '压缩包已加密：请先解压',
      en: 'the archive is encrypted: unpack it first',
    },
    'archive-entry': {
      zh: '压缩包中的这个文件已加密：请先解压',
      en: 'this entry of the archive is encrypted: unpack it first',
    },
  },
  damaged: {
    unparsed: { zh: 'PDF无法解析：{cause}', en: 'the PDF cannot be parsed: {cause}' },
    'cut-off': {
      zh: 'PDF不完整：应有{whole}字节，只有{bytes}字节；请重新下载',
      en: 'the PDF was cut off: it says it has {whole} bytes, {bytes} are here; fetch it again',
    },
    'without-end': {
      zh: 'PDF不完整：{bytes}字节的末尾没有交叉引用表；请重新下载',
      en: 'the PDF was cut off: its {bytes} bytes end without a cross-reference table; fetch it again',
    },
    container: {
      zh: '文件不完整或已损坏，无法打开：{cause}；请重新下载',
      en: 'the file is cut off or damaged and cannot be opened: {cause}; fetch it again',
    },
    picture: {
      zh: '图片文件不完整或已损坏（{kind:jpeg=JPEG|png=PNG|TIFF}，{bytes}字节）：请重新下载',
      en: 'the picture ({kind:jpeg=JPEG|png=PNG|TIFF}, {bytes} bytes) is cut off or damaged: fetch it again',
    },
    xml: {
      zh: '文件中的XML没有内容：{part}',
      en: 'an XML part of the file has no content: {part}',
    },
    'xml-cut': {
      zh: '文件中的XML不完整或已损坏：{part}；请重新下载',
      en: 'an XML part of the file is cut off or damaged: {part}; fetch it again',
    },
    archive: { zh: '不是可读的压缩包：{cause}', en: 'this is no readable archive: {cause}' },
    'archive-entry': { zh: '压缩包无法读取：{cause}', en: '{cause}' },
  },
  'no-text-layer': {
    pictures: {
      zh: '{pages}页都没有文字（图片{pictures}页）[（字体无法读取{unreadable}页）][（只有未显示的表单域{fields}页）]：文件需要OCR，请安装@juesuan/ocr并使用--ocr（程序中为选项ocr）',
      en: 'none of {pages} {pages:1=page|pages} has text ({pictures} {pictures:1=page|pages} of pictures)[ ({unreadable} {unreadable:1=page|pages} in fonts that could not be read)][ ({fields} with form fields only that are not shown)]: the file needs OCR; install @juesuan/ocr and read it with --ocr (in code: the option ocr)',
    },
    'picture-file': {
      zh: '文件是图片，没有文字：需要OCR，请安装@juesuan/ocr并使用--ocr（程序中为选项ocr）',
      en: 'the file is a picture and has no text: it needs OCR; install @juesuan/ocr and read it with --ocr (in code: the option ocr)',
    },
    undecoded: {
      zh: '{pages}页都没有文字（图片{pictures}页），其中{undecoded}页的图片已损坏，无法解码',
      en: 'none of {pages} {pages:1=page|pages} has text ({pictures} {pictures:1=page|pages} of pictures), and the pictures of {undecoded} {undecoded:1=page|pages} are damaged and cannot be decoded',
    },
    unrecognised: {
      zh: '{pages}页都没有文字（图片{pictures}页），图片中也没有识别出文字',
      en: 'none of {pages} {pages:1=page|pages} has text, and none was recognised in the {pictures:1=picture|pictures} of {pictures} {pictures:1=page|pages}',
    },
    fonts: {
      zh: '{pages}页都没有可读的文字：{unreadable}页的字体没有对应的字符[（只有未显示的表单域{fields}页）]，文件需要OCR',
      en: 'none of {pages} {pages:1=page|pages} has text that can be read: the fonts of {unreadable} {unreadable:1=page|pages} do not say which characters they draw[ ({fields} with form fields only that are not shown)]: the file needs OCR',
    },
    fields: {
      zh: '{pages}页都没有文字：{fields}页只有未显示的表单域或批注；请打开表单，打印成PDF再读',
      en: 'none of {pages} {pages:1=page|pages} has text: {fields} {fields:1=page has|pages have} only form fields or notes that are not shown; open the form and print it to a PDF',
    },
    empty: {
      zh: '{pages}页都没有文字，也没有图片：文件是空白的，或文字画成了轮廓',
      en: 'none of {pages} {pages:1=page|pages} has text, nor pictures: the file is blank, or its text is drawn as outlines and needs OCR',
    },
  },
  'no-tables': {
    none: {
      zh: '该{format}不是决算公开：没有决算公开表，文字也没有叙述决算；读到其他表{tables}张、文字{lines}行[，开头为“{first}”][；第{unreadable}页的文字与所见不符]',
      en: 'this {format} is no final account (决算): it has no public table and its text states none; {tables} other tables and {lines} lines of text were read[, the first “{first}”][; the text of page {unreadable} is not what it shows]',
    },
  },
  'unsupported-format': {
    xml: {
      zh: '这是XML，本版本不能读取：请给PDF、PDF的文字或网页',
      en: 'this is XML, which this version does not read: give the PDF, its text, or a web page',
    },
    rtf: {
      zh: '这是RTF文档，本版本不能读取：请另存为.docx或PDF',
      en: 'this is an RTF document, which this version does not read: save it as .docx or PDF',
    },
    odt: {
      zh: '这是OpenDocument文档（.odt、.fodt），本版本不能读取：请用WPS或LibreOffice打开，另存为.docx或PDF',
      en: 'this is an OpenDocument text (.odt, .fodt), which this version does not read: open it in LibreOffice or Word and save it as .docx or PDF',
    },
    'word-xml': {
      zh: '这是Word 2003的XML文档，本版本不能读取：请用Word或WPS打开，另存为.docx或PDF',
      en: 'this is a document saved as XML of Word 2003, which this version does not read: open it in Word or WPS and save it as .docx or PDF',
    },
    mht: {
      zh: '这个另存为单个文件的网页（.mht）里没有网页',
      en: 'this web page saved as a single file (.mht) has no page in it',
    },
    archive: {
      zh: '这是压缩包，不是一份文件：请读取其中的文件',
      en: 'this is an archive and no single file: read the files in it',
    },
    'word-95': {
      zh: '这是Word 95或更早版本的文档，本版本不能读取：请用Word或WPS打开，另存为.docx或PDF',
      en: 'this is a document of Word 95 or earlier, which this version does not read: open it in Word or WPS and save it as .docx or PDF',
    },
    presentation: {
      zh: '这是PowerPoint文件，不能读取：请另存为PDF',
      en: 'this is a PowerPoint file, which is not read: save it as PDF',
    },
    picture: {
      zh: '这种图片不能读取（{kind:png=隔行或16位透明的PNG|tiff=这种压缩方式的TIFF|GIF等}）：请另存为JPEG或PDF',
      en: 'this kind of picture is not read ({kind:png=a PNG in passes, or of 16 bits with transparency|tiff=a TIFF packed or coloured like this|GIF and others}): save it as JPEG or PDF',
    },
    compound: {
      zh: '这是Office的复合文件，但其中没有Word文档或Excel工作簿',
      en: 'this is a compound file of Office without a Word document or a workbook in it',
    },
  },
  'too-large': {
    bytes: {
      zh: '文件有{count}字节，超过{limit}的上限',
      en: 'the file has {count} bytes, more than the limit of {limit}',
    },
    pages: {
      zh: '文件有{count}页，超过{limit}的上限',
      en: 'the file has {count} pages, more than the limit of {limit}',
    },
    picture: {
      zh: '图片有{count}个像素，超过{limit}的上限',
      en: 'the picture has {count} pixels, more than the limit of {limit}',
    },
    'picture-parts': {
      zh: '图片分成{count}块，超过{limit}的上限',
      en: 'the picture comes in {count} parts, more than the limit of {limit}',
    },
    operators: {
      zh: '有一页的绘图指令不少于{count}条，超过{limit}的上限',
      en: 'a page has {count} drawing operators or more, more than the limit of {limit}',
    },
    'all-operators': {
      zh: '文件的绘图指令不少于{count}条，超过{limit}的上限',
      en: 'the pages have {count} drawing operators or more, more than the limit of {limit}',
    },
    asked: {
      zh: 'PDF所要的{kind:samples=函数取样|functions=函数|widths=一种字体的字宽|codes=一种字体的字符编码|ranges=全部字体的字宽和编码|levels=图形嵌套层数|meshes=渐变数据字节|fieldLevels=表单域嵌套层数|unread=无法读取的对象字节|表单域的字}为{count}，超过{limit}，没有报告会这样：不予读取',
      en: 'the PDF asks for {count} {kind:samples=samples of functions|functions=functions within each other|widths=widths of one font|codes=codes of one font|ranges=widths and codes of fonts|levels=levels of drawings within each other|meshes=bytes of gradients|fieldLevels=levels of fields within each other|unread=bytes of objects that cannot be read|characters of fields}, more than {limit}, which no report does: it is refused',
    },
    runs: {
      zh: '第{page}页有{count}段文字，超过{limit}的上限',
      en: 'runs of text on page {page}: {count}, more than the limit of {limit}',
    },
    rulings: {
      zh: '第{page}页有{count}条表格线，超过{limit}的上限',
      en: 'rulings on page {page}: {count}, more than the limit of {limit}',
    },
    cells: {
      zh: '表格线之间有{count}个单元格，超过{limit}的上限',
      en: 'cells between the rulings of a table: {count}, more than the limit of {limit}',
    },
    unpacked: {
      zh: '文件解压后超过{limit}字节，没有报告会这样：不予读取',
      en: 'the file unpacks to more than {limit} bytes, which no report does: it is refused',
    },
    'container-entries': {
      zh: '文件中有{limit}个以上的部件，没有报告会这样：不予读取',
      en: 'the file has more than {limit} parts, which no report has: it is refused',
    },
    sheets: {
      zh: '工作簿有{count}张工作表，超过{limit}的上限',
      en: 'sheets of the workbook: {count}, more than the limit of {limit}',
    },
    'sheet-places': {
      zh: '工作簿中有内容的区域超过{limit}个单元格，没有报告会这样：不予读取',
      en: 'the sheets reach over more than {limit} places, which no report has: it is refused',
    },
    'sheet-records': {
      zh: '工作簿中各工作表的记录超过{limit}条，没有报告会这样：不予读取',
      en: 'the sheets have more than {limit} records, which no report has: it is refused',
    },
    'xml-elements': {
      zh: '文件中的XML有{limit}个以上的元素，没有报告会这样：不予读取',
      en: 'an XML part of the file has more than {limit} elements, which no report has: it is refused',
    },
    'xml-depth': {
      zh: '文件中XML的元素嵌套深于{limit}层，没有报告会这样：不予读取',
      en: 'an XML part of the file has elements nested deeper than {limit}, which no report has: it is refused',
    },
    characters: {
      zh: '文字有{count}个字符，超过{limit}的上限',
      en: 'characters of the text: {count}, more than the limit of {limit}',
    },
    'line-characters': {
      zh: '第{line}行有{count}个字符，超过{limit}的上限',
      en: 'characters of line {line}: {count}, more than the limit of {limit}',
    },
    lines: {
      zh: '文字有{count}行，超过{limit}的上限',
      en: 'lines of the text: {count}, more than the limit of {limit}',
    },
    'html-bytes': {
      zh: '网页有{count}字节，没有报告会这样：不予读取',
      en: 'this page has {count} bytes, which no report has: it is refused',
    },
    elements: {
      zh: '网页有{limit}个以上的元素，没有报告会这样：不予读取',
      en: 'this page has more than {limit} elements, which no report has: it is refused',
    },
    depth: {
      zh: '网页的元素嵌套深于{limit}层，没有报告会这样：不予读取',
      en: 'this page has elements nested deeper than {limit}, which no report has: it is refused',
    },
    spans: {
      zh: '网页中有一张表的单元格跨几百万个位置，没有报告会这样：不予读取',
      en: 'this page has a table whose cells span millions of places, which no report has: it is refused',
    },
    'table-places': {
      zh: '网页中有一张{rows}行{columns}列的表，没有报告会这样：不予读取',
      en: 'this page has a table of {rows} rows and {columns} columns, which no report has: it is refused',
    },
    places: {
      zh: '网页的表格有{limit}个以上的位置，没有报告会这样：不予读取',
      en: 'this page has more than {limit} places in its tables, which no report has: it is refused',
    },
    attributes: {
      zh: '网页有带几万个属性的标签，没有报告会这样：不予读取',
      en: 'this page has tags with tens of thousands of attributes, which no report has: it is refused',
    },
    quotes: {
      zh: '网页的标签反复出现在标签的引号中，没有报告会这样：不予读取',
      en: 'this page has tags within the quotes of tags, again and again, which no report has: it is refused',
    },
    memory: {
      zh: '读取中止：所需内存超过{limit} MB',
      en: 'reading ended: it needs more than {limit} MB of memory',
    },
    source: {
      zh: '文件有{count}字节；没有报告超过{limit}字节',
      en: 'the file has {count} bytes; no report has more than {limit}',
    },
    input: { zh: '超过{limit}字节，没有报告会这样', en: 'more than {limit} bytes, which no report has' },
    framed: {
      zh: '报告有{count}字节，最多为{limit}字节',
      en: 'the report has {count} bytes, where {limit} are the most',
    },
    file: { zh: '文件太大，无法一次读入', en: 'larger than a file that can be read in one piece' },
    entries: { zh: '压缩包有{count}个文件', en: 'the archive has {count} entries' },
    archive: { zh: '压缩包解压后超过{limit}字节', en: 'the archive unpacks to more than {limit} bytes' },
    'archive-entry': { zh: '该文件解压后有{count}字节', en: 'this entry unpacks to {count} bytes' },
    'archive-packed': {
      zh: '压缩包有{count}字节，这种压缩包最多读取{limit}字节：请先解压',
      en: 'the archive has {count} bytes; of this kind {limit} are read at most: unpack it first',
    },
    'archive-depth': {
      zh: '压缩包套压缩包超过{limit}层：请先解压',
      en: 'an archive within an archive, more than {limit} deep: unpack it first',
    },
    ratio: {
      zh: '该文件解压后是原大小的{times}倍，没有报告会这样',
      en: 'this entry unpacks to {times} times its size, which no report does',
    },
    understated: { zh: '该文件解压后比所称的大', en: 'this entry unpacks to more than it says' },
    sheet: {
      zh: '{name}的行数超过一张工作表所能容纳：请用 --to out.duckdb 或 parquet:DIR',
      en: '{name} has more rows than a sheet can have: take --to out.duckdb or parquet:DIR',
    },
  },
  'timed-out': {
    start: {
      zh: '读取在开始前中止：已到{limit}毫秒的时限',
      en: 'reading ended before it began: the limit of {limit} ms was reached',
    },
    'before-opening': {
      zh: '读取在打开文件前中止：已到{limit}毫秒的时限',
      en: 'reading ended before the file was opened: the limit of {limit} ms was reached',
    },
    opening: {
      zh: '读取在打开文件时中止：已到{limit}毫秒的时限',
      en: 'reading ended while the file was opened: the limit of {limit} ms was reached',
    },
    'within-page': {
      zh: '读取在一页之中中止：已到{limit}毫秒的时限',
      en: 'reading ended within a page: the limit of {limit} ms was reached',
    },
    page: {
      zh: '读取在第{page}页（共{pages}页）中止：已到{limit}毫秒的时限',
      en: 'reading ended at page {page} of {pages}: the limit of {limit} ms was reached',
    },
    'finding-tables': {
      zh: '读取在查找第{page}页的表之前中止：已到{limit}毫秒的时限',
      en: 'reading ended before the tables of page {page} were looked for: the limit of {limit} ms was reached',
    },
    'reading-table': {
      zh: '读取在读第{page}页的表之前中止：已到{limit}毫秒的时限',
      en: 'reading ended before the table on page {page} was read: the limit of {limit} ms was reached',
    },
    recognising: {
      zh: '读取在识别各表之前中止：已到{limit}毫秒的时限',
      en: 'reading ended before its tables were recognised: the limit of {limit} ms was reached',
    },
    'joining-parts': {
      zh: '读取在合并第{table}张表的各部分之前中止：已到{limit}毫秒的时限',
      en: 'reading ended before the parts of table {table} were joined: the limit of {limit} ms was reached',
    },
    'recognising-table': {
      zh: '读取在识别第{table}张表（共{tables}张）之前中止：已到{limit}毫秒的时限',
      en: 'reading ended before table {table} of {tables} was recognised: the limit of {limit} ms was reached',
    },
    thread: {
      zh: '读取中止：时间超过{limit}秒[（可用 --{option} 增加）]',
      en: 'reading ended: it takes longer than {limit} s[ (--{option} gives it more)]',
    },
  },
  'no-such-page': {
    zh: '文件共{pages}页，没有第{page}页',
    en: 'the file has {pages} {pages:1=page|pages}, and no page {page}',
  },
  // files and streams
  'not-found': { zh: '没有这个文件或文件夹', en: 'no such file or directory' },
  'not-a-file': {
    directory: { zh: '是文件夹', en: 'is a directory' },
    links: { zh: '符号链接过多', en: 'too many symbolic links' },
  },
  'not-a-directory': {
    is: { zh: '不是文件夹', en: 'is not a directory' },
    exists: { zh: '已存在，且不是文件夹', en: 'exists and is not a directory' },
  },
  'no-permission': {
    denied: { zh: '没有权限', en: 'permission denied' },
    'not-permitted': { zh: '不允许此操作', en: 'operation not permitted' },
  },
  'disk-full': { zh: '[{place}：]磁盘已满', en: '[{place}: ]no space left on the device' },
  'read-only': { zh: '[{place}：]文件系统是只读的', en: '[{place}: ]the file system is read-only' },
  'not-writable': { zh: '{place}：没有写入的权限', en: '{place}: permission to write is denied' },
  'name-empty': { zh: '名称为空', en: 'the name is empty' },
  'name-invalid': {
    encoding: { zh: '名称不是UTF-8', en: 'the name is not UTF-8' },
    zero: { zh: '名称中有零字节', en: 'the name has a zero byte' },
  },
  'name-too-long': { zh: '有一行超过{limit}字节', en: 'a line has more than {limit} bytes' },
  'frame-invalid': {
    zh: '名称有{count}字节，最多为{limit}字节：不是帧，或已不是帧（名称不用 --framed）',
    en: 'a name of {count} bytes, where {limit} are the most: no frame, or no longer one (names go without --framed)',
  },
  'frame-truncated': {
    zh: '数据流在{within:name-length=名称的长度|name=名称|report-length=报告的长度|报告}之中结束',
    en: 'the stream ends within {within:name-length=the length of a name|name=a name|report-length=the length of a report|a report}',
  },
  // fixtures
  'no-source': { zh: '其中没有{source}', en: 'there is no {source} in it' },
  'bad-manifest': { zh: '清单无法读取：{cause}', en: '{cause}' },
  // lists of one's own
  'words-invalid': {
    zh: '自定义词语无效：{place}：{cause}',
    en: 'the words are not as they should be: {place}: {cause}',
  },
  'words-exist': {
    zh: '文件已存在：请用--force覆盖，或换一个名称（其中已确认的词语可用--words给出）',
    en: 'it is there already: give --force to write over it, or another name (--words takes in what it holds)',
  },
  'bad-words': {
    syntax: { zh: '无法作为YAML或JSON读取：{cause}', en: 'it cannot be read as YAML or JSON: {cause}' },
    entry: { zh: '{place}有误：{cause}', en: '{place}: {cause}' },
  },
  'bad-code-list': {
    csv: { zh: '无法作为CSV读取：{cause}', en: 'it cannot be read as CSV: {cause}' },
    column: { zh: '没有{column}列', en: 'there is no column {column}' },
    code: { zh: '“{text}”不是科目编码', en: '"{text}" is no subject code' },
    name: { zh: '没有科目名称', en: 'there is no name' },
    use: { zh: 'use“{text}”应为{known}之一', en: 'use is "{text}" and none of {known}' },
    status: { zh: 'status“{text}”应为{known}之一', en: 'status is "{text}" and none of {known}' },
    years: { zh: 'years“{text}”应如2023|2024或-2019', en: 'years is "{text}" and not as 2023|2024 or -2019' },
  },
  'bad-departments': {
    csv: { zh: '无法作为CSV读取：{cause}', en: 'it cannot be read as CSV: {cause}' },
    empty: { zh: '没有{column}', en: '{column} is empty' },
    confirmed: {
      zh: 'confirmed“{text}”应为yes、no、part或?',
      en: 'confirmed is "{text}" and none of yes, no, part, ?',
    },
  },
  'bad-corrections': {
    json: { zh: '无法作为JSON读取：{cause}', en: 'it cannot be read as JSON: {cause}' },
    field: { zh: '不是更正文件：{field}：{cause}', en: 'it is no file of corrections: {field}: {cause}' },
  },
  'corrections-of-no-source': {
    zh: '这次没有读取这份更正文件所属的原件，其中的更正没有采用',
    en: 'the source of these corrections was not among the files that were read: none of them was applied',
  },
  exists: { zh: '已有同名的样例：请换一个名称', en: 'there is a fixture of this id: give another' },
  'no-fixtures': { zh: '其中没有样例', en: 'there is no fixture in it' },
  // ingest
  'no-store': {
    zh: '{place}中没有读取结果：请给juesuan ingest的--store文件夹',
    en: '{place} has no results: name the --store of juesuan ingest',
  },
  'unknown-target': {
    zh: '“{to}”没有说明写到哪里：请写 out.duckdb、out.sqlite、out.xlsx、cells.parquet、postgresql://…，或 parquet:DIR、csv:DIR、ndjson:DIR、datapackage:DIR',
    en: '"{to}" does not say what to write: name out.duckdb, out.sqlite, out.xlsx, cells.parquet, postgresql://…, or parquet:DIR, csv:DIR, ndjson:DIR, datapackage:DIR',
  },
  'not-ours': {
    'no-duckdb': {
      zh: '{place}已存在，且不能作为DuckDB打开：{cause}',
      en: '{place} is there and cannot be opened as DuckDB: {cause}',
    },
    sqlite: {
      zh: '{place}是SQLite数据库，reconcile不读取：请用 --to out.duckdb或PostgreSQL另写一份，或给出保存结果的文件夹',
      en: '{place} is a database of SQLite, which reconcile does not read: write the reports to out.duckdb or PostgreSQL too, or name the folder of their results',
    },
    'no-sqlite': {
      zh: '{place}已存在，且不能作为SQLite打开：{cause}',
      en: '{place} is there and cannot be opened as SQLite: {cause}',
    },
    database: {
      zh: '{place}是他人的数据库：请换一个名称',
      en: '{place} is a database that juesuan did not write: name another',
    },
    'no-folder': { zh: '{place}已存在，且不是文件夹', en: '{place} is there and is no folder' },
    folder: {
      zh: '{place}中有他人的文件：请给空的或新的文件夹',
      en: '{place} has files that juesuan did not write: name an empty or a new folder',
    },
    'file-name': {
      zh: '{place}不是juesuan写的，而输出需要这个名称：请换一个文件夹',
      en: '{place} was not written by juesuan, and the output needs its name: name another folder',
    },
    form: {
      zh: '{place}是juesuan以{form}写的文件夹：请写 {form}:… 或换一个文件夹',
      en: '{place} is a folder that juesuan wrote as {form}: write {form}:… or name another folder',
    },
    workbook: {
      zh: '{place}是他人的文件：请换一个名称',
      en: '{place} is a file that juesuan did not write: name another',
    },
    sheets: {
      zh: '{place}中有他人的工作表{names}：请换一个名称',
      en: '{place} has sheets that juesuan did not write ({names}): name another',
    },
    relation: {
      zh: '{place}中的{name}不是juesuan建的，而输出需要这个名称：请改名',
      en: '{name} in {place} was not made by juesuan, and the output needs its name: rename it',
    },
  },
  'schema-differs': {
    zh: '表{table}属于另一版本：没有{columns}。请用 ingest --mode replace 重新写入全部报告，或写到另一个输出',
    en: 'table {table} is of another version: it has no {columns}. Write all reports again with ingest --mode replace, or into another output',
  },
  busy: {
    run: {
      zh: '{place}正由另一进程（进程{owner}）写入：请等它结束',
      en: '{place} is being written by another run (process {owner}): wait for its end',
    },
    open: {
      zh: '{place}正由另一程序打开：请先关闭它[：{cause}]',
      en: '{place} is open in another program: close it first[: {cause}]',
    },
  },
  'not-kept': {
    zh: '{place}中有{count}份报告不在这次的输入中，{store}中也没有本版本读取的结果（第一份：{file}）。请一并给出这些文件，用 --store 指明当时的文件夹，或用 --mode replace 舍去它们',
    en: '{place} holds {count} reports that are not among these inputs, and {store} has no results of this version for them (the first: {file}). Give their files too, name the store they were read into with --store, or drop them with --mode replace',
  },
  database: { zh: '数据库：{cause}', en: '{cause}' },
  'store-changed': {
    zh: '{file}的结果无法读取：请再运行一次，将重新读取来源',
    en: 'the result of {file} cannot be read: run again, which reads the source again',
  },
  changed: { zh: '读取时文件被改动', en: 'the file changed while it was read' },
  'out-of-memory': {
    zh: '读取中止：所需内存超过{limit} MB（可用 --memory 增加）',
    en: 'reading ended: it needs more than {limit} MB of memory (--memory gives it more)',
  },
  crashed: { zh: '读取中止：线程自行结束', en: 'reading ended: its thread ended itself' },
  // the queue
  redis: {
    none: { zh: '{address}没有Redis：{cause}', en: 'no Redis at {address}: {cause}' },
    failed: { zh: '{address}的Redis：{cause}', en: 'Redis at {address}: {cause}' },
  },
  'wrong-address': {
    zh: '“{address}”不是Redis：请写 redis://host:6379、rediss://… 或套接字的路径',
    en: '"{address}" is no Redis: name redis://host:6379, rediss://… or the path of a socket',
  },
  'not-installed': {
    command: {
      zh: '该命令需要另外的软件包：npm install {package}',
      en: 'this command needs a package of its own: npm install {package}',
    },
    archive: {
      zh: '解压这种压缩包需要另外的软件包：npm install {package}',
      en: 'unpacking this archive needs a package of its own: npm install {package}',
    },
    format: {
      zh: '读取这种格式需要另外的软件包：npm install {package}',
      en: 'reading this format needs a package of its own: npm install {package}',
    },
  },
} as const satisfies Readonly<Record<string, Templates>>;

/** The codes that have a sentence of ours. */
export type ProblemCode = keyof typeof problemTemplates;

/** The params of each code: what its templates name. */
export type ProblemParams = { [Code in ProblemCode]: ParamsOf<(typeof problemTemplates)[Code]> };
