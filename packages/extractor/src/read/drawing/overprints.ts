import { overlap } from '../../model/geometry.ts';
import { text } from './limits.ts';
import { type DrawnRun, runBox } from './runs.ts';

/**
 * Gives a text back the glyphs that it has in common with another one under it, each a run of its own in `copies`: 31.00
 * printed over 30.00 is no third digit behind that. Where what is left of a text stands on no other, it is the same text
 * drawn again.
 */
export function withOverprints(runs: DrawnRun[], copies: readonly DrawnRun[]): DrawnRun[] {
  if (copies.length === 0) return runs;
  const byLine = new Map<number, DrawnRun[]>();
  for (const copy of copies) {
    const line = byLine.get(Math.round(copy.y));
    if (line) line.push(copy);
    else byLine.set(Math.round(copy.y), [copy]);
  }
  const onLine = ({ y }: DrawnRun): DrawnRun[] =>
    [-1, 0, 1].flatMap((off) => byLine.get(Math.round(y) + off) ?? []);
  const isRest = (run: DrawnRun): boolean =>
    onLine(run).some((copy) => goesOn(copy, run) || goesOn(run, copy) || isWithin(copy, run));
  const rests = new Set(runs.filter(isRest));
  // Text upon text all over a page is a drawing, and would cost its square.
  if (rests.size * (rests.size + copies.length + runs.length) > text.mostLooks) return runs;
  /** What becomes of a rest: the whole text, or nothing where another rest of it has become that. */
  const whole = new Map<DrawnRun, DrawnRun | null>();
  for (const rest of rests) {
    if (whole.has(rest) || !standsOnOther(rest, runs)) continue;
    const pieces = [rest];
    const free = [...onLine(rest), ...[...rests].filter((other) => other !== rest && !whole.has(other))];
    const inner = onLine(rest).filter((copy) => isWithin(copy, rest));
    for (let next = nextOf(pieces, free); next !== undefined; next = nextOf(pieces, free)) {
      free.splice(free.indexOf(next), 1);
      if (goesOn(next, pieces[0] as DrawnRun)) pieces.unshift(next);
      else pieces.push(next);
    }
    for (const piece of pieces) if (rests.has(piece)) whole.set(piece, null);
    whole.set(rest, joined([...pieces, ...inner]));
  }
  return whole.size === 0 ? runs : runs.flatMap((run) => (whole.has(run) ? (whole.get(run) ?? []) : run));
}

/** What goes on before the first or behind the last of the pieces. */
const nextOf = (pieces: readonly DrawnRun[], free: readonly DrawnRun[]): DrawnRun | undefined =>
  free.find((run) => goesOn(run, pieces[0] as DrawnRun) || goesOn(pieces.at(-1) as DrawnRun, run));

/** Does a level run begin just where another ends? */
const goesOn = (before: DrawnRun, run: DrawnRun): boolean =>
  run.ux >= text.sameDirection &&
  Math.abs(before.y - run.y) <= text.baselineEm * run.size &&
  Math.abs(before.x + before.end - run.x - (run.offsets[0] ?? 0)) <= text.seamEm * run.em &&
  Math.abs(before.size - run.size) <= text.sizeChange * run.size;

/** Does a glyph fill a gap within a run: it ends where one of its glyphs begins, and begins behind the one before that? */
const isWithin = (glyph: DrawnRun, run: DrawnRun): boolean =>
  Math.abs(glyph.y - run.y) <= text.baselineEm * run.size &&
  run.offsets.some(
    (offset, i) =>
      i > 0 &&
      Math.abs(glyph.x + glyph.end - run.x - offset) <= text.exactEm * run.em &&
      glyph.x - run.x - (run.offsets[i - 1] ?? 0) >= text.inkEm * run.em,
  );

/** One run of the pieces, whose first is the leftmost. */
function joined(pieces: readonly DrawnRun[]): DrawnRun {
  const first = pieces[0] as DrawnRun;
  const glyphs = pieces
    .flatMap((piece) =>
      piece.glyphs.map((glyph, i) => ({ glyph, offset: (piece.offsets[i] ?? 0) + piece.x - first.x })),
    )
    .sort((a, b) => a.offset - b.offset);
  return {
    ...first,
    glyphs: glyphs.map(({ glyph }) => glyph),
    offsets: glyphs.map(({ offset }) => offset),
    end: Math.max(...pieces.map((piece) => piece.end + piece.x - first.x)),
  };
}

/** Is there ink of another text where a run stands? */
function standsOnOther(run: DrawnRun, all: readonly DrawnRun[]): boolean {
  const box = runBox(run);
  return all.some((other) => {
    if (other === run) return false;
    const its = runBox(other);
    return (
      overlap(box.x0, box.x1, its.x0, its.x1) >= text.sharedWidth * (box.x1 - box.x0) &&
      overlap(box.y0, box.y1, its.y0, its.y1) > text.sharedHeight * (box.y1 - box.y0)
    );
  });
}
