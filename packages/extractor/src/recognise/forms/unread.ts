import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { foldRadicals } from '@juesuan/schema/words';
import type { Block, LineBlock, TableGrid } from '../../model/grid.ts';
import { readIndicatorHeader } from './indicators.ts';
import { readFormRows } from './rows.ts';
import { indicatorHeader, isFormTitle } from './words.ts';

/**
 * Tells the forms that were seen and not read: a table under the title of a form, and lines of text that print a form's
 * header, because no cells were found there. A form of goals for the year to come (绩效目标表) is none.
 */
export function diagnoseUnread(
  blocks: readonly Block[],
  captions: ReadonlySet<LineBlock>,
  diagnostics: Diagnostic[],
): void {
  let title: LineBlock | null = null;
  for (const block of blocks) {
    if (block.type === 'grid') {
      if (title && hasLevels(block)) state('headers', title, block.location);
      title = null;
    } else if (isFormTitle(block.text)) title = captions.has(block) ? null : block;
    else if (printsHeader(block)) state('cells', title, block.location);
  }

  function state(reason: 'headers' | 'cells', line: LineBlock | null, location: Location): void {
    const table = line && foldRadicals(line.text.trim());
    const title = table && `“${table}”`;
    diagnostics.push(diagnostic('form-incomplete', 'warning', { reason, title }, location, { table }));
  }
}

const hasLevels = (grid: TableGrid): boolean =>
  readFormRows(grid, 0).rows.some((row) => readIndicatorHeader(row) !== null);

/** 一级指标 二级指标 三级指标 年度指标值 实际完成值 on one line, far apart or not. */
function printsHeader({ text, parts }: LineBlock): boolean {
  const words = parts.length > 2 ? parts.map((part) => part.text) : text.trim().split(/\s+/u);
  const roles = new Set(words.map(indicatorHeader));
  return (
    (roles.has('level1') || roles.has('level2') || roles.has('level3')) &&
    (roles.has('actual') || roles.has('score') || roles.has('deviation'))
  );
}
