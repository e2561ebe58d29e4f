import { checkLimit } from '../../../model/check-limit.ts';
import { loadInflate } from '../lean/inflate.ts';
import { type Dict, isArray, isDict, Stream, type Value } from '../lean/objects.ts';
import { limits, MAP_HEAD } from './limits.ts';
import { LooseObjects } from './loose-objects.ts';
import { isDrawing, Nested } from './nested.ts';

/**
 * Whether a file asks for more than any report does, before pdf.js does what it is asked: see {@link limits}.
 *
 * @throws {ExtractionError} `too-large`
 */
export async function checkDemands(bytes: Uint8Array, operators: number): Promise<void> {
  const objects = new LooseObjects(bytes, await loadInflate());
  const nested = new Nested(objects, operators);
  const sums = { samples: 0, meshes: 0, ranges: 0, fields: 0 };
  const functions = new Functions(objects);
  for (const value of objects.all) {
    if (value instanceof Stream) {
      if (isDrawing(objects)(value)) nested.weigh(value, undefined);
      else if (isMesh(objects, value.dict)) sums.meshes += objects.data(value)?.length ?? 0;
      else if (isPlain(objects, value.dict)) sums.ranges += codesOf(objects.data(value));
      sums.samples += samplesOf(objects, value.dict);
    }
    const dict = value instanceof Stream ? value.dict : value;
    if (isDict(dict)) {
      functions.count(dict);
      sums.ranges += widthsOf(objects, dict);
      sums.fields += fieldOf(objects, dict);
    }
    for (const kind of kinds) checkAsked(sums[kind], kind);
  }
}

const kinds = ['samples', 'meshes', 'ranges', 'fields'] as const;

function checkAsked(count: number, kind: keyof typeof limits): void {
  checkLimit(count, limits[kind], { reason: 'asked', kind });
}

/** A function that is a table has as many samples as its sides and its outputs say. */
function samplesOf(objects: LooseObjects, dict: Dict): number {
  if (objects.number(dict.get('FunctionType')) > 0 || !dict.has('FunctionType')) return 0;
  const sides = objects.elements(dict.get('Size')).map((side) => Math.max(1, objects.number(side)));
  return sides.reduce(
    (product, side) => product * side,
    Math.max(1, objects.elements(dict.get('Range')).length / 2),
  );
}

const isMesh = (objects: LooseObjects, dict: Dict): boolean => objects.number(dict.get('ShadingType')) > 3;

/** Neither a picture, nor a font, nor one that was looked into already. */
const isPlain = (objects: LooseObjects, dict: Dict): boolean =>
  !['Image', 'Form'].includes(objects.name(dict.get('Subtype')) ?? '') &&
  !['XRef', 'ObjStm', 'Metadata', 'EmbeddedFile'].includes(objects.name(dict.get('Type')) ?? '');

const decoder = new TextDecoder('latin1');
const RANGE = /<\s*([\da-f\s]{1,16})>\s*<\s*([\da-f\s]{1,16})>\s*[<[\d]/gi;

/** How many codes the ranges of a character map say; none of any other stream. */
function codesOf(data: Uint8Array | null): number {
  if (data === null || !decoder.decode(data.subarray(0, MAP_HEAD)).includes('begincmap')) return 0;
  const text = decoder.decode(data);
  let sum = 0;
  for (const [, section = ''] of text.matchAll(/begin(?:cid|bf)range(.*?)end(?:cid|bf)range/gs))
    for (const [, low = '', high = ''] of section.matchAll(RANGE))
      sum += Math.max(0, codeOf(high) - codeOf(low)) + 1;
  checkAsked(sum, 'codes');
  return sum;
}

const codeOf = (hex: string): number => parseInt(hex.replaceAll(/\s/g, ''), 16) || 0;

/** How many widths the ranges of a font in `W` and `W2` say. */
function widthsOf(objects: LooseObjects, dict: Dict): number {
  if (!dict.has('W') && !dict.has('W2')) return 0;
  if (!/^CIDFont/.test(objects.name(dict.get('Subtype')) ?? '')) return 0;
  const sum =
    rangesOf(objects, objects.elements(dict.get('W')), 1) +
    rangesOf(objects, objects.elements(dict.get('W2')), 3);
  checkAsked(sum, 'widths');
  return sum;
}

/** `c [w …]` and `first last w`: how many places all of the latter have. */
function rangesOf(objects: LooseObjects, list: readonly Value[], values: number): number {
  let sum = 0;
  for (let i = 0; i + 1 < list.length; ) {
    const second = list[i + 1];
    if (objects.each(second).some(isArray)) i += 2;
    else {
      sum += Math.max(0, objects.number(second) - objects.number(list[i]));
      i += 2 + values;
    }
  }
  return sum;
}

/** Functions that are put together of others. */
class Functions {
  readonly #objects: LooseObjects;
  readonly #known = new Map<Dict, number>();

  constructor(objects: LooseObjects) {
    this.#objects = objects;
  }

  /** @throws {ExtractionError} `too-large` */
  count(dict: Dict, level = 0): number {
    const parts = dict.has('FunctionType') ? this.#objects.elements(dict.get('Functions')) : [];
    if (parts.length === 0) return 1;
    const known = this.#known.get(dict);
    if (known !== undefined) return known;
    checkAsked(level, 'levels');
    // One that is within itself counts as one.
    this.#known.set(dict, 1);
    let sum = 1;
    for (const part of parts) for (const one of this.#objects.dicts(part)) sum += this.count(one, level + 1);
    checkAsked(sum, 'functions');
    this.#known.set(dict, sum);
    return sum;
  }
}

/** How many characters a field has, whose value pdf.js draws; and not too far below others. */
function fieldOf(objects: LooseObjects, dict: Dict): number {
  if (objects.name(dict.get('Subtype')) !== 'Widget' && !dict.has('FT')) return 0;
  let level = 0;
  for (let above = objects.dicts(dict.get('Parent'))[0]; above !== undefined; level++) {
    checkAsked(level, 'fieldLevels');
    above = objects.dicts(above.get('Parent'))[0];
  }
  return objects
    .each(dict.get('V'))
    .reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
}
