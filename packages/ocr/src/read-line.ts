import { cropsOf } from './lines/crop.ts';
import type { GreyPicture, InkLine, LineCrop } from './model.ts';
import { bestPath } from './recognise/best-path.ts';
import type { Probabilities, ReadLetter } from './recognise/model.ts';
import { type NumberReading, readNumber } from './recognise/read-number.ts';
import type { Recogniser } from './recognise/recogniser.ts';

/** A letter with its ends in pixels of the clean page. */
export interface PlacedLetter extends Omit<ReadLetter, 'from' | 'to'> {
  from: number;
  to: number;
}

/** A line as it was read. */
export interface LineReading {
  line: InkLine;
  kind: 'text' | 'number' | 'dash';
  letters: PlacedLetter[];
  /** What a number may be, the likeliest first; none for others. */
  numbers: readonly NumberReading[];
  /** Where the steps of a number's letters are on the clean page. */
  steps: StepPlaces | null;
  /** How like the page's other digits that digit of a number is that is least like them, to 1; `null` where nothing tells it. */
  likeness: number | null;
  /** What the recogniser said, of a line that was read in one piece and is no number. */
  whole: { letters: readonly ReadLetter[]; probabilities: Probabilities; crop: LineCrop } | null;
}

/** Steps of a recogniser in pixels of the clean page. */
interface StepPlaces {
  /** Of the first. */
  left: number;
  /** Pixels to a step. */
  width: number;
}

/** Letters of which a number may have been read; more than that is text. */
const numeric = /^[\d.,\-－—oOlISBZzsq〇:;'’·、。，： ]+$/;
/** A text that is no longer may be a number without any digit read as one. */
const FEW = 2;
/** Specks at the end of a text that nobody would bet on. */
const speck = /^[，。、,.·•'`‘’“”"：:;；]$/;
const SPECK_BELOW = 0.75;
const COLON = /[：:]/;

/** Reads lines; a lone dash is known by its shape, since recognisers take it for a 1. */
export async function readLines(
  clean: GreyPicture,
  lines: readonly InkLine[],
  recogniser: Recogniser,
): Promise<LineReading[]> {
  const crops = lines.map((line) => (line.shape === 'text' ? cropsOf(clean, line) : []));
  const read = await recogniser.read(crops.flat());
  let next = 0;
  return lines.map((line, k) => {
    const own = crops[k] as LineCrop[];
    const parts = own.map((crop) => ({ crop, probabilities: read[next++] as Probabilities }));
    return line.shape === 'text' ? readingOf(line, parts, recogniser) : dashOf(line);
  });
}

function dashOf(line: InkLine): LineReading {
  const text = line.shape === 'dash' ? '—' : '-';
  const { x0: from, x1: to } = line.pixels;
  const letters = [{ text, probability: 1, other: '', otherProbability: 0, from, to }];
  return { line, kind: 'dash', letters, numbers: [], steps: null, likeness: null, whole: null };
}

/** A line with other readings of its number: its letters are those of the first. */
export function withNumbers(reading: LineReading, numbers: readonly NumberReading[]): LineReading {
  const { steps } = reading;
  const [best] = numbers;
  if (best === undefined || steps === null) return reading;
  const letters = [...best.text].map((text, k): PlacedLetter => {
    const from = steps.left + (best.steps[k] ?? 0) * steps.width;
    return { text, probability: best.share, other: '', otherProbability: 0, from, to: from + steps.width };
  });
  return { ...reading, letters, numbers };
}

function readingOf(
  line: InkLine,
  parts: readonly { crop: LineCrop; probabilities: Probabilities }[],
  { alphabet }: Recogniser,
): LineReading {
  const paths = parts.map(({ probabilities }) => bestPath(probabilities, alphabet));
  const free = paths
    .flat()
    .map(({ text }) => text)
    .join('');
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && mayBeNumber(free)) {
    const numbers = readNumber(only.probabilities, alphabet, { mayBeNegative: line.startsFlat });
    if (numbers.length > 0) {
      const { crop, probabilities } = only;
      const steps = { left: crop.left, width: probabilities.stride * crop.scale };
      return withNumbers(
        { line, kind: 'number', letters: [], numbers: [], steps, likeness: null, whole: null },
        numbers,
      );
    }
  }
  const letters = withoutSpecks(paths.map(trimmed));
  const first = letters[0];
  return {
    line,
    kind: 'text',
    letters: parts.flatMap((part, k) => (letters[k] ?? []).map((letter) => placed(letter, part))),
    numbers: [],
    steps: null,
    likeness: null,
    whole:
      only !== undefined && parts.length === 1 && first !== undefined ? { ...only, letters: first } : null,
  };
}

const mayBeNumber = (text: string): boolean =>
  text !== '' && numeric.test(text) && (/\d/.test(text) || text.length <= FEW);

/** A letter's ends on the page, from those on its crop. */
export function placed(
  { from, to, ...letter }: ReadLetter,
  { crop, probabilities: { stride } }: { crop: LineCrop; probabilities: Probabilities },
): PlacedLetter {
  const onPage = (step: number): number => crop.left + step * stride * crop.scale;
  return { ...letter, from: onPage(from), to: onPage(to) };
}

function trimmed(letters: readonly ReadLetter[]): ReadLetter[] {
  const isSpace = ({ text }: ReadLetter): boolean => /^\s*$/u.test(text);
  const first = letters.findIndex((letter) => !isSpace(letter));
  return first < 0 ? [] : letters.slice(first, letters.findLastIndex((letter) => !isSpace(letter)) + 1);
}

/** Dirt at the ends of a line is read as a comma or a stop. */
function withoutSpecks(parts: ReadLetter[][]): ReadLetter[][] {
  if (parts.flat().length <= 2) return parts;
  const isSpeck = (letter: ReadLetter | undefined): boolean =>
    letter !== undefined && letter.probability < SPECK_BELOW && speck.test(letter.text);
  const first = parts[0] ?? [];
  const last = parts.at(-1) ?? [];
  while (isSpeck(first[0])) first.shift();
  while (isSpeck(last.at(-1)) && !COLON.test(last.at(-1)?.text ?? '')) last.pop();
  return parts;
}
