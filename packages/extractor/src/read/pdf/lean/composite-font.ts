import type { Assets } from './assets.ts';
import type { PdfFile } from './file.ts';
import type { Coding } from './font.ts';
import { describe, nameOf } from './font-name.ts';
import { tooMuch } from './inflate.ts';
import { limits } from './limits.ts';
import { type Dict, isArray, Name, Stream } from './objects.ts';
import { type CharacterMap, characterMap } from './packed-map.ts';
import { refuse } from './refused.ts';
import { readToUnicode } from './to-unicode.ts';

/** A Type 0 font: its codes lead to CIDs, by two bytes each or by a map of pdfjs-dist. */
export function compositeFont(file: PdfFile, dict: Dict, assets: Assets): Coding {
  const descendants = file.array(dict.get('DescendantFonts'));
  const own = file.dict(descendants?.[0]) ?? refuse('a Type 0 font without descendant');
  const descriptor = file.dict(own.get('FontDescriptor')) ?? refuse('a font without descriptor');
  const kind = file.name(own.get('Subtype'));
  if (kind !== 'CIDFontType0' && kind !== 'CIDFontType2') refuse(`a descendant font of the kind ${kind}`);
  if (own.has('FontMatrix') || own.has('ToUnicode') || descendants?.length !== 1)
    refuse('a font of another make');
  const encoding = file.get(dict.get('Encoding'));
  if (!(encoding instanceof Name)) refuse('a character map in the file');
  const map = encoding.name === 'Identity-H' ? null : mapOf(encoding.name, assets);
  if (map?.vertical || encoding.name === 'Identity-V') refuse('vertical writing');
  const texts = textsOf(file, dict, own, map, assets);
  const widths = widthsOf(file, own);
  const cidOf = (code: number): number => (map === null ? code : (map.codes.get(code) ?? code));
  return {
    described: describe(file, nameOf(file, own, descriptor), descriptor, assets, true),
    lengthAt: map === null ? twoBytes : (bytes, at, end) => lengthIn(map, bytes, at, end),
    textOf: (code) => texts(code) ?? refuse('a glyph without text'),
    widthOf: (code) => widths.own.get(cidOf(code)) ?? widths.otherwise,
  };
}

function mapOf(name: string, assets: Assets): CharacterMap {
  return characterMap(assets.characterMap(name), (other) => assets.characterMap(other));
}

const twoBytes = (_: Uint8Array, at: number, end: number): number =>
  at + 1 < end ? 2 : refuse('half a code');

function lengthIn({ ranges }: CharacterMap, bytes: Uint8Array, at: number, end: number): number {
  let code = 0;
  for (let n = 0; n < ranges.length && at + n < end; n++) {
    code = code * 256 + (bytes[at + n] as number);
    const own = ranges[n] as readonly number[];
    for (let k = 0; k < own.length; k += 2)
      if (code >= (own[k] as number) && code <= (own[k + 1] as number)) return n + 1;
  }
  return refuse('a code that the map does not have');
}

const collections = ['GB1', 'CNS1', 'Japan1', 'Korea1'];

/** What each code says: by ToUnicode, else by what the CIDs of Adobe's collections are. */
function textsOf(
  file: PdfFile,
  dict: Dict,
  own: Dict,
  map: CharacterMap | null,
  assets: Assets,
): (code: number) => string | undefined {
  const told = file.get(dict.get('ToUnicode'));
  if (told !== null && !(told instanceof Stream)) refuse('a ToUnicode by name');
  const texts = told === null ? null : readToUnicode(file.data(told));
  if (texts !== null && texts.size > 0) return (code) => texts.get(code);
  const system = file.dict(own.get('CIDSystemInfo'));
  const ordering = file.get(system?.get('Ordering'));
  if (file.get(system?.get('Registry')) !== 'Adobe' || !collections.includes(String(ordering)))
    refuse('a Type 0 font without ToUnicode');
  const characters = mapOf(`Adobe-${ordering}-UCS2`, assets);
  return (code) => {
    const cid = map === null ? code : map.codes.get(code);
    const text = cid === undefined ? undefined : characters.codes.get(cid);
    if (text === undefined) return undefined;
    const unit = text % 65_536;
    const lead = (text - unit) / 65_536;
    return lead === 0 ? String.fromCharCode(unit) : String.fromCharCode(lead, unit);
  };
}

interface Widths {
  own: ReadonlyMap<number, number>;
  otherwise: number;
}

function widthsOf(file: PdfFile, own: Dict): Widths {
  const told = file.get(own.get('DW'));
  if (told !== null && typeof told !== 'number') refuse('widths that are none');
  const widths = new Map<number, number>();
  const list = file.get(own.get('W')) ?? [];
  if (!isArray(list)) refuse('widths that are none');
  const width = (value: unknown): number =>
    typeof value === 'number' ? value : refuse('widths that are none');
  let spanned = 0;
  for (let i = 0; i < list.length; ) {
    const first = width(file.get(list[i]));
    const second = file.get(list[i + 1]);
    if (isArray(second)) {
      second.forEach((value, k) => void widths.set(first + k, width(file.get(value))));
      i += 2;
    } else {
      const last = width(second);
      const all = width(file.get(list[i + 2]));
      spanned += Math.max(0, last - first);
      if (spanned > limits.spanned) tooMuch(limits.stream);
      if (last - first > 65_535) refuse('widths that are none');
      for (let cid = first; cid <= last; cid++) widths.set(cid, all);
      i += 3;
    }
    if (!Number.isInteger(first) || widths.size > limits.codes) refuse('widths that are none');
  }
  return { own: widths, otherwise: told === null ? 1000 : Math.ceil(told) };
}
