import { overlap } from '../../model/geometry.ts';
import { text } from './limits.ts';
import { type DrawnRun, runBox, type Tally } from './runs.ts';
import { lightness } from './state.ts';

/**
 * Text without its shadows: a lighter copy of a text that stands under it, moved by less than a glyph, or the rest of one in
 * its own colour, most of whose glyphs were known for copies as they were drawn. Producers draw it before or behind the text,
 * whole or in other pieces, so its glyphs are looked for one by one. What is left out is counted in `doubled`.
 */
export function withoutShadows(runs: DrawnRun[], doubled: Tally): DrawnRun[] {
  const overprinted = doubled.count > 0;
  if (!overprinted && runs.every(({ colour }) => colour === runs[0]?.colour)) return runs;
  const placed = runs.map((run, order) => ({ run, order, box: runBox(run), light: lightness(run.colour) }));
  const byTop = placed.toSorted((a, b) => a.box.y0 - b.box.y0);
  const tallest = Math.max(...placed.map(({ box }) => box.y1 - box.y0));
  const shadows = new Set<DrawnRun>();
  let looks = 0;
  for (const one of placed) {
    // Text upon text all over a page is a drawing, and would cost its square.
    if (looks > text.mostLooks) return runs;
    if (!overprinted && one.light < text.shadowFrom) continue;
    const darker: DrawnRun[] = [];
    const same: DrawnRun[] = [];
    for (let i = firstBelow(byTop, one.box.y0 - tallest); i < byTop.length; i++) {
      const other = byTop[i];
      looks++;
      if (other === undefined || other.box.y0 > one.box.y1) break;
      if (one === other || !isNear(one, other)) continue;
      if (one.light >= text.shadowFrom && one.light - other.light >= text.shadowLighter)
        darker.push(other.run);
      else if (overprinted && one.run.colour === other.run.colour && other.order < one.order)
        same.push(other.run);
    }
    const isCopy =
      (darker.length > 0 && isShadow(one.run, darker, () => text.shadowShift * one.run.size)) ||
      (same.length > 0 && isShadow(one.run, same, (i) => text.overprintShift * widthOf(one.run, i)));
    if (isCopy) shadows.add(one.run);
  }
  for (const { glyphs } of shadows) for (const glyph of glyphs) doubled.add(glyph);
  return shadows.size === 0 ? runs : runs.filter((run) => !shadows.has(run));
}

interface Placed {
  run: DrawnRun;
  box: ReturnType<typeof runBox>;
}

/** Index of the first whose top is no higher than `y`. */
function firstBelow(byTop: readonly Placed[], y: number): number {
  let low = 0;
  let high = byTop.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byTop[middle]?.box.y0 ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isNear = (a: Placed, b: Placed): boolean =>
  overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1) > 0 &&
  overlap(a.box.y0, a.box.y1, b.box.y0, b.box.y1) > 0 &&
  Math.max(a.run.size, b.run.size) <= Math.min(a.run.size, b.run.size) * (1 + text.sizeChange) &&
  a.run.ux * b.run.ux + a.run.uy * b.run.uy >= text.sameDirection;

/** Whether every glyph of a run has its like in the others, each moved by the same little. */
function isShadow(run: DrawnRun, others: readonly DrawnRun[], mostOf: (glyph: number) => number): boolean {
  const moves = run.glyphs.map((glyph, i) => {
    if (glyph.trim() === '') return [];
    const [x, y] = startOf(run, i);
    const most = mostOf(i);
    return others.flatMap((other) =>
      other.glyphs.flatMap((like, j) => {
        if (like !== glyph) return [];
        const [ox, oy] = startOf(other, j);
        return Math.abs(ox - x) <= most && Math.abs(oy - y) <= most ? [[ox - x, oy - y] as const] : [];
      }),
    );
  });
  const inked = moves.filter((_, i) => run.glyphs[i]?.trim() !== '');
  const same = text.baselineEm * run.size;
  return (inked[0] ?? []).some(([dx, dy]) =>
    inked.every((own) => own.some(([x, y]) => Math.abs(x - dx) <= same && Math.abs(y - dy) <= same)),
  );
}

const widthOf = (run: DrawnRun, glyph: number): number =>
  (run.offsets[glyph + 1] ?? run.end) - (run.offsets[glyph] ?? 0);

const startOf = (run: DrawnRun, glyph: number): readonly [number, number] => {
  const offset = run.offsets[glyph] ?? 0;
  return [run.x + run.ux * offset, run.y + run.uy * offset];
};
