import { costs, counts, most } from '../../model/tolerances.ts';
import type { AlignedLines } from './align-lines.ts';
import { packedColumns } from './columns.ts';
import { ancestorOf, codeOf, type Families, filledOf, isTotal, strangerCost } from './families.ts';
import { groupCost, groupsOf } from './groups.ts';
import type { Band, PlacedLine, PlacedSheet, Sheet, TextColumn } from './model.ts';
import { namesakeCost } from './named-rows.ts';
import { ordinalsBreakOff, ordinalsGoOn } from './ordinals.ts';
import { gapCost, placeCost } from './places.ts';
import { blankSources, type Source } from './sources.ts';
import { type Filled, type Relations, seldomCost, sumCost } from './sums.ts';

const cost = costs.sheets;

/** A way to give columns to the bands of a sheet. */
export interface BandColumns {
  targets: number[];
  cost: number;
  /** The part of the cost that is for sums that do not hold. */
  unsummed: number;
  /**
   * Is any other way worse, and not only because earlier sheets fill other columns, which a later one may do as well? Where all
   * stands in its place they are believed. What is sure tells of other sheets.
   */
  sure: boolean;
  /** The other ways that may be as good, which are reported; `null` where nothing tells one from another. */
  rivals: number[][] | null;
}

/** What tells which columns a sheet fills, besides where they stand. */
export interface Evidence {
  columns: readonly TextColumn[];
  relations: Relations;
  /** By column: what rows of other tables print that have its name. */
  namesakes: ReadonlyMap<number, readonly string[]>;
  /** What the sheets that are placed already tell of this one, and those of them that stand before it. */
  families: Families;
  sources: readonly Source[];
  before: readonly PlacedSheet[];
}

/** What tells of the lines of a sheet into whichever bands they are put. */
interface Clues {
  /** By line: the row that it is part of. */
  ancestors: readonly (Filled | undefined)[];
  groups: ReturnType<typeof groupsOf>;
  blankIn: ReturnType<typeof blankSources>;
  packed: ReadonlySet<TextColumn>;
  goesOn: ReturnType<typeof ordinalsGoOn>;
  breaksOff: ReturnType<typeof ordinalsBreakOff>;
}

export function cluesOf(sheet: Sheet, { columns, families, sources, before }: Evidence): Clues {
  return {
    ancestors: sheet.lines.map((line) => ancestorOf(codeOf(line), families)),
    groups: groupsOf(columns, before),
    blankIn: blankSources(sources, columns),
    packed: packedColumns(sheet.columns ?? []),
    goesOn: ordinalsGoOn(before),
    breaksOff: ordinalsBreakOff(before),
  };
}

/**
 * Which column each band of a sheet is: the reading under which they stand under the sheet's own header, and its lines fill
 * the same columns together as those of earlier sheets, and none that the row that they are part of leaves blank.
 *
 * @returns `null` where there are more bands than columns for them
 */
export function columnsOfBands(
  sheet: Sheet,
  { all: bands, bands: lines }: AlignedLines,
  { columns, before, relations, namesakes }: Evidence,
  { ancestors, groups, blankIn, packed, goesOn, breaksOff }: Clues,
): BandColumns | null {
  const possible = readings(bands, columns);
  if (possible.length === 0) return null;
  const earlier = likeEarlier(bands, lines, before, columns);
  const ownCost = (targets: readonly number[]): { own: number; unsummed: number; seldom: number } => {
    const placed = sheet.lines.map(
      (line, i): PlacedLine => ({
        ...line,
        columns: line.parts.map((_, t) => targets[lines[i]?.[t] ?? -1] ?? -1),
      }),
    );
    const filled = placed.map((line) => filledOf(line, columns));
    const unsummed = filled.reduce((sum, texts) => sum + sumCost(texts, relations), 0);
    let own = unsummed;
    bands.forEach((band, b) => {
      const column = columns[targets[b] ?? 0];
      if (column?.holds === 'figures' && column.isValue === (band.isCount === true)) own += cost.count;
      if (band.holds !== column?.holds)
        own += band.holds === 'codes' ? cost.codesAsFigures : cost.figuresAsCodes;
    });
    filled.forEach((texts, i) => {
      own += strangerCost(texts, ancestors[i]);
      if (placed[i] && isTotal(placed[i])) own += namesakeCost(texts, namesakes);
    });
    if (groups.length > 0) own += groupCost(placed, groups, columns);
    if (groups.length > 0 && breaksOff(placed)) own += cost.otherOrdinals;
    const blank = blankIn(placed);
    own += cost.blankSource * targets.filter((column) => blank.has(column)).length;
    const seldom = filled.reduce((sum, texts) => sum + seldomCost(texts, relations), 0);
    return { own, unsummed, seldom };
  };
  const ordinalsIn = (targets: readonly number[]): boolean =>
    goesOn(
      sheet.lines.map((line, i) => ({
        ...line,
        columns: line.parts.map((_, t) => targets[lines[i]?.[t] ?? -1] ?? -1),
      })),
    );
  const placed = (targets: readonly number[]): number =>
    sheet.columns ? placeCost(bands, targets, sheet) : gapCost(bands, targets, columns);
  const ways = possible
    .map((targets) => ({
      targets,
      place: placed(targets),
      ...ownCost(targets),
      like: earlier.cost(targets),
    }))
    .sort((a, b) => a.place + a.own + a.like + a.seldom - b.place - b.own - b.like - b.seldom);
  const [best, ...rest] = ways;
  if (!best) return null;
  const isBelieved = before.length > 0 && earlier.inPlace(best.targets);
  const isBeaten = (way: (typeof ways)[number], least: { place: number; packed: number }): boolean => {
    const like = way.like - best.like;
    const place = way.place - best.place;
    const own = way.own - best.own;
    const isPacked = way.targets.some((column, b) => {
      const header = sheet.columns?.[column];
      return column !== best.targets[b] && header !== undefined && packed.has(header);
    });
    // Where words are packed, places alone tell little.
    if (own < cost.same && place < (isPacked ? least.packed : least.place) && !isBelieved) return false;
    return (isBelieved ? own + place + like : own + place + Math.min(0, like)) >= cost.same;
  };
  // A page of a table side by side that prints the labels of one side only may show either.
  const isOtherSide = (way: (typeof ways)[number]): boolean =>
    way.own - best.own < cost.same &&
    bands.some(({ holds }, b) => holds === 'words' && way.targets[b] !== best.targets[b]) &&
    !(ordinalsIn(best.targets) && !ordinalsIn(way.targets));
  // Earlier sheets may be believed against where this one prints its figures, but not in silence.
  const isOutvoted = (way: (typeof ways)[number]): boolean =>
    sheet.columns !== null && way.own - best.own < cost.same && best.place - way.place >= cost.certainPlace;
  const likely = { place: cost.same, packed: cost.packedPlace };
  // A line alone may be pushed aside as others are not, and without any header no place is known.
  const isAlone = sheet.lines.length < counts.fewestRows;
  const isUnheaded = !sheet.columns && before.length === 0;
  const certain = {
    place: isUnheaded ? cost.packedPlace : isAlone ? cost.certainPlace : cost.same,
    packed: cost.packedPlace,
  };
  return {
    targets: best.targets,
    unsummed: best.unsummed,
    cost: best.place + best.own + best.like,
    sure: rest.every((way) => isBeaten(way, likely)),
    rivals: rest.flatMap((way) =>
      isBeaten(way, certain) && !isOutvoted(way) && !isOtherSide(way) ? [] : [way.targets],
    ),
  };
}

/** What speaks against a sheet's filling other columns than earlier ones, or columns that stand elsewhere. */
function likeEarlier(
  bands: readonly Band[],
  lines: AlignedLines['bands'],
  before: readonly PlacedSheet[],
  columns: readonly TextColumn[],
): { cost: (targets: readonly number[]) => number; inPlace: (targets: readonly number[]) => boolean } {
  if (before.length === 0) return { cost: () => 0, inPlace: () => true };
  const places = before[0]?.bands ?? [];
  const earlier = [...before.slice(0, 1), ...before.slice(1).slice(-counts.sheetsBack)];
  // Codes and names are on lines of their own where a name is wrapped: figures alone tell what a row fills.
  const patternOf = (line: readonly number[]): string =>
    line.filter((column) => columns[column]?.holds === 'figures').join(' ');
  const seen = new Set(earlier.flatMap((sheet) => sheet.lines.map((line) => patternOf(line.columns))));
  const used = new Set(earlier.flatMap((sheet) => sheet.lines.flatMap((line) => line.columns)));
  const inPlace = (band: Band, column: number): boolean => {
    const place = places[column];
    return place != null && Math.min(band.x1, place.x1) > Math.max(band.x0, place.x0);
  };
  const costOf = (targets: readonly number[]): number => {
    let sum = 0;
    bands.forEach((band, b) => {
      const column = targets[b] ?? 0;
      if (!used.has(column)) sum += cost.blank;
      if (!inPlace(band, column)) sum += cost.moved;
    });
    for (const column of used) if (!targets.includes(column)) sum += cost.blank;
    const unseen = lines.filter(
      (line) => !seen.has(patternOf(line.map((band) => targets[band ?? 0] ?? 0))),
    ).length;
    return sum + (cost.unseen * bands.length * unseen) / Math.max(1, lines.length);
  };
  return {
    cost: costOf,
    inPlace: (targets) => bands.every((band, b) => inPlace(band, targets[b] ?? -1)),
  };
}

/** Every way to give columns to bands in order, words to words and digits to digits. */
function readings(bands: readonly Band[], columns: readonly TextColumn[]): number[][] {
  let found: number[][] = [[]];
  bands.forEach(({ holds, column: known, mayBeCodes }, b) => {
    const takes = (column: TextColumn | undefined): boolean =>
      (holds === 'words') === (column?.holds === 'words') &&
      (column?.holds !== 'codes' || mayBeCodes !== false);
    found = found.flatMap((targets) => {
      const next: number[][] = [];
      if (known !== undefined) return known > (targets.at(-1) ?? -1) ? [[...targets, known]] : [];
      const from = (targets.at(-1) ?? -1) + 1;
      for (let column = from; columns.length - column >= bands.length - b; column++)
        if (takes(columns[column])) next.push([...targets, column]);
      return next;
    });
    if (found.length > most.readings) found.length = most.readings;
  });
  return found;
}
