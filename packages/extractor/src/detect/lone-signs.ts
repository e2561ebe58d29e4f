import type { Box } from '@juesuan/schema';
import {
  beginsCell,
  isCurrency,
  isFigureRun,
  isLoneSign,
  isWithCents,
  moneyUnits,
  ofVocabulary,
} from '@juesuan/schema/words';
import { boxRound, union } from '../model/geometry.ts';
import type { Ruling, SourcePage, TextRun } from '../model/source.ts';
import { isSpaced } from '../model/spaced-page.ts';
import { ems, most } from '../model/tolerances.ts';
import { isMark, unitIn } from '../words/caption.ts';
import { isKnownCode } from '../words/code-name.ts';
import { cutRun } from './cut-run.ts';
import { HeightBands } from './height-bands.ts';

/** What of a page tells where a sign belongs. */
interface Surroundings {
  near: HeightBands<TextRun>;
  verticals: readonly Ruling[];
  /** Figures without a sign of their own, by where they end, in points. */
  figuresByEnd: ReadonlyMap<number, TextRun[]>;
  /** The words and figures over or under each point across the page, from the left. */
  taken: ReadonlyMap<number, readonly TextRun[]>;
  strokes: readonly TextRun[];
  /** Does the text of a program stand here? It moves its columns, each line by itself. */
  isSpaced: boolean;
  /** Is there a stroke before a dash, by where strokes begin and the figures behind them end? */
  overDash: Map<string, boolean>;
}

/**
 * Spreadsheets set the sign of an amount, or its currency's, at the left border of the cell and the digits at the right one.
 * A sign that stands alone is put before the figure behind it, where both are in one cell.
 */
export function withSignsJoined(printed: SourcePage): SourcePage {
  const page = withFiguresFreed(printed);
  const signs = page.runs.filter(({ text }) => isLoneSign(text));
  if (signs.length === 0) return page;
  const figures = new Set(page.runs.filter(({ text }) => isFigureRun(text) && !isLoneSign(text)));
  const unsigned = new Set([...figures].filter(({ text }) => /^\d/u.test(text.trim())));
  const verticals = page.rulings.filter(({ orientation }) => orientation === 'vertical');
  const around: Surroundings = {
    near: new HeightBands(page.runs),
    // So many are a drawing.
    verticals: verticals.length > most.rulings ? [] : verticals,
    figuresByEnd: byEnd(unsigned),
    taken: takenBy(page, signs),
    strokes: signs.filter(({ text }) => !isCurrency(text)),
    isSpaced: isSpaced(page),
    overDash: new Map(),
  };
  /** The figure of each sign that has one, and what becomes of the figure. */
  const figureOf = new Map<TextRun, TextRun>();
  const joined = new Map<TextRun, TextRun>();
  for (const sign of signs.sort((a, b) => b.box.x0 - a.box.x0)) {
    const next = nextOnLine(sign, around);
    const figure = next && (figureOf.get(next) ?? next);
    // A currency's sign may stand before a minus that its amount has already.
    const signable = isCurrency(sign.text) ? figures : unsigned;
    if (!figure || !signable.has(figure) || !isOneCell(sign, figure, around)) continue;
    figureOf.set(sign, figure);
    const own = joined.get(figure) ?? figure;
    joined.set(
      figure,
      before(
        isFar(sign, own, around) && innerBorders(sign, around).length === 0 ? nearTo(own, sign) : sign,
        own,
      ),
    );
  }
  if (joined.size === 0) return page;
  const runs = page.runs.flatMap((run) => (figureOf.has(run) ? [] : (joined.get(run) ?? run)));
  return { ...page, runs };
}

/**
 * A figure's cell may end where the next begins, so that one text holds what both print: `231.40 30201`, or even
 * `- 231.40 办公费`. They are parted where a sign stands alone, which could not be set before its figure.
 */
function withFiguresFreed(page: SourcePage): SourcePage {
  if (!page.runs.some(({ text }) => isLoneSign(signBefore.exec(text)?.[0] ?? text))) return page;
  const runs = page.runs.flatMap(freed);
  return runs.length === page.runs.length ? page : { ...page, runs };
}

const signBefore = /^\D+\s{2,}/u;
const beginsWithUnit = ofVocabulary(() => new RegExp(`^(?:${moneyUnits()})`, 'u'));

function freed(run: TextRun): TextRun[] {
  const [, sign = '', figure = '', rest = ''] = /^(\D+\s{2,})?(\S+)\s+(\S.*)$/u.exec(run.text) ?? [];
  if (
    (sign !== '' && !isLoneSign(sign)) ||
    !isWithCents(figure) ||
    !beginsCell(rest) ||
    beginsWithUnit().test(rest)
  )
    return [run];
  const isBlank = run.glyphs.map((glyph) => glyph.trim() === '');
  const starts = isBlank.flatMap((blank, i) => (!blank && (i === 0 || isBlank[i - 1]) ? [i] : []));
  const pieces = [sign, figure, rest].filter((piece) => piece !== '');
  const cuts = starts.slice(0, pieces.length);
  return cuts.flatMap((from, i) => cutRun(run, from, cuts[i + 1] ?? run.glyphs.length) ?? []);
}

function byEnd(figures: Iterable<TextRun>): Map<number, TextRun[]> {
  const found = new Map<number, TextRun[]>();
  for (const figure of figures) {
    const there = found.get(endOf(figure));
    if (there) there.push(figure);
    else found.set(endOf(figure), [figure]);
  }
  return found;
}

/**
 * Words as high as the signs, and all figures: a title over the table stands over several columns, and so do its unit and mark,
 * which end where the last column does.
 */
function takenBy({ runs, width }: SourcePage, signs: readonly TextRun[]): Map<number, TextRun[]> {
  const most = ems.titleOver * Math.max(...signs.map(({ fontSize }) => fontSize));
  const taken = new Map<number, TextRun[]>();
  for (const run of runs) {
    const { text, fontSize, box } = run;
    if (isLoneSign(text) || (!isFigureRun(text) && (fontSize > most || isMark(text) || unitIn(text))))
      continue;
    for (let x = Math.max(0, Math.floor(box.x0)); x <= Math.min(box.x1, width); x++) {
      const there = taken.get(x);
      if (there) there.push(run);
      else taken.set(x, [run]);
    }
  }
  return taken;
}

const endOf = ({ box }: TextRun): number => Math.round(box.x1);

const onLineOf = (sign: TextRun, { near }: Surroundings): TextRun[] =>
  near
    .at(sign.box)
    .filter((run) => run !== sign && Math.abs(run.baseline - sign.baseline) <= ems.lower * sign.fontSize);

function nextOnLine(sign: TextRun, around: Surroundings): TextRun | null {
  let next: TextRun | null = null;
  for (const run of onLineOf(sign, around))
    if (run.box.x0 >= sign.box.x1 - ems.atJoint * sign.fontSize && run.box.x0 < (next?.box.x0 ?? Infinity))
      next = run;
  return next;
}

function bordersAt({ baseline }: TextRun, { verticals }: Surroundings): number[] {
  const y = baseline - 1;
  return verticals.filter(({ from, to }) => from <= y && to >= y).map(({ position }) => position);
}

/** The borders between the texts of a sign's line: a frame round them tells nothing of columns. */
function innerBorders(sign: TextRun, around: Surroundings): number[] {
  const line = boxRound([sign, ...onLineOf(sign, around)]);
  return bordersAt(sign, around).filter((x) => x > line.x0 && x < line.x1);
}

/** One blank before a figure is a dash's in a text, which parts them again. */
const isFar = (sign: TextRun, figure: TextRun, { isSpaced }: Surroundings): boolean =>
  figure.box.x0 - sign.box.x1 > (isSpaced ? ems.columnGap : ems.cellGap) * sign.fontSize;

/** The sign right before its figure: without borders a wide gap would part the two again. */
function nearTo(figure: TextRun, sign: TextRun): TextRun {
  const by = figure.box.x0 - sign.box.x1;
  return {
    ...sign,
    edges: sign.edges.map((x) => x + by),
    box: { ...sign.box, x0: sign.box.x0 + by, x1: sign.box.x1 + by },
  };
}

function isOneCell(sign: TextRun, figure: TextRun, around: Surroundings): boolean {
  const at = bordersAt(sign, around);
  if (at.some((x) => x > sign.box.x0 && x < figure.box.x0)) return false;
  const size = sign.fontSize;
  const far = figure.box.x0 - sign.box.x1 > ems.signGap * size;
  if (isCurrency(sign.text)) return !far;
  // A stroke may as well be the dash of the column on the left: it is a sign behind a currency's, at its cell's border, or
  // over other digits of the column.
  const currency = onLineOf(sign, around).find(
    ({ text, box }) =>
      isCurrency(text) && box.x1 <= sign.box.x0 && sign.box.x0 - box.x1 <= ems.signGap * size,
  );
  if (currency && !far && !at.some((x) => x > currency.box.x0 && x < sign.box.x0)) return true;
  const border = Math.max(...at.filter((x) => x <= sign.box.x0));
  if (sign.box.x0 - border <= ems.atBorder * size && at.some((x) => x >= figure.box.x1)) return true;
  const end = endOf(figure);
  const column = [end - 1, end, end + 1]
    .flatMap((x) => around.figuresByEnd.get(x) ?? [])
    .filter((other) => other !== figure);
  if (column.some((other) => covers(other, sign, figure))) return true;
  // Where no border tells, the dash of a column stands under its header or among its figures, and beside every figure of
  // the next column where its own has none.
  // Codes have no sign: it is the dash of the amounts on their left.
  return (
    !around.isSpaced &&
    ![figure, ...column].every(({ text }) => isKnownCode(text)) &&
    innerBorders(sign, around).length === 0 &&
    noneEndsBetween(sign, figure, around) &&
    (standsApart(sign, around) || isUnderHeaderOf(column, sign, figure, around)) &&
    hasUnsigned(column, sign, figure, around) &&
    !isOverDash(sign, figure, around)
  );
}

/** Does a stroke over or under a sign have a dash behind it in the column of the sign's figure? Then both are dashes of a column. */
function isOverDash(sign: TextRun, figure: TextRun, around: Surroundings): boolean {
  const key = `${Math.round(sign.box.x0)} ${endOf(figure)}`;
  const known = around.overDash.get(key);
  if (known !== undefined) return known;
  const found = around.strokes.some((other) => {
    if (Math.abs(other.box.x1 - sign.box.x1) > 1) return false;
    const next = nextOnLine(other, around);
    return (
      next !== null &&
      isLoneSign(next.text) &&
      Math.abs(next.box.x1 - figure.box.x1) <= ems.columnGap * figure.fontSize
    );
  });
  around.overDash.set(key, found);
  return found;
}

function noneEndsBetween(sign: TextRun, figure: TextRun, { figuresByEnd }: Surroundings): boolean {
  for (let x = Math.round(sign.box.x1); x <= figure.box.x0; x++) if (figuresByEnd.has(x)) return false;
  return true;
}

/** Does nothing on the page stand over or under a sign? Then it is at the left edge of the column on its right. */
function standsApart({ box }: TextRun, { taken }: Surroundings): boolean {
  for (let x = Math.floor(box.x0); x <= box.x1; x++) if (taken.has(x)) return false;
  return true;
}

/** Is the header right over a sign that of the figure too? It may be as wide as its column, and in several lines. */
function isUnderHeaderOf(
  column: readonly TextRun[],
  { box }: TextRun,
  figure: TextRun,
  { taken }: Surroundings,
): boolean {
  const above = new Set<TextRun>();
  for (let x = Math.floor(box.x0); x <= figure.box.x1; x++) {
    const there = taken.get(x) ?? [];
    if (there.length > most.linesOfPage) return false;
    for (const run of there) if (run.box.y1 <= box.y0 && !isFigureRun(run.text)) above.add(run);
  }
  const header = Array.from(above)
    .filter((run) => run.box.x0 <= box.x1 && run.box.x1 >= box.x0)
    .sort((a, b) => b.box.y1 - a.box.y1)[0];
  const begin = Math.min(...[...column, figure].map((run) => run.box.x0));
  if (!header || header.box.x1 <= begin) return false;
  return Array.from(above).every(
    (run) => run.box.y0 <= header.box.y0 || isCentredAs(run.box, header.box, figure.fontSize),
  );
}

const isCentredAs = (a: Box, b: Box, size: number): boolean => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= size;

/** Does a column have a figure without a sign where one has it, with no words between the two, as between two tables? */
function hasUnsigned(
  column: readonly TextRun[],
  sign: TextRun,
  figure: TextRun,
  { near }: Surroundings,
): boolean {
  const isSigned = (other: TextRun): boolean =>
    near
      .at(other.box)
      .some(
        ({ text, box, baseline }) =>
          Math.abs(box.x1 - sign.box.x1) <= 1 &&
          Math.abs(baseline - other.baseline) <= ems.lower * sign.fontSize &&
          isLoneSign(text),
      );
  const isSameTable = ({ box }: TextRun): boolean => {
    const between = union([box, figure.box]);
    return !near
      .at(between)
      .some(
        ({ text, box: { x0, x1, y0, y1 } }) =>
          x0 < between.x1 &&
          x1 > between.x0 &&
          y0 >= between.y0 &&
          y1 <= between.y1 &&
          !isFigureRun(text) &&
          !isLoneSign(text),
      );
  };
  return column.length <= most.linesOfPage && column.some((other) => !isSigned(other) && isSameTable(other));
}

/** Does another figure end where this one does, and begin no farther right than the sign? */
const covers = (other: TextRun, sign: TextRun, figure: TextRun): boolean =>
  Math.abs(other.box.x1 - figure.box.x1) <= ems.atJoint * figure.fontSize &&
  other.box.x0 <= sign.box.x0 + ems.atJoint * figure.fontSize;

/** One run of two, with the space between them as what the sign leaves of its extent. */
const before = (sign: TextRun, figure: TextRun): TextRun => ({
  ...figure,
  text: sign.text + figure.text,
  glyphs: [...sign.glyphs, ...figure.glyphs],
  edges: [...sign.edges.slice(0, -1), ...figure.edges],
  box: union([sign.box, figure.box]),
});
