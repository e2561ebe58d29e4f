import { matchKey, rangeMarks, strokes } from '@juesuan/schema/words';

/** A code and the name that stands in one cell with it. */
export interface CodeAndName {
  code: string;
  name: string;
}

const between = `${strokes}${rangeMarks}〜_|｜:：/／.．、`;

/** `201一般公共服务支出`, `2230105-…`, `205~…`, `[20103]…`, `103070501|…`. */
const inFront = new RegExp(
  `^[[(（【〔]?(\\d{3}(?:\\d{2}){0,2}|1\\d{8})(?:[\\])）】〕]|\\s*[${between}]+)?(?=[“"（(]?\\p{Script=Han})(.+)$`,
  'u',
);

/** A code as the catalogues have them: revenue 1, functions 2, economic 3 and 5. */
const code = '[1235]\\d{2}(?:\\d{2}){0,2}|1\\d{8}';
/** `教育支出（205）`, `教育支出205`, `教育支出-205`. */
const behind = new RegExp(
  `^(.*[\\p{Script=Han}”）)])(?:[[(（【〔](${code})[\\])）】〕]|[${between}]?(${code}))$`,
  'u',
);

const alone = /^(?:\d{2,7}|1\d{8})$/;
/** `[201]`, and `201.0` as a spreadsheet writes a code that it took for a number; 208.05 is no code of this form. */
const dressed = /^(?:[[(【〔](\d{3}(?:\d{2}){0,2}|1\d{8})[\])】〕]|(\d{3}(?:\d{2}){0,2}|1\d{8})\.0)$/u;

/**
 * The code, or the part of one, that a cell of a column of codes holds; `null` for anything else.
 *
 * @example codeAlone('［20103］') // '20103'
 */
export function codeAlone(text: string): string | null {
  const key = matchKey(text);
  if (alone.test(key)) return key;
  const [, inBrackets, number] = dressed.exec(key) ?? [];
  return inBrackets ?? number ?? null;
}

/** The code in front of a name in its cell, white space gone; `null` where none stands there. */
export function codeInFront(text: string): CodeAndName | null {
  const [, code, name] = inFront.exec(text) ?? [];
  return code === undefined || name === undefined ? null : { code, name };
}

/** The code behind a name; only where {@link areCodesBehind} says so, since 设备购置100 ends in digits too. */
export function codeBehind(text: string): CodeAndName | null {
  const [, name, inBrackets, bare] = behind.exec(text) ?? [];
  const code = inBrackets ?? bare;
  return code === undefined || name === undefined ? null : { code, name };
}

/** Fewer rows show no form. */
const fewestRows = 2;
/** A 款 or an 项; three digits alone may be a number of anything. */
const belowClass = /^\d{5}/;

/**
 * Are the codes of a column printed behind its names: no code anywhere else, most names with one, each another, and a 款 or 项 among them?
 *
 * @param rows what the rows have without it
 */
export function areCodesBehind(rows: readonly CodeAndName[]): boolean {
  if (rows.some(({ code }) => code !== '')) return false;
  const named = rows.filter(({ name }) => name !== '');
  const codes = named.flatMap(({ name }) => codeBehind(name)?.code ?? []);
  const areMost = codes.length >= fewestRows && codes.length * 2 > named.length;
  const differ = new Set(codes).size === codes.length;
  return areMost && differ && codes.some((printed) => belowClass.test(printed));
}
