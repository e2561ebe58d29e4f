import type { PrintedMoneyUnit } from '@juesuan/schema';
import { hyphens, simplified, trimmed } from '@juesuan/schema/words';
import type { LineBlock } from '../../model/grid.ts';
import { characters } from '../../model/tolerances.ts';
import { readCaption, unitIn } from '../../words/caption.ts';
import { squash } from '../../words/key.ts';
import { isFormTitle } from './words.ts';

/** 2024年度, 附件1-2： */
const yearOrAnnex = new RegExp(
  `^[（(]?20\\d\\d年?度?[)）]?$|^附[件表]?\\d{0,3}(?:[${hyphens}]\\d+)?[:：]?$`,
  'u',
);

/** What stands over a form's grid and belongs to it. */
export interface FormLines {
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  lines: LineBlock[];
}

/** The lines right over a form that belong to it: one title, year, unit of money, department, number of an annex. */
export function readFormHead(above: readonly LineBlock[]): FormLines {
  const head: FormLines = { title: '', moneyUnit: null, lines: [] };
  for (const line of [...above].reverse()) {
    if (isFormTitle(line.text)) {
      if (head.title !== '') break;
      head.title = trimmed(line.text);
    } else if (!isFormCaption(line)) break;
    head.moneyUnit ??= unitIn(simplified(line.text));
    head.lines.unshift(line);
  }
  return head;
}

function isFormCaption({ text, parts }: LineBlock): boolean {
  const printed = squash(text);
  if (yearOrAnnex.test(printed)) return true;
  const { title, mark, department, unit } = readCaption(
    text,
    parts.map((part) => part.text),
  );
  return (
    title === null &&
    printed.length <= characters.longestLabel &&
    (mark !== null || department !== null || unit !== null || /^(?:填报|报表编号)/u.test(printed))
  );
}
