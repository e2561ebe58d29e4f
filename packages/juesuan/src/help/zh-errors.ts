/**
 * Chinese sentences of what is wrong with a command line, by the English ones of commander and of the commands.
 * `{…}` stands for any text, which is translated too where it is one of these.
 */
export const errorTexts: readonly (readonly [english: string, chinese: string])[] = [
  ["unknown option '{option}'", '没有选项“{option}”'],
  ["unknown command '{command}'", '没有命令“{command}”'],
  ["missing required argument '{name}'", '缺少参数“{name}”'],
  ["option '{option}' argument missing", '选项“{option}”缺少值'],
  ["required option '{option}' not specified", '必须给出选项“{option}”'],
  ["option '{option}' argument '{value}' is invalid. {why}", '选项“{option}”的值“{value}”无效。{why}'],
  [
    "option '{option}' value '{value}' from env '{variable}' is invalid. {why}",
    '选项“{option}”取自环境变量“{variable}”的值“{value}”无效。{why}',
  ],
  [
    "command-argument value '{value}' is invalid for argument '{name}'. {why}",
    '参数“{name}”的值“{value}”无效。{why}',
  ],
  ['Allowed choices are {choices}.', '可选的值：{choices}。'],
  ['{one} cannot be used with {other}', '{one}不能与{other}合用'],
  ["option '{option}'", '选项“{option}”'],
  ["environment variable '{variable}'", '环境变量“{variable}”'],
  [
    "too many arguments for '{command}'. Expected {expected} argument but got {received}: {arguments}.",
    '“{command}”的参数太多：应有 {expected} 个，却有 {received} 个：{arguments}。',
  ],
  [
    "too many arguments for '{command}'. Expected {expected} arguments but got {received}: {arguments}.",
    '“{command}”的参数太多：应有 {expected} 个，却有 {received} 个：{arguments}。',
  ],
  ['(Did you mean {name}?)', '（是不是 {name}？）'],
  ['(Did you mean one of {names}?)', '（是不是其中之一：{names}？）'],
  ['It is a whole number from 1.', '应为从 1 起的整数。'],
  ['It is a page from 1, or the first and the last: 3-5.', '应为从 1 起的页码，或首末两页：3-5。'],
  ['It is the name of a folder: letters, digits, hyphens.', '应为文件夹的名称：字母、数字、连字符。'],
  ['standard input (-) can be read once only', '标准输入（-）只能读一次'],
  ['--id goes with one FILE only', '--id 只用于一个文件'],
  ['give --page NUMBER, or --all for every page', '请给出 --page 页码，或用 --all 读每一页'],
  ['--all draws a file for each page: give --svg DIR', '--all 每页画一个文件：请给出 --svg 文件夹'],
  ['--retry goes with --dead', '--retry 要与 --dead 合用'],
  [
    '--format csv has one file a table: give --out DIR, or one FILE and --table KIND',
    '--format csv 每张表一个文件：请给出 --out 文件夹，或者一个文件加 --table 表类',
  ],
  [
    '--format xlsx has one workbook a report: give --out DIR, or one FILE',
    '--format xlsx 每份报告一个工作簿：请给出 --out 文件夹，或者只给一个文件',
  ],
  ['--ndjson reads names on standard input: leave - out', '--ndjson 从标准输入读取文件名：不要写 -'],
  ['--framed reads reports on standard input: name no FILE', '--framed 从标准输入读取报告：不要写文件'],
  ['no rule "{rule}"; the rules are {rules}', '没有规则“{rule}”；规则有：{rules}'],
  ['there is no schema {name}: `juesuan schema` lists them', '没有模式 {name}：用 `juesuan schema` 列出全部'],
  ['{name} has no {format}, only {formats}', '{name} 没有 {format}，只有 {formats}'],
];
