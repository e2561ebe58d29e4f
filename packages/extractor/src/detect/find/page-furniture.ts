import { pageNumberKind } from '@juesuan/schema/words';
import { counts, ems, points } from '../../model/tolerances.ts';
import { isCaptionLine } from '../../words/caption.ts';
import { matchKey } from '../../words/key.ts';
import { isPieceOfTitle } from '../../words/title.ts';
import { textOf } from '../lines.ts';
import type { LineItem } from '../page-items.ts';
import { isHeaderLine, isRowOfFigures } from './table-lines.ts';

/**
 * The page numbers and running heads among the lines that no frame holds, so that they end no table that goes on over
 * the page. What names a table or heads its columns is none, however often it repeats.
 */
export function pageFurniture(lines: readonly LineItem[]): ReadonlySet<LineItem> {
  const byPage = new Map<number, LineItem[]>();
  for (const item of lines) byPage.set(item.page, [...(byPage.get(item.page) ?? []), item]);
  const outer = [...byPage.values()].flatMap((items) => [
    ...items.slice(0, counts.outerLines),
    ...items.slice(Math.max(counts.outerLines, items.length - counts.outerLines)),
  ]);
  const pages = new Map<string, Set<number>>();
  for (const item of outer) pages.set(keyOf(item), (pages.get(keyOf(item)) ?? new Set()).add(item.page));
  return new Set(
    outer.filter((item) => {
      const text = textOf(item.line.runs);
      const number = pageNumberKind(text);
      if (number === 'marked') return true;
      if (number === 'bare') return standsAlone(item, byPage.get(item.page) ?? []);
      if ((pages.get(keyOf(item))?.size ?? 0) < counts.runningHead) return false;
      return !isCaptionLine(text) && !isRowOfFigures(item) && !isHeaderLine(item) && !isPieceOfTitle(text);
    }),
  );
}

function standsAlone(item: LineItem, onPage: readonly LineItem[]): boolean {
  const { baseline, fontSize } = item.line;
  return onPage.every(
    (other) => other === item || Math.abs(other.line.baseline - baseline) > ems.pageNumberGap * fontSize,
  );
}

const keyOf = ({ line }: LineItem): string =>
  `${Math.round(line.box.y0 / points.sameHeight)}|${matchKey(textOf(line.runs)).replace(/\d+/g, '#')}`;
