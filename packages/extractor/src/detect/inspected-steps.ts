import type { Box } from '@juesuan/schema';
import { boxRound } from '../model/geometry.ts';
import type { DetectionSteps } from './detect.ts';
import type { DocumentItem } from './page-items.ts';
import { boxOfCell, type Lattice } from './ruled/lattice.ts';
import type { RuledLine } from './ruled/rulings.ts';

/** A straight line of a step: a ruling, or a boundary between rows or columns. */
export interface InspectedLine {
  orientation: 'horizontal' | 'vertical';
  /** y of a horizontal line, x of a vertical one: points. */
  position: number;
  from: number;
  to: number;
}

/** The steps of detection, each made of those before it. */
const stepNames = [
  'rulings',
  'regions',
  'lattices',
  'cells',
  'segments',
  'lines',
  'tables',
  'blocks',
] as const;
/** The name of a step of detection. */
export type StepName = (typeof stepNames)[number];

/**
 * What one step of detection found on a page: `rulings` whole, `regions` of rulings that touch, the boundaries of their
 * `lattices`, the `cells` between these, `segments` whose cells alignment has to find, `lines` that no frame holds, `tables`
 * without all their rulings, and the `blocks` that recognition reads.
 */
export interface InspectedStep {
  name: StepName;
  lines: readonly InspectedLine[];
  boxes: readonly Box[];
}

/** The steps of one page as lines and boxes on it, in their order. */
export function inspectedSteps({ pages: [page], found, content }: DetectionSteps): InspectedStep[] {
  if (!page) return [];
  const { rulings, regions, tables, segments, lines } = page;
  const marks: Record<StepName, Partial<InspectedStep>> = {
    rulings: {
      lines: [...along('horizontal', rulings.horizontals), ...along('vertical', rulings.verticals)],
    },
    regions: { boxes: regions.map(({ box }) => box) },
    lattices: { lines: tables.flatMap(({ lattice }) => boundariesOf(lattice)) },
    cells: { boxes: tables.flatMap(({ lattice }) => lattice.cells.map((cell) => boxOfCell(lattice, cell))) },
    segments: { boxes: segments.map(({ box }) => box) },
    lines: { boxes: lines.map(({ line }) => line.box) },
    tables: { boxes: found.flatMap(boxOf) },
    blocks: { boxes: content.blocks.flatMap(({ location }) => location.box ?? []) },
  };
  return stepNames.map((name) => ({ name, lines: [], boxes: [], ...marks[name] }));
}

const along = (orientation: InspectedLine['orientation'], lines: readonly RuledLine[]): InspectedLine[] =>
  lines.map(({ position, from, to }) => ({ orientation, position, from, to }));

const boundariesOf = ({ xs, ys }: Lattice): InspectedLine[] => {
  const spanning = (positions: readonly number[], across: readonly number[]): RuledLine[] =>
    positions.map((position) => ({ position, from: across[0] ?? 0, to: across.at(-1) ?? 0 }));
  return [...along('horizontal', spanning(ys, xs)), ...along('vertical', spanning(xs, ys))];
};

/** A table without all its rulings; grids and lines are shown as blocks. */
const boxOf = (item: DocumentItem): Box[] => (item.type === 'segments' ? [boxRound(item.segments)] : []);
