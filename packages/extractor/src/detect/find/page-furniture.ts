import { pageNumberKind } from '@juesuan/schema/words';
import { counts, ems } from '../../model/tolerances.ts';
import { beginsHeaderWord } from '../../words/header-word.ts';
import { runningHeads, type StandingLine } from '../../words/running-head.ts';
import type { LineItem } from '../page-items.ts';
import { printedLine } from './printed-line.ts';
import { isHeaderLine, isRowOfFigures } from './table-lines.ts';

/**
 * The page numbers and running heads among the lines that no frame holds, so that they end no table that goes on over
 * the page. What names a table or heads its columns is none, however often it repeats.
 */
export function pageFurniture(lines: readonly LineItem[]): ReadonlySet<LineItem> {
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const outer = [...byPage.values()].flatMap((items) => [
    ...items.slice(0, counts.outerLines),
    ...items.slice(Math.max(counts.outerLines, items.length - counts.outerLines)),
  ]);
  // Two pages have no third to show what their heads are.
  const enough = byPage.size === 2 ? 2 : counts.runningHead;
  const isRunningHead = runningHeads(outer.map(standing), enough);
  return new Set(
    outer.filter((item) => {
      const { text } = printedLine(item);
      const number = pageNumberKind(text);
      if (number === 'marked') return true;
      if (number === 'bare') return standsAlone(item, byPage.get(item.page) ?? []);
      return (
        isRunningHead(standing(item)) &&
        !isRowOfFigures(item) &&
        !isOfHeader(item) &&
        !isBelowHeader(item, byPage.get(item.page) ?? [])
      );
    }),
  );
}

/** A header's first line may hold none of its well-known words, or one that the line's end broke. */
const isOfHeader = (item: LineItem): boolean =>
  isHeaderLine(item) || printedLine(item).texts.every(beginsHeaderWord);

/** The second line of a page below the first one of a header holds the ends of its words: 目编码 … 入. */
function isBelowHeader(item: LineItem, [first, second]: readonly LineItem[]): boolean {
  return item === second && first !== undefined && isHeaderLine(first);
}

function standsAlone(item: LineItem, onPage: readonly LineItem[]): boolean {
  const { baseline, fontSize } = item.line;
  return onPage.every(
    (other) => other === item || Math.abs(other.line.baseline - baseline) > ems.pageNumberGap * fontSize,
  );
}

const standing = (item: LineItem): StandingLine => ({
  text: printedLine(item).text,
  page: item.page,
  y0: item.line.box.y0,
});
