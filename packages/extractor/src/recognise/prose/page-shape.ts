import type { TextLine } from '@juesuan/schema';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';

/** Where the running text of a page begins and ends, and how wide a Han character is: points. */
export interface PageShape {
  left: number;
  right: number;
  em: number;
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’]/u;
/** Width of a text in Han characters. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += wide.test(char) ? 1 : ems.digit;
  return width;
};

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Measures the running text of each page. The margins are those of the whole document unless a page (landscape, other
 * margins) has its own: a page that holds only indented first lines must not look flush left.
 *
 * @returns the shape of a page by its number
 */
export function measurePages(lines: readonly TextLine[]): (page: number) => PageShape {
  const boxed = lines.flatMap(({ text, location: { page, box } }) =>
    page !== null && box ? [{ text, page, box }] : [],
  );
  const em =
    median(
      boxed.flatMap(({ text, box }) => {
        const width = widthOf(text);
        return width >= characters.measuredLine ? [(box.x1 - box.x0) / width] : [];
      }),
    ) ?? points.usualType;
  const rightOf = (page: number) =>
    Math.max(...boxed.filter((line) => line.page === page).map(({ box }) => box.x1));
  const edges = new Map<number, number>();
  for (const { box } of boxed) edges.set(Math.round(box.x0), (edges.get(Math.round(box.x0)) ?? 0) + 1);
  const common = [...edges]
    .filter(([, count]) => count >= Math.max(2, boxed.length * shares.commonEdge))
    .map(([x]) => x);
  const usualLeft = common.length > 0 ? Math.min(...common) : Math.min(...boxed.map(({ box }) => box.x0));
  const usualRight = median([...new Set(boxed.map(({ page }) => page))].map(rightOf)) ?? usualLeft;
  const shapes = new Map<number, PageShape>();
  for (const page of new Set(boxed.map((line) => line.page))) {
    const here = boxed.filter((line) => line.page === page);
    const ownLeft = Math.min(...here.map(({ box }) => box.x0));
    const usual = ownLeft > usualLeft - em && ownLeft < usualLeft + ems.sameMargin * em;
    shapes.set(page, {
      left: usual ? usualLeft : ownLeft,
      // A page with a few short lines does not show its right margin.
      right: usual && here.length < counts.linesOfText ? Math.max(rightOf(page), usualRight) : rightOf(page),
      em,
    });
  }
  return (page) => shapes.get(page) ?? { left: usualLeft, right: usualRight, em };
}

/**
 * Tells lines of a text that go on to its right margin. A text whose lines were broken at a width shows it: many are as
 * long as the longest. Where a line is a paragraph, none does.
 */
export function measureText(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const widths = lines.flatMap(({ text, location }) => (location.box ? [] : [widthOf(text.trim())]));
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0) - ems.shortBy;
  const full = widths.filter((width) => width > margin).length;
  const broken = full >= Math.max(counts.linesOfText, widths.length * shares.fullLines);
  return ({ text }) => broken && widthOf(text.trim()) > margin;
}
