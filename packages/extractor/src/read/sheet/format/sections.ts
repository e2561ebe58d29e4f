/** One mark of a number format. */
export type Token =
  | { type: 'digit'; mark: '0' | '#' | '?' }
  | { type: 'point' }
  | { type: 'comma' }
  | { type: 'percent' }
  | { type: 'text' }
  | { type: 'general' }
  | { type: 'literal'; text: string };

/** A section of a number format: what is shown of the values that it is for. */
export interface FormatSection {
  tokens: readonly Token[];
  /** As written, for a date, which is put together elsewhere. */
  source: string;
  /** What it is for, where the format says it. */
  condition: { operator: string; than: number } | null;
  /** Does it show a date, a time or a duration? */
  isDate: boolean;
  /** Has it a power of ten, a fraction or the numerals of a language, which are not shown digit by digit? */
  isOther: boolean;
}

/** In Chinese Excel the format that is none has this name, and some programs store it. */
const GENERAL = /^(?:General|G\/通用格式)/iu;
/** `[$￥-804]`: a sign of money and a language. */
const CURRENCY = /^\$([^-]*)/u;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u;
const DURATION = /^(?:h+|m+|s+)$/iu;
const NUMERALS = /^DBNum/iu;
const DAY_HALVES = /^(?:AM\/PM|A\/P|上午\/下午)/iu;
/** Years of an era and weekdays are letters of dates too. */
const DATE_LETTER = /[ymdhsaegb]/iu;

/** Takes a number format apart into its sections (`#,##0.00;-#,##0.00;"-";@`). */
export function sectionsOf(format: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let from = 0;
  while (from <= format.length) {
    const { section, end } = readSection(format, from);
    sections.push(section);
    from = end + 1;
  }
  return sections;
}

function readSection(format: string, from: number): { section: FormatSection; end: number } {
  const tokens: Token[] = [];
  let condition: FormatSection['condition'] = null;
  let isDate = false;
  let isOther = false;
  let i = from;
  const literal = (text: string, length: number): void => {
    tokens.push({ type: 'literal', text });
    i += length;
  };
  while (i < format.length && format[i] !== ';') {
    const rest = format.slice(i);
    const mark = rest.charAt(0);
    const general = GENERAL.exec(rest);
    const halves = DAY_HALVES.exec(rest);
    if (general) {
      tokens.push({ type: 'general' });
      i += general[0].length;
    } else if (halves) {
      isDate = true;
      i += halves[0].length;
    } else if (mark === '"') {
      const end = rest.indexOf('"', 1);
      const text = end < 0 ? rest.slice(1) : rest.slice(1, end);
      literal(text, end < 0 ? rest.length : end + 1);
    } else if (mark === '\\' || mark === '!') literal(rest.charAt(1), 2);
    else if (mark === '_') literal(' ', 2);
    else if (mark === '*') i += 2;
    else if (mark === '[') {
      const end = rest.indexOf(']');
      const inside = rest.slice(1, end < 0 ? undefined : end);
      const than = CONDITION.exec(inside);
      if (than) condition = { operator: than[1] ?? '', than: Number(than[2]) };
      isDate ||= DURATION.test(inside);
      isOther ||= NUMERALS.test(inside);
      literal(CURRENCY.exec(inside)?.[1] ?? '', inside.length + 2);
    } else if (mark === '0' || mark === '#' || mark === '?') {
      tokens.push({ type: 'digit', mark });
      i++;
    } else if (/^[Ee][+-]/u.test(rest) && tokens.some(({ type }) => type === 'digit')) {
      isOther = true;
      i += 2;
    } else if (mark === '/' && tokens.some(({ type }) => type === 'digit') && /^\/\s*[?#\d]/u.test(rest)) {
      isOther = true;
      i++;
    } else if (DATE_LETTER.test(mark)) {
      isDate = true;
      i++;
    } else if (mark === '.') {
      tokens.push({ type: 'point' });
      i++;
    } else if (mark === ',') {
      tokens.push({ type: 'comma' });
      i++;
    } else if (mark === '%') {
      tokens.push({ type: 'percent' });
      i++;
    } else if (mark === '@') {
      tokens.push({ type: 'text' });
      i++;
    } else literal(mark, 1);
  }
  return { section: { tokens, source: format.slice(from, i), condition, isDate, isOther }, end: i };
}
