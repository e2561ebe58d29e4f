/** A number written in a source. */
export interface BareNumber {
  line: number;
  text: string;
}

/** Words after which a slash begins a regular expression. */
const beforeRegex = /(?:^|[([{,;:=!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void))$/;

/**
 * Finds the numbers of a TypeScript source, but for those that say nothing by themselves: whole ones from −2 to 2, array
 * indices, and members of a union of types. Comments, strings, regular expressions and names are none.
 */
export function bareNumbers(source: string): BareNumber[] {
  const code = codeOf(source);
  return [...code.matchAll(number)].flatMap(({ 0: text, index }) => {
    const value = Number(text.replaceAll('_', ''));
    const before = code.slice(0, index).trimEnd();
    const after = code.slice(index + text.length).trimStart();
    const isSmall = Number.isInteger(value) && value <= 2;
    const isIndex = indexBefore.test(before) && after.startsWith(']');
    const isType = /(?<!\|)\|$/.test(before) || /^\|(?!\|)/.test(after);
    return isSmall || isIndex || isType ? [] : [{ line: before.split('\n').length, text }];
  });
}

const number = /(?<![\w$.])(?:0[xob][\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?|\.\d+)(?![\w$])/gi;
const indexBefore = /[\w$)\]](?:\?\.)?\[$/;

/** The source with comments, strings, regular expressions and texts of templates blanked; lines stay where they are. */
function codeOf(source: string): string {
  let code = '';
  const blank = (to: number): void => {
    code += source.slice(code.length, to).replace(/[^\n]/g, ' ');
  };
  /** Braces open within each template literal that is open. */
  const templates: number[] = [];
  const template = (from: number): void => {
    let end = from;
    while (end < source.length && source[end] !== '`' && source.slice(end, end + 2) !== '${')
      end += source[end] === '\\' ? 2 : 1;
    const isHole = source[end] === '$';
    blank(end + (isHole ? 2 : 1));
    if (isHole) templates.push(0);
  };
  while (code.length < source.length) {
    const at = code.length;
    const rest = source.slice(at, at + 2);
    const character = source[at] ?? '';
    const open = templates.at(-1);
    if (rest === '//') blank(endOf(source, '\n', at));
    else if (rest === '/*') blank(endOf(source, '*/', at + 2) + 2);
    else if (character === "'" || character === '"') blank(quoteEnd(source, at));
    else if (character === '`') template(at + 1);
    else if (character === '/' && beforeRegex.test(code.trimEnd())) blank(regexEnd(source, at));
    else if (character === '}' && open === 0) {
      templates.pop();
      template(at + 1);
    } else {
      if (open !== undefined && character === '{') templates[templates.length - 1] = open + 1;
      if (open !== undefined && character === '}') templates[templates.length - 1] = open - 1;
      code += character;
    }
  }
  return code;
}

const endOf = (source: string, mark: string, from: number): number => {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end;
};

function quoteEnd(source: string, from: number): number {
  let end = from + 1;
  while (end < source.length && source[end] !== source[from]) end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

function regexEnd(source: string, from: number): number {
  let inClass = false;
  let end = from + 1;
  for (; end < source.length && (inClass || source[end] !== '/'); end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === '[') inClass = true;
    else if (source[end] === ']') inClass = false;
  }
  return end + 1;
}
