import { type HanWidth, type Segment, splitSegments } from './segments.ts';
import { isAmount } from './tokens.ts';

/** Characters from the start that are asked, some ten reports: text of millions says nothing else. */
const MOST_ASKED = 500_000;

/**
 * How many character columns a Han character takes in these lines: the reading under which more amounts end, and more
 * names begin, where they do in the line of cells before. Without a difference 1, as `pdftotext -layout` counts.
 *
 * @example
 * hanWidth(['行政运行       90.00', '其他支出小计   12.34']) // 2: both amounts end in column 20
 */
export function hanWidth(lines: readonly string[]): HanWidth {
  const asked = firstOf(lines);
  return alignedEdges(asked, 2) > alignedEdges(asked, 1) ? 2 : 1;
}

function firstOf(lines: readonly string[]): readonly string[] {
  let characters = 0;
  const end = lines.findIndex((line) => {
    characters += line.length;
    return characters > MOST_ASKED;
  });
  return end < 0 ? lines : lines.slice(0, end);
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
