import { type HanWidth, type Segment, splitSegments } from './segments.ts';
import { isAmount } from './tokens.ts';

/**
 * How many character columns a Han character takes in these lines: the reading under which more amounts end, and more
 * names begin, where they do in the line of cells before. Without a difference 1, as `pdftotext -layout` counts.
 *
 * @example
 * hanWidth(['行政运行       90.00', '其他支出小计   12.34']) // 2: both amounts end in column 20
 */
export function hanWidth(lines: readonly string[]): HanWidth {
  return alignedEdges(lines, 2) > alignedEdges(lines, 1) ? 2 : 1;
}

function alignedEdges(lines: readonly string[], width: HanWidth): number {
  let aligned = 0;
  let before = new Set<string>();
  for (const line of lines) {
    const edges = new Set(splitSegments(line, width).slice(1).flatMap(tellingEdge));
    if (edges.size === 0) continue;
    for (const edge of edges) if (before.has(edge)) aligned++;
    before = edges;
  }
  return aligned;
}

/** Figures are set right, names left; a line's first piece stands where it stands under either reading. */
function tellingEdge({ text, edges }: Segment): string[] {
  if (isAmount(text)) return [`right ${edges.at(-1)}`];
  return /^\p{Script=Han}/u.test(text) ? [`left ${edges[0]}`] : [];
}
