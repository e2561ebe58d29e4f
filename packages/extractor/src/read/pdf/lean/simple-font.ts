import type { PageFont } from '../../drawing/model.ts';
import { describeFont } from '../describe-font.ts';
import type { Assets } from './assets.ts';
import { type BaseEncoding, characterAt, characterOf } from './encodings.ts';
import type { PdfFile } from './file.ts';
import type { Coding } from './font.ts';
import { describe, fontFile, nameOf } from './font-name.ts';
import { Lexer } from './lexer.ts';
import { type Dict, isArray, isDict, Name, Stream, Word } from './objects.ts';
import { refuse } from './refused.ts';
import { hasOpinionOn, normal, type StandardFont, standardFont } from './standard-fonts.ts';
import { readToUnicode } from './to-unicode.ts';

/** A font of one byte a character: Type 1, TrueType, Type 3. */
export function simpleFont(file: PdfFile, dict: Dict, kind: string, assets: Assets): Coding {
  if (kind !== 'Type3' && dict.has('FontMatrix')) refuse('a font of another make');
  const descriptor = file.dict(dict.get('FontDescriptor'));
  if (dict.has('FontDescriptor') && descriptor === null) refuse('a font without descriptor');
  const own = kind === 'Type3' ? null : nameOf(file, dict, descriptor);
  const name = own === null || descriptor !== null ? own : normal(own);
  const embedded = kind === 'Type3' || fontFile(file, descriptor) !== null;
  const standard = name === null || embedded ? null : standardFont(name);
  const encoding = encodingOf(file, dict, standard !== null && descriptor === null);
  if (!embedded && standard === null && isOwn(name ?? '')) refuse('a font whose name is in Chinese');
  const told = file.get(dict.get('ToUnicode'));
  if (told !== null && !(told instanceof Stream)) refuse('a ToUnicode by name');
  const texts = told === null ? new Map<number, string>() : readToUnicode(file.data(told));
  const fallsBack = texts.size === 0 || (kind !== 'Type3' && encoding.isTold);
  const widths = widthsOf(file, dict, descriptor, encoding, standard);
  return {
    described:
      name === null ? describeType3(file, dict, descriptor) : describe(file, name, descriptor, assets, false),
    lengthAt: () => 1,
    textOf: (code) => {
      // Without a file and without a glyph pdf.js takes another width.
      if (!embedded && kind === 'Type1' && encoding.isMissing(code)) refuse('a glyph without name');
      const text = texts.get(code);
      if (text !== undefined) return text;
      return (fallsBack ? encoding.textOf(code) : null) ?? refuse('a glyph without text');
    },
    widthOf: widths,
  };
}

/** pdf.js reads fonts of these names by GBK, whatever their encoding says. */
const isOwn = (name: string): boolean => /[^\x20-\x7e]/.test(name) || hasOpinionOn(name);

interface Encoding {
  /** The dictionary says something of it. */
  isTold: boolean;
  /** `null` where that is not sure. */
  textOf(code: number): string | null;
  /** The code is that of no glyph, or may be. */
  isMissing(code: number): boolean;
}

/** @param isPlain the font is one of the standard ones: without encoding it has theirs */
function encodingOf(file: PdfFile, dict: Dict, isPlain: boolean): Encoding {
  const told = file.get(dict.get('Encoding'));
  if (told !== null && !(told instanceof Name) && !isDict(told)) refuse('an encoding that is none');
  const names = isDict(told) ? differencesOf(file, told) : new Map<number, string>();
  const base = baseOf(isDict(told) ? file.name(told.get('BaseEncoding')) : (told?.name ?? null));
  const rest = base ?? (isPlain ? 'StandardEncoding' : null);
  return {
    isTold: base !== null || names.size > 0,
    textOf(code) {
      const name = names.get(code);
      if (name !== undefined) return characterOf(name);
      return rest === null ? null : characterAt(rest, code);
    },
    isMissing(code) {
      const name = names.get(code);
      if (name !== undefined) return name === '.notdef' || name === '';
      return rest === null || characterAt(rest, code) === null;
    },
  };
}

function baseOf(name: string | null): BaseEncoding | null {
  if (name === 'MacExpertEncoding') refuse('the encoding of experts');
  return name === 'WinAnsiEncoding' || name === 'MacRomanEncoding' ? name : null;
}

function differencesOf(file: PdfFile, encoding: Dict): Map<number, string> {
  const names = new Map<number, string>();
  const list = file.get(encoding.get('Differences')) ?? [];
  if (!isArray(list)) refuse('an encoding that is none');
  let code = 0;
  for (const entry of list) {
    const value = file.get(entry);
    if (typeof value === 'number') code = value;
    else if (value instanceof Name) names.set(code++, value.name);
    else refuse('an encoding that is none');
  }
  return names;
}

function widthsOf(
  file: PdfFile,
  dict: Dict,
  descriptor: Dict | null,
  encoding: Encoding,
  standard: StandardFont | null,
): (code: number) => number {
  const list = file.get(dict.get('Widths'));
  if (list === null) {
    if (standard === null) return refuse('a font without widths');
    return (code) => {
      if (standard.otherwise > 0) return standard.otherwise;
      const character = encoding.textOf(code);
      return (character === null ? null : standard.widthOf(character)) ?? refuse('a glyph without width');
    };
  }
  if (!isArray(list)) refuse('widths that are none');
  const first = file.get(dict.get('FirstChar')) ?? 0;
  if (typeof first !== 'number' || !Number.isInteger(first)) refuse('widths that are none');
  const widths = list.map((value) => file.get(value));
  if (widths.some((width) => typeof width !== 'number')) refuse('widths that are none');
  const otherwise =
    descriptor === null ? (standard?.otherwise ?? 0) : (file.number(descriptor.get('MissingWidth')) ?? 0);
  return (code) => (widths[code - first] as number | undefined) ?? otherwise;
}

function describeType3(file: PdfFile, dict: Dict, descriptor: Dict | null): PageFont {
  const fontMatrix = file.numbers(dict.get('FontMatrix'), 6) ?? refuse('a Type 3 font without matrix');
  if (!isDict(file.get(dict.get('CharProcs')))) refuse('a Type 3 font without glyphs');
  if (!isDict(file.get(dict.get('Encoding')))) refuse('a Type 3 font without encoding');
  const box = file.numbers(dict.get('FontBBox'), 4);
  if (descriptor?.has('FontBBox')) refuse('a Type 3 font of two boxes');
  const told = file.name(descriptor?.get('FontName'));
  const number = (key: string): number => {
    const value = file.number(descriptor?.get(key));
    return value === null ? Number.NaN : value / 1000;
  };
  const [, , , scale = 0] = fontMatrix;
  // In pixels: the em is the box's, and where glyphs have other boxes than the font pdf.js takes theirs.
  const isPixels = !(Math.abs(scale) * 1000 > 0.4 && Math.abs(scale) * 1000 < 2.5);
  if (isPixels) checkBoxes(file, dict, box);
  return describeFont({
    name: told ?? 'Type3',
    fontMatrix,
    ascent: number('Ascent'),
    descent: number('Descent'),
    vertical: false,
    isType3Font: true,
    bbox: box === null ? [0, 0, 0, 0] : normalRect(box),
  });
}

/** A glyph's box so many times as large as the font's is taken for the font's. */
const TOO_LARGE = 9;
const MOST_GLYPHS = 1000;

function checkBoxes(file: PdfFile, dict: Dict, box: readonly number[] | null): void {
  const size = sizeOf(box ?? []);
  const glyphs = file.dict(dict.get('CharProcs'));
  if (!(size > 0) || glyphs === null || glyphs.size > MOST_GLYPHS) refuse('a Type 3 font of no size');
  for (const value of glyphs.values()) {
    const glyph = file.get(value);
    if (!(glyph instanceof Stream)) refuse('a Type 3 font without glyphs');
    const lexer = new Lexer(file.data(glyph));
    const operands: unknown[] = [];
    let operand = lexer.read(false);
    for (; typeof operand === 'number'; operand = lexer.read(false)) operands.push(operand);
    const isBoxed = operand instanceof Word && operand.word === 'd1' && operands.length === 6;
    if (isBoxed ? sizeOf(operands.slice(2) as number[]) > TOO_LARGE * size : !isWord(operand, 'd0'))
      refuse('a Type 3 font of no size');
  }
}

const isWord = (value: unknown, word: string): boolean => value instanceof Word && value.word === word;

const sizeOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => Math.hypot(c - a, d - b);

/** A box by its lower left and upper right corners, whichever two it is given by. */
export const normalRect = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): [
  number,
  number,
  number,
  number,
] => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
