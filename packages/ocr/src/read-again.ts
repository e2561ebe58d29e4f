import { cropsOf } from './lines/crop.ts';
import type { PageLayout } from './model.ts';
import { thickened } from './picture/thicken.ts';
import { isUnsure, type LineReading, readCrops } from './read-line.ts';
import type { NumberReading } from './recognise/read-number.ts';
import type { Recogniser } from './recognise/recogniser.ts';

/** Numbers that both witnesses are so sure of are not read again. */
const SURE = 0.999;
/** Share of what one of two readings did not think of. */
const UNTHOUGHT = 1e-4;

/**
 * Reads the numbers of a poor page again that are not sure, with thicker strokes: both readings count the same.
 */
export async function readAgain(
  { clean }: PageLayout,
  lines: readonly LineReading[],
  recogniser: Recogniser,
): Promise<readonly LineReading[]> {
  const places = [...lines.keys()].filter((at) => isTried(lines[at] as LineReading));
  const again = places.map((at) => (lines[at] as LineReading).line);
  const read = await readCrops(
    again,
    again.map((line) => cropsOf(clean, line).map(thickened)),
    recogniser,
  );
  const out = [...lines];
  for (const [k, at] of places.entries()) out[at] = both(lines[at] as LineReading, read[k] as LineReading);
  return out;
}

const isTried = ({ kind, letters, numbers }: LineReading): boolean =>
  kind === 'number' ? (numbers[0]?.share ?? 0) < SURE : kind === 'text' && isUnsure(letters);

function both(first: LineReading, second: LineReading): LineReading {
  if (second.recognised.length === 0) return first;
  if (first.recognised.length === 0) return { ...second, otherwise: second.otherwise ?? first };
  const found = new Map<string, NumberReading>();
  for (const reading of [...first.recognised, ...second.recognised]) {
    const known = found.get(reading.text);
    if (known === undefined || known.share < reading.share) found.set(reading.text, reading);
  }
  const weights = [...found.values()].map((reading) => {
    const share = (of: LineReading): number =>
      of.recognised.find(({ text }) => text === reading.text)?.share ?? UNTHOUGHT;
    return { ...reading, share: Math.sqrt(share(first) * share(second)) };
  });
  const total = weights.reduce((sum, { share }) => sum + share, 0);
  const recognised = weights
    .map((reading) => ({ ...reading, share: reading.share / total }))
    .sort((a, b) => b.share - a.share);
  return { ...first, recognised };
}
