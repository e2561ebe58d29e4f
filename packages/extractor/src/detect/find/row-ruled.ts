import type { SourcePage, TextRun } from '../../model/source.ts';
import { counts, points } from '../../model/tolerances.ts';
import { isCaptionLine, isNote } from '../../words/caption.ts';
import { looksLikeAmount } from '../../words/cell-words.ts';
import { isIn } from '../in-box.ts';
import { linesOf, partsOf, type RunLine, textOf } from '../lines.ts';
import type { RuledLine, RuledRegion } from '../ruled/rulings.ts';
import type { Segment } from '../segment.ts';

/** Horizontal rulings of one width under one another with text in columns between: a table without verticals. */
export function rowRuledSegments(
  page: SourcePage,
  horizontals: readonly RuledLine[],
  regions: readonly RuledRegion[],
  free: readonly TextRun[],
): Segment[] {
  const lone = horizontals.filter(
    (line) =>
      line.to - line.from >= points.narrowestTable &&
      !regions.some(
        ({ box }) =>
          line.position >= box.y0 - 1 &&
          line.position <= box.y1 + 1 &&
          line.from < box.x1 &&
          line.to > box.x0,
      ),
  );
  const groups: RuledLine[][] = [];
  for (const line of lone) {
    const group = groups.find(
      ([first]) =>
        first &&
        Math.abs(first.from - line.from) < points.sameEdge &&
        Math.abs(first.to - line.to) < points.sameEdge,
    );
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const ys = group.map((line) => line.position).sort((a, b) => a - b);
    const x0 = Math.min(...group.map((line) => line.from));
    const x1 = Math.max(...group.map((line) => line.to));
    const lines = linesOf(free);
    return apartAtCaptions(ys, lines).flatMap((part) => segmentBetween(page.number, { x0, x1 }, part, free));
  });
}

/** Rulings of one table follow one another; where a title or a note stands between two, one table ends and another begins. */
function apartAtCaptions(ys: readonly number[], lines: readonly RunLine[]): number[][] {
  const parts: number[][] = [];
  for (const y of ys) {
    const above = parts.at(-1)?.at(-1);
    const between = lines.some(
      ({ baseline, runs }) =>
        above !== undefined && baseline > above && baseline < y && isApart(textOf(runs)),
    );
    if (above === undefined || between) parts.push([y]);
    else parts.at(-1)?.push(y);
  }
  return parts;
}

const isApart = (text: string): boolean => isNote(text) || isCaptionLine(text);

function segmentBetween(
  page: number,
  { x0, x1 }: { x0: number; x1: number },
  ys: number[],
  free: readonly TextRun[],
): Segment[] {
  const box = { x0, x1, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 };
  if (ys.length < counts.fewestRulings) return [];
  const runs = free.filter((run) => isIn(run, box));
  const rows = linesOf(runs).map((line) => partsOf(line).map(({ text }) => text));
  const inColumns = rows.filter((row) => row.length >= 2).length >= 2;
  const ofFigures = rows.some((row) => row.filter(looksLikeAmount).length >= 2);
  return inColumns || ofFigures ? [{ page, box, runs, xs: [], ys }] : [];
}
