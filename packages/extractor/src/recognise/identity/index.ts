import { type ExtractedTable, formLabels, type TextLine } from '@juesuan/schema';
import { characters } from '../../model/tolerances.ts';
import { isDepartmentLabel, readCaption } from '../../words/caption.ts';
import { matchKey, squash } from '../../words/key.ts';
import { mostCommon } from '../../words/most-common.ts';
import { plainKey } from '../../words/plain.ts';
import { isName, readTitleLine, type TitleLine, withoutScope } from './title-line.ts';

/**
 * The department that most tables name; else the one that titles name, else the beginnings of clauses, a form's label, or
 * whoever gathered the accounts of a place.
 */
export function departmentOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): string {
  const named = mostCommon(tables.flatMap((table) => (table.department === '' ? [] : [table.department])));
  if (named !== null) return withoutScope(named);
  const lines = text.map((line) => line.text);
  for (const names of [
    () => titled(lines, 'accounts'),
    () => clauses(lines),
    () => labelled(lines),
    () => gathered(lines),
    () => titled(lines, 'budget'),
  ]) {
    const name = mostNamed(names());
    if (name !== null) return asPrinted(name, lines);
  }
  return '';
}

type Kind = Parameters<typeof readTitleLine>[1];

const nameOf = (read: TitleLine | null): string[] => (read === null || read.name === '' ? [] : [read.name]);

/** Names in titles; a title may have its name on the line before, or be broken. */
function titled(lines: readonly string[], kind: Kind): string[] {
  const keys = lines.map(plainKey);
  return keys.flatMap((key, i) => {
    if (key.length > characters.longestTitle) return [];
    const own = nameOf(readTitleLine(key, kind));
    const above = keys[i - 1] ?? '';
    const isOne = above.length > characters.longestTitle || /[。:;]$/u.test(above);
    if (own.length > 0 || isOne || nameOf(readTitleLine(above, kind)).length > 0) return own;
    return nameOf(readTitleLine(above + key, kind));
  });
}

/** Names that a clause of the running text begins with: …，某某局2023年度“三公”经费支出决算为… */
const clauses = (lines: readonly string[]): string[] =>
  lines.flatMap((line) =>
    line.split(/[\s,，。:：;；|>]+/u).flatMap((clause) => {
      const read = readTitleLine(plainKey(clause), 'accounts');
      return read?.year == null ? [] : nameOf(read);
    }),
  );

const departmentLabels = new Set([...formLabels.department, ...formLabels.unit].map(matchKey));

/** What stands between two cells of a row that is printed as a line. */
const cellGap = /\s{2,}/u;

/** Names behind a label on the same line, or on the next where one cell stands a line. */
const labelled = (lines: readonly string[]): string[] => {
  const cells = lines.flatMap((line) => line.replace(/(?<![|\s])[|\s]+$/u, '').split(cellGap));
  return cells.flatMap((cell, i) => {
    const isLabel = isDepartmentLabel(cell) || departmentLabels.has(matchKey(cell).replace(/[(].*$/u, ''));
    const behind = isLabel ? cells[i + 1] : undefined;
    const name = withoutScope(squash(behind ?? readCaption(cell, []).department ?? ''));
    return isName(name) ? [name] : [];
  });
};

const byFinance = /经(?<place>\p{Script=Han}{2,20}?[市县区州旗盟])财政局.{0,4}汇总/gu;

/** The place whose departments' accounts its finance bureau put together: 经某县财政局汇总. */
const gathered = (lines: readonly string[]): string[] =>
  lines.flatMap((line) =>
    Array.from(plainKey(line).matchAll(byFinance), ({ groups }) => groups?.place ?? ''),
  );

/** The name most often met; a short form counts for the whole name that ends in it. Of two, the longer. */
function mostNamed(names: readonly string[]): string | null {
  const whole = names.map((name) =>
    names.reduce((best, other) => (other.endsWith(name) && other.length > best.length ? other : best), name),
  );
  return mostCommon(whole.toSorted((a, b) => b.length - a.length));
}

/** The name with the brackets of the source; one that it prints in Traditional characters stays in Simplified ones. */
function asPrinted(name: string, lines: readonly string[]): string {
  const printed = new RegExp(name.replaceAll('(', '[(（]').replaceAll(')', '[)）]'), 'u');
  return lines.flatMap((line) => printed.exec(squash(line))?.[0] ?? [])[0] ?? name;
}
