import { centreX, centreY } from '../../model/geometry.ts';
import { LINE_HEIGHT } from '../../model/spaced-page.ts';
import { costs, lineHeights, most, shares } from '../../model/tolerances.ts';
import { labelRole } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';
import { isPhase } from './header-words.ts';
import { isSum, nameOf, type Span, type Unit } from './heading-spans.ts';
import { isKnownAlone, isKnownPair } from './known-paths.ts';
import type { Straight } from './straighten.ts';

const cost = costs.headings;

/** A printed heading with the columns under it. */
export interface KnownHeading {
  part: LinePart;
  span: Span;
}

export interface KnownTree {
  found: KnownHeading[];
  /** What speaks against it. */
  cost: number;
}

/**
 * The columns under each heading, where there is a way to put all of them over columns so that the catalogue knows every
 * heading with each word right under it: of those ways the one that leaves no two columns of one name. A text distorts
 * where words stand, but not which are printed and in what order.
 *
 * @returns `null` where there is no such way
 */
export function knownTree(
  headings: readonly LinePart[],
  units: readonly Unit[],
  straight: Straight,
): KnownTree | null {
  if (headings.length === 0 || headings.length > most.knownHeadings) return null;
  const printed = groupByText(headings);
  const chains = units.map((unit) => chainsOver(unit, printed, units));
  const keys = units.map(({ text }) => matchKey(text));
  /** Does a word stand under these headings before? */
  const isTwice = (chain: readonly string[], i: number, before: Tree['paths']): boolean =>
    chain.length > 0 &&
    before.some(
      (path, j) =>
        keys[j] === keys[i] &&
        path.length === chain.length &&
        path.every((key, level) => key === chain[level]),
    );
  let best: KnownTree | null = null;
  let looks = 0;
  const look = (i: number, tree: Tree): void => {
    if (looks++ > most.trees) return;
    const unit = units[i];
    if (!unit) {
      const isWhole = tree.found.length === headings.length && tree.found.every(isOverSeveral);
      const sum = isWhole ? costOf(tree.found, tree.paths, units, straight) : Infinity;
      if (sum < (best?.cost ?? Infinity)) best = { found: tree.found, cost: sum };
      return;
    }
    for (const chain of chains[i] ?? []) {
      if (isTwice(chain, i, tree.paths)) continue;
      const next = withColumn(tree, chain, unit, headings, printed);
      if (next) look(i + 1, next);
    }
  };
  look(0, { found: [], open: [], paths: [] });
  return looks > most.trees ? null : best;
}

/** Headings over the columns so far, those that are over the last one, and the words over each column. */
interface Tree {
  found: KnownHeading[];
  open: KnownHeading[];
  paths: (readonly string[])[];
}

const isOverSeveral = ({ span }: KnownHeading): boolean => span.to - span.from > 1;

/** A tree with one column more under these headings; `null` where they are not printed, or not in this order. */
function withColumn(
  { found: all, open, paths }: Tree,
  chain: readonly string[],
  unit: Unit,
  headings: readonly LinePart[],
  printed: ReadonlyMap<string, readonly LinePart[]>,
): Tree | null {
  const before = paths.at(-1) ?? [];
  const differs = chain.findIndex((key, level) => key !== before[level]);
  const level = differs < 0 ? chain.length : differs;
  if (!open.every((heading, i) => i < level || isOverSeveral(heading))) return null;
  const begun: KnownHeading[] = [];
  const isFound = (part: LinePart): boolean =>
    all.some((heading) => heading.part === part) || begun.some((heading) => heading.part === part);
  for (const key of chain.slice(level)) {
    // Those of one text are found from left to right.
    const part = printed.get(key)?.find((one) => !isFound(one));
    const isNext = (other: LinePart): boolean =>
      !part || Math.abs(other.box.y0 - part.box.y0) > 1 || other.box.x0 >= part.box.x0 || isFound(other);
    if (!part || !headings.every(isNext)) return null;
    begun.push({ part, span: { from: unit.from, to: unit.to } });
  }
  // Most ways end above: only those that go on are copied.
  const wider = open.slice(0, level);
  const found = all.map((heading) =>
    wider.includes(heading) ? { ...heading, span: { ...heading.span, to: unit.to } } : heading,
  );
  const kept = wider.map((heading) => found[all.indexOf(heading)] ?? heading);
  return { found: [...found, ...begun], open: [...kept, ...begun], paths: [...paths, chain] };
}

/** Headings of one text, left to right. */
function groupByText(headings: readonly LinePart[]): Map<string, LinePart[]> {
  const printed = new Map<string, LinePart[]>();
  for (const part of [...headings].sort((a, b) => centreX(a.box) - centreX(b.box))) {
    const key = matchKey(part.text);
    printed.set(key, [...(printed.get(key) ?? []), part]);
  }
  return printed;
}

/**
 * What may stand over a column, outermost first: each known right over the next one. What several columns are named has all the
 * headings that it may have, since these tell the columns apart.
 */
function chainsOver(
  unit: Unit,
  printed: ReadonlyMap<string, readonly LinePart[]>,
  units: readonly Unit[],
): string[][] {
  if (labelRole(unit.text) !== null) return [[]];
  const chains: string[][] = [];
  const repeated = isRepeated(unit, units);
  // A line of the text holds what stands less than half a line apart: 小计 may be level with 预算数 under it.
  const level = repeated ? lineHeights.halfLine * LINE_HEIGHT : 0;
  const grow = (chain: readonly string[]): boolean => {
    const under = chain[0] ?? unit.text;
    const inner =
      chain[0] === undefined ? [{ y: unit.y + level }] : (printed.get(chain[0]) ?? []).map(asUnder);
    let grown = false;
    for (const [key, parts] of chain.length < most.knownLevels ? printed : [])
      if (!chain.includes(key) && isKnownPair(key, under) && areOver(parts, inner))
        grown = grow([key, ...chain]) || grown;
    // 合计 of all items stands beside them as well as 小计 of one stands under it.
    const mayEnd =
      chain[0] === undefined ? isKnownAlone(unit.text) && !repeated : !repeated || isSum(chain[0]);
    const isWhole = !grown || mayEnd;
    if (isWhole) chains.push([...chain]);
    return true;
  };
  grow([]);
  return chains;
}

const asUnitOf = ({ part, span }: KnownHeading): Unit => ({
  text: part.text,
  ...span,
  y: centreY(part.box),
  isHeading: true,
});

const asUnder = ({ box }: LinePart): Pick<Unit, 'y'> => ({ y: centreY(box) });

const isOver = (part: LinePart, unit: Pick<Unit, 'y'>): boolean => centreY(part.box) < unit.y - 1;

const areOver = (parts: readonly LinePart[], inner: readonly Pick<Unit, 'y'>[]): boolean =>
  parts.some((part) => inner.some((unit) => isOver(part, unit)));

/** What speaks against a tree: headings off their columns, columns of one name, words that stand higher or lower than under it. */
function costOf(
  found: readonly KnownHeading[],
  paths: readonly (readonly string[])[],
  units: readonly Unit[],
  { borders, at }: Straight,
): number {
  const names = units.map(({ text }, i) => [...(paths[i] ?? []), nameOf(text)].join('/'));
  const step = ((borders.at(-1) ?? 0) - (borders[0] ?? 0)) / Math.max(1, borders.length - 1);
  let sum = cost.twice * (names.length - new Set(names).size) + cost.unlikePhase * unlikePhases(paths, units);
  sum += cost.unlevel * unlevel(units.filter((unit) => paths[unit.from]?.length === 0));
  for (const heading of found) {
    const { part, span } = heading;
    const middle = ((borders[span.from] ?? 0) + (borders[span.to] ?? 0)) / 2;
    sum += (cost.off * Math.abs(middle - at(centreX(part.box)))) / step;
    const children = childrenOf(heading, found, units);
    const bottom = Math.max(...children.map(({ y }) => y));
    sum += cost.unlevel * unlevel(children.filter(({ isHeading }) => !isHeading));
    if (children.length === 1) sum += cost.single;
    if (leavesOne(heading, children, units)) sum += cost.leavesOne;
    for (const child of children) {
      sum += cost.known;
      if (!isRepeated(child, units)) sum += cost.beside * (1 - lowness(child, centreY(part.box), bottom));
    }
  }
  const sumsOver = found.filter(({ part }) => isSum(part.text)).map(asUnitOf);
  for (const unit of [...units, ...sumsOver]) {
    const lows = besideOf(unit, found).map((heading) => {
      const under = units.filter(({ from, to }) => heading.span.from <= from && to <= heading.span.to);
      const bottom = Math.max(unit.y, ...under.map(({ y }) => y));
      return isRepeated(unit, units) ? 1 : lowness(unit, centreY(heading.part.box), bottom);
    });
    if (lows.length > 0) sum += cost.uncovered * Math.max(...lows);
  }
  return sum;
}

/** Is a heading over further headings and all figures but one column, which it may have over it as well? */
function leavesOne({ part, span }: KnownHeading, children: readonly Unit[], units: readonly Unit[]): boolean {
  if (!children.some(({ isHeading }) => isHeading)) return false;
  const left = units.filter(
    ({ text, from, to }) => labelRole(text) === null && !(span.from <= from && to <= span.to),
  );
  return left.length === 1 && left.every(({ text }) => isKnownPair(part.text, text));
}

/** How many columns side by side stand a line higher or lower than most: words are centred over the height that they head. */
function unlevel(columns: readonly Unit[]): number {
  const heights = columns
    .filter(({ text }) => labelRole(text) === null)
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return heights.filter((y) => Math.abs(y - usual) > LINE_HEIGHT / 2).length;
}

/** How many columns stand under 决算数 that 预算数 beside it has not, or the other way round: 会议费 is mostly spent alone. */
function unlikePhases(paths: readonly (readonly string[])[], units: readonly Unit[]): number {
  const phases = [...new Set(paths.flatMap(([first = '']) => (isPhase(first) ? [first] : [])))];
  const under = phases.map((phase) =>
    units.flatMap(({ text }, i) =>
      paths[i]?.[0] === phase ? [[...(paths[i]?.slice(1) ?? []), nameOf(text)].join('/')] : [],
    ),
  );
  return under.flat().filter((name) => !under.every((names) => names.includes(name))).length;
}

/** The headings under which a column could stand as well, and beside which it stands. */
function besideOf(unit: Unit, found: readonly KnownHeading[]): KnownHeading[] {
  const over = (inner: Span): KnownHeading[] =>
    found.filter(({ span }) => span.from <= inner.from && inner.to <= span.to);
  const own = over(unit).filter(({ part }) => part.text !== unit.text);
  return found.filter((heading) => {
    const outer = over(heading.span).filter((other) => other !== heading);
    return (
      !own.includes(heading) &&
      outer.length === own.length &&
      outer.every((other) => own.includes(other)) &&
      isKnownPair(heading.part.text, unit.text) &&
      isOver(heading.part, unit)
    );
  });
}

/** What stands right under a heading: columns, and the headings over others of its columns. */
function childrenOf(heading: KnownHeading, found: readonly KnownHeading[], units: readonly Unit[]): Unit[] {
  const within = found.slice(found.indexOf(heading) + 1).filter(({ span }) => span.to <= heading.span.to);
  const direct = within.filter(
    (inner, i) =>
      !within.slice(0, i).some(({ span }) => inner.span.from >= span.from && inner.span.to <= span.to),
  );
  const isUnder = (unit: Unit, { span }: KnownHeading): boolean =>
    span.from <= unit.from && unit.to <= span.to;
  return [
    ...units.filter((unit) => isUnder(unit, heading) && !direct.some((inner) => isUnder(unit, inner))),
    ...direct.map(asUnitOf),
  ];
}

const isRepeated = ({ text }: Unit, units: readonly Unit[]): boolean =>
  units.filter((other) => matchKey(other.text) === matchKey(text)).length > 1;

/** How sure it is by its height that a word stands below a heading and not beside it: 0 to 1. */
function lowness({ y, isHeading }: Unit, top: number, bottom: number): number {
  const depth = bottom > top ? (y - top) / (bottom - top) : 0;
  if (isHeading) return depth >= shares.headingBelow ? 1 : 0;
  return Math.min(1, Math.max(0, (depth - shares.likelyBelow) / (shares.surelyBelow - shares.likelyBelow)));
}
