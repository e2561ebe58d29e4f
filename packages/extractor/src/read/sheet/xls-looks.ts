import { isUnseen, paper } from '../../model/seen.ts';
import { viewOf } from '../container/view.ts';
import { type CellLook, type CellLooks, type Stretch, tells } from './cell-looks.ts';
import { indexedColour } from './indexed-colours.ts';
import { type Look, plainLook } from './looks.ts';
import { cellName } from './place.ts';
import { recordsFrom, recordsOfSheets } from './xls-stream.ts';
import { type RichText, richTexts } from './xls-texts.ts';

/** Records of [MS-XLS] by their numbers. */
const record = {
  formula: 0x06,
  font: 0x31,
  numbers: 0xbd,
  format: 0xe0,
  text: 0xfd,
  number: 0x203,
  short: 0x27e,
  palette: 0x92,
} as const;
const cells: ReadonlySet<number> = new Set([record.formula, record.text, record.number, record.short]);

/** Where records have what is asked here, and how long they are then. */
const fontAt = { flags: 2, colour: 4, raised: 8, end: 10 } as const;
const formatAt = { font: 0, pattern: 14, ground: 18, end: 20 } as const;
const cellAt = { row: 0, column: 2, format: 4, text: 6, end: 6, textEnd: 10 } as const;
/** A number beside others: its format and itself. Behind the last stands its column. */
const NUMBER_BYTES = 6;
const STRUCK = 0x08;
/** A format's pattern and the number of its colour, in the bits of their fields. */
const PATTERN_SHIFT = 26;
const SOLID = 1;
const GROUND_MASK = 0x7f;
/** The palette's first colour has this number; each is red, green, blue and nothing. */
const PALETTE_FROM = 8;
const PALETTE_BYTES = 4;
/** No font has this number. */
const NO_FONT = 4;

/** In a .xls of Excel 97 or later, of each sheet in the order of its place in the stream: the cells whose looks say something. */
export function xlsLooks(stream: Uint8Array): CellLooks[] {
  const view = viewOf(stream);
  const { fonts, formats } = stylesOf(view);
  if (![...fonts, ...formats].some(tells)) return [];
  const rich = richTexts(view);
  return recordsOfSheets(view).map((records) => {
    const found = new Map<string, CellLook>();
    for (const { type, from, length } of records) {
      const text =
        type === record.text && length >= cellAt.textEnd ? view.getUint32(from + cellAt.text, true) : -1;
      for (const { row, column, format } of cellsIn(view, type, from, length)) {
        const whole = formats[format] ?? plainLook;
        const stretches = stretchesOf(rich.get(text), whole, fonts);
        if (tells(whole) || stretches.length > 0) found.set(cellName(row, column), { whole, stretches });
      }
    }
    return found;
  });
}

/** The cells of a record: one, or numbers beside each other. */
function* cellsIn(
  view: DataView,
  type: number,
  from: number,
  length: number,
): Generator<{ row: number; column: number; format: number }> {
  if (length < cellAt.end || !(cells.has(type) || type === record.numbers)) return;
  const row = view.getUint16(from + cellAt.row, true);
  const first = view.getUint16(from + cellAt.column, true);
  const count = type === record.numbers ? Math.floor((length - cellAt.end) / NUMBER_BYTES) : 1;
  for (let i = 0; i < count; i++) {
    const format = view.getUint16(from + cellAt.format + i * NUMBER_BYTES, true);
    yield { row, column: first + i, format };
  }
}

const stretchesOf = (rich: RichText | undefined, whole: Look, fonts: readonly Look[]): Stretch[] => {
  if (rich === undefined) return [];
  const stretches = rich.map(({ from, font }) => ({ from, look: fonts[fontIndex(font)] ?? whole }));
  return stretches.some(({ look }) => tells(look)) ? stretches : [];
};

const fontIndex = (font: number): number => (font > NO_FONT ? font - 1 : font);

/** A font's look and the number of its colour. */
type Font = Look & { colour: number };

/** The looks of fonts, and those of the formats of cells. */
function stylesOf(view: DataView): { fonts: Look[]; formats: Look[] } {
  const fonts: Font[] = [];
  const formats: { font: Font | undefined; pattern: number; ground: number }[] = [];
  let palette: ReadonlyMap<number, number> = new Map();
  for (const { type, from, length } of recordsFrom(view, 0)) {
    if (type === record.font && length >= fontAt.end)
      fonts.push({
        ...plainLook,
        struck: (view.getUint16(from + fontAt.flags, true) & STRUCK) !== 0,
        raised: view.getUint16(from + fontAt.raised, true) !== 0,
        colour: view.getUint16(from + fontAt.colour, true),
      });
    if (type === record.palette) palette = paletteIn(view, from, length);
    if (type !== record.format || length < formatAt.end) continue;
    formats.push({
      font: fonts[fontIndex(view.getUint16(from + formatAt.font, true))],
      pattern: view.getUint32(from + formatAt.pattern, true) >>> PATTERN_SHIFT,
      ground: view.getUint16(from + formatAt.ground, true) & GROUND_MASK,
    });
  }
  // The palette stands behind the fonts and formats that use it.
  const lookOf = ({ font, pattern, ground }: (typeof formats)[number]): Look => {
    const under = pattern === 0 ? paper : pattern === SOLID ? indexedColour(ground, palette) : null;
    const ink = font === undefined ? null : indexedColour(font.colour, palette);
    return { ...plainLook, struck: font?.struck === true, unseen: isUnseen(ink, under) };
  };
  return { fonts, formats: formats.map(lookOf) };
}

function paletteIn(view: DataView, from: number, length: number): Map<number, number> {
  const palette = new Map<number, number>();
  for (let at = 2; at + PALETTE_BYTES <= length; at += PALETTE_BYTES)
    palette.set(PALETTE_FROM + palette.size, view.getUint32(from + at, false) >>> 8);
  return palette;
}
