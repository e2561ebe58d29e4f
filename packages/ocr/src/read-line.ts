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
  /** The same by the recogniser alone. */
  recognised: readonly NumberReading[];
  /** What a line is if it is no number after all: none of its letters is a digit's, or surely read. */
  otherwise: LineReading | null;
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

/** Letters of which a number may have been read, some of them dirt; more than that is text. */
const numeric = /^[\d.,\-－—oOlISBZzsq〇:;'’·、。，： +|!！[\]「」]+$/;
/** What column numbers are made of others with: 2+3. */
const sum = /^\d{1,2}(?:\+\d{1,2})+$/;
/** Letters that are digits, if they are no text: of so few. */
const likeDigits = /[oOlISBZzsq〇]/;
const FEW = 2;
/** Any text of so few letters that are less sure may be a number, and so may digits with one other letter among them. */
const UNSURE_LETTERS = 3;
const UNSURE = 0.9;
const oneOther = /^\d[\d.]*[^\d\p{Script=Han}][\d.]+$/u;
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
  return readCrops(lines, crops, recogniser);
}

/** Reads lines from the crops of each. */
export async function readCrops(
  lines: readonly InkLine[],
  crops: readonly (readonly LineCrop[])[],
  recogniser: Recogniser,
): Promise<LineReading[]> {
  const read = await recogniser.read(crops.flat());
  let next = 0;
  return lines.map((line, k) => {
    const parts = (crops[k] as LineCrop[]).map((crop) => ({
      crop,
      probabilities: read[next++] as Probabilities,
    }));
    return line.shape === 'text' ? readingOf(line, parts, recogniser) : dashOf(line);
  });
}

function dashOf(line: InkLine): LineReading {
  const text = line.shape === 'dash' ? '—' : '-';
  const { x0: from, x1: to } = line.pixels;
  const letters = [{ text, probability: 1, other: '', otherProbability: 0, from, to }];
  return { ...emptyReading(line), kind: 'dash', letters };
}

const emptyReading = (line: InkLine): LineReading => ({
  line,
  kind: 'text',
  letters: [],
  numbers: [],
  recognised: [],
  otherwise: null,
  steps: null,
  likeness: null,
  whole: null,
});

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

/** What a recogniser said of a crop. */
interface Part {
  crop: LineCrop;
  probabilities: Probabilities;
}

function readingOf(line: InkLine, parts: readonly Part[], { alphabet }: Recogniser): LineReading {
  const paths = parts.map(({ probabilities }) => bestPath(probabilities, alphabet));
  const free = paths.flat();
  const text = free.map((letter) => letter.text).join('');
  const [only] = parts;
  const isNumber = mayBeNumber(text);
  if (only === undefined || parts.length > 1 || !(isNumber || isUnsure(free)))
    return textOf(line, parts, paths);
  const recognised = readNumber(only.probabilities, alphabet, { mayBeNegative: line.startsFlat });
  const otherwise = isNumber ? null : textOf(line, parts, paths);
  return numberOf(line, only, recognised, otherwise);
}

function numberOf(
  line: InkLine,
  { crop, probabilities }: Part,
  recognised: readonly NumberReading[],
  otherwise: LineReading | null,
): LineReading {
  if (recognised.length === 0) return otherwise ?? emptyReading(line);
  const steps = { left: crop.left, width: probabilities.stride * crop.scale };
  return withNumbers({ ...emptyReading(line), kind: 'number', recognised, otherwise, steps }, recognised);
}

function textOf(line: InkLine, parts: readonly Part[], paths: readonly ReadLetter[][]): LineReading {
  const letters = withoutSpecks(paths.map(trimmed));
  const [only] = parts;
  const [first] = letters;
  return {
    ...emptyReading(line),
    letters: parts.flatMap((part, k) => (letters[k] ?? []).map((letter) => placed(letter, part))),
    whole:
      only !== undefined && parts.length === 1 && first !== undefined ? { ...only, letters: first } : null,
  };
}

const mayBeNumber = (text: string): boolean =>
  numeric.test(text) && !sum.test(text) && (/\d/.test(text) || (text.length <= FEW && likeDigits.test(text)));

/** May a line be a number though it was not read as one? */
export const isUnsure = (letters: readonly { text: string; probability: number }[]): boolean =>
  oneOther.test(letters.map(({ text }) => text).join('')) ||
  (letters.length <= UNSURE_LETTERS &&
    letters.every(({ probability, text }) => probability < UNSURE || numeric.test(text)));

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
