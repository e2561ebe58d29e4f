import { sumHeaders } from '@juesuan/schema/words';
import { centreX, centreY } from '../../model/geometry.ts';
import { costs, shares } from '../../model/tolerances.ts';
import { labelRole } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';
import { isSide } from './header-words.ts';
import { isKnownAlone, isKnownPair } from './known-paths.ts';
import type { TextColumn } from './model.ts';
import type { Straight } from './straighten.ts';

/** What stands below a heading: a column, or a heading over columns. */
export interface Unit {
  text: string;
  from: number;
  to: number;
  /** The line of its own words, as y. */
  y: number;
  isHeading: boolean;
}

interface Heading {
  part: LinePart;
  /** Where its middle is over the straight columns. */
  middle: number;
}

const cost = costs.headings;

const sums: ReadonlySet<string> = new Set(sumHeaders);

/** 合计, 小计 and their like. */
export const isSum = (text: string): boolean => sums.has(matchKey(text));

/** A column's name among those under one heading. 合计 and 小计 are one thing: no heading has both of them under it. */
export const nameOf = (text: string): string => (isSum(text) ? (sumHeaders[0] ?? '') : matchKey(text));

export interface Span {
  from: number;
  to: number;
}

/** The cheapest way to give units to the headings of a layer, in order. */
export function spansOf(
  layer: readonly LinePart[],
  units: readonly Unit[],
  columns: readonly TextColumn[],
  straight: Straight,
): { spans: Span[]; cost: number } {
  const headings = layer.map((part): Heading => ({ part, middle: straight.at(centreX(part.box)) }));
  const least: number[][] = [];
  const begin: number[][] = [];
  const uncovered = units.map((unit) => {
    const middle = ((straight.borders[unit.from] ?? 0) + (straight.borders[unit.to] ?? 0)) / 2;
    // Headings of one layer may stand on several lines: the one beside a word tells whether it stands low.
    const off = headings.map((heading) => Math.abs(heading.middle - middle));
    const nearest = headings[off.indexOf(Math.min(...off))];
    const weight = unit.isHeading ? cost.uncoveredHeading : cost.uncovered;
    return nearest ? weight * lowness(unit, centreY(nearest.part.box), units) : 0;
  });
  for (let h = 0; h <= headings.length; h++) {
    least[h] = [];
    begin[h] = [];
    for (let end = 0; end <= units.length; end++) {
      const row = least[h] as number[];
      if (end === 0) {
        row[end] = h === 0 ? 0 : Infinity;
        continue;
      }
      row[end] = (row[end - 1] ?? Infinity) + (uncovered[end - 1] ?? 0);
      if (h === 0) continue;
      for (let start = 0; start < end; start++) {
        const heading = headings[h - 1];
        if (!heading) continue;
        const total =
          (least[h - 1]?.[start] ?? Infinity) + headingCost(heading, units, start, end, columns, straight);
        if (total < (row[end] ?? Infinity)) {
          row[end] = total;
          (begin[h] as number[])[end] = start;
        }
      }
      if (row[end] === (row[end - 1] ?? Infinity) + (uncovered[end - 1] ?? 0))
        delete (begin[h] as number[])[end];
    }
  }
  const spans: Span[] = [];
  for (let h = headings.length, end = units.length; h > 0 && end > 0; ) {
    const start = begin[h]?.[end];
    if (start === undefined) {
      end--;
      continue;
    }
    spans[h - 1] = { from: units[start]?.from ?? 0, to: units[end - 1]?.to ?? 0 };
    end = start;
    h--;
  }
  return { spans, cost: least[headings.length]?.[units.length] ?? Infinity };
}

/** How far a unit stands below a heading's line, as a share of the way to the lowest one. */
function depthOf(unit: Unit, top: number, units: readonly Unit[]): number {
  const bottom = Math.max(...units.map(({ y }) => y));
  return bottom > top ? (unit.y - top) / (bottom - top) : 0;
}

/** How sure it is that a unit stands below a heading and not beside it: 0 to 1. A heading does wherever it is lower. */
function lowness(unit: Unit, top: number, units: readonly Unit[]): number {
  const depth = depthOf(unit, top, units);
  if (unit.isHeading) return depth >= shares.headingBelow ? 1 : 0;
  return Math.min(1, Math.max(0, (depth - shares.likelyBelow) / (shares.surelyBelow - shares.likelyBelow)));
}

function headingCost(
  { part, middle }: Heading,
  units: readonly Unit[],
  start: number,
  end: number,
  columns: readonly TextColumn[],
  { borders }: Straight,
): number {
  const top = centreY(part.box);
  const inside = units.slice(start, end);
  const from = inside[0]?.from ?? 0;
  const to = inside.at(-1)?.to ?? from;
  if (!keepsGroups(part.text, from, to, columns)) return Infinity;
  const off = Math.abs(((borders[from] ?? 0) + (borders[to] ?? 0)) / 2 - middle);
  const step = ((borders.at(-1) ?? 0) - (borders[0] ?? 0)) / columns.length;
  let sum = (cost.off * off) / step;
  const isCatalogued = inside.some((unit) => isKnownPair(part.text, unit.text));
  // 收入 and 支出 head all that stands on their sides, however many lines one word has.
  const isOverAll = isSide(part.text);
  for (const unit of inside) {
    const depth = depthOf(unit, top, units);
    if (depth <= shares.beside && !isOverAll) return Infinity;
    if (!isOverAll) sum += cost.beside * (1 - lowness(unit, top, units));
    if (isKnownPair(part.text, unit.text)) sum += cost.known;
    else if (isCatalogued && isKnownAlone(unit.text)) sum += cost.alone;
  }
  if (to - from === 1) sum += cost.single;
  const names = new Set(inside.map(({ text }) => nameOf(text)));
  if (groupStarts(columns).length < 2) sum += cost.twice * (inside.length - names.size);
  return sum;
}

/** A heading of a table side by side stands over labels and their figures, never over a part of both. */
function keepsGroups(text: string, from: number, to: number, columns: readonly TextColumn[]): boolean {
  // 项目 over 科目编码 and 科目名称 is a heading of labels only.
  if (labelRole(text) !== null) return columns.slice(from, to).every(({ isValue }) => !isValue);
  const starts = groupStarts(columns);
  if (starts.length < 2) return true;
  const ends = new Set([...starts, columns.length]);
  if (isSide(text)) return starts.includes(from) && ends.has(to);
  // A heading over labels is over their whole group; one over figures alone stays within a group.
  return starts.includes(from) ? ends.has(to) : columns.slice(from, to).every(({ isValue }) => isValue);
}

/** Where label columns begin anew: the groups of a table side by side. */
function groupStarts(columns: readonly TextColumn[]): number[] {
  const isLabel = columns.map(({ holds, isValue }) => !isValue && holds !== 'figures');
  return isLabel.flatMap((label, column) => (label && !isLabel[column - 1] ? [column] : []));
}
