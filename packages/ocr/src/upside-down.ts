import { cropsOf, upsideDown } from './lines/crop.ts';
import type { GreyPicture, InkLine } from './model.ts';
import type { LineReading } from './read-line.ts';
import { bestPath } from './recognise/best-path.ts';
import { surenessOf, textOf } from './recognise/letters.ts';
import type { ReadLetter } from './recognise/model.ts';
import type { Recogniser } from './recognise/recogniser.ts';

/** A page is upright where so many of its Chinese lines are surely read. */
const UPRIGHT_SHARE = 0.7;
const SURE = 0.9;
/** Lines that are read both ways: those of some letters, the longest first. */
const TRIED = 12;
/** Lines that show at first whether anything is sure. */
const LOOKED_AT = 24;
const [LEAST_EMS, MOST_EMS] = [2, 14];
/** How much more the turned lines must be trusted. */
const MORE = 1.05;
/** What a line without two Chinese letters side by side counts. */
const NOT_CHINESE = 0.6;

const chinese = /\p{Script=Han}{2}/u;

const lengthOf = ({ box, em }: InkLine): number => (box.x1 - box.x0) / em;

const isTelling = (line: InkLine): boolean => lengthOf(line) > LEAST_EMS && lengthOf(line) < MOST_EMS;

/** The lines of a page that tell best which way up it is; others where there are too few of them. */
export const tellingLines = (lines: readonly InkLine[]): InkLine[] =>
  lines
    .filter(({ shape }) => shape === 'text')
    .sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || lengthOf(b) - lengthOf(a))
    .slice(0, LOOKED_AT);

/**
 * Does a page stand on its head? Upside down nothing is sure: only where few lines are, some are read turned over, and the
 * way that the recogniser trusts more is right.
 *
 * @param read its {@link tellingLines}
 */
export async function standsOnItsHead(
  clean: GreyPicture,
  read: readonly LineReading[],
  recogniser: Recogniser,
): Promise<boolean> {
  const texts = read.filter(({ kind, letters }) => kind === 'text' && letters.length > 2);
  const sure = texts.filter(({ letters }) => surenessOf(letters) > SURE && chinese.test(textOf(letters)));
  if (texts.length > 0 && sure.length >= UPRIGHT_SHARE * texts.length) return false;
  const crops = read
    .filter(({ kind, line }) => kind !== 'dash' && isTelling(line))
    .slice(0, TRIED)
    .flatMap(({ line }) => cropsOf(clean, line));
  if (crops.length === 0) return false;
  const trust = async (turned: boolean): Promise<number> => {
    const probabilities = await recogniser.read(turned ? crops.map(upsideDown) : crops);
    return probabilities.reduce((sum, one) => sum + trustIn(bestPath(one, recogniser.alphabet)), 0);
  };
  return (await trust(true)) > (await trust(false)) * MORE;
}

const trustIn = (letters: readonly ReadLetter[]): number =>
  surenessOf(letters) * (chinese.test(textOf(letters)) ? 1 : NOT_CHINESE);
