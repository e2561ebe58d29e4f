import { attributeOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import type { Matrix } from '../drawing/matrix.ts';
import type { Glyph } from '../drawing/model.ts';
import { widths } from './limits.ts';
import { numberOf, numbersOf, turnOf } from './values.ts';

/** Glyphs on one baseline of a text object, and where that stands in the object. */
export interface ShownLine {
  matrix: Matrix;
  shown: (Glyph | number)[];
  /** What stands between all its glyphs beside their own width. */
  spacing: number;
}

/** How the glyphs of a text object are set. */
interface Setting {
  size: number;
  hScale: number;
  /** Along which the next glyph stands where no distance says it: 0, 90, 180, 270. */
  reading: number;
  /** Cosine and sine of the turn of every glyph, clockwise. */
  turn: readonly [number, number];
}

/** What stands in one place: characters, mostly one; none where the file only has the number of the glyph. */
interface Unit {
  text: string;
  x: number;
  y: number;
  /** To the next one; `null` for the last. */
  dx: number | null;
  dy: number | null;
}

/** A character that producers write for a glyph whose character they do not know. */
const PLACEHOLDER = '\u00a4';

/** The lines of a text object: its codes, each at its place. */
export function linesOf(object: XmlElement): ShownLine[] {
  const size = numberOf(object, 'Size') ?? 0;
  const setting: Setting = {
    size,
    hScale: numberOf(object, 'HScale') || 1,
    reading: numberOf(object, 'ReadDirection') ?? 0,
    turn: turnOf(numberOf(object, 'CharDirection') ?? 0),
  };
  const lines: ShownLine[] = [];
  let transforms: XmlElement[] = [];
  let [x, y] = [0, 0];
  let passed = 0;
  for (const child of childrenOf(object)) {
    if (child.name === 'CGTransform') transforms.push(child);
    if (child.name !== 'TextCode') continue;
    x = numberOf(child, 'X') ?? x;
    y = numberOf(child, 'Y') ?? y;
    const codes = Array.from(codesOf(child));
    lines.push(...baselines(unitsOf(child, codes, transforms, passed, [x, y], setting), setting));
    passed += codes.length;
    transforms = [];
  }
  return lines;
}

/** The text without the line ends by which a producer lays out its XML. */
const codesOf = (code: XmlElement): string => textOf(code).replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '');

/** What of a text is one glyph or more: the transform from codes to glyphs says where several are one. */
function groupsOf(
  codes: readonly string[],
  transforms: readonly XmlElement[],
  passed: number,
): { text: string; codes: number; glyphs: number }[] {
  const groups: { text: string; codes: number; glyphs: number }[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    for (; at < Math.min(end, codes.length); at++)
      groups.push({ text: codes[at] as string, codes: 1, glyphs: 1 });
  };
  for (const transform of transforms) {
    const position = numberOf(transform, 'CodePosition') ?? 0;
    // Counted within the object by some, within the text that follows by others.
    const from = position >= passed && passed > 0 ? position - passed : position;
    const numbers = childrenOf(transform, 'Glyphs').flatMap((glyphs) => numbersOf(textOf(glyphs)));
    const glyphs = Math.max(numberOf(transform, 'GlyphCount') ?? 0, numbers.length, 1);
    const count = Math.max(0, numberOf(transform, 'CodeCount') ?? 1);
    upTo(from);
    const own = codes.slice(at, at + count);
    if (own.length === glyphs || own.length === 0) {
      // Without codes only the glyphs are drawn that are named: a count alone may say billions.
      const drawn = own.length === 0 ? Math.max(numbers.length, 1) : glyphs;
      for (let i = 0; i < Math.min(drawn, MOST_GLYPHS); i++) {
        const text = own[i] ?? '';
        groups.push({ text: text === PLACEHOLDER ? '' : text, codes: own.length === 0 ? 0 : 1, glyphs: 1 });
      }
    } else groups.push({ text: own.join(''), codes: own.length, glyphs });
    at += own.length;
  }
  upTo(codes.length);
  return groups;
}

/** Glyphs of one transform: a line of text has some hundred. */
const MOST_GLYPHS = 10_000;

function unitsOf(
  code: XmlElement,
  codes: readonly string[],
  transforms: readonly XmlElement[],
  passed: number,
  [x0, y0]: readonly [number, number],
  setting: Setting,
): Unit[] {
  const isGlyphsOnly = codes.every((one) => one.trim() === '') && transforms.length > 0;
  const groups = groupsOf(isGlyphsOnly ? [] : codes, transforms, passed);
  const across = deltasOf(attributeOf(code, 'DeltaX'), codes.length + MOST_GLYPHS);
  const down = deltasOf(attributeOf(code, 'DeltaY'), codes.length + MOST_GLYPHS);
  const byCode = Math.max(across.length, down.length) >= codes.length - 1;
  const units: Unit[] = [];
  let [x, y, at] = [x0, y0, 0];
  groups.forEach(({ text, codes: count, glyphs }, i) => {
    const places = Math.max(1, byCode ? count : glyphs);
    const own = emsOf(text) * setting.size * setting.hScale;
    const [cos, sin] = turnOf(setting.reading);
    const step = (list: readonly number[], other: readonly number[], alone: number): number => {
      if (list.length === 0) return other.length === 0 ? alone : 0;
      // A list that ends before the text does says no more than that: the rest stands as its widths are.
      if (at >= list.length) return alone;
      return list.slice(at, at + places).reduce((sum, one) => sum + one, 0);
    };
    const high = setting.reading % 180 === 0 ? own : setting.size;
    const dx = step(across, down, cos * own);
    const dy = step(down, across, sin * high);
    const isLast = i === groups.length - 1;
    units.push({ text, x, y, dx: isLast ? null : dx, dy: isLast ? null : dy });
    x += dx;
    y += dy;
    at += places;
  });
  return units;
}

/** Distances between glyphs: `g 3 1.5` is three times 1.5. */
function deltasOf(value: string | undefined, most: number): number[] {
  const deltas: number[] = [];
  const parts = (value ?? '')
    .trim()
    .replace(/g(?=[\d.+-])/gi, 'g ')
    .split(/[\s,]+/);
  for (let at = 0; at < parts.length && deltas.length < most; at++) {
    const part = parts[at] as string;
    if (part === '') continue;
    if (part.toLowerCase() !== 'g') {
      deltas.push(Number(part) || 0);
      continue;
    }
    const count = Math.min(Math.max(0, Math.trunc(Number(parts[at + 1]) || 0)), most - deltas.length);
    const delta = Number(parts[at + 2]) || 0;
    for (let i = 0; i < count; i++) deltas.push(delta);
    at += 2;
  }
  return deltas;
}

/** Width in ems where no font says it: half an em for Latin letters and digits, an em for what Chinese fonts set in squares. */
const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2010 ? widths.half : 1), 0) || 1;

/** Parts a text where it leaves its baseline. */
function baselines(units: readonly Unit[], setting: Setting): ShownLine[] {
  const lines: Unit[][] = [];
  const [cos, sin] = setting.turn;
  let straight = false;
  for (const unit of units) {
    if (straight) lines.at(-1)?.push(unit);
    else lines.push([unit]);
    const [dx, dy] = [unit.dx ?? 0, unit.dy ?? 0];
    const along = dx * cos + dy * sin;
    const off = Math.abs(dy * cos - dx * sin);
    straight = off <= widths.offLine * setting.size && along >= -widths.back * setting.size;
  }
  return lines.map((line) => shownLine(line, setting));
}

function shownLine(units: readonly Unit[], { size, hScale, turn: [cos, sin] }: Setting): ShownLine {
  const [first] = units;
  const em = size * hScale || 1;
  const steps = units.map(({ dx, dy }, i) =>
    dx === null || i === units.length - 1 ? null : dx * cos + (dy ?? 0) * sin,
  );
  const own: number[] = [];
  for (const [i, { text }] of units.entries()) {
    // The last one is as wide as the one before it, where both are of one kind: figures are.
    const before = units[i - 1]?.text ?? '';
    const isLike = steps[i] == null && i > 0 && emsOf(before) === emsOf(text);
    own.push(isLike ? (own[i - 1] ?? 0) : widthOf(text, steps[i] ?? null, em));
  }
  const gaps = steps.flatMap((step, i) => (step === null ? [] : [step - (own[i] ?? 0)]));
  const least = gaps.length < 2 ? 0 : Math.min(...gaps);
  const spacing = least > 0 && least <= widths.spread * em ? least : 0;
  const shown: (Glyph | number)[] = [];
  units.forEach(({ text }, i) => {
    const width = own[i] ?? 0;
    shown.push({ unicode: text, width: (width / em) * 1000, vmetric: null, isSpace: false });
    const step = steps[i];
    if (step != null) shown.push((-(step - width - spacing) / em) * 1000);
  });
  // Text space has y upwards.
  const matrix: Matrix = [cos, sin, sin, -cos, first?.x ?? 0, first?.y ?? 0];
  return { matrix, shown, spacing };
}

/** The width of a glyph by the space that it has to the next one, as far as that can be its own. */
function widthOf(text: string, step: number | null, em: number): number {
  const usual = emsOf(text) * em;
  if (step === null || step <= 0) return usual;
  const isNarrow = emsOf(text) < 1;
  const most = !isNarrow || /^[a-z]$/i.test(text) ? Math.max(em, usual) : Math.max(widths.digit * em, usual);
  return Math.min(step, most);
}
