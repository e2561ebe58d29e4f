import type { PrintedMoneyUnit } from '@juesuan/schema';
import type { Block, TableGrid } from '../../model/grid.ts';
import { squash } from '../../words/key.ts';
import {
  type FormPart,
  hasFunding,
  isFormPart,
  joinParts,
  sharesColumns,
  splitForms,
  withoutRepeatedHead,
} from './grids.ts';
import { readIndicatorHeader } from './indicators.ts';
import { readFormRows } from './rows.ts';
import { isScoreTotal } from './words.ts';

/** A form whose next page may still come. */
export interface OpenForm {
  grid: TableGrid;
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  /** Rows at which a new page begins. */
  cuts: Set<number>;
}

/** Does a grid right under a form, or under the form's own title again, go on with it? */
export const continues = (form: OpenForm, part: TableGrid, title: string): boolean =>
  sameTitle(form, title) &&
  (isFormPart(part) || sharesColumns(form.grid, part) || withoutRepeatedHead(form.grid, part) !== part);

/**
 * Is this part, which looks like a form, the rest of the one before? Some producers print a form's head on every page, and
 * a page may part the money from the indicators. A form has its money once.
 */
export function goesOnWith(form: OpenForm, part: FormPart, title: string): boolean {
  if (!sameTitle(form, title)) return false;
  if (part.name !== null && part.name !== nameOf(form)) return false;
  return !part.hasFunding || !hasFunding(form.grid);
}

/** A form that printed its 总分 is whole: the same title again is the next form's. */
const sameTitle = (form: OpenForm, title: string): boolean =>
  title === '' || (squash(title) === squash(form.title) && !isWhole(form.grid));

const isWhole = (grid: TableGrid): boolean => {
  const { rows } = readFormRows(grid, 0);
  const header = rows.findLastIndex((row, i) => readIndicatorHeader(row, rows[i - 1]) !== null);
  return (
    header >= 0 &&
    rows.slice(header).some(({ filled }) => filled.length > 1 && isScoreTotal(filled[0]?.text ?? ''))
  );
};

const nameOf = ({ grid, title }: OpenForm): string | null =>
  splitForms(grid, title !== '').forms[0]?.name ?? null;

/** Puts the next page of a form under it. */
export function append(form: OpenForm, part: TableGrid): void {
  form.cuts.add(form.grid.rows);
  form.grid = joinParts(form.grid, withoutRepeatedHead(form.grid, part));
}

/**
 * The head of a form (项目名称, 实施单位) that a page cut from its headers, so that it was taken for no form: the last grid,
 * with nothing below it. Takes it off the blocks.
 */
export function takeCutHead(blocks: Block[]): OpenForm | null {
  const grid = blocks.at(-1);
  if (grid?.type !== 'grid') return null;
  const { before, forms } = splitForms(grid, true);
  if (before !== null || forms.length !== 1 || forms[0]?.name == null) return null;
  blocks.pop();
  return { grid, title: '', moneyUnit: null, cuts: new Set() };
}
