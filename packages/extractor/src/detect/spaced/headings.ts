import { centreX, centreY, overlap } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import { LINE_HEIGHT } from '../../model/spaced-page.ts';
import { labelRole } from '../../words/cell-words.ts';
import type { HeaderCell } from '../aligned/header-tree.ts';
import type { LinePart } from '../lines.ts';
import { isSide } from './header-words.ts';
import { type Span, spansOf, type Unit } from './heading-spans.ts';
import { type KnownHeading, type KnownTree, knownTree } from './known-tree.ts';
import type { TextColumn } from './model.ts';
import type { Straight } from './straighten.ts';

/**
 * Which columns each heading stands over. A text keeps the order of a header's words and the lines that they stand on, and
 * distorts how far apart they are: so every way to give neighbouring columns to the headings of one layer is weighed, by where
 * the body's columns stand and by where the lowest words do.
 */
export function headerCells(
  header: readonly LinePart[],
  columns: readonly TextColumn[],
  straight: Straight,
): HeaderCell[] {
  const byBody = cellsBy(header, columns, straight);
  if (straight.at === straight.atHeader) return byBody.cells;
  const byHeader = cellsBy(header, columns, { ...straight, at: straight.atHeader });
  return (byHeader.cost < byBody.cost ? byHeader : byBody).cells;
}

interface Weighed {
  cells: HeaderCell[];
  cost: number;
}

function cellsBy(header: readonly LinePart[], columns: readonly TextColumn[], straight: Straight): Weighed {
  const leaves = columns.flatMap(({ words }, column): HeaderCell[] => {
    if (words.length === 0) return [];
    const lines = [...words].sort((a, b) => a.box.y0 - b.box.y0);
    return [cellOf(lines, column, column + 1)];
  });
  const isLeaf = (part: LinePart): boolean => columns.some(({ words }) => words.includes(part));
  const above = header.filter((part) => !isLeaf(part));
  let units: Unit[] = columns.map(({ words, box }, column) => ({
    text: joinLines(words.map(({ text }) => text)),
    from: column,
    to: column + 1,
    y: centreY(box),
    isHeading: false,
  }));
  const cells = [...leaves];
  const isValue = ({ text }: LinePart): boolean => labelRole(text) === null && !isSide(text);
  const values = above.filter(isValue);
  const tree = treeOf(values, units, columns, straight);
  const known = tree?.found ?? [];
  let cost = tree?.cost ?? 0;
  if (known.length > 0) {
    const headings = known.map(({ part, span }) => cellOf([part], span.from, span.to));
    for (const cell of cells) putBelow(cell, headings);
    cells.push(...headings);
    units = underHeadings(units, known);
  }
  const layers = layersOf(above.filter((part) => !known.some((heading) => heading.part === part)));
  for (let layer = layers.shift(); layer; layer = layers.shift()) {
    const whole = overUnits(layer, units, columns, straight);
    const [upper, lower] = highestLine(layer);
    // A heading over all the others need not stand right over any of them.
    const below = lower.length > 0 ? overUnits(lower, units, columns, straight) : null;
    const split = below && overUnits(upper, below.units, columns, straight);
    if (below && split && below.cost + split.cost < whole.cost) {
      cells.push(...below.cells);
      units = below.units;
      cost += below.cost;
      layers[0] = [...upper, ...(layers[0] ?? [])].sort((a, b) => centreX(a.box) - centreX(b.box));
    } else {
      cells.push(...whole.cells);
      units = whole.units;
      cost += whole.cost;
    }
  }
  return { cells: joinSame(cells.sort((a, b) => a.y0 - b.y0 || a.from - b.from)), cost };
}

/** A line of the text may hold a heading and a word under it: the word is put on the next line. */
function putBelow(cell: HeaderCell, headings: readonly HeaderCell[]): void {
  const isLevel = headings.some(
    ({ from, to, y0 }) => from <= cell.from && cell.to <= to && Math.abs(y0 - cell.y0) <= 1,
  );
  if (!isLevel) return;
  cell.y0 += LINE_HEIGHT;
  cell.y1 += LINE_HEIGHT;
}

/** What stands below further headings: outermost headings in the place of their columns. */
function underHeadings(units: readonly Unit[], known: readonly KnownHeading[]): Unit[] {
  const isWithin = (inner: Span, outer: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;
  const outermost = known.filter(
    ({ span }, i) =>
      !known.some(
        (other, o) =>
          o !== i &&
          isWithin(span, other.span) &&
          (!isWithin(other.span, span) || other.part.box.y0 < (known[i]?.part.box.y0 ?? 0)),
      ),
  );
  const covering = outermost.map(({ part, span }) => ({
    text: part.text,
    ...span,
    y: centreY(part.box),
    isHeading: true,
  }));
  return [...units.filter((unit) => !covering.some((over) => isWithin(unit, over))), ...covering].sort(
    (a, b) => a.from - b.from,
  );
}

/**
 * The columns under each heading that the catalogue knows. It need not know one that stands over all others, alone on its line: over
 * some of the columns it would make them others, so without labels beside them it is a caption over all.
 */
function treeOf(
  headings: readonly LinePart[],
  units: readonly Unit[],
  columns: readonly TextColumn[],
  straight: Straight,
): KnownTree | null {
  const whole = knownTree(headings, units, straight);
  const isAlone = columns.every(({ isValue }) => isValue);
  if (whole && !isAlone) return whole;
  const [upper, lower] = highestLine(headings);
  const below = upper.length === 1 ? knownTree(lower, units, straight) : null;
  if (!below || (whole && whole.cost <= below.cost)) return whole;
  const captions = upper.map((part) => ({ part, span: { from: 0, to: columns.length } }));
  return isAlone ? { ...below, found: [...below.found, ...captions] } : below;
}

/** The headings on the highest line of a layer, and the rest. */
function highestLine(layer: readonly LinePart[]): [LinePart[], LinePart[]] {
  const top = Math.min(...layer.map(({ box }) => box.y0));
  return [layer.filter(({ box }) => box.y0 <= top + 1), layer.filter(({ box }) => box.y0 > top + 1)];
}

/** The headings of one layer over their units, and what is above them then. */
function overUnits(
  layer: readonly LinePart[],
  units: readonly Unit[],
  columns: readonly TextColumn[],
  straight: Straight,
): { cells: HeaderCell[]; units: Unit[]; cost: number } {
  const { spans, cost } = spansOf(layer, units, columns, straight);
  const found = layer.map((part, i) => ({
    part,
    text: part.text,
    ...(spans[i] ?? overNearest(part, columns)),
    y: centreY(part.box),
    isHeading: true,
  }));
  const isCovered = (unit: Unit): boolean => found.some(({ from, to }) => from <= unit.from && unit.to <= to);
  return {
    cells: found.map(({ part, from, to }) => cellOf([part], from, to)),
    units: [...units.filter((unit) => !isCovered(unit)), ...found].sort((a, b) => a.from - b.from),
    cost,
  };
}

/** A heading for which there is no way to stand over anything is kept with the nearest column's word. */
function overNearest({ box }: LinePart, columns: readonly TextColumn[]): Span {
  const off = columns.map((column) => Math.abs(centreX(column.box) - centreX(box)));
  const from = off.indexOf(Math.min(...off));
  return { from, to: from + 1 };
}

function cellOf(parts: readonly LinePart[], from: number, to: number): HeaderCell {
  const lines = parts.map(({ text }) => text);
  return {
    text: joinLines(lines),
    lines,
    from,
    to,
    y0: Math.min(...parts.map(({ box }) => box.y0)),
    y1: Math.max(...parts.map(({ box }) => box.y1)),
    parts: [...parts],
  };
}

/** A heading over one column and the column's word are one word. */
function joinSame(cells: readonly HeaderCell[]): HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const cell of cells) {
    const above = joined.find((other) => other.from === cell.from && other.to === cell.to);
    if (above) {
      above.lines.push(...cell.lines);
      above.text = joinLines(above.lines);
      above.parts.push(...cell.parts);
      above.y1 = Math.max(above.y1, cell.y1);
    } else joined.push(cell);
  }
  return joined;
}

/** Headings by layer, the lowest first: a heading is above those that stand lower and under it. */
function layersOf(headings: readonly LinePart[]): LinePart[][] {
  const depth = new Map<LinePart, number>();
  for (const part of [...headings].sort((a, b) => b.box.y0 - a.box.y0)) {
    const lower = headings.filter(
      (other) =>
        other.box.y0 > part.box.y0 + 1 &&
        (overlap(other.box.x0, other.box.x1, part.box.x0, part.box.x1) > 0 || areLabels(part, other)),
    );
    depth.set(part, Math.max(-1, ...lower.map((other) => depth.get(other) ?? 0)) + 1);
  }
  const layers: LinePart[][] = [];
  for (const [part, layer] of depth) {
    layers[layer] = [...(layers[layer] ?? []), part];
  }
  return layers.map((layer) => layer.sort((a, b) => centreX(a.box) - centreX(b.box)));
}

/** 项目 over 科目编码 over 类, 款, 项: however far it is pushed aside. */
const areLabels = (upper: LinePart, lower: LinePart): boolean =>
  labelRole(upper.text) === 'name' && labelRole(lower.text) === 'code';
