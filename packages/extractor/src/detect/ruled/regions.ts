import type { Box } from '@juesuan/schema';
import type { SourcePage } from '../../model/source.ts';
import { points } from '../../model/tolerances.ts';
import { readCaption } from '../../words/caption.ts';
import { isIn } from '../in-box.ts';
import { linesOf, textOf } from '../lines.ts';
import { type RuledLine, type RuledRegion, ruledRegions } from './rulings.ts';

/** The regions of a page that may be tables, top to bottom; a border round the whole page is taken off first. */
export function tableRegions(
  page: SourcePage,
  horizontals: readonly RuledLine[],
  verticals: readonly RuledLine[],
): RuledRegion[] {
  const regions = ruledRegions(horizontals, verticals);
  const borders = regions.filter((region) => isFrame(region) && isPageBorder(region.box, page, regions));
  if (borders.length === 0) return regions.filter(isWide);
  const isBorder = (line: RuledLine): boolean =>
    borders.some((border) => border.horizontals.includes(line) || border.verticals.includes(line));
  return tableRegions(
    page,
    horizontals.filter((line) => !isBorder(line)),
    verticals.filter((line) => !isBorder(line)),
  );
}

const isWide = ({ box }: RuledRegion): boolean => box.x1 - box.x0 >= points.narrowestFrame;

/** Four sides and nothing that touches them within. */
function isFrame({ horizontals, verticals }: RuledRegion): boolean {
  return horizontals.length === 2 && verticals.length === 2;
}

/** A frame round other tables, or round a table's title: no table's own. */
function isPageBorder(box: Box, page: SourcePage, regions: readonly RuledRegion[]): boolean {
  if (regions.some((other) => other.box !== box && isWide(other) && isInside(other.box, box))) return true;
  return linesOf(page.runs.filter((run) => isIn(run, box))).some(({ runs }) => {
    const { title, mark, unit } = readCaption(textOf(runs), []);
    return title !== null || mark !== null || unit !== null;
  });
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 - points.touch &&
  inner.x1 <= outer.x1 + points.touch &&
  inner.y0 >= outer.y0 - points.touch &&
  inner.y1 <= outer.y1 + points.touch;
