import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import type { Image } from './degrade/image.ts';
import type { Preset } from './degrade/presets.ts';

/** A PDF whose pages are one picture each, as scanners write it: JPEG, or packed bits for black and white. */
export function picturePdf(images: readonly Image[], dpi: number, preset: Preset): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, dictionary: string, stream?: Uint8Array): void => {
    offsets[number] = length;
    put(`${number} 0 obj\n<<${dictionary}${stream ? `/Length ${stream.length}` : ''}>>\n`);
    if (stream) for (const part of ['stream\n', stream, '\nendstream\n']) put(part);
    put('endobj\n');
  };
  const kids = images.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  put('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
  object(1, '/Type/Catalog/Pages 2 0 R');
  object(2, `/Type/Pages/Count ${images.length}/Kids[${kids}]`);
  for (const [i, image] of images.entries()) {
    const first = 3 + i * 3;
    const [w, h] = [image.width, image.height].map((pixels) => ((pixels * 72) / dpi).toFixed(3));
    const { filter, bytes } = encoded(image, preset);
    object(
      first,
      `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R`,
    );
    object(
      first + 1,
      `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}${filter}`,
      bytes,
    );
    object(first + 2, '', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`));
  }
  const start = length;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
  put(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

function encoded(
  image: Image,
  { oneBit, jpeg: quality = 75 }: Preset,
): { filter: string; bytes: Uint8Array } {
  if (oneBit) {
    const bytes = deflateSync(packedBits(image));
    return { filter: '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode', bytes };
  }
  const { width, height } = image;
  const { data } = jpeg.encode({ width, height, data: withAlpha(image) }, quality);
  return { filter: '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode', bytes: data };
}

function packedBits({ width, height, data }: Image): Uint8Array {
  const stride = (width + 7) >> 3;
  const out = new Uint8Array(stride * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if ((data[i] as number) < 128) continue;
      const at = y * stride + (x >> 3);
      out[at] = (out[at] as number) | (0x80 >> (x & 7));
    }
  }
  return out;
}

function withAlpha({ channels, data }: Image): Buffer {
  const out = Buffer.alloc((data.length / channels) * 4, 255);
  for (let i = 0, o = 0; i < data.length; i += channels, o += 4)
    for (let k = 0; k < 3; k++) out[o + k] = data[channels === 3 ? i + k : i] as number;
  return out;
}
