import { ems, points } from '../../model/tolerances.ts';
import { isFigureOrNothing } from '../../words/letters.ts';
import type { ColumnBand } from '../aligned/infer-columns.ts';
import type { LinePart } from '../lines.ts';

/** Text that stands under one another with white space on both sides. */
interface Stream extends Pick<ColumnBand, 'x0' | 'x1'> {
  parts: LinePart[];
  lines: Set<number>;
}

/**
 * The columns of a body by its white space: the narrowest texts first, each joined to those that it stands over or under. A wide
 * text over two columns makes no column, unless no line has both.
 */
export function streamsOf(lines: readonly (readonly LinePart[])[]): ColumnBand[] {
  const all = lines.flatMap((parts, line) => parts.map((part) => ({ part, line })));
  let streams: Stream[] = [];
  for (const { part, line } of all.sort((a, b) => widthOf(a.part) - widthOf(b.part))) {
    const hits = streams.filter((stream) => shares(stream, part));
    const own: Stream = { x0: part.box.x0, x1: part.box.x1, parts: [part], lines: new Set([line]) };
    if (hits.length > 1 && standBeside(hits)) continue;
    streams = [...streams.filter((stream) => !hits.includes(stream)), [own, ...hits].reduce(joined)];
  }
  return streams
    .map(({ x0, x1, parts }): ColumnBand => {
      const figures = parts.filter(({ text }) => isFigureOrNothing(text)).length;
      return { x0, x1, holds: figures * 2 > parts.length ? 'figures' : 'words' };
    })
    .sort((a, b) => a.x0 - b.x0);
}

const widthOf = ({ box }: LinePart): number => box.x1 - box.x0;

const shares = ({ x0, x1 }: Stream, { box }: LinePart): boolean =>
  Math.min(x1, box.x1) - Math.max(x0, box.x0) > points.level;

const joined = (a: Stream, b: Stream): Stream => ({
  x0: Math.min(a.x0, b.x0),
  x1: Math.max(a.x1, b.x1),
  parts: [...a.parts, ...b.parts],
  lines: new Set([...a.lines, ...b.lines]),
});

/** Has a line text in two of them? */
function standBeside(streams: readonly Stream[]): boolean {
  const seen = new Set<number>();
  for (const { lines } of streams)
    for (const line of lines) {
      if (seen.has(line)) return true;
      seen.add(line);
    }
  return false;
}

/** White space between the parts of a line, wide enough to part columns. */
export const gapsOf = (parts: readonly LinePart[], fontSize: number): { x0: number; x1: number }[] =>
  parts.slice(1).flatMap(({ box }, i) => {
    const x0 = parts[i]?.box.x1 ?? 0;
    return box.x0 - x0 >= ems.spaceGap * fontSize ? [{ x0, x1: box.x0 }] : [];
  });
