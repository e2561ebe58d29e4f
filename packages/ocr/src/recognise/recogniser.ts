import type { LineCrop } from '../model.ts';
import type { Alphabet, Probabilities } from './model.ts';

/** Height of a crop: what the models are trained on. */
const HEIGHT = 48;
/** Grey to -1 … 1. */
const HALF = 127.5;
const CHANNELS = 3;
/** Crops are given a width that steps fill: paper at the right. */
const STRIDE = 8;
/** Pixels of width that are recognised between two pauses. */
const PAUSE_WIDTH = 2400;

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
 * A recogniser on a runtime. Each crop is recognised by itself: beside wider ones in a batch it would be padded to their width,
 * which changes what is read, and it takes longer.
 *
 * @param pause lets others have their turn now and then, and throws where the work is to end
 */
export function recogniserOn(runtime: Runtime, alphabet: Alphabet, pause: () => Promise<void>): Recogniser {
  return {
    alphabet,
    async read(crops) {
      const read: Probabilities[] = [];
      let width = PAUSE_WIDTH;
      for (const crop of crops) {
        if (width >= PAUSE_WIDTH) {
          await pause();
          width = 0;
        }
        read.push(await recognised(runtime, crop));
        width += crop.width;
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

async function recognised(runtime: Runtime, crop: LineCrop): Promise<Probabilities> {
  const width = Math.ceil(crop.width / STRIDE) * STRIDE;
  const plane = HEIGHT * width;
  const input = new Float32Array(CHANNELS * plane).fill(1);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < crop.width; x++)
      input[y * width + x] = (crop.data[y * crop.width + x] as number) / HALF - 1;
  for (let channel = 1; channel < CHANNELS; channel++) input.copyWithin(channel * plane, 0, plane);
  const { data, dimensions } = await runtime.run(input, [1, CHANNELS, HEIGHT, width]);
  const [, steps = 0, letters = 0] = dimensions;
  return { steps, letters, data, stride: width / steps };
}
