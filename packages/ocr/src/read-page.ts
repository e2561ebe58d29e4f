import type { Ruling, SourcePage, SourcePicture, TextRun, UnsureReading } from '@juesuan/extractor';
import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { byNames } from './code-names.ts';
import { witnessed } from './digits/witness.ts';
import { withPairedBrackets } from './domain/brackets.ts';
import { byWords, type ReadLine } from './domain/by-words.ts';
import { firstOrdinal, ordinalAfter } from './domain/ordinals.ts';
import { layOut } from './lines/lay-out.ts';
import type { PageLayout, PreparedPage } from './model.ts';
import { withoutOtherSide } from './other-side.ts';
import { preparePage, turnedOver } from './prepare.ts';
import { readAgain } from './read-again.ts';
import { type LineReading, type PlacedLetter, placed, readLines } from './read-line.ts';
import { surenessOf, textOf } from './recognise/letters.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { isApart, withoutResidue } from './residue.ts';
import { runOf } from './runs.ts';
import type { PlacedReading } from './text-layer.ts';
import { standsOnItsHead, tellingLines } from './upside-down.ts';

/** Share of all numbers that a picture allows below which the likeliest is doubtful; and for pictures that say less. */
const DOUBTFUL = 0.8;
const DOUBTFUL_COARSE = 0.98;
/** On those, a digit that is less like what it was taken for is doubtful too. */
const UNLIKE_COARSE = 0.75;
/** Other readings of a number that is less sure are kept. */
const SURE = 0.98;
/** Under a seal a number is sure where nothing else was thought of, and each digit is as like its pattern as this. */
const AGREED = 0.99;
const AGREED_LIKENESS = 0.85;
/** Pixels an inch below which a picture is coarse. */
const COARSE = 140;
/** A letter or two that nobody would bet on are dirt. */
const DIRT_LETTERS = 2;
const DIRT_BELOW = 0.45;
/** Text that is less sure is reported where it stands in a field with a number's letters. */
const SURE_TEXT = 0.5;
/** Other readings that a doubt names. */
const ALTERNATIVES = 3;
/** Cells of a column begin less than so many points apart. */
const COLUMN = 6;
/** Lines whose tops differ by less than so much of their letters stand beside one another. */
const SAME_LINE = 0.5;

/** A page with more lines is looked at first: how many of them are tried, and how sure their letters must be on average. */
const MANY_LINES = 600;
const TRIED_LINES = 48;
const SURE_OF_MANY = 0.6;
/** Letters that say something, and rulings each way that make a table. */
const WORD = 3;
const TABLE_RULINGS = 3;

/** What a page's reading needs to know besides its picture. */
export interface PageReadingOptions {
  recogniser: Recogniser;
  /** Of the page, for places and diagnostics. */
  page: SourcePage;
  /** Name of the runtime, for the diagnostic that says how the page was read. */
  engine: string;
}

/**
 * Reads the picture of a page: runs and rulings as of a page that was drawn, and every doubt as a diagnostic with its place.
 *
 * @returns `null` where the picture shows no line of text
 */
export async function readPage(
  picture: SourcePicture,
  { recogniser, page, engine }: PageReadingOptions,
): Promise<PlacedReading | null> {
  const front = await withoutOtherSide(preparePage(picture), recogniser);
  let prepared = front.page;
  let layout = layOut(prepared);
  if (!(await showsText(layout, recogniser))) return null;
  // Which way up is looked at first, or all of a page that stands on its head would be read twice.
  let tried = await readLines(layout.clean, tellingLines(layout.lines), recogniser);
  if (await standsOnItsHead(layout.clean, tried, recogniser)) {
    prepared = turnedOver(prepared);
    layout = layOut(prepared);
    tried = [];
  }
  let lines: readonly LineReading[] = await readOthers(layout, tried, recogniser);
  lines = witnessed(layout.clean, lines, layout.em);
  if (isPoor(prepared)) {
    const again = await readAgain(layout, lines, recogniser);
    lines = witnessed(layout.clean, again, layout.em);
  }
  if (!isPage(layout, lines)) return null;
  lines = byNames(lines, layout.fields);
  const reading = new FieldsReading(prepared, layout, recogniser, page.number);
  for (const field of cellsOf(lines)) reading.read(field);
  reading.doubtUnread();
  const { runs, diagnostics, unsure } = reading;
  diagnostics.unshift(
    diagnostic(
      'page-recognised',
      'info',
      {
        dpi: Math.round(prepared.sourceDpi),
        turns: prepared.placement.turns * 90 || null,
        lines: lines.length,
        engine,
        sheet: layout.pages === 2 ? layout.pages : null,
        pale: front.level,
      },
      { page: page.number, line: null, box: null },
    ),
  );
  return {
    page: { ...page, width: layout.width, height: layout.height, runs, rulings: layout.rulings },
    diagnostics,
    unsure,
    // Two pages on a sheet have no place each.
    ...(layout.pages === 1 && { placement: prepared.placement }),
    seen: {
      picture: { ...(layout.pages === 2 ? layout.clean : prepared.grey), channels: 1 },
      fields: layout.fields.flatMap(({ id, box }) => (id === 0 ? [] : [box])),
    },
  };
}

/**
 * May the lines of a layout be text at all? A page of noise or of a photograph has thousands of them: some of many are read
 * first, and where nothing of these is sure the others are not worth minutes.
 */
async function showsText({ clean, lines }: PageLayout, recogniser: Recogniser): Promise<boolean> {
  if (lines.length <= MANY_LINES) return true;
  const step = Math.floor(lines.length / TRIED_LINES);
  const tried = lines.filter((_, k) => k % step === 0);
  const read = await readLines(clean, tried, recogniser);
  const letters = read.filter(({ kind }) => kind !== 'dash').flatMap((one) => one.letters);
  return letters.length > 0 && surenessOf(letters) >= SURE_OF_MANY;
}

/** All lines of a layout in their order, those among them that were read already. */
async function readOthers(
  { clean, lines }: PageLayout,
  known: readonly LineReading[],
  recogniser: Recogniser,
): Promise<LineReading[]> {
  const read = new Map(known.map((one) => [one.line, one]));
  const others = lines.filter((line) => !read.has(line));
  for (const one of await readLines(clean, others, recogniser)) read.set(one.line, one);
  return lines.flatMap((line) => read.get(line) ?? []);
}

/** Thin strokes are missing from pages of one bit, and grey on coarse ones. */
const isPoor = ({ isOneBit, sourceDpi }: PreparedPage): boolean => isOneBit || sourceDpi < COARSE;

/** Is there a line that says something, or a table? What is left are the stray letters that a photograph is taken for. */
function isPage({ rulings }: PageLayout, lines: readonly LineReading[]): boolean {
  const count = (way: Ruling['orientation']): number =>
    rulings.filter(({ orientation }) => orientation === way).length;
  const isRuled = Math.min(count('horizontal'), count('vertical')) >= TABLE_RULINGS;
  return lines.some(
    ({ kind, letters }) =>
      letters.length > 0 &&
      (isRuled || (kind !== 'dash' && letters.length >= WORD && surenessOf(letters) >= SURE_OF_MANY)),
  );
}

/** Lines by their cell, in reading order; on the open page each line stands for itself. */
function cellsOf(lines: readonly LineReading[]): LineReading[][] {
  const cells = new Map<string, LineReading[]>();
  for (const [k, one] of lines.entries()) {
    const key = one.line.field === 0 ? `line ${k}` : String(one.line.field);
    const cell = cells.get(key) ?? [];
    cells.set(key, cell);
    cell.push(one);
  }
  for (const cell of cells.values())
    cell.sort(({ line: a }, { line: b }) =>
      Math.abs(a.box.y0 - b.box.y0) > SAME_LINE * a.em ? a.box.y0 - b.box.y0 : a.box.x0 - b.box.x0,
    );
  return [...cells.values()];
}

/** Do both witnesses agree on a number? */
const isAgreed = ({ numbers: [best], likeness }: LineReading): boolean =>
  (best?.share ?? 0) >= AGREED && (likeness ?? 0) >= AGREED_LIKENESS;

function readLineOf({ whole, line: { box, em, pixels } }: LineReading): ReadLine[] {
  if (whole === null) return [];
  const { crop, probabilities } = whole;
  const start = (pixels.x0 - crop.left) / (crop.scale * probabilities.stride);
  return [{ ...whole, ems: (box.x1 - box.x0) / em, start }];
}

/** Cell by cell: what each line says in the end, and what is in doubt about it. */
class FieldsReading {
  readonly runs: TextRun[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly unsure: UnsureReading[] = [];
  readonly #pt: number;
  readonly #doubtful: number;
  readonly #unlike: number;
  readonly #seals: PreparedPage['seals'];
  /** Widths of the dashes that no seal is over: points. */
  readonly #dashes: readonly number[];
  readonly #recogniser: Recogniser;
  readonly #page: number;
  readonly #layout: PageLayout;
  /** Where columns begin, points, and the ordinal that follows the last one of each. */
  readonly #columns: { x0: number; expected: string }[] = [];

  constructor(prepared: PreparedPage, layout: PageLayout, recogniser: Recogniser, page: number) {
    this.#layout = layout;
    this.#pt = layout.clean.dpi / 72;
    this.#doubtful = isPoor(prepared) ? DOUBTFUL_COARSE : DOUBTFUL;
    this.#unlike = isPoor(prepared) ? UNLIKE_COARSE : 0;
    this.#seals = layout.seals;
    this.#dashes = layout.lines.flatMap((line) =>
      line.shape === 'text' || this.#isUnderSeal({ line }) ? [] : [line.box.x1 - line.box.x0],
    );
    this.#recogniser = recogniser;
    this.#page = page;
  }

  read(cell: readonly LineReading[]): void {
    const lines = this.#withoutMarks(cell);
    const words = this.#byWords(lines);
    const read = lines.map((one, k) => words?.[k] ?? one.letters);
    const paired = withPairedBrackets(read.flat());
    const next = ordinalAfter(textOf(paired));
    if (next !== null) this.#columnOf(cell).expected = next;
    for (const [k, one] of lines.entries()) {
      const letters = paired.splice(0, read[k]?.length ?? 0);
      if (letters.length === 0) {
        this.#doubt(one, '', []);
        continue;
      }
      if (words === null && this.#isDirt(one)) {
        this.#doubt(one, '', [textOf(letters)]);
        continue;
      }
      this.runs.push(runOf(one, letters, this.#pt));
      if (words === null) this.#judge(one);
    }
  }

  #columnOf(cell: readonly LineReading[]): { x0: number; expected: string } {
    const x0 = this.#layout.fields[cell[0]?.line.field ?? 0]?.box.x0 ?? 0;
    const known = this.#columns.find((column) => Math.abs(column.x0 - x0) < COLUMN);
    if (known !== undefined) return known;
    const column = { x0, expected: firstOrdinal };
    this.#columns.push(column);
    return column;
  }

  /** Fields with ink in which no line was found are not known to be blank. */
  doubtUnread(): void {
    const { fields, lines } = this.#layout;
    const read = new Set(lines.map(({ field }) => field));
    for (const { id, box, isBlank } of fields) {
      if (id === 0 || isBlank || read.has(id)) continue;
      const params = { reason: 'dirt', seen: null } as const;
      this.diagnostics.push(
        diagnostic('ocr-doubtful', 'warning', params, { page: this.#page, line: null, box }),
      );
    }
  }

  /** Marks beside a cell's text are dirt, what a seal leaves; of several dashes alone the largest is one. */
  #withoutMarks(all: readonly LineReading[]): readonly LineReading[] {
    const cell = this.#withoutResidue(all);
    const marks = cell.filter(({ kind }) => kind === 'dash');
    if (cell.length < 2 || marks.length === 0 || cell[0]?.line.field === 0) return cell;
    const kept =
      marks.length === cell.length ? marks.reduce((a, b) => (a.line.ink >= b.line.ink ? a : b)) : undefined;
    for (const mark of marks) if (mark !== kept) this.#doubt(mark, '', [textOf(mark.letters)]);
    return cell.filter((one) => one.kind !== 'dash' || one === kept);
  }

  /** A cell under a seal without what the seal left there. */
  #withoutResidue(cell: readonly LineReading[]): readonly LineReading[] {
    if (cell[0]?.line.field === 0 || !cell.some((one) => this.#isUnderSeal(one))) return cell;
    const em = this.#layout.em / this.#pt;
    const { kept, residue } = withoutResidue(cell, em, this.#dashes);
    const isKnown = (mark: LineReading): boolean =>
      kept.length > 0 && kept.every((one) => this.#isSure(one) && isApart(mark, one, em));
    for (const mark of residue) if (!isKnown(mark)) this.#doubt(mark, '', [textOf(mark.letters)]);
    return kept;
  }

  #isUnderSeal({ line: { box } }: Pick<LineReading, 'line'>): boolean {
    return this.#seals.some(({ x0, x1, y0, y1 }) => x0 < box.x1 && x1 > box.x0 && y0 < box.y1 && y1 > box.y0);
  }

  /** Is a number read surely; under a seal by both witnesses? */
  #isSure(one: LineReading): boolean {
    return this.#isUnderSeal(one) ? isAgreed(one) : (one.numbers[0]?.share ?? 0) >= SURE;
  }

  #byWords(lines: readonly LineReading[]): PlacedLetter[][] | null {
    if (lines.length === 0 || lines.some(({ kind, whole }) => kind !== 'text' || whole === null)) return null;
    const read = lines.flatMap(readLineOf);
    if (read.some(({ letters }) => letters.length === 0)) return null;
    const corrected = byWords(read, this.#recogniser.alphabet, this.#columnOf(lines).expected);
    if (corrected === null) return null;
    const [first] = lines;
    const was = read.map(({ letters }) => textOf(letters)).join('');
    this.diagnostics.push(
      diagnostic('ocr-corrected', 'info', { read: was, word: corrected.word }, this.#at(first)),
    );
    return corrected.lines.map((letters, k) => {
      const whole = lines[k]?.whole;
      return whole ? letters.map((letter) => placed(letter, whole)) : [];
    });
  }

  #isDirt({ kind, letters }: LineReading): boolean {
    return kind === 'text' && letters.length <= DIRT_LETTERS && surenessOf(letters) < DIRT_BELOW;
  }

  /** Numbers that may be others, or that stand under a seal, and text that hardly is one. */
  #judge(one: LineReading): void {
    const text = textOf(one.letters);
    const [best, ...others] = one.numbers;
    if (best !== undefined) {
      if (best.share < SURE)
        this.unsure.push({
          location: this.#at(one),
          read: text,
          share: best.share,
          others: others.map(({ text, share }) => ({ text, share })),
        });
      const isUnlike = one.likeness !== null && one.likeness < this.#unlike;
      if (best.share < this.#doubtful || isUnlike || (!isAgreed(one) && this.#isUnderSeal(one)))
        this.#doubt(
          one,
          text,
          others.slice(0, ALTERNATIVES).map((other) => other.text),
        );
    } else if (one.kind === 'text' && /\d/.test(text) && surenessOf(one.letters) < SURE_TEXT)
      this.#doubt(one, text, []);
  }

  #doubt(one: LineReading, read: string, others: readonly string[]): void {
    const params =
      read === ''
        ? ({ reason: 'dirt', seen: others.join(' ') || null } as const)
        : ({ reason: 'reading', read, others: others.join(' / ') || null } as const);
    this.diagnostics.push(diagnostic('ocr-doubtful', 'warning', params, this.#at(one)));
  }

  #at(one: LineReading | undefined): Location {
    return { page: this.#page, line: null, box: one?.line.box ?? null };
  }
}
