import type { LineCrop } from '../model.ts';
import type { Alphabet, Probabilities } from './model.ts';

/** Height of a crop: what the models are trained on. */
const HEIGHT = 48;
/** Grey to -1 … 1. */
const HALF = 127.5;
const CHANNELS = 3;
/** Pixels of width, over all crops of a batch, that are recognised at once. */
const BATCH_WIDTH = 2400;
/** How much wider than its narrowest the widest crop of a batch may be: padding is recognised too. */
const WIDER = 1.35;
const WIDER_PIXELS = 24;

/** A text recogniser of the PP-OCR family. */
export interface Recogniser {
  alphabet: Alphabet;
  /** What the crops say, in their order. */
  read(crops: readonly LineCrop[]): Promise<Probabilities[]>;
}

/** What of a runtime a recogniser needs: that of Node and that of browsers are alike. */
export interface Runtime {
  run(
    input: Float32Array,
    dimensions: readonly [count: number, channels: number, height: number, width: number],
  ): Promise<{
    data: Float32Array;
    dimensions: readonly number[];
  }>;
}

/**
 * A recogniser on a runtime. Crops of like width are recognised together.
 *
 * @param pause lets others have their turn between batches, and throws where the work is to end
 */
export function recogniserOn(runtime: Runtime, alphabet: Alphabet, pause: () => Promise<void>): Recogniser {
  return {
    alphabet,
    async read(crops) {
      const read = new Array<Probabilities>(crops.length);
      for (const batch of batchesOf(crops)) {
        await pause();
        const own = batch.map((at) => crops[at] as LineCrop);
        const found = await readBatch(runtime, own);
        for (const [k, at] of batch.entries()) read[at] = found[k] as Probabilities;
      }
      return read;
    },
  };
}

/** @param keys the letters of a model, one a line: its own alphabet, without the blank in front and the space at the end */
export function alphabetOf(keys: string): Alphabet {
  const letters = ['', ...keys.replaceAll('\r', '').replace(/\n+$/, '').split('\n'), ' '];
  return { letters, numbers: new Map(letters.map((letter, number) => [letter, number])) };
}

/** Places of crops, narrow ones first, as many together as a batch takes. */
function batchesOf(crops: readonly LineCrop[]): number[][] {
  const widthOf = (at: number): number => (crops[at] as LineCrop).width;
  const order = [...crops.keys()].sort((a, b) => widthOf(a) - widthOf(b));
  const batches: number[][] = [];
  let [batch, width]: [number[], number] = [[], 0];
  for (const at of order) {
    const narrowest = widthOf(batch[0] ?? at);
    if (
      batch.length > 0 &&
      (width + widthOf(at) > BATCH_WIDTH || widthOf(at) > narrowest * WIDER + WIDER_PIXELS)
    ) {
      batches.push(batch);
      [batch, width] = [[], 0];
    }
    batch.push(at);
    width += widthOf(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

async function readBatch(runtime: Runtime, crops: readonly LineCrop[]): Promise<Probabilities[]> {
  const width = Math.max(...crops.map((crop) => crop.width));
  const plane = HEIGHT * width;
  // White paper where a crop ends before the widest.
  const input = new Float32Array(crops.length * CHANNELS * plane).fill(1);
  for (const [n, crop] of crops.entries()) {
    const start = n * CHANNELS * plane;
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < crop.width; x++)
        input[start + y * width + x] = (crop.data[y * crop.width + x] as number) / HALF - 1;
    input.copyWithin(start + plane, start, start + plane);
    input.copyWithin(start + 2 * plane, start, start + plane);
  }
  const { data, dimensions } = await runtime.run(input, [crops.length, CHANNELS, HEIGHT, width]);
  const [, steps = 0, letters = 0] = dimensions;
  const size = steps * letters;
  return crops.map((_, n) => ({
    steps,
    letters,
    data: data.slice(n * size, (n + 1) * size),
    stride: width / steps,
  }));
}
