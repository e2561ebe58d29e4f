/** Samples in rows from the top left; three channels are red, green and blue. */
export interface Image {
  width: number;
  height: number;
  channels: 1 | 3;
  data: Uint8Array;
}

/** A binary PGM or PPM, as `pdftoppm` writes it. */
export function readPnm(bytes: Uint8Array): Image {
  const head = /^(P[56])\s+(\d+)\s+(\d+)\s+255\s/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 64)),
  );
  if (head === null) throw new Error('no picture of 8 bits a sample');
  const [all = '', kind, width, height] = head;
  const channels = kind === 'P6' ? 3 : 1;
  const size = Number(width) * Number(height) * channels;
  return {
    width: Number(width),
    height: Number(height),
    channels,
    data: new Uint8Array(bytes.subarray(all.length, all.length + size)),
  };
}

/** Turned clockwise by quarter turns. */
export function turnedImage({ width, height, channels, data }: Image, turns: 1 | 2 | 3): Image {
  const out = new Uint8Array(data.length);
  const [toWidth, toHeight] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] =
        turns === 1
          ? [height - 1 - y, x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      for (let k = 0, o = (v * toWidth + u) * channels; k < channels; k++) out[o++] = data[i++] as number;
    }
  }
  return { width: toWidth, height: toHeight, channels, data: out };
}
