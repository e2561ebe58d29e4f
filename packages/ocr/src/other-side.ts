import { cropsOf, inMirror, upsideDown } from './lines/crop.ts';
import { layOut } from './lines/lay-out.ts';
import type { LineCrop, PreparedPage } from './model.ts';
import { paleAlone, paleLevelOf, withoutPale } from './picture/two-inks.ts';
import { bestPath } from './recognise/best-path.ts';
import { surenessOf } from './recognise/letters.ts';
import type { ReadLetter } from './recognise/model.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { rulingsIn } from './rulings/pieces.ts';
import { tellingLines } from './upside-down.ts';

/** Letters of a line that says something, and how sure they are on average where it says nothing. */
const LETTERS = 3;
const NOTHING = 0.5;
/** What the lines must say together in the mirror, of 1 for a line that is all sure; and how many times as much as without it. */
const LEAST = 2;
const TIMES = 2;

/**
 * A prepared page without what shines through from the other side of its sheet. Print that is far paler than the rest is the
 * other side's only where its lines can be read in a mirror: a pale print that reads as it stands is the page's own and stays.
 *
 * @returns with it the brightness from which ink was taken for the other side's; `null` where none was
 */
export async function withoutOtherSide(
  page: PreparedPage,
  recogniser: Recogniser,
): Promise<{ page: PreparedPage; level: number | null }> {
  // Of one bit nothing is pale.
  const level = page.isOneBit ? null : paleLevelOf(page.grey);
  if (level === null) return { page, level: null };
  const apart = paleAlone(page.grey, level);
  const { clean, lines } = layOut({ ...page, grey: apart, pieces: rulingsIn(apart), seals: [] });
  const crops = tellingLines(lines).flatMap((line) => cropsOf(clean, line));
  const saying = async (seen: (crop: LineCrop) => LineCrop): Promise<number> => {
    const read = await recogniser.read(crops.map(seen));
    return read.reduce((sum, one) => sum + saidBy(bestPath(one, recogniser.alphabet)), 0);
  };
  const mirrored = await saying(inMirror);
  // The page may stand on its head.
  const said = mirrored >= LEAST ? mirrored : await saying((crop) => upsideDown(inMirror(crop)));
  if (said < LEAST || said < TIMES * (await saying((crop) => crop))) return { page, level: null };
  const grey = withoutPale(page.grey, level);
  return { page: { ...page, grey, pieces: rulingsIn(grey) }, level };
}

/** From 0 to 1; what is half sure counts little. */
const saidBy = (letters: readonly ReadLetter[]): number =>
  letters.length < LETTERS ? 0 : (Math.max(0, surenessOf(letters) - NOTHING) / (1 - NOTHING)) ** 2;
