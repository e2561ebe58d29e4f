import { isNote } from '@juesuan/schema/words';
import { oneTableBelowTheOther } from './beside.ts';
import { cellText } from './cell-text.ts';
import { isDecoration, isPageNumber } from './tokens.ts';

/** One printed line of a text source and what it is to a delimited table. */
export type SourceLine =
  | { kind: 'blank'; line: number }
  | { kind: 'decoration'; line: number; text: string }
  | { kind: 'page-number'; line: number; text: string }
  | { kind: 'text'; line: number; text: string; parts: string[] }
  | { kind: 'row'; line: number; cells: string[] };

/** A line of more cells is no table's row: the widest public table has 30-odd columns. Keeps a damaged file small. */
const MOST_COLUMNS = 200;

/** Cells from which on a line of delimiters alone is a row left blank rather than a blank line. */
const NARROWEST_EMPTY_ROW = 3;

/** Lines by any line end; a form feed stays in the line that it begins. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\r|\n/u);

/** Cells of a line, trimmed; `null` for a line without a delimiter. Leading and trailing empty cells stay. */
export function splitCells(line: string): string[] | null {
  if (isPiped(line)) return splitPiped(line);
  return line.includes('\t') ? line.split('\t').map(cellText) : null;
}

/** A Markdown or drawn row: `| 合计 | 23,738.86 |`, `│ 合计 │ 23,738.86 │`. */
export const isPiped = (line: string): boolean => /^\s*[|│｜].*[|│｜]\s*$/u.test(line);

function splitPiped(line: string): string[] {
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)[|│｜]/u).map((cell) => cellText(cell.replaceAll('\\|', '|')));
}

/** `|---|:--:|` under a Markdown header. */
const isPipedRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^:?[-=+\u{2500}]{2,}:?$/u.test(cell));

/** Classifies every line of a delimited text; line numbers are 1-based. */
export function readLines(text: string): SourceLine[] {
  return oneTableBelowTheOther(splitLines(text), isOwnTitle).map(({ printed, line }): SourceLine => {
    const content = printed.replaceAll('\f', '');
    const trimmed = content.trim();
    if (trimmed === '') {
      const cells = splitCells(content) ?? [];
      return cells.length >= NARROWEST_EMPTY_ROW ? { kind: 'row', line, cells } : { kind: 'blank', line };
    }
    const cells = splitCells(content);
    if (!cells && isPageNumber(trimmed)) return { kind: 'page-number', line, text: trimmed };
    if (!cells && isDecoration(trimmed)) return { kind: 'decoration', line, text: trimmed };
    if (!cells) return { kind: 'text', line, text: trimmed, parts: trimmed.split(/\s{2,}/u) };
    if (isPiped(content) && isPipedRule(cells)) return { kind: 'decoration', line, text: trimmed };
    return isRow(cells) ? { kind: 'row', line, cells } : asText(cells, line);
  });
}

/** A line whose delimiters only set its parts apart: 表题, 公开 N 表, 部门 and 单位, 注, an entry of the contents. */
function isRow(cells: readonly string[]): boolean {
  if (cells.length > MOST_COLUMNS) return false;
  const printed = cells.filter((cell) => cell !== '');
  if (printed.length === 0) return true;
  const [only] = printed;
  if (printed.length === 1 && only !== undefined && (isTitle(only) || isNote(only))) return false;
  if (isContentsEntry(printed)) return false;
  return !printed.every(
    (cell, index) => isCaption(cell) || isTitle(cell) || isCaption(`${printed[index - 1] ?? ''}${cell}`),
  );
}

const asText = (cells: readonly string[], line: number): SourceLine => {
  const parts = cells.filter((cell) => cell !== '');
  return { kind: 'text', line, text: parts.join(' '), parts };
};

const isTitle = (cell: string): boolean => /表(?:[（(][^（）()]*[)）])?$/u.test(cell);

/** 公开05表 is the mark of a table. */
const isOwnTitle = (cell: string): boolean => isTitle(cell) && !isCaption(cell);

const isCaption = (cell: string): boolean =>
  /^(?:公\s*开\s*[\d一二三四五六七八九十]+\s*表|(?:编制|预算|填报|填表)?\s*(?:部\s*门|单\s*位)(?:名称)?\s*[:：].*|(?:金额)?\s*单\s*位\s*[:：].*)$/u.test(
    cell,
  );

/** `一、收入支出决算总表` and its page behind a tab. */
const isContentsEntry = (printed: readonly string[]): boolean =>
  printed.length === 2 &&
  /^\d{1,3}$/u.test(printed[1] ?? '') &&
  /^(?:第[一二三四五六七八九十]+[部章]|[一二三四五六七八九十]+、.*(?:表|说明|情况|概况)$)/u.test(
    printed[0] ?? '',
  );
