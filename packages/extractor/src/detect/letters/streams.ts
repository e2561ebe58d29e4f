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
    streams = [...streams.filter((stream) => !hits.includes(stream)), joined([...hits, own])];
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

/** One stream of several, the largest of which takes the others in: most are one text more of many. */
function joined(streams: readonly Stream[]): Stream {
  const [into, ...others] = streams.toSorted((a, b) => b.parts.length - a.parts.length) as [
    Stream,
    ...Stream[],
  ];
  for (const { x0, x1, parts, lines } of others) {
    into.x0 = Math.min(into.x0, x0);
    into.x1 = Math.max(into.x1, x1);
    for (const part of parts) into.parts.push(part);
    for (const line of lines) into.lines.add(line);
  }
  return into;
}

/** Has a line text in two of them? */
const standBeside = (streams: readonly Stream[]): boolean =>
  streams.some((one, i) => streams.slice(i + 1).some((other) => haveCommon(one.lines, other.lines)));

function haveCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const line of few) if (many.has(line)) return true;
  return false;
}

/** White space between the parts of a line, wide enough to part columns. */
export const gapsOf = (parts: readonly LinePart[], fontSize: number): { x0: number; x1: number }[] =>
  parts.slice(1).flatMap(({ box }, i) => {
    const x0 = parts[i]?.box.x1 ?? 0;
    return box.x0 - x0 >= ems.spaceGap * fontSize ? [{ x0, x1: box.x0 }] : [];
  });
