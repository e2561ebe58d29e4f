import type { ExtractedTable, TextLine } from '@juesuan/schema';
import { unitEndings } from '@juesuan/schema/words';
import { squash } from '../words/key.ts';
import { mostCommon } from '../words/most-common.ts';

const year = '(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年度?';
const beforeAccounts = new RegExp(
  `^(?:附件\\d*:?|第[一二三四五六七八九]部分)?(?:${year})?(?<name>[\\p{Script=Han}（）()A-Za-z]{4,40}?)(?:${year})?(?:部门|单位)?决算(?:公开|报告|情况|表|说明|$)`,
  'u',
);
const unitEnding = new RegExp(`(?:${unitEndings.join('|')})(?:[（(].{1,10}[）)])?$`, 'u');

/** The department that most tables name; else the one that covers, headings and titles name before 部门决算. */
export function departmentOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): string {
  const named = mostCommon(tables.flatMap((table) => (table.department === '' ? [] : [table.department])));
  if (named !== null) return named;
  const lines = text.map((line) => squash(line.text));
  const told = lines.flatMap((line, i) => {
    const name =
      beforeAccounts.exec(line)?.groups?.name ??
      beforeAccounts.exec((lines[i - 1] ?? '') + line)?.groups?.name;
    return name !== undefined && unitEnding.test(name) ? [name] : [];
  });
  return mostCommon(told) ?? '';
}
